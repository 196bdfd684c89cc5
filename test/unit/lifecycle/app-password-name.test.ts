import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import {
  assertPrintable,
  checkPasswordName,
  cutTo,
  isSameMachine,
  makerOf,
  newPasswordName,
  uniquePasswordName,
} from '../../../electron/lifecycle/password-name.ts';
import { policyOf } from '../../support/policy-of.ts';

const LIMIT = 64;
const instant = new Date(2026, 10, 21, 4, 3);
const unique = fc.stringMatching(/^[a-z2-7]{6}-[a-z2-7]{4}$/);
const anyText = fc.string({ unit: 'binary', maxLength: 120 });

const refusal = (work: () => unknown) => {
  try {
    work();
    return undefined;
  } catch (error) {
    return isFailure(error) ? error.failure : error;
  }
};

describe('the name made for an app password', () => {
  it('says what it is for, on which machine, and since when', () => {
    expect(uniquePasswordName('PC-4711', instant, 'kfnqx7-ab3d', LIMIT)).toBe(
      'Network drive – PC-4711 – 2026-11-21 04:03 – kfnqx7-ab3d',
    );
  });

  it('fits the platform for any name of a machine, keeps what makes it unique, and is one that may be chosen', () => {
    fc.assert(
      fc.property(
        anyText,
        unique,
        fc.date({ min: new Date(2020, 0), max: new Date(2099, 0), noInvalidDate: true }),
        (machine, tail, date) => {
          const name = uniquePasswordName(machine, date, tail, LIMIT);
          expect(name.length).toBeLessThanOrEqual(LIMIT);
          expect(name.endsWith(` – ${tail}`)).toBe(true);
          expect(checkPasswordName(name, LIMIT)).toBe(name);
          expect(Buffer.from(name).toString()).toBe(name);
        },
      ),
    );
  });

  it('differs where only the unique part does', () => {
    const [one, other] = ['aaaa', 'aaab'].map((tail) => uniquePasswordName('x'.repeat(99), instant, tail, LIMIT));
    expect(one).not.toBe(other);
  });

  it.each([
    ['control characters', 'PC\u0000\n47', 'PC47'],
    ['direction marks', 'PC\u202e47', 'PC47'],
    ['marks that nothing shows', 'PC\u{e0100}47', 'PC47'],
    ['spaces around', '  PC 47 ', 'PC 47'],
    ['more than there is room for', 'x'.repeat(30), 'x'.repeat(15)],
    ['half a pair at the end of the room', `${'x'.repeat(14)}💾`, 'x'.repeat(14)],
  ])('leaves out %s', (_what, machine, shown) => {
    expect(uniquePasswordName(machine, instant, 'kfnqx7-ab3d', LIMIT)).toContain(`– ${shown} –`);
  });
});

