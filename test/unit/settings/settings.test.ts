import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SettingsView } from '../../../electron/contract/window.ts';
import { settingsFile } from '../../../electron/settings/settings-file.ts';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import { createSettings } from '../../../electron/settings/settings.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';
import { policyOf } from '../../support/policy-of.ts';

describe('settings', () => {
  let folder: string;
  let log: MemoryLog;
  let starts: boolean;
  /** What happens while the start at logon is switched. */
  let turning: () => Promise<void>;
  let told: SettingsView[];
  const by = '/etc/latchkey/policy.json';
  let policy: PolicyLookup;
  beforeEach(() => {
    policy = { found: 'no', by };
    folder = mkdtempSync(join(tmpdir(), 'lk-settings-'));
    log = new MemoryLog();
    starts = false;
    offBy = undefined;
    turning = () => Promise.resolve();
    told = [];
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Who has switched the start off, and whether that was taken back. */
  let offBy: 'policy' | undefined;

  const settings = (...languages: string[]) =>
    createSettings({
      version: '1.2.3',
      file: settingsFile(folder, log),
      startAtLogon: {
        isOn: () => Promise.resolve(starts),
        turn: async (on, who) => {
          await turning();
          starts = on;
          offBy = on ? undefined : who;
        },
        endPolicy: () => {
          if (offBy === 'policy') starts = true;
          offBy = undefined;
          return Promise.resolve();
        },
      },
      policy: { read: () => Promise.resolve(policy) },
      systemLanguages: () => languages,
      onChange: (view) => told.push(view),
    });
  const file = () => join(folder, 'settings.json');

  it('speak the language of the system until the user chooses one', async () => {
    expect(await settings('fr-CA', 'en').read()).toMatchObject({ language: 'fr', languageSetting: 'system' });
    expect(await settings('pl-PL', 'fr').read()).toMatchObject({ language: 'fr', languageSetting: 'system' });
    expect(await settings('pl-PL').read()).toMatchObject({ language: 'en', languageSetting: 'system' });
    await settings('fr-FR').change({ language: 'en' });
    expect(await settings('fr-FR').read()).toMatchObject({ language: 'en', languageSetting: 'en' });
  });

  it('know the language of the system also while the user has chosen another', async () => {
    await settings('fr-FR').change({ language: 'en' });
    expect(await settings('fr-FR').read()).toMatchObject({ language: 'en', systemLanguage: 'fr' });
    policy = policyOf({ languages: ['en'] }, by);
    expect(await settings('fr-FR').read()).toMatchObject({ systemLanguage: 'en' });
  });

  it('keep the theme and whether there are notifications, and give the theme from the file alone', async () => {
    expect(await settings('en').theme()).toBe('system');
    await settings('en').change({ theme: 'dark' });
    await settings('en').change({ notifications: false });
    expect(await settings('en').read()).toMatchObject({ theme: 'dark', notifications: false, remember: true });
    expect(await settings('en').theme()).toBe('dark');
  });

  it.each([
    [
      { found: 'yes', by, policy: { handOver: true } },
      { allowed: true, why: 'policy' },
    ],
    [
      { found: 'yes', by, policy: {} },
      { allowed: false, why: 'policy' },
    ],
    [
      { found: 'unknown', by, why: 'damaged' },
      { allowed: false, why: 'unreadable' },
    ],
    [
      { found: 'no', by },
      { allowed: false, why: 'no-policy' },
    ],
  ] as const)('say what IT’s policy %j means for handing over', async (found, said) => {
    policy = found;
    expect((await settings('en').read()).handOver).toEqual({ ...said, by });
  });

  it('are kept in a file of their user only, and told after a change', async () => {
    const view = await settings('en').change({ language: 'fr', startAtLogon: true });
    expect(view).toEqual({
      ...{
        language: 'fr',
        languageSetting: 'fr',
        systemLanguage: 'en',
        theme: 'system',
        notifications: true,
        startAtLogon: true,
        hideFromCapture: true,
        remember: true,
        fixed: [],
      },
      handOver: { allowed: false, why: 'no-policy', by },
    });
    expect(told).toEqual([view]);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ version: 1, language: 'fr', startAtLogonSet: true });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('show everything that IT says, and who helps people here', async () => {
    policy = policyOf({ policyRevision: '7', platformAddress: 'files.example.com', helpPhone: '1234', newRule: 1 }, by);
    expect(await settings('en').read()).toMatchObject({
      ...{ platform: 'files.example.com', fixed: [{ setting: 'platform', by }], contact: { phone: '1234' } },
      policy: { state: 'ok', revision: '7', problems: [{ written: 'newRule', why: 'unknown', by }] },
    });
    policy = { found: 'no', by };
    expect(await settings('en').read()).not.toHaveProperty('policy');
  });

  it.each([
    [['fr'], 'en', 'fr', true],
    [['fr', 'en'], 'en', 'en', false],
    [['fr', 'en'], 'pl', 'en', false],
  ] as const)('speak one of IT’s languages %j to a person of %s: %s', async (languages, system, language, isFixed) => {
    policy = policyOf({ languages }, by);
    const view = await settings(system).read();
    expect(view).toMatchObject({ language, languages });
    expect(view.fixed.some(({ setting }) => setting === 'language')).toBe(isFixed);
    const changing = settings(system).change({ language: 'en' });
    if (isFixed) await expect(changing).rejects.toMatchObject({ failure: { code: 'LK-6001' } });
    else expect((await changing).language).toBe('en');
  });

  it.each([
    ['required', false, true],
    ['required', true, true],
    ['off', true, false],
    ['on', false, true],
    [undefined, true, true],
    [undefined, false, false],
  ])('start at logon as IT says: %s, %s before', async (autostart, before, after) => {
    starts = before;
    policy = policyOf(autostart === undefined ? {} : { autostart }, by);
    await settings('en').followPolicy();
    expect(starts).toBe(after);
    expect(told.at(-1)?.startAtLogon).toBe(after);
  });

  it('take back what IT’s rule has switched off once the rule is certainly gone', async () => {
    starts = true;
    policy = policyOf({ autostart: 'off' }, by);
    await settings('en').followPolicy();
    expect(starts).toBe(false);
    policy = { found: 'unknown', by, why: 'unreadable' };
    await settings('en').followPolicy();
    policy = policyOf({ autostart: 7 }, by);
    await settings('en').followPolicy();
    expect(starts).toBe(false);
    policy = { found: 'no', by };
    await settings('en').followPolicy();
    expect(starts).toBe(true);
  });

  it('let nobody change a start at logon that is fixed', async () => {
    policy = policyOf({ autostart: 'required' }, by);
    await settings('en').followPolicy();
    await expect(settings('en').change({ startAtLogon: false })).rejects.toMatchObject({
      failure: { code: 'LK-6001' },
    });
    expect(starts).toBe(true);
  });

  it('suggest a start at logon once: whoever switches it off is left alone', async () => {
    policy = policyOf({ autostart: 'on' }, by);
    await settings('en').followPolicy();
    expect(starts).toBe(true);
    starts = false; // by the desktop's own settings
    await settings('en').followPolicy();
    expect(starts).toBe(false);
  });

  it('suggest no start at logon to whoever has decided already', async () => {
    await settings('en').change({ startAtLogon: false });
    policy = policyOf({ autostart: 'on' }, by);
    await settings('en').followPolicy();
    expect(starts).toBe(false);
  });

  it('hide passwords from pictures of the screen until somebody says otherwise, also after a restart', async () => {
    expect((await settings('en').read()).hideFromCapture).toBe(true);
    await settings('en').change({ hideFromCapture: false });
    expect(await settings('en').read()).toMatchObject({ hideFromCapture: false, languageSetting: 'system' });
    await settings('en').change({ language: 'fr' });
    expect((await settings('en').read()).hideFromCapture).toBe(false);
  });

  it('ask the operating system whether Latchkey starts at logon, whoever has switched it', async () => {
    await settings('en').change({ startAtLogon: true });
    starts = false; // by the desktop's own settings
    expect((await settings('en').read()).startAtLogon).toBe(false);
  });

  it('start Latchkey with the first drive, and never again against what the person has decided', async () => {
    await settings('en').startWithDrives();
    expect([starts, told.at(-1)?.startAtLogon]).toEqual([true, true]);
    starts = false; // by the desktop's own settings
    await settings('en').startWithDrives();
    expect(starts).toBe(false);
  });

  it('do not start it with a drive for whoever has switched that off before', async () => {
    await settings('en').change({ startAtLogon: false });
    await settings('en').startWithDrives();
    expect(starts).toBe(false);
  });

  it('keep how somebody signed in last, until nobody wants that, and then forget it', async () => {
    const last = { address: 'https://files.example.com', user: 'anna' };
    await settings('en').signIns.keep({ ...last, method: 'sms' });
    await settings('en').signIns.keep({ method: 'otp' });
    expect(await settings('en').signIns.last()).toEqual({ ...last, method: 'otp' });
    expect(await settings('en').read()).toMatchObject({ remember: true, last });
    await settings('en').change({ remember: false });
    expect(readFileSync(file(), 'utf8')).not.toContain('anna');
    await settings('en').signIns.keep({ ...last, method: 'sms' });
    expect(await settings('en').signIns.last()).toBeUndefined();
    expect((await settings('en').read()).last).toBeUndefined();
  });

  it('take no second factor over to another account', async () => {
    const here = { address: 'https://files.example.com', user: 'anna' };
    await settings('en').signIns.keep({ ...here, method: 'sms' });
    await settings('en').signIns.keep({ ...here });
    expect(await settings('en').signIns.last()).toEqual({ ...here, method: 'sms' });
    await settings('en').signIns.keep({ ...here, user: 'bob' });
    expect(await settings('en').signIns.last()).toEqual({ ...here, user: 'bob' });
  });

  it('lose nothing that is changed while the start at logon is switched on', async () => {
    const all = settings('en');
    await all.signIns.keep({ address: 'https://files.example.com', user: 'anna' });
    turning = async () => {
      await all.change({ remember: false, language: 'fr' });
    };
    await all.startWithDrives();
    expect(readFileSync(file(), 'utf8')).not.toContain('anna');
    expect(await all.read()).toMatchObject({ remember: false, languageSetting: 'fr', startAtLogon: true });
  });

  it('keep nothing of a sign-in that tells no name, and are no reason to fail when they cannot be written', async () => {
    await settings('en').signIns.keep({ method: 'sms' });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(file(), '{"version":2}');
    await settings('en').signIns.keep({ address: 'https://a.example', user: 'anna' });
    expect(readFileSync(file(), 'utf8')).toBe('{"version":2}');
  });

  it('begin anew when their file is damaged, and keep it aside', async () => {
    writeFileSync(file(), '{"version":1,"language":"pl"}');
    expect((await settings('fr').read()).languageSetting).toBe('system');
    expect(readdirSync(folder).filter((name) => name.startsWith('settings.json.damaged-'))).toHaveLength(1);
    await settings('en').change({ language: 'en' });
    expect((await settings('fr').read()).language).toBe('en');
  });

  it('of a newer version are left as they are', async () => {
    const newer = '{"version":2,"language":"pl"}';
    writeFileSync(file(), newer);
    expect((await settings('fr').read()).languageSetting).toBe('system');
    await expect(settings('fr').change({ language: 'en' })).rejects.toThrow('LK-1012');
    expect(readFileSync(file(), 'utf8')).toBe(newer);
    expect(told).toEqual([]);
  });

  it('remember no sign-in where IT forbids it, forget the one that was, and let nobody switch it on', async () => {
    const mine = settings('en');
    await mine.signIns.keep({ address: 'https://files.example.com', user: 'anna' });
    expect((await mine.read()).last).toEqual({ address: 'https://files.example.com', user: 'anna' });
    for (const lookup of [policyOf({ remember: false }), policyOf({ remember: 'no' })]) {
      policy = lookup;
      expect(await mine.read()).toMatchObject({ remember: false, fixed: [{ setting: 'remember', by }] });
      expect([(await mine.read()).last, await mine.signIns.last()]).toEqual([undefined, undefined]);
      await expect(mine.change({ remember: true })).rejects.toThrow('LK-6001');
      await mine.signIns.keep({ address: 'https://files.example.com', user: 'bert' });
    }
    expect(readFileSync(file(), 'utf8')).toContain('anna');
    await mine.followPolicy();
    expect(readFileSync(file(), 'utf8')).not.toMatch(/anna|bert/);
    policy = policyOf({ remember: true });
    expect(await mine.read()).toMatchObject({ remember: true, fixed: [] });
  });

  it('forget the last sign-in while IT has Latchkey retired', async () => {
    await settings('en').signIns.keep({ address: 'https://files.example.com', user: 'anna' });
    policy = policyOf({ retire: true });
    await settings('en').followPolicy();
    expect(readFileSync(file(), 'utf8')).not.toContain('anna');
  });

  it('tell of a version that is newer, until it is installed or forgotten', async () => {
    const mine = settings('en');
    const { newest } = mine;
    expect(await newest.lookedAt()).toBeUndefined();
    await newest.keep({ at: '2026-11-21T14:03:00Z', version: '1.2.4' });
    expect((await mine.read()).newer).toBe('1.2.4');
    await newest.keep({ at: '2026-11-22T14:03:00Z', version: undefined });
    expect([(await mine.read()).newer, await newest.lookedAt()]).toEqual(['1.2.4', '2026-11-22T14:03:00Z']);
    await newest.keep({ at: '2026-11-23T14:03:00Z', version: '1.2.3' });
    expect((await mine.read()).newer).toBeUndefined();
    await newest.forget();
    expect(await newest.lookedAt()).toBeUndefined();
  });

  it('know which accounts were set up without a click', async () => {
    expect(await settings('en').isFirstTime('a')).toBe(true);
    expect(await settings('en').isFirstTime('a')).toBe(false);
    expect(await settings('en').isFirstTime('b')).toBe(true);
  });
});
