import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../electron/contract/expiry.ts';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';
import { policyOf } from '../../support/policy-of.ts';

const by = '/etc/latchkey/policy.json';
const never = new AbortController().signal;
let bed: EngineBed;
beforeEach(() => {
  bed = engineBed();
});
afterEach(() => {
  bed.fake.stop();
});
const itSays = (rules: object): void => {
  bed.fake.policy.lookup = policyOf(rules, by);
};
const platform = (): string => bed.fake.platform.address.href;
const discovered = async () => valueOf(await bed.engine.discover(platform(), never));

describe('what IT suggests for a drive', () => {
  it('is its name, until something here is called so', async () => {
    itSays({ driveLabel: 'Company files' });
    expect(valueOf(await bed.setUp()).label).toBe('Company files');
    const second = valueOf(await bed.setUp());
    expect(second.label).not.toBe('Company files');
  });

  it('is its folder, unless a person names another', async () => {
    itSays({ driveFolder: 'Projects' });
    expect(await bed.setUp()).toMatchObject({ ok: true });
    expect(await bed.setUp({ label: 'Mine', folder: 'Other' })).toMatchObject({ ok: true });
    const saved = await bed.fake.parts.connections.list();
    expect(saved.map(({ drive }) => new URL(drive?.url ?? '').pathname.split('/').at(-2))).toEqual([
      'Projects',
      'Other',
    ]);
  });

  it('is never taken before what a person says', async () => {
    itSays({ driveLabel: 'Company files', userTemplate: 'somebody' });
    expect(valueOf(await bed.setUp({ label: 'Mine' }))).toMatchObject({ label: 'Mine', user: USER });
  });

  it.each([
    ['%USERNAME%', 'anna'],
    ['%username%@example.com', 'anna@example.com'],
    ['%COMPUTERNAME%-%USERNAME%', 'PC-4711-anna'],
    ['%UPN%', undefined], // not known here
  ])('is the user’s name, by %s', async (userTemplate, user) => {
    itSays({ userTemplate });
    expect((await discovered()).user).toBe(user);
  });

  it('is the user’s name in the directory, where this computer knows it', async () => {
    bed.fake.parts.localUser = () => Promise.resolve({ name: 'anna', upn: 'anna@corp.example' });
    itSays({ userTemplate: '%UPN%' });
    expect((await discovered()).user).toBe('anna@corp.example');
  });

  it('fills in nothing by a template with places that nobody knows', async () => {
    itSays({ userTemplate: '%PASSWORD%' });
    expect((await discovered()).user).toBeUndefined();
  });
});

describe('one drive', () => {
  it.each([[false], ['no']])('is all where IT says so, or wrote what nobody can read: %j', async (moreDrives) => {
    itSays({ moreDrives });
    const first = valueOf(await bed.setUp());
    const before = bed.fake.disturbances.trace.length;
    expect(await bed.setUp({ label: 'Second' })).toMatchObject({
      failure: { code: 'LK-6005', details: { label: first.label, path: by } },
    });
    expect(bed.fake.disturbances.trace.slice(before).filter((effect) => effect.startsWith('platform.'))).toEqual([]);
    expect(
      await bed.engine.setUpApplication({ platform: platform(), user: USER, label: 'Mail' }, bed.run()),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('the longest use of an app password', () => {
  const endsIn = async (passwordDays?: number): Promise<number> => {
    itSays(passwordDays === undefined ? {} : { passwordDays });
    const now = bed.fake.parts.now().getTime();
    const { password } = valueOf(await bed.setUp());
    return Math.round((Date.parse(password.expiresAt ?? '') - now) / DAY_MS);
  };

  it('is IT’s, where that comes first', async () => {
    expect(await endsIn(10)).toBe(10);
  });

  it('is the platform’s, where that comes first', async () => {
    const told = await endsIn();
    await bed.engine.removeAll({ localOnly: false }, bed.run());
    expect(told).toBeGreaterThan(10);
    expect(await endsIn(3650)).toBe(told);
  });

  it('holds for a renewed one, too', async () => {
    const { id } = valueOf(await bed.setUp());
    itSays({ passwordDays: 5 });
    const now = bed.fake.parts.now().getTime();
    valueOf(await bed.engine.renew(id, bed.run()));
    const [drive] = valueOf(await bed.engine.status()).connections;
    expect(Math.round((Date.parse(drive?.password.expiresAt ?? '') - now) / DAY_MS)).toBe(5);
  });
});
