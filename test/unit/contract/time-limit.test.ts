import { describe, expect, it } from 'vitest';
import { beginLimit, extendLimit, offerLimit, sessionLimit } from '../../../electron/contract/time-limit.ts';

describe.each([
  ['of an offer', offerLimit, 220_000],
  ['of a session', sessionLimit, 55 * 60_000],
])('the time limit %s', (_name, limit, mostMs) => {
  it('is told at least 20 seconds before, and can be extended ten times, as WCAG 2.2.1 asks', () => {
    expect(limit.tellMs).toBeGreaterThanOrEqual(20_000);
    expect(limit.extensions).toBeGreaterThanOrEqual(10);
  });

  it('has a maximum, whoever presses at the last moment', () => {
    let running = beginLimit(limit, 0);
    for (;;) {
      const longer = extendLimit(limit, running, running.endsAt - 1);
      if (longer === undefined) break;
      running = longer;
    }
    expect(running).toEqual({ endsAt: mostMs - limit.extensions, extensions: 0 });
  });

  it('counts from the press, and is not extended when it is over', () => {
    const begun = beginLimit(limit, 1000);
    expect(extendLimit(limit, begun, 2000)).toEqual({ endsAt: 2000 + limit.ms, extensions: limit.extensions - 1 });
    expect(extendLimit(limit, begun, begun.endsAt)).toBeUndefined();
  });
});
