import { beforeEach, describe, expect, it } from 'vitest';
import { chooseMapper } from '../../../../../electron/drives/choose-mapper.ts';
import { directFailure, directMapper } from '../../../../../electron/os/windows/drives/direct-mapper.ts';
import { windowsPrograms } from '../../../../../electron/os/windows/drives/drive-programs.ts';
import { webClientMapper } from '../../../../../electron/os/windows/drives/webclient-mapper.ts';
import { WEBCLIENT_PARAMETERS } from '../../../../../electron/os/windows/drives/webclient-findings.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';
import { memoryRegistry, type MemoryRegistry } from '../../../../fakes/memory-registry.ts';
import { memoryWindows, type MemoryWindows } from '../../../../fakes/memory-wnet.ts';
import { failureCode } from '../../../../support/failure-code.ts';

let windows: MemoryWindows;
let registry: MemoryRegistry;
let isAllowed: boolean;
const { signal } = new AbortController();
beforeEach(() => {
  [windows, registry, isAllowed] = [memoryWindows(), memoryRegistry(), true];
});

const parts = () => ({
  ...{ wnet: () => Promise.resolve(windows), service: windows.service, registry: () => Promise.resolve(registry) },
  session: () => Promise.resolve({ isElevated: () => false }),
  programs: windowsPrograms(['latchkey.exe']),
  programsOn: () => Promise.resolve([]),
  allowedLetters: () => Promise.resolve(undefined),
  isAllowed: () => Promise.resolve(isAllowed),
});
const mapper = () => directMapper(parts());
const target = (login = 'claire', letter?: string) => ({
  ...{ id: login, label: 'Drive', url: 'https://files.example.com/dav/', login },
  ...(letter === undefined ? {} : { letter }),
});
const map = (one = target()) => mapper().map(one, { throwaway: new Secret('app password €'), realm: '' }, signal);
const [FIRST, SECOND] = [
  String.raw`\\files.example.com@SSL\DavWWWRoot\dav`,
  String.raw`\\files.example.com@SSL@443\DavWWWRoot\dav`,
];

describe('a drive that Windows maps straight to the platform', () => {
  it('is mapped with the login, and the password is wiped from what Windows was handed', async () => {
    expect(await map()).toBe('Z:\\');
    expect([windows.mapped.get('Z'), windows.users.get('Z')]).toEqual([FIRST, 'claire']);
    const [password] = windows.handed;
    expect(password).toHaveLength(('app password €'.length + 1) * 2);
    expect(password?.every((byte) => byte === 0)).toBe(true);
    expect(await mapper().mounted(target('claire', 'Z'))).toBe('mapped');
  });

  it('is none without IT’s policy, whoever asks', async () => {
    isAllowed = false;
    expect(await failureCode(map())).toBe('LK-6001');
    expect(windows.calls).toEqual([]);
    const all = [mapper(), webClientMapper(parts())];
    expect((await chooseMapper(all, {})).name).toBe('webclient');
    expect(await failureCode(chooseMapper(all, { requested: 'webclient-direct' }))).toBe('LK-6001');
    isAllowed = true;
    expect((await chooseMapper(all, {})).name).toBe('webclient-direct');
  });

  it('is another person’s when Windows signs in as somebody else there', async () => {
    windows.others.set('N', FIRST);
    windows.users.set('N', 'boris');
    expect(await mapper().mounted(target('claire', 'N'))).toBe('gone');
    await mapper().unmap(target('claire', 'N'), { cutsOff: true });
    expect(windows.calls).toEqual([]);
    windows.users.set('N', 'EXAMPLE\\claire');
    expect(await mapper().mounted(target('claire', 'N'))).toBe('mapped');
  });

  it('leaves a letter that the person has mapped to the same folder with the same login', async () => {
    await map();
    windows.others.set('Q', FIRST);
    windows.users.set('Q', 'claire');
    const kept = target('claire', 'Z');
    expect(await mapper().mounted(kept)).toBe('mapped');
    await mapper().unmap(kept, { cutsOff: true });
    expect([windows.mapped.has('Z'), windows.others.has('Q')]).toEqual([false, true]);
  });

  it('is known by its kept letter alone where Windows does not say whose it is', async () => {
    windows.others.set('N', FIRST);
    expect(await mapper().mounted(target('claire', 'N'))).toBe('mapped');
    expect(await mapper().mounted(target('claire'))).toBe('gone');
  });

  it('takes the server’s second name for a second login, and says so when a third comes', async () => {
    await map(target('claire'));
    expect(await map(target('boris'))).toBe('Y:\\');
    expect(windows.mapped.get('Y')).toBe(SECOND);
    expect(await failureCode(map(target('anna')))).toBe('LK-5371');
    expect([...windows.mapped.keys()]).toEqual(['Z', 'Y']);
  });

  it('is given back without force, unless a person says so', async () => {
    await map();
    windows.inUse.add('Z');
    expect(await failureCode(mapper().unmap(target()))).toBe('LK-5321');
    await mapper().unmap(target(), { cutsOff: true });
    expect(windows.mapped.size).toBe(0);
  });

  it('is not even tried where Windows may send no password', async () => {
    registry.put('HKLM', WEBCLIENT_PARAMETERS, 'BasicAuthLevel', 0);
    const problems = (await mapper().prerequisites()).filter(({ state }) => state === 'problem');
    expect(problems.map(({ code }) => code)).toEqual(['LK-5373']);
    expect((await chooseMapper([mapper(), webClientMapper(parts())], {})).name).toBe('webclient');
  });

  it.each([
    [1219, 'LK-5371'],
    [2202, 'LK-5371'],
    [1244, 'LK-5372'],
    [1326, 'LK-5372'],
    [5, 'LK-5372'],
    [224, 'LK-5374'],
    [59, 'LK-5374'],
    [67, 'LK-5375'],
    [31_337, 'LK-5375'],
    [1222, 'LK-5315'],
    [1200, 'LK-5310'],
  ])('says of error %i what it means between Windows and a platform: %s', (number, code) => {
    const { failure } = directFailure(number, 'files.example.com', { label: 'Drive', letter: 'Z' });
    expect(failure).toMatchObject({ code, details: { label: 'Drive', number } });
  });
});
