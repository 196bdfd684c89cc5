import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerLimit } from '../../../electron/contract/time-limit.ts';
import type { OfferView } from '../../../electron/contract/window.ts';
import type { HandOverRun } from '../../../electron/engine/engine.ts';
import { applicationHandlers } from '../../../electron/ipc/handlers/application-handlers.ts';
import { someApplication } from '../../fakes/fake-engine.ts';

describe('the handing over of an app password', () => {
  let offers: OfferView[];
  let run: HandOverRun;
  let end: () => void;
  const handlers = () => {
    offers = [];
    return applicationHandlers(
      {
        handOver: (_which, theirs) => {
          run = theirs;
          run.onOffer(someApplication);
          return new Promise((resolve) => {
            end = () => {
              resolve({ ok: true, value: { ended: 'expired' } });
            };
          });
        },
      },
      (offer) => offers.push(offer),
    );
  };
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is extended by one call, which is told, and counts from that call', async () => {
    const { handOver, extend } = handlers();
    const handed = handOver({ id: 'a1' });
    expect(offers).toEqual([{ id: 'a1', seconds: 20, extensions: offerLimit.extensions }]);
    await vi.advanceTimersByTimeAsync(12_000);
    await extend(undefined);
    expect(offers.at(-1)).toEqual({ id: 'a1', seconds: 20, extensions: offerLimit.extensions - 1 });
    expect(run.extendedMs?.()).toBe(12_000);
    end();
    await handed;
    await extend(undefined);
    expect(offers).toHaveLength(2);
  });

  it('is not extended more often than the limit allows', async () => {
    const { handOver, extend } = handlers();
    void handOver({ id: 'a1' });
    for (let times = 0; times < 20; times += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      await extend(undefined);
    }
    expect(offers).toHaveLength(1 + offerLimit.extensions);
    expect(run.extendedMs?.()).toBe(offerLimit.extensions * 1000);
  });
});
