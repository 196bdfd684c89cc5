import { closeSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openUnlinkedFile } from '../../../electron/os/linux/unlinked-file.ts';
import { startDetached } from '../../../electron/os/start-detached.ts';

it('hands files over as descriptors, gives no other environment and keeps no folder busy', async () => {
  const errors = openUnlinkedFile('');
  const handed = openUnlinkedFile('content');
  const script = 'cat /proc/self/fd/3 >&2; echo " $PWD ${ONLY-} ${HOME-none} $LC_ALL" >&2';
  const started = await startDetached({
    file: '/bin/sh',
    args: ['-c', script],
    stderr: errors,
    files: [handed],
    env: { ONLY: 'this', PATH: '/bin:/usr/bin', LC_ALL: 'C' },
  });
  await started?.ended;
  expect(started?.hasEnded()).toBe(true);
  expect(readFileSync(`/proc/self/fd/${errors}`, 'utf8')).toBe('content / this none C\n');
  closeSync(errors);
  closeSync(handed);
});

it('says when there is no such program', async () => {
  const errors = openUnlinkedFile('');
  expect(await startDetached({ file: '/nowhere', args: [], stderr: errors, env: {} })).toBeUndefined();
  closeSync(errors);
});
