import { expect, it } from 'vitest';
import { mountsFolder } from '../../../../electron/os/places.ts';
import { inSession } from '../../../../electron/os/windows/session-places.ts';
import { sidBytes, sidText, thisUser, type UserCalls } from '../../../../electron/os/windows/this-user.ts';
import { windows } from '../../../../electron/os/windows/windows.ts';

const calls =
  (changed: Partial<UserCalls> = {}): (() => Promise<UserCalls>) =>
  () =>
    Promise.resolve({ session: () => 3, sidOf: () => 'S-1-5-21-1-2-3-1001', nameOf: () => undefined, ...changed });

// MS-DTYP 2.4.2: revision, number of parts, authority with its highest byte first, parts with their lowest first.
const known: readonly (readonly [string, string])[] = [
  ['S-1-5-18', '010100000000000512000000'],
  ['S-1-5-32-544', '01020000000000052000000020020000'],
  ['S-1-5-21-3623811015-3361044348-30300820-1013', '010500000000000515000000c7f7fed77c7755c8945ace01f5030000'],
];

it.each(known)('%s is written as text and as bytes', (text, hex) => {
  expect(sidText(Buffer.from(hex, 'hex'))).toBe(text);
  expect(sidText(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(40)]))).toBe(text);
  expect(sidBytes(text)?.toString('hex')).toBe(hex);
});

it.each(['', 'S-1', 'S-2-5-18', 'S-1-5-4294967296', 'S-1-5-x', `S-1-5${'-1'.repeat(16)}`])('%j is no SID', (text) => {
  expect(sidBytes(text)).toBeUndefined();
});

it.each(['', '02010000000000051200', '0102000000000005200000'])('no SID is read in %j', (hex) => {
  expect(sidText(Buffer.from(hex, 'hex'))).toBeUndefined();
});

it('the user is known by SID and session, and nothing is named after one whom Windows does not tell', async () => {
  expect(await thisUser(calls())).toEqual({ sid: 'S-1-5-21-1-2-3-1001', session: 3 });
  await expect(thisUser(calls({ sidOf: () => undefined }))).rejects.toThrow('does not say');
  await expect(thisUser(calls({ session: () => undefined }))).rejects.toThrow('does not say');
});

it('what goes away with a session has a folder for each session, and one where nobody can tell them apart', async () => {
  const usual = windows.places({});
  const inThree = (await inSession(windows, calls())).places({});
  expect(inThree).toEqual({ ...usual, runtime: inThree.runtime, mounts: inThree.runtime });
  expect([mountsFolder(usual), mountsFolder(inThree)]).toEqual([usual.data, inThree.runtime]);
  expect(inThree.runtime).toMatch(/[\\/]session-3$/);
  expect((await inSession(windows, () => Promise.reject(new Error('no koffi')))).places({})).toEqual(usual);
});
