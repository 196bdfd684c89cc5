import { describe, expect, it } from 'vitest';
import { explorerEntry } from '../../../../../electron/os/windows/drives/explorer-entry.ts';
import { memoryRegistry } from '../../../../fakes/memory-registry.ts';
import { memoryWindows } from '../../../../fakes/memory-wnet.ts';

const MOUNTS = String.raw`Software\Microsoft\Windows\CurrentVersion\Explorer\MountPoints2`;
const ICON = String.raw`Software\Classes\Applications\Explorer.exe\Drives\Z\DefaultIcon`;
const token = 'a'.repeat(43);
const target = { id: 'id', label: 'Büro #1', url: 'http://127.0.0.1:51234/x/', login: 'id', letter: 'Z' };
const noMapper = { isPathOf: () => false, entryUri: () => '' };

function bed() {
  const [registry, windows] = [memoryRegistry(), memoryWindows()];
  windows.others.set('Z', String.raw`\\127.0.0.1@51234\DavWWWRoot\${token}\Büro #1`.replace('${token}', token));
  const changed: string[] = [];
  const entry = explorerEntry({
    ...{ registry: () => Promise.resolve(registry), wnet: () => Promise.resolve(windows), icon: 'latchkey.exe,0' },
    changed: (root) => {
      changed.push(root);
      return Promise.resolve();
    },
  });
  return { registry, windows, entry, changed };
}

describe('the letter of a drive in Explorer', () => {
  it('is shown with the drive’s label and Latchkey’s icon', async () => {
    const { registry, entry, changed } = bed();
    expect(await entry.show(target, 'Z:\\', noMapper)).toEqual([]);
    for (const name of [`##127.0.0.1@51234#${token}#Büro #1`, `##127.0.0.1@51234#DavWWWRoot#${token}#Büro #1`]) {
      expect(registry.read('HKCU', `${MOUNTS}\\${name}`, '_LabelFromReg')).toMatchObject({
        value: { text: 'Büro #1' },
      });
    }
    expect(registry.read('HKCU', ICON, '')).toMatchObject({ value: { text: 'latchkey.exe,0' } });
    expect(changed).toEqual(['Z:\\']);
  });

  it('leaves nothing, and nothing of earlier credentials', async () => {
    const { registry, windows, entry } = bed();
    registry.put('HKCU', `${MOUNTS}\\##127.0.0.1@51234#${'b'.repeat(43)}#Büro #1`, 'x', 1); // Explorer's own
    await entry.show(target, 'Z:\\', noMapper);
    windows.others.delete('Z'); // it is unmapped first
    await entry.hide(target, noMapper);
    await entry.hide(target, noMapper);
    expect(registry.all()).toEqual([]);
  });

  it('leaves what belongs to others as it is', async () => {
    const { registry, entry } = bed();
    registry.put('HKCU', `${MOUNTS}\\##server#share`, '_LabelFromReg', 'Theirs');
    registry.put('HKCU', `${MOUNTS}\\##127.0.0.1@51234#${token}#Other drive`, '_LabelFromReg', 'Other drive');
    registry.put('HKCU', ICON, '', 'somebody.ico');
    await entry.hide(target, noMapper);
    expect(registry.all()).toHaveLength(3);
  });

  it('takes its icon along when the drive gets another letter', async () => {
    const { registry, entry } = bed();
    registry.put('HKCU', ICON.replace('\\Z\\', '\\Y\\'), '', 'latchkey.exe,0');
    await entry.show({ ...target, letter: 'Y' }, 'Z:\\', noMapper);
    expect(registry.all().filter((name) => name.includes('DefaultIcon'))).toEqual([`HKCU\\${ICON}\\`]);
  });

  it('is where the drive is found', () => {
    const { entry } = bed();
    expect([entry.placeOf('Büro', 'Z'), entry.placeOf('Büro'), entry.find(target, noMapper)]).toEqual([
      'Z:\\',
      '',
      undefined,
    ]);
  });
});
