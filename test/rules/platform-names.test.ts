import { describe, expect, it } from 'vitest';
import { platformKinds } from '../../electron/contract/platform-kinds.ts';
import { linesNaming } from '../support/platform-names.ts';
import { projectFiles, projectRoot, projectText } from '../support/project-files.ts';

/** Who names a kind of platform all the same, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'electron/cli/examples.ts': 'examples of what people type',
  'electron/drives/multistatus.ts': 'the library that speaks the protocol, which the kind is called after',
  'electron/drives/webdav-client.ts': 'the same library',
  'electron/gateway/answers.ts': 'how a mount tool calls itself, after the protocol',
  'electron/gateway/liveness.ts': 'a header by which a platform says that it is being maintained',
  'electron/gateway/mends.ts': 'where something that is mended was met',
  'electron/http/address.ts': 'a scheme of addresses, as file managers write it',
  'electron/os/mac/drives/volume-address.ts': 'the type of file system that macOS has for the protocol',
  'electron/os/windows/rclone/rc-client.ts': 'the name that rclone has for the protocol',
  'electron/packages/windows/listings.ts': 'formats, whose maker has named them',
  'electron/packages/windows/msi-content.ts': 'a library of Windows, which its maker has named',
  'electron/packages/windows/msi-source.ts': 'the namespace of a format, which its maker has named',
  'electron/platforms/discovery/status-page.ts': 'a brand name, for a page of status that does not say its own',
  'electron/policy-files/windows-files.ts': 'the namespace of a format, which its maker has named',
  'electron/contract/help-pages.ts': 'the help pages of the makers, by the kind of platform',
  'electron/shell/help.ts': 'the help pages of the brand that Latchkey is for',
  'electron/vite.config.ts': 'a package inside of the same library is put in the place of another',
  'renderer/wizard/steps/address/address-screen.tsx':
    'a button instead of an address, which sentences about it belong to',
};

const sources = [...projectFiles('electron'), ...projectFiles('renderer')];
const fileOf = (line: string): string => line.slice(0, line.indexOf(': '));
const named = platformKinds.flatMap((kind) => linesNaming(kind, projectRoot, sources));

describe('a kind of platform', () => {
  it('is named in its folder, the list, the schema of policy and words only', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(named.filter((line) => exceptions[fileOf(line)] === undefined)).toEqual([]);
  });

  it('is named elsewhere only by those who have a reason', () => {
    expect([...new Set(named.map(fileOf))].toSorted()).toEqual(Object.keys(exceptions).toSorted());
  });

  it.each(platformKinds)('has a folder of its own and passes the suite of its port: %s', (kind) => {
    expect(sources.filter((file) => file.startsWith(`electron/platforms/${kind}/`))).not.toEqual([]);
    const suites = projectFiles('test/contract').filter((file) => /\/platform.*\.test\.ts$/.test(file));
    expect(suites.filter((file) => projectText(file).includes(`/platforms/${kind}/`))).not.toEqual([]);
  });
});
