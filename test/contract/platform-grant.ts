import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  hasSessions,
  type CurrentAppPassword,
  type Granted,
  type GrantPlatform,
} from '../../electron/platforms/platform.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { settled } from './platform-bed.ts';

/** A platform that grants app passwords in the browser, and somebody in front of that. */
export interface GrantBed {
  readonly platform: GrantPlatform;
  readonly address: string;
  /** Grants what is asked for, as `user`. */
  grant(url: string): Promise<void>;
  readonly user: string;
  readonly password: string;
  /** Somebody whose password is not enough. */
  readonly secondFactor: { readonly user: string; readonly password: string };
  /** What the files say to it: yes, no (401), or that the account is disabled (503). */
  opens(of: { readonly login: string; readonly secret: Secret }): Promise<boolean | 'disabled'>;
  /** As an administrator does, with the account of `user`. */
  disable(disabled: boolean): void;
  advance(ms: number): void;
  stop(): Promise<void>;
}

const NAME = 'Network drive – PC-4711';

/** What a platform has to do whose app passwords are granted. What it cannot do is said here, too. */
export function grantContract(name: string, makeBed: () => Promise<GrantBed>): void {
  describe(`${name} grants app passwords`, () => {
    let bed: GrantBed;
    beforeEach(async () => {
      bed = await makeBed();
    });
    afterEach(() => bed.stop());

    const granted = async (): Promise<Granted> => {
      const { platform, address } = bed;
      const { url, token } = await platform.requestGrant(address, NAME);
      await bed.grant(url);
      const made = await platform.grantOf(address, NAME, token);
      if (made === undefined) throw new Error('it was granted');
      return made;
    };
    const current = ({ id, name: of, login, secret }: Granted): CurrentAppPassword => ({
      ...{ address: bed.address, id, name: of, login, secret },
    });
    const works = async (made: Granted): Promise<boolean> =>
      'value' in (await settled(bed.platform.holderOf(bed.address, made)));

    it('is recognised by its address, and suggests the browser', async () => {
      const info = await bed.platform.discover(new URL(`${bed.address}/index.php/apps/files`));
      expect(info).toMatchObject({ kind: bed.platform.kind, address: bed.address });
      expect(info.ways[0]).toBe('browser');
    });

    it('can neither sign in to a session nor list: a person does that on its page', () => {
      expect(hasSessions(bed.platform)).toBe(false);
      expect(bed.platform.passwordsPage?.(bed.address)).toContain(bed.address);
    });

    it('gives nothing before somebody grants it, and then once', async () => {
      const { platform, address } = bed;
      const { url, token } = await platform.requestGrant(address, NAME);
      expect(await platform.grantOf(address, NAME, token)).toBeUndefined();
      await bed.grant(url);
      const made = await platform.grantOf(address, NAME, token);
      expect(made).toMatchObject({ name: NAME, user: bed.user, login: bed.user });
      expect(await platform.grantOf(address, NAME, token)).toBeUndefined();
    });

    it('gives nothing after the time is up', async () => {
      const { platform, address } = bed;
      const { url, seconds, token } = await platform.requestGrant(address, NAME);
      bed.advance(seconds * 1000);
      await bed.grant(url).catch(() => undefined);
      expect(await platform.grantOf(address, NAME, token)).toBeUndefined();
    });

    it('grants one for the right password of an account, under the name that was asked for', async () => {
      const { platform, address, user, password } = bed;
      const made = await platform.grantByPassword?.(address, NAME, user, new Secret(password));
      if (made === undefined) throw new Error('it cannot');
      expect(made).toMatchObject({ name: NAME, user, login: user });
      expect(await works(made)).toBe(true);
      await platform.revokeItself?.(current(made));
      expect(await works(made)).toBe(false);
    });

    it('says why it grants none: a wrong password, one that is not enough, an app password', async () => {
      const { platform, address, user, secondFactor } = bed;
      const ask = (login: string, password: Secret) =>
        settled(platform.grantByPassword?.(address, NAME, login, password) ?? Promise.reject(new Error('it cannot')));
      expect(await ask(user, new Secret('wrong'))).toMatchObject({ code: 'LK-2001' });
      expect(await ask(secondFactor.user, new Secret(secondFactor.password))).toMatchObject({ code: 'LK-2015' });
      expect(await ask(user, (await granted()).secret)).toMatchObject({ code: 'LK-2016' });
    });

    it('tells where the files of who signed in are', async () => {
      const made = await granted();
      const { webdav, names } = await bed.platform.holderOf(bed.address, made);
      expect(names[0]).toBe(bed.user);
      expect(webdav.startsWith(bed.address)).toBe(true);
      expect(webdav.endsWith('/')).toBe(true);
    });

    it('is not believed when it calls itself something else', async () => {
      const made = { ...(await granted()), server: 'https://evil.example' };
      expect(await settled(bed.platform.holderOf(bed.address, made))).toMatchObject({ code: 'LK-3111' });
    });

    it('lets an app password replace itself, and refuses the old one from then on', async () => {
      const made = await granted();
      const next = await bed.platform.rotate?.(current(made));
      expect(next?.login).toBe(made.login);
      expect(next?.id).not.toBe(made.id);
      expect(await settled(bed.platform.rotate?.(current(made)) ?? Promise.reject(new Error()))).toMatchObject({
        code: 'LK-5006',
      });
    });

    it('takes one that was used before it replaced itself for 10 s more, and no longer', async () => {
      const made = await granted();
      expect(await bed.opens(made)).toBe(true);
      await bed.platform.rotate?.(current(made));
      bed.advance(9000);
      expect(await bed.opens(made)).toBe(true);
      bed.advance(1001);
      expect(await bed.opens(made)).toBe(false);
    });

    it('neither forgets nor replaces nor revokes that of an account which is disabled', async () => {
      const made = await granted();
      bed.disable(true);
      expect(await bed.opens(made)).toBe('disabled');
      for (const work of ['rotate', 'revokeItself'] as const) {
        const asked: Promise<unknown> | undefined = bed.platform[work]?.(current(made));
        if (asked === undefined) throw new Error('it cannot');
        expect(await settled(asked)).toMatchObject({ code: 'LK-7012' });
      }
      bed.disable(false);
      expect(await bed.opens(made)).toBe(true);
      await bed.platform.revokeItself?.(current(made));
      expect(await bed.opens(made)).toBe(false);
    });

    it('lets an app password revoke itself, and one that is gone too', async () => {
      const made = await granted();
      await bed.platform.revokeItself?.(current(made));
      await bed.platform.revokeItself?.(current(made));
      expect(await settled(bed.platform.rotate?.(current(made)) ?? Promise.reject(new Error()))).toMatchObject({
        code: 'LK-5006',
      });
    });

    it('makes as many as are granted, each its own', async () => {
      const [one, other] = [await granted(), await granted()];
      await bed.platform.revokeItself?.(current(one));
      expect(await works(other)).toBe(true);
    });
  });
}
