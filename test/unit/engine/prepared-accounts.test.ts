import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { PreparedAccount } from '../../../electron/lifecycle/prepared.ts';
import { accountMeant, withoutTaken } from '../../../electron/lifecycle/prepared.ts';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';
import { policyOf } from '../../support/policy-of.ts';

let bed: EngineBed;
beforeEach(() => {
  bed = engineBed();
  bed.fake.parts.localUser = () => Promise.resolve({ name: USER });
});
afterEach(() => {
  bed.fake.stop();
});
const address = (): string => bed.fake.platform.address.href;
const itSays = (rules: object): void => {
  bed.fake.policy.lookup = policyOf(rules);
};
const left = async () => valueOf(await bed.engine.status()).prepared?.map(({ label }) => label);

describe('an account that IT has prepared', () => {
  it('is listed with what this computer knows until it has a drive, which is called and shows what IT says', async () => {
    itSays({
      accounts: [
        { address: address(), user: '%USERNAME%', label: 'Projects', folder: 'Projects', letter: 'P' },
        { address: address(), user: '%UPN%', label: 'Company files' },
      ],
    });
    const { host } = bed.fake.platform.address;
    expect(valueOf(await bed.engine.status()).prepared).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
        address: address(),
        host,
        user: USER,
        label: 'Projects',
      },
      { id: expect.stringMatching(/^[0-9a-f]{10}$/) as string, address: address(), host, label: 'Company files' },
    ]);
    expect(valueOf(await bed.setUp()).label).toBe('Projects');
    const [saved] = await bed.fake.parts.connections.list();
    expect(saved?.drive).toMatchObject({ letter: 'P' });
    expect(new URL(saved?.drive?.url ?? '').pathname).toContain('/Projects');
    expect(await left()).toEqual(['Company files']);
    expect(valueOf(await bed.setUp()).label).toBe('Company files');
    expect(await left()).toBeUndefined();
  });

  it('counts as set up when its drive has another name', async () => {
    itSays({ accounts: [{ address: address(), label: 'Company files' }] });
    valueOf(await bed.setUp({ label: 'Mine' }));
    expect(await left()).toBeUndefined();
  });

  it('may be set up where IT has fixed another platform and allows one drive', async () => {
    itSays({ platformAddress: 'files.example.org', moreDrives: false, accounts: [{ address: address(), label: 'A' }] });
    expect(valueOf(await bed.setUp()).label).toBe('A');
    expect(await bed.setUp({ label: 'Second' })).toMatchObject({ failure: { code: 'LK-6005' } });
    expect(await bed.setUp({ platform: 'https://elsewhere.example.net' })).toMatchObject({ ok: false });
  });

  it.each([
    ['/', '/'],
    ['/mail', '/'],
    ['/hr', '/hr'],
    ['/hr/', '/hr'],
    ['/hr/apps/files', '/hr'],
    ['/hrs', '/'],
  ])('is looked for at its own path where IT has fixed another platform on its host: %s at %s', async (typed, path) => {
    const { origin } = bed.fake.platform.address;
    itSays({ platformAddress: origin, accounts: [{ address: `${origin}/hr`, label: 'A' }] });
    const looked: string[] = [];
    bed.fake.parts.discover = ({ href }) => {
      looked.push(href);
      throw new FailureError('LK-3002');
    };
    await bed.engine.discover(`${origin}${typed}`, new AbortController().signal);
    expect(looked).toEqual([`${origin}${path}`]);
  });

  it('is refused beside a fixed platform when it cannot be read', async () => {
    itSays({ platformAddress: 'files.example.org', accounts: [{ address: address(), letter: 'C' }] });
    expect(await bed.setUp()).toMatchObject({ failure: { code: 'LK-6003' } });
  });

  it('does not hide the others when nobody could use its address', async () => {
    itSays({ accounts: [{ address: 'http://plain.example.com' }, { address: address(), label: 'A' }] });
    expect(await left()).toEqual(['A']);
  });
});

describe('which account a drive takes', () => {
  const account = (host: string, more: Partial<PreparedAccount> = {}): PreparedAccount => ({
    ...{ id: host, host, address: `https://${host}`, ...more },
  });
  const drive = (host: string, user: string, label: string) => ({
    platform: { address: `https://${host}` },
    user,
    label,
  });
  const [a, b] = [
    account('files.example.com', { user: 'anna', label: 'A' }),
    account('files.example.com', { user: 'anna', label: 'B' }),
  ];

  it.each([
    ['the one of its name, whatever the order', [drive('files.example.com', 'ANNA', 'b')], [a]],
    ['the first one when it has been renamed', [drive('files.example.com', 'anna', 'Mine')], [b]],
    [
      'each its own, also when one was renamed',
      [drive('files.example.com', 'anna', 'Mine'), drive('files.example.com', 'anna', 'A')],
      [],
    ],
    ['one where the platform led to another of its hosts', [drive('cloud.example.com', 'anna', 'Mine')], [b]],
    ['none of another user', [drive('files.example.com', 'bert', 'Mine')], [a, b]],
    ['none of another server', [drive('files.example.org', 'anna', 'A')], [a, b]],
  ])('is %s', async (_what, drives, expected) => {
    expect(await withoutTaken([a, b], drives)).toEqual(expected);
  });

  it('is found for a set-up by its name, or by its server and user', async () => {
    const host = 'files.example.com';
    expect(await accountMeant([a, b], { host, user: 'anna', label: 'B' })).toBe(b);
    expect(await accountMeant([a, b], { host, user: 'anna' })).toBe(a);
    expect(await accountMeant([a, b], { host, user: '' })).toBe(a);
    expect(await accountMeant([a, b], { host, user: 'bert' })).toBeUndefined();
    expect(await accountMeant([a, b], { host, user: 'anna', label: 'Mine' })).toBeUndefined();
    expect(await accountMeant([a, b], { host: 'cloud.example.com', user: 'anna', label: 'B' })).toBe(b);
    expect(await accountMeant([a, b], { host: 'files.example.org', user: 'anna', label: 'A' })).toBeUndefined();
  });
});
