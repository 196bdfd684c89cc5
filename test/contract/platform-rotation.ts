import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CurrentAppPassword, NewAppPassword } from '../../electron/platforms/platform.ts';
import { sessionOf, settled, type PlatformBed } from './platform-bed.ts';

/** What a platform has to do that offers app passwords which replace themselves. */
export function rotationContract(name: string, makeBed: () => Promise<PlatformBed>): void {
  describe(`${name} lets an app password replace itself`, () => {
    let bed: PlatformBed;
    let made: NewAppPassword;
    const current = ({ id, name: of, login, secret }: NewAppPassword): CurrentAppPassword => ({
      ...{ address: bed.address.origin, id, name: of, login, secret },
    });
    const rotate = async (of: CurrentAppPassword): Promise<NewAppPassword> => {
      if (bed.platform.rotate === undefined) throw new Error('not offered');
      return await bed.platform.rotate(of);
    };
    beforeEach(async () => {
      bed = await makeBed();
      made = await bed.platform.passwords(await sessionOf(bed)).create('Network drive – PC-4711');
    });
    afterEach(() => bed.stop());

    it('by another text, and there is still one only', async () => {
      const next = await rotate(current(made));
      expect(next.secret.use((text) => text)).not.toBe(made.secret.use((text) => text));
      expect(next.login).toBe(made.login);
      const listed = await bed.platform.passwords(await sessionOf(bed)).list();
      expect(listed.map(({ id }) => id)).toEqual([next.id]);
    });

    it('once: the old one is refused from then on, and the new one is not', async () => {
      const next = await rotate(current(made));
      expect(await settled(rotate(current(made)))).toMatchObject({ code: 'LK-5006' });
      expect(await settled(rotate(current(next)))).toHaveProperty('value.login', made.login);
    });

    it('not when it was revoked', async () => {
      await bed.platform.passwords(await sessionOf(bed)).revoke(made.id);
      expect(await settled(rotate(current(made)))).toMatchObject({ code: 'LK-5006' });
    });
  });
}
