import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppPasswords, NewAppPassword } from '../../electron/platforms/platform.ts';
import { sessionOf, settled, signInAs, type PlatformBed, type PlatformCall } from './platform-bed.ts';
import { signInContract } from './platform-sign-in.ts';

const NAME = 'Network drive – PC-4711 – 2026-11-21 14:03 – kfnqx7-ab3d';
const QUARTER_MS = 15 * 60_000;

/** What every platform has to do. */
export function platformContract(name: string, makeBed: () => Promise<PlatformBed>): void {
  describe(`${name} is a platform`, () => {
    discoveryContract(makeBed);
    signInContract(makeBed);
    passwordsContract(makeBed);
    sessionContract(makeBed);
  });
}

function discoveryContract(makeBed: () => Promise<PlatformBed>): void {
  describe('discovering', () => {
    let bed: PlatformBed;
    beforeEach(async () => {
      bed = await makeBed();
    });
    afterEach(() => bed.stop());

    it('tells what is at an address, whatever path was copied with it', async () => {
      const info = await bed.platform.discover(new URL('/apps/files?dir=1#top', bed.address));
      const { origin: address } = bed.address;
      expect(info).toMatchObject({ kind: bed.platform.kind, address, name: 'Demo Company', nameLimit: 64 });
      expect(new URL(info.webdav).origin).toBe(address);
      expect(info.webdav).toMatch(/\/$/);
    });

    it('can be given up', async () => {
      await expectAbortable(bed, 'discover', (signal) => bed.platform.discover(bed.address, signal));
    });
  });
}

function passwordsContract(makeBed: () => Promise<PlatformBed>): void {
  describe('app passwords', () => {
    let bed: PlatformBed;
    let passwords: AppPasswords;
    const names = async (): Promise<string[]> => (await passwords.list()).map((one) => one.name);
    beforeEach(async () => {
      bed = await makeBed();
      passwords = bed.platform.passwords(await sessionOf(bed));
    });
    afterEach(() => bed.stop());

    it('are made under a name, with a login and a date of expiry', async () => {
      const made = await passwords.create(NAME);
      expect(made).toMatchObject({ name: NAME, login: 'nora' });
      expect(made.secret.use((text) => text.length)).toBeGreaterThanOrEqual(8);
      expect(Date.parse(made.expiresAt ?? '')).toBeGreaterThan(Date.now());
    });

    it('are listed without the password itself', async () => {
      const made = await passwords.create(NAME);
      const listed = await passwords.list();
      expect(listed).toMatchObject([{ id: made.id, name: NAME, method: null, lastUsedAt: null }]);
      made.secret.use((text) => {
        expect(JSON.stringify(listed)).not.toContain(text);
      });
    });

    it('are listed with the platform’s own clock', async () => {
      const ahead = 100 * 24 * 3600_000;
      bed.advance(ahead);
      let date = '';
      await bed.platform.passwords(await sessionOf(bed)).list(undefined, (told) => {
        date = told;
      });
      expect(Math.abs(Date.parse(date) - Date.now() - ahead)).toBeLessThan(60_000);
    });

    it('have their own login where it is not the name that signs in', async () => {
      const user = 'd.petit@example.com';
      const { result } = await signInAs(bed, user, { codes: [() => bed.codeFor(user, 'otp')] });
      if (!('value' in result)) throw new Error(result.code);
      expect(await bed.platform.passwords(result.value).create(NAME)).toMatchObject({ login: 'dpetit' });
    });

    it('differ from each other', async () => {
      const made: NewAppPassword[] = [];
      for (const n of ['1', '2', '3']) made.push(await passwords.create(`${NAME}${n}`));
      expect(new Set(made.map(({ id }) => id)).size).toBe(3);
      expect(new Set(made.map(({ secret }) => secret.use((text) => text))).size).toBe(3);
    });

    it('are revoked one by one, and revoking one twice is a success', async () => {
      const made = await passwords.create(NAME);
      await passwords.create('another');
      await passwords.revoke(made.id);
      await passwords.revoke(made.id);
      await passwords.revoke('no such id / ?');
      expect(await names()).toEqual(['another']);
    });

    it('can be made again under the name of a revoked one', async () => {
      await passwords.revoke((await passwords.create(NAME)).id);
      await passwords.create(NAME);
      expect(await names()).toEqual([NAME]);
    });

    it.each([
      ['a name that is taken', NAME, 'LK-3102'],
      ['a name of more than 64 characters', 'n'.repeat(65), 'LK-3103'],
      ['an empty name', '', 'LK-3103'],
      ['a name with a line break', 'one\ntwo', 'LK-3103'],
    ])('are not made under %s', async (_what, name, code) => {
      await passwords.create(NAME);
      expect(await settled(passwords.create(name))).toMatchObject({ code });
      expect(await names()).toEqual([NAME]);
    });

    it('may have a name of 64 characters', async () => {
      await passwords.create('–'.repeat(64));
      expect(await names()).toEqual(['–'.repeat(64)]);
    });

    it('are not made beyond the limit of the account, which is told', async () => {
      const full = bed.platform.passwords(await sessionOf(bed, 'lea'));
      expect(await settled(full.create(NAME))).toMatchObject({ code: 'LK-3101', details: { limit: 40 } });
      expect(await full.list()).toHaveLength(40);
    });

    it('belong to their account only', async () => {
      const others = await bed.platform.passwords(await sessionOf(bed, 'lea')).list();
      await passwords.revoke(others[0]?.id ?? '');
      expect(await names()).toEqual([]);
      expect(await bed.platform.passwords(await sessionOf(bed, 'lea')).list()).toHaveLength(40);
    });

    it('are found by their name when the answer to making one was lost', async () => {
      bed.lose('create');
      expect(await settled(passwords.create(NAME))).toMatchObject({ code: 'LK-3004' });
      expect(await names()).toEqual([NAME]);
    });

    it.each([
      ['list', (signal: AbortSignal) => passwords.list(signal)],
      ['revoke', (signal: AbortSignal) => passwords.revoke('1', signal)],
    ] as const)('let %s be given up', async (call, work) => {
      await expectAbortable(bed, call, work);
    });
  });
}

