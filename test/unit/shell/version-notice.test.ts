import { beforeEach, describe, expect, it } from 'vitest';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import { createVersionNotice, type VersionNotice } from '../../../electron/shell/version-notice.ts';
import { policyOf } from '../../support/policy-of.ts';

const source = 'https://it.example.com/latest.yml';

describe('the notice of a newer version', () => {
  let policy: PolicyLookup;
  let asked: string[];
  let text: string | undefined;
  let kept: { at: string; version: string | undefined } | undefined;
  let timers: { ms: number; work: () => void }[];
  let notice: VersionNotice;
  let canKeep: boolean;
  beforeEach(() => {
    [policy, asked, text, kept, timers] = [policyOf({ updateSource: source }), [], 'version: 2.0.0\n', undefined, []];
    canKeep = true;
    notice = createVersionNotice({
      policy: { read: () => Promise.resolve(policy) },
      installation: () => Promise.resolve({ appUpdate: undefined, isOwn: false, versionFile: 'latest-linux.yml' }),
      readText: (address) => {
        asked.push(address);
        return Promise.resolve(text);
      },
      newest: {
        lookedAt: () => Promise.resolve(kept?.at),
        keep: (found) => {
          if (canKeep) kept = found;
          return Promise.resolve();
        },
        forget: () => {
          kept = undefined;
          return Promise.resolve();
        },
      },
      now: () => 0,
      random: () => 0.5,
      timer: (ms, work) => {
        const timer = { ms, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    });
  });
  /** The timer rings, and what it sets off is over. */
  const rings = async (): Promise<void> => {
    const [timer] = timers.splice(0);
    timer?.work();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };

  it('asks IT’s source once a day, and keeps what it says', async () => {
    await notice.follow();
    expect([asked, timers.map(({ ms }) => ms)]).toEqual([[], [1_800_000]]);
    await rings();
    expect([asked, kept?.version]).toEqual([[source], '2.0.0']);
    expect(timers.map(({ ms }) => ms)).toEqual([24 * 3_600_000 + 1_800_000]);
  });

  it('comes back another day where nothing can be had', async () => {
    text = undefined;
    await notice.follow();
    await rings();
    expect([kept?.version, timers.length]).toEqual([undefined, 1]);
  });

  it.each([undefined, 'yesterday', '1969-12-01T00:00:00.000Z', '1970-02-01T00:00:00.000Z'])(
    'asks once a day also where nothing can be kept, and what is there says %s',
    async (at) => {
      if (at !== undefined) kept = { at, version: undefined };
      canKeep = false;
      await notice.follow();
      expect(timers.map(({ ms }) => ms)).toEqual([1_800_000]);
      await rings();
      expect(asked).toEqual([source]);
      expect(timers.map(({ ms }) => ms)).toEqual([24 * 3_600_000 + 1_800_000]);
    },
  );

  it('makes no request while it is off, also when it is switched off while it waits, and forgets what it knew', async () => {
    await notice.follow();
    kept = { at: '1970-01-01T00:00:00.000Z', version: '2.0.0' };
    policy = policyOf({ updateSource: source, updateNotice: false });
    await rings();
    expect([asked, timers, kept]).toEqual([[], [], undefined]);
    await notice.follow();
    expect([asked, timers]).toEqual([[], []]);
  });
});
