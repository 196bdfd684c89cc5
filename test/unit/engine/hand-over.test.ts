import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';
import { USER } from '../../fakes/attempt.ts';

const by = '/etc/latchkey/policy.json';
let bed: EngineBed;
let signal: AbortController;
beforeEach(async () => {
  bed = engineBed();
  signal = new AbortController();
  const platform = bed.fake.platform.address.href;
  valueOf(await bed.engine.setUpApplication({ platform, user: USER, label: 'NetSync' }, bed.run()));
  bed.fake.policy.lookup = { found: 'yes', by, policy: { handOver: true } };
});
afterEach(() => {
  bed.fake.stop();
});

/** Hands over and waits until it can be pasted, or until it ended before. */
async function offer(which?: string) {
  const shown: unknown[] = [];
  let offered = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    offered = resolve;
  });
  const handed = bed.engine.handOver(which, {
    onOffer: (what) => {
      shown.push(what);
      offered();
    },
    signal: signal.signal,
  });
  await Promise.race([ready, handed]);
  return { handed, shown };
}

describe('handing over', () => {
  it('puts the very app password on the clipboard, for one paste', async () => {
    const { handed, shown } = await offer();
    const [password] = bed.fake.platform.passwordsOf(USER);
    const pasted = bed.fake.clipboard.paste();
    expect(pasted).toBe(bed.fake.platform.secretTexts.find((text) => text.startsWith(`${password?.id ?? ''}]`)));
    expect(await handed).toEqual({ ok: true, value: { ended: 'pasted' } });
    expect(bed.fake.clipboard.paste()).toBeUndefined();
    expect(shown).toMatchObject([{ label: 'NetSync', login: USER }]);
    expect(JSON.stringify(shown)).not.toContain(pasted);
  });

  it('ends when the time is over, and when it is stopped', async () => {
    const first = await offer('NetSync');
    bed.fake.clipboard.expire();
    expect(await first.handed).toEqual({ ok: true, value: { ended: 'expired' } });
    const second = await offer('NetSync');
    signal.abort();
    expect(await second.handed).toEqual({ ok: true, value: { ended: 'stopped' } });
    expect(bed.fake.clipboard.paste()).toBeUndefined();
  });

  it.each([
    ['there is no policy', { found: 'no', by }],
    ['the policy forbids it', { found: 'yes', by, policy: { handOver: false } }],
    ['the policy does not speak of it', { found: 'yes', by, policy: {} }],
    ['the policy cannot be read', { found: 'unknown', by, why: 'unreadable' }],
  ] as const)('is not done when %s, and the keychain is not even asked', async (_when, lookup) => {
    bed.fake.policy.lookup = lookup;
    const { length } = bed.fake.disturbances.trace;
    expect(await (await offer()).handed).toEqual({ ok: false, failure: { code: 'LK-6001' } });
    expect(bed.fake.disturbances.trace.slice(length)).toEqual([]);
  });

  it('is for applications: a drive is refused, and does not make “the only one” two', async () => {
    valueOf(await bed.setUp());
    expect(await (await offer('Demo Company')).handed).toMatchObject({ failure: { code: 'LK-7033' } });
    const { handed } = await offer();
    bed.fake.clipboard.paste();
    expect(await handed).toMatchObject({ ok: true });
  });

  it('says when the keychain has lost it', async () => {
    await bed.fake.parts.secrets.forgetAll();
    expect(await (await offer()).handed).toMatchObject({ failure: { code: 'LK-4005', details: { label: 'NetSync' } } });
  });
});
