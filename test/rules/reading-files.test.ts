import { expect, it } from 'vitest';
import { projectFiles, projectText } from '../support/project-files.ts';

/**
 * Files are read by `electron/os/files.ts`, which never waits for a pipe and takes no more than it was told to. Who opens one
 * otherwise, and why that cannot wait or fill the memory.
 */
const homes: Readonly<Record<string, string>> = {
  'electron/os/files.ts': 'the home of reading',
  'electron/os/only-ours.ts': '/proc, which the kernel answers at once',
  'electron/os/linux/drives/rclone-process.ts': '/proc',
  'electron/os/linux/drives/mounts.ts': '/proc',
  'electron/os/linux/drives/gvfs-daemon.ts': '/proc',
  'electron/os/linux/drives/open-files.ts': '/proc',
  'electron/os/linux/drives/rclone-mapper.ts': 'a file without a name that Latchkey has made itself, through /proc',
  'electron/shell/app-files.ts': 'Latchkey’s own bundle',
  'electron/shell/about.ts': 'Latchkey’s own bundle',
  'electron/os/linux/file-policy-source.ts':
    'opened once without waiting, its owner and kind and size looked at, then read',
  'electron/diagnostics/log-tail.ts': 'opened without waiting; only the end is read',
  'electron/formatted.ts': 'the settings of a tool that does not ship',
  'electron/runbook/runbook-texts.ts': 'the project’s own files, by a tool that does not ship',
  'electron/policy-files/policy-files.ts': 'the project’s own files, by a tool that does not ship',
  'electron/policy-files/texts.ts': 'the same tool',
  'electron/log/shared-file.ts': 'opened without waiting, and only written to',
  'electron/os/flock.ts': 'opened without waiting, for its lock; nothing is read',
  'electron/os/windows/control-pipe.ts': 'a record of Latchkey’s own, on a system without pipes among its files',
  'electron/os/windows/rclone/rc-process.ts': 'files of Latchkey’s own, on a system without pipes among its files',
  'electron/os/windows/lock.ts': 'opened for its lock; nothing is read',
  'electron/os/users-file.ts':
    'opened without waiting and by no link, its owner and kind and size looked at, then read',
  'electron/os/linux/unlinked-file.ts': 'made anew, and only written to',
};

const READS =
  /\b(?:readFile|readFileSync|createReadStream|readSync|openSync|openAsBlob)\b|^import .*\bopen\b.* from 'node:fs\/promises'/m;

it('files are read in one home, or with a reason', () => {
  // What makes packages reads the project's own files, and does not ship.
  const sources = projectFiles('electron').filter(
    (file) => file.endsWith('.ts') && !file.startsWith('electron/packages/'),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => READS.test(projectText(file)))).toEqual(Object.keys(homes).toSorted());
});
