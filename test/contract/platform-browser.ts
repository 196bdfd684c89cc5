import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../electron/contract/failure.ts';
import type { Session } from '../../electron/platforms/platform.ts';
import type { BrowserVisit } from '../../electron/sign-in/ask.ts';
import { scriptedAsk } from '../fakes/scripted-ask.ts';
import { passwordOf, settled, signInAs, type PlatformBed } from './platform-bed.ts';

/** A platform that can be signed in to with a browser. */
export interface BrowserBed extends PlatformBed {
  /** What a person does whose browser is sent there: signs in, and allows it or not. */
  browse(visit: BrowserVisit, user: string, allows: boolean): Promise<void>;
  /** What would give another session. */
  openRefreshTokens(): number;
  /** Lets what gives another session be kept, or does not. */
  allowRefresh(allowed: boolean): void;
}

/** How every platform signs in with a browser. */
export function browserContract(name: string, makeBed: () => Promise<BrowserBed>): void {
  describe(`${name}: signing in with the browser`, () => {
    let bed: BrowserBed;
    beforeEach(async () => {
      bed = await makeBed();
    });
    afterEach(() => bed.stop());

    const signIn = async (user: string, as = user, allows = true) => {
      const ask = scriptedAsk({ browser: (visit) => bed.browse(visit, as, allows) });
      const request = { address: bed.address.origin, user, browser: true } as const;
      return { ask, result: await settled(bed.platform.signIn(request, ask)) };
    };
    const session = async (user: string): Promise<Session> => {
      const { result } = await signIn(user);
      if (!('value' in result)) throw new Error(`no session: ${result.code}`);
      return result.value;
    };

    it.each([
      ['without a second factor', 'nora'],
      ['with a second factor', 'alice'],
      ['of an external directory', 'sofia@example.com'],
    ])('gives a session of a user %s, and asks nothing here', async (_who, user) => {
      const { ask, result } = await signIn(user);
      expect(result).toMatchObject({ value: { user, address: bed.address.origin, browser: true } });
      expect(ask.asked).toMatchObject({ passwords: [], methods: [], codes: [], visits: [{ host: bed.address.host }] });
      expect(ask.asked.visits[0]?.seconds).toBeGreaterThan(60);
      expect(bed.openSessions()).toBe(1);
    });

    it('tells who it was, when nobody said before', async () => {
      expect((await signIn('', 'nora')).result).toMatchObject({ value: { user: 'nora' } });
    });

    it('refuses somebody else, and ends what they gave', async () => {
      const { result } = await signIn('nora', 'alice');
      expect(result).toMatchObject({ code: 'LK-2014', details: { user: 'nora', signedIn: 'alice' } });
      expect([bed.openSessions(), bed.openRefreshTokens()]).toEqual([0, 0]);
    });

    it('says that it was declined', async () => {
      expect((await signIn('nora', 'nora', false)).result).toMatchObject({ code: 'LK-2201' });
      expect(bed.openSessions()).toBe(0);
    });

    it('makes, lists and revokes app passwords, and ends', async () => {
      const signedIn = await session('sofia@example.com');
      const passwords = bed.platform.passwords(signedIn);
      const made = await passwords.create('Network drive – test');
      expect((await passwords.list()).map(({ id }) => id)).toEqual([made.id]);
      await passwords.revoke(made.id);
      expect(await passwords.list()).toEqual([]);
      await bed.platform.signOut(signedIn);
      expect(await settled(passwords.list())).toMatchObject({ code: 'LK-2008' });
      expect([bed.openSessions(), bed.openRefreshTokens()]).toEqual([0, 0]);
      await bed.platform.signOut(signedIn); // one that is over already is a success
    });

    it('ends a session that only its token is left of', async () => {
      const { address, user, token } = await session('nora');
      await bed.platform.signOut({ address, user, token });
      expect(bed.openSessions()).toBe(0);
    });

    it('goes on in the browser for who cannot sign in with a password', async () => {
      const { ask, result } = await signInAs(bed, 'sofia@example.com', {
        browser: (visit) => bed.browse(visit, 'sofia@example.com', true),
      });
      expect(result).toMatchObject({ value: { user: 'sofia@example.com', browser: true } });
      expect(ask.asked.visits).toMatchObject([{ why: { code: 'LK-2003' } }]);
    });

    it('does not for who has no browser, nor after a wrong password', async () => {
      expect((await signInAs(bed, 'sofia@example.com')).result).toMatchObject({ code: 'LK-2003' });
      const wrong = await signInAs(bed, 'nora', {
        passwords: ['wrong', 'wrong', `${passwordOf('nora')}x`],
        browser: (visit) => bed.browse(visit, 'nora', true),
      });
      expect(wrong.result).toMatchObject({ code: 'LK-2001' });
      expect(wrong.ask.asked.visits).toEqual([]);
    });

    it.each(['gives up', 'is cancelled'] as const)('leaves nothing when the person %s', async (how) => {
      const abort = new AbortController();
      const signing = signInBy(bed, abort.signal, (visit) => {
        expect(visit.url).toMatch(/^https?:/);
        if (how === 'is cancelled') abort.abort();
        return how === 'gives up' ? Promise.reject(new FailureError('LK-0002')) : new Promise(() => undefined);
      });
      expect(await settled(signing)).toMatchObject({ code: 'LK-0002' });
      expect(bed.openSessions()).toBe(0);
    });

    describe('again without anybody', () => {
      const again = (user: string, { refresh }: Session) => {
        if (refresh === undefined) throw new Error('nothing was given for the next session');
        return settled(bed.platform.resume?.({ address: bed.address.origin, user, browser: true }, refresh) ?? never());
      };

      it('is possible once with what a session gave, where that may be kept', async () => {
        bed.allowRefresh(true);
        const first = await session('nora');
        await bed.platform.signOut(first);
        const second = await again('nora', first);
        expect(second).toMatchObject({ value: { user: 'nora', browser: true } });
        expect(bed.openSessions()).toBe(1);
        expect(await again('nora', first)).toEqual({ value: undefined });
      });

      it('is not what it was given for, once that is ended', async () => {
        bed.allowRefresh(true);
        const first = await session('nora');
        if (first.refresh !== undefined) await bed.platform.endRefresh?.(first, first.refresh);
        expect(bed.openRefreshTokens()).toBe(0);
        expect(await again('nora', first)).toEqual({ value: undefined });
      });

      it('is no longer possible when it is not allowed any more', async () => {
        bed.allowRefresh(true);
        const first = await session('nora');
        bed.allowRefresh(false);
        expect(await again('nora', first)).toEqual({ value: undefined });
      });

      it('refuses the account of somebody else', async () => {
        bed.allowRefresh(true);
        expect(await again('alice', await session('nora'))).toMatchObject({ code: 'LK-2014' });
      });

      it('is given nothing for where it may not be kept', async () => {
        bed.allowRefresh(false);
        const { refresh, spare } = await session('nora');
        expect([refresh, spare]).toEqual([undefined, undefined]);
        expect(bed.openRefreshTokens()).toBe(0); // ended before anything else is done
      });
    });
  });
}

function signInBy(bed: BrowserBed, signal: AbortSignal, browser: (visit: BrowserVisit) => Promise<void>) {
  const request = { address: bed.address.origin, user: 'nora', browser: true } as const;
  return bed.platform.signIn(request, scriptedAsk({ browser }), signal);
}

const never = (): Promise<never> => Promise.reject(new Error('cannot be done again'));