describe('who made an app password', () => {
  it('is read from every name that was made for one, with the machine as far as there was room', () => {
    fc.assert(
      fc.property(anyText, unique, (machine, tail) => {
        const maker = makerOf(uniquePasswordName(machine, instant, tail, LIMIT));
        expect(maker?.device).toBe(tail.slice(0, 6));
        expect(isSameMachine(maker?.machine ?? '-', machine)).toBe(true);
      }),
    );
  });

  const longest = 'x'.repeat(Math.min(80, LIMIT - ' – 2026-11-21 04:03 – kfnqx7-ab3d'.length));
  it.each([
    [{}, 'Network drive – PC-4711', 'PC-4711'],
    [{ passwordName: '%WHAT% – %COMPUTERNAME%' }, 'Network drive – PC-4711', 'PC-4711'],
    [{ passwordName: 'Latchkey of %username%' }, 'Latchkey of anna', 'Latchkey of anna'],
    [{ passwordName: 'Latchkey – %COMPUTERNAME% – %USERNAME%' }, 'Latchkey – PC-4711 – anna', 'PC-4711 – anna'],
    [{ passwordName: '%UPN%' }, 'Network drive – PC-4711', 'PC-4711'], // not known here
    [{ passwordName: 'x'.repeat(80) }, longest, longest],
  ])('is this device for a name that this device makes as IT says: %j', async (rules, head, machine) => {
    const lookup = policyOf(rules);
    const parts = {
      ...{ machine: 'PC-4711', device: () => Promise.resolve('kfnqx7') },
      ...{ now: () => instant, random: () => 'ab3dzzzz' },
      ...{ policy: { read: () => Promise.resolve(lookup) }, localUser: () => Promise.resolve({ name: 'anna' }) },
      language: () => Promise.resolve('en' as const),
    };
    const name = await newPasswordName(parts, LIMIT);
    expect(name).toBe(`${head} – 2026-11-21 04:03 – kfnqx7-ab3d`);
    expect(makerOf(name)).toEqual({ machine, device: 'kfnqx7' });
  });

  it('is this device also for a name in another language, in which a drive is called otherwise', async () => {
    const parts = {
      ...{ machine: 'PC-4711', device: () => Promise.resolve('kfnqx7'), now: () => instant, random: () => 'ab3dzzzz' },
      ...{ policy: { read: () => Promise.resolve(policyOf({})) }, localUser: () => Promise.resolve({ name: 'anna' }) },
      language: () => Promise.resolve('fr' as const),
    };
    const name = await newPasswordName(parts, LIMIT);
    expect(name).toBe('Lecteur réseau – PC-4711 – 2026-11-21 04:03 – kfnqx7-ab3d');
    expect(makerOf(name)).toEqual({ machine: 'PC-4711', device: 'kfnqx7' });
    expect((await newPasswordName(parts, 49)).length).toBeLessThanOrEqual(49);
    expect(await newPasswordName(parts, LIMIT, 'NetSync')).toMatch(/^NetSync – PC-4711 – /);
  });

  it.each([
    ['Network drive – PC-4711 – 2026-11-21 04:03 – k3f7', { machine: 'PC-4711' }],
    ['Network drive – a – b – 2026-11-21 04:03 – kfnqx7-ab3d', { machine: 'a – b', device: 'kfnqx7' }],
    ['Network drive –  – 2026-11-21 04:03 – kfnqx7-ab3d', { machine: '', device: 'kfnqx7' }],
    ['Outlook – PC-4711 – 2026-11-21 04:03 – kfnqx7-ab3d', { machine: 'PC-4711', device: 'kfnqx7' }],
    ['Outlook – PC-4711 – 2026-11-21 04:03 – k3f7', undefined],
    ['Network drive – PC-4711 – 2026-11-21 04:03', undefined],
    ['Network drive – PC-4711 – 2026-11-21 04:03 – kfnqx7-ab3d (2)', undefined],
    ['My laptop', undefined],
    ['', undefined],
  ])('is, for %j, %j', (name, maker) => {
    expect(makerOf(name)).toEqual(maker);
  });

  it.each([
    ['PC-4711', 'PC-4711', true],
    ['PC-4711', 'PC-47112', false],
    ['PC-47112', 'PC-4711', false],
    ['a-very-long-mac', 'a-very-long-machine.example.com', true],
    ['', 'PC-4711', false],
  ])('named %j is the machine %j: %j', (named, machine, same) => {
    expect(isSameMachine(named, machine)).toBe(same);
  });
});

describe('a name that was chosen', () => {
  it.each(['My laptop', 'n'.repeat(LIMIT), 'Büro – 日本 💾', '-', 'C:\\drive "one"'])('may be %s', (name) => {
    expect(checkPasswordName(name, LIMIT)).toBe(name);
  });

  it('may not be longer than the platform allows, which is told', () => {
    expect(refusal(() => checkPasswordName('n'.repeat(LIMIT + 1), LIMIT))).toEqual({
      code: 'LK-1003',
      details: { limit: LIMIT, length: LIMIT + 1 },
    });
  });

  it.each(['', ' ', ' x', 'x ', 'a\nb', 'a\0b', 'a\u0007b', 'a\u200bb', 'a\u202eb', '\ud83d', '\u00a0x'])(
    'may not be %j',
    (text) => {
      expect(refusal(() => checkPasswordName(text, LIMIT))).toEqual({ code: 'LK-1004', details: { what: 'name' } });
      expect(
        refusal(() => {
          assertPrintable(text, 'user');
        }),
      ).toEqual({ code: 'LK-1004', details: { what: 'user' } });
    },
  );
});

describe('cutting a text', () => {
  it('gives a beginning of it that fits and is whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 20 }), (text, length) => {
        const cut = cutTo(length, text);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, length) - 1);
        expect(Buffer.from(cut).toString()).toBe(cut);
      }),
    );
  });
});
