import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentialId } from '../../../../../electron/gateway/visitors.ts';
import { windowsPrograms } from '../../../../../electron/os/windows/drives/drive-programs.ts';
import { strayLetters } from '../../../../../electron/os/windows/drives/stray-letters.ts';
import { webClientMapper } from '../../../../../electron/os/windows/drives/webclient-mapper.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';
import { memoryRegistry, type MemoryRegistry } from '../../../../fakes/memory-registry.ts';
import { memoryWindows, type MemoryWindows } from '../../../../fakes/memory-wnet.ts';
import { failureCode } from '../../../../support/failure-code.ts';

/** Lets everybody in. */
let server: Server;
let port: number;
let windows: MemoryWindows;
let registry: MemoryRegistry;
let isElevated: boolean;
let nowMs: number;
/** Programs that Windows names, and the roots for which it was asked. */
let named: readonly string[];
let askedOn: string[];
const token = (letter: string): string => letter.repeat(43);
const { signal } = new AbortController();

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(request.method === 'OPTIONS' ? 200 : 207, { dav: '1' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  [windows, registry, isElevated, nowMs, named, askedOn] = [memoryWindows(), memoryRegistry(), false, 0, [], []];
});

const mapper = (allowed?: string) =>
  webClientMapper({
    ...{ wnet: () => Promise.resolve(windows), service: windows.service, registry: () => Promise.resolve(registry) },
    session: () => Promise.resolve({ isElevated: () => isElevated }),
    programs: windowsPrograms(['latchkey.exe']),
    programsOn: (root) => {
      askedOn.push(root);
      return Promise.resolve(named);
    },
    allowedLetters: () => Promise.resolve(allowed),
    clock: {
      now: () => nowMs,
      pause: (ms) => {
        nowMs += ms;
        return Promise.resolve();
      },
    },
  });
const target = (id = 'one', more: { letter?: string; credentialId?: string } = {}) => ({
  ...{ id, label: `Drive ${id}`, url: `http://127.0.0.1:${String(port)}/x/`, login: id },
  ...more,
});
const map = (one = target(), by = token('a'), tool = mapper()) =>
  tool.map(one, { throwaway: new Secret(by), realm: '' }, signal);
const idOf = (by: string, login = 'one'): string => credentialId({ login, throwaway: new Secret(by) });

