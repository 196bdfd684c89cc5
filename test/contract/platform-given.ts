import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignInMethod } from '../../electron/contract/view.ts';
import { hasGrants, hasSessions, type Platform } from '../../electron/platforms/platform.ts';
import { settled } from './platform-bed.ts';

export interface GivenBed {
  readonly platform: Platform;
  /** As a person gives it. */
  readonly address: URL;
  /** Where something else answers, or nothing of this kind can be. */
  readonly elsewhere: URL;
  /** What `discover` makes of `address`. */
  readonly root: string;
  readonly ways: readonly SignInMethod[];
  stop(): Promise<void>;
}

/** What a platform has to do whose app passwords a person brings. */
export function givenContract(name: string, makeBed: () => Promise<GivenBed>): void {
  describe(`${name} is a platform whose app passwords a person brings`, () => {
    let bed: GivenBed;
    beforeEach(async () => {
      bed = await makeBed();
    });
    afterEach(() => bed.stop());

    it('is recognised by its address alone, and says how one gets in', async () => {
      const { kind } = bed.platform;
      const info = await bed.platform.discover(bed.address);
      expect(info).toMatchObject({ kind, address: bed.root, ways: bed.ways });
      expect(info.name).not.toBe('');
      expect(info.nameLimit).toBeGreaterThanOrEqual(8);
      // There is a drive, or it says that there is none.
      expect(info.webdav === '').toBe(info.applicationsOnly === true);
    });

    it('is taken for nothing else', async () => {
      expect(await settled(bed.platform.discover(bed.elsewhere))).toMatchObject({ code: 'LK-3011' });
    });

    it('can nothing else: no session, no grant, nothing is listed, renewed or revoked', () => {
      expect([hasSessions(bed.platform), hasGrants(bed.platform)]).toEqual([false, false]);
      expect(['rotate', 'revokeItself'].filter((name) => name in bed.platform)).toEqual([]);
    });
  });
}