function sessionContract(makeBed: () => Promise<PlatformBed>): void {
  describe('a session', () => {
    let bed: PlatformBed;
    beforeEach(async () => {
      bed = await makeBed();
    });
    afterEach(() => bed.stop());

    it('ends when signed out, and signing out twice is a success', async () => {
      const session = await sessionOf(bed);
      await bed.platform.signOut(session);
      await bed.platform.signOut(session);
      expect(bed.openSessions()).toBe(0);
    });

    it.each([
      ['create', (passwords: AppPasswords) => passwords.create(NAME)],
      ['list', (passwords: AppPasswords) => passwords.list()],
      ['revoke', (passwords: AppPasswords) => passwords.revoke('1')],
    ] as const)('that ended refuses to %s', async (_call, work) => {
      const session = await sessionOf(bed);
      bed.advance(QUARTER_MS);
      expect(await settled<unknown>(work(bed.platform.passwords(session)))).toMatchObject({ code: 'LK-2008' });
      const signedOut = await sessionOf(bed);
      await bed.platform.signOut(signedOut);
      expect(await settled<unknown>(work(bed.platform.passwords(signedOut)))).toMatchObject({ code: 'LK-2008' });
      await bed.platform.signOut(session);
    });

    it('can be given up while it begins', async () => {
      await expectAbortable(bed, 'sign-in', async (signal) => {
        const { result } = await signInAs(bed, 'nora', {}, signal);
        return result;
      });
    });
  });
}

/** Given up before it starts, and while it waits for its answer. */
async function expectAbortable(
  bed: PlatformBed,
  call: PlatformCall,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const codeOf = async (signal: AbortSignal): Promise<unknown> => {
    const result = await settled(work(signal));
    return 'value' in result ? result.value : result;
  };
  expect(await codeOf(AbortSignal.abort())).toMatchObject({ code: 'LK-0002' });
  const abort = new AbortController();
  const arrived = bed.hang(call);
  const waiting = codeOf(abort.signal);
  await arrived;
  abort.abort();
  expect(await waiting).toMatchObject({ code: 'LK-0002' });
}