describe('a drive by WebClient', () => {
  it('gets the letter that it had, or the last free one when that is another’s by now', async () => {
    expect(await map(target('one', { letter: 'N' }))).toBe('N:\\');
    windows.others.set('M', String.raw`\\server\share`);
    expect(await map(target('two', { letter: 'M' }))).toBe('Z:\\');
    expect(windows.others.get('M')).toBe(String.raw`\\server\share`);
  });

  it('gets no letter that Windows remembers, nor one that IT does not allow', async () => {
    registry.put('HKCU', String.raw`Network\Q`, 'RemotePath', String.raw`\\server\share`);
    expect(await map(target(), token('a'), mapper('QR'))).toBe('R:\\');
  });

  it('is not mapped when no letter is free', async () => {
    windows.others.set('P', '');
    expect(await failureCode(map(target(), token('a'), mapper('P')))).toBe('LK-5341');
  });

  it('is known by what Windows says of the letter, not by the letter that was kept', async () => {
    windows.others.set('N', String.raw`\\127.0.0.1@80\DavWWWRoot\other\drive`);
    const kept = target('one', { letter: 'N', credentialId: idOf(token('a')) });
    expect(await mapper().mounted(kept)).toBe('gone');
    await mapper().unmap(kept);
    expect(windows.calls).toEqual([]);
  });

  it('is dead with another credential than the one that was given, on another letter than was kept, or on two', async () => {
    await map(target('one', { letter: 'Z' }));
    const current = { letter: 'Z', credentialId: idOf(token('a')) };
    expect(await mapper().mounted(target('one', current))).toBe('mapped');
    expect(await mapper().mounted(target('one', { ...current, credentialId: idOf(token('b')) }))).toBe('dead');
    expect(await mapper().mounted(target('one', { ...current, letter: 'Y' }))).toBe('dead');
    windows.others.set('X', windows.mapped.get('Z') ?? '');
    expect(await mapper().mounted(target('one', current))).toBe('dead');
  });

  it('is dead while the service is stopped, and not while nobody can tell', async () => {
    await map(target('one', { letter: 'Z' }));
    windows.service.is = 'stopped';
    expect(await mapper().mounted(target('one', { letter: 'Z' }))).toBe('dead');
    windows.service.is = 'unknown';
    expect(await mapper().mounted(target('one', { letter: 'Z' }))).toBe('mapped');
  });

  it('waits until Windows lets go of a letter that was given back', async () => {
    windows.answers.add.push(85, 85, 85);
    expect(await map(target('one', { letter: 'Z' }))).toBe('Z:\\');
    expect(nowMs).toBe(750);
    windows.answers.add.push(...Array<number>(14).fill(85)); // for good
    expect(await map(target('two', { letter: 'W' }))).toBe('Y:\\');
  });

  it.each([
    [67, 'LK-5306'],
    [1219, 'LK-5314'],
    [1208, 'LK-5313'],
    [4711, 'LK-5324'],
  ])('says what error %i of Windows is', async (number, code) => {
    windows.answers.add.push(number);
    expect(await failureCode(map())).toBe(code);
  });

  it('tries the next letter when Windows remembers another connection since', async () => {
    windows.answers.add.push(1202);
    expect(await map()).toBe('Y:\\');
  });

  it('is not mapped by an elevated program, whose letters nobody sees', async () => {
    isElevated = true;
    expect(await failureCode(map())).toBe('LK-5340');
    expect(windows.calls).toEqual([]);
  });

  it('tells whoever sets one up what they will meet on it, as this machine is', async () => {
    const codes = async () => ((await mapper().cautions?.()) ?? []).map(({ code }) => code);
    expect(await codes()).toEqual(['LK-5350']);
    const office = String.raw`SOFTWARE\Microsoft\Office\ClickToRun\Configuration`;
    registry.put('HKLM', office, 'ProductReleaseIds', 'O365ProPlusRetail');
    registry.put('HKCU', String.raw`Software\Microsoft\Windows\CurrentVersion\Internet Settings`, 'ProxyEnable', 1);
    registry.put(
      'HKLM',
      String.raw`SYSTEM\CurrentControlSet\Services\WebClient\Parameters`,
      'FileSizeLimitInBytes',
      0xffffffff,
    );
    expect((await codes()).toSorted()).toEqual(['LK-5356', 'LK-5357']);
    registry.put(
      'HKCU',
      String.raw`Software\Microsoft\Windows\CurrentVersion\Internet Settings`,
      'ProxyOverride',
      '127.0.0.1;<local>',
    );
    expect(await codes()).toEqual(['LK-5357']);
  });

  it('has its service started', async () => {
    windows.service.is = 'stopped';
    expect(await map()).toBe('Z:\\');
    expect(windows.calls).toEqual(['trigger', 'add Z']);
  });

  it('stays with files open on it, and nothing is forced', async () => {
    await map();
    windows.inUse.add('Z');
    const current = target('one', { credentialId: idOf(token('a')) });
    expect(await failureCode(mapper().unmap(current))).toBe('LK-5321');
    expect(windows.calls.at(-1)).toBe('cancel Z');
    windows.inUse.clear();
    await mapper().unmap(current);
    expect(windows.mapped.size).toBe(0);
  });

  it('names the programs that use it, as far as Windows does', async () => {
    await map();
    windows.inUse.add('Z');
    const current = target('one', { credentialId: idOf(token('a')) });
    const detailsOf = () =>
      mapper()
        .unmap(current)
        .catch((error: unknown) => error);
    expect(await detailsOf()).toMatchObject({ failure: { details: { label: 'Drive one', letter: 'Z' } } });
    named = ['Microsoft Word', 'soffice.bin'];
    expect(await detailsOf()).toMatchObject({ failure: { details: { programs: ['Microsoft Word', 'soffice.bin'] } } });
    expect(askedOn).toEqual(['Z:\\', 'Z:\\']);
  });

  it('is given back by force when a person has said so, after Windows was asked without', async () => {
    await map();
    windows.inUse.add('Z');
    await mapper().unmap(target('one', { credentialId: idOf(token('a')) }), { cutsOff: true });
    expect(windows.calls.slice(-2)).toEqual(['cancel Z', 'cancel Z by force']);
    expect([windows.mapped.size, askedOn]).toEqual([0, []]);
  });

  it('is given back by force where its credential is worth nothing: what is open there cannot be saved', async () => {
    await map(target('one', { letter: 'Z' }));
    windows.inUse.add('Z');
    expect(await map(target('one', { letter: 'Z', credentialId: idOf(token('b')) }), token('b'))).toBe('Z:\\');
    expect(windows.calls.slice(-3)).toEqual(['cancel Z', 'cancel Z by force', 'add Z']);
  });

  it('is never given back by force because another letter was kept for it: what is open there can be saved', async () => {
    await map(target('one', { letter: 'Z' }));
    windows.inUse.add('Z');
    const elsewhere = target('one', { letter: 'Y', credentialId: idOf(token('a')) });
    expect(await failureCode(mapper().unmap(elsewhere, { isDead: true }))).toBe('LK-5321');
    expect(windows.mapped.has('Z')).toBe(true);
  });

  it('takes nothing to give back for a success', async () => {
    await map();
    windows.answers.cancel.push(2250);
    await mapper().unmap(target());
  });
});

describe('letters of drives that nobody knows any more', () => {
  const records = (labels: readonly string[]) => ({
    all: () =>
      Promise.resolve(
        Object.fromEntries(
          labels.map((label) => [label, { port, prefix: `/${encodeURIComponent(label)}`, credentialId: '' }]),
        ),
      ),
  });
  const clear = (labels: readonly string[], at: number | undefined = port): Promise<number> =>
    strayLetters(() => Promise.resolve(windows), { records: records(labels), port: () => Promise.resolve(at) });

  it('are given back, those that are known and those of others not', async () => {
    await map(target('one'), token('a'));
    await map(target('two'), token('b'));
    windows.others.set('N', String.raw`\\server\share`);
    expect(await clear(['Drive two'])).toBe(1);
    expect([...windows.mapped.keys()]).toEqual(['Y']);
  });

  it('stay at a port that was never the gateway’s, and with files open on them', async () => {
    await map();
    expect(await clear([], port + 1)).toBe(0);
    windows.inUse.add('Z');
    expect(await clear([])).toBe(0);
    expect(windows.mapped.size).toBe(1);
  });
});
