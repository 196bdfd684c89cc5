import { expect, it } from 'vitest';
import { simulateCampaign, type Campaign } from '../../bench/fleet/campaign.ts';
import { drawDays } from '../../bench/fleet/draw-days.ts';
import { busiestMinute, highestOver, perMinute } from '../../bench/fleet/peaks.ts';

const HOUR = 3600_000;
const BEGINS = Date.parse('2026-11-23T08:00:00Z');

/** A thousand computers that a rule reaches in the same second. */
const rule = (what: Campaign['what']): Campaign => ({
  ...{ what, hasDrive: true, begins: BEGINS, ends: BEGINS + 6 * HOUR },
  computers: Array.from({ length: 1000 }, () => ({ reachedAt: BEGINS + HOUR, found: 'changed' })),
});

it('the simulation has everybody do their part, at any moment of the hours that it has', () => {
  for (const what of ['set-up', 'retire'] as const) {
    const { undone, turnedAway, bins } = simulateCampaign(rule(what), 1);
    expect([undone, turnedAway]).toEqual([0, 0]);
    expect(busiestMinute([bins.between(BEGINS + HOUR, BEGINS + 3 * HOUR)])).toBeLessThan(10);
  }
});

it('the simulation shows what happens without spreading', () => {
  const { turnedAway, bins } = simulateCampaign(rule('set-up'), 1, false);
  expect(turnedAway).toBeGreaterThan(500);
  expect(highestOver([bins.between(BEGINS, BEGINS + 3 * HOUR)], 6)).toBeGreaterThan(2);
});

it('the simulation draws every minute’s peak', () => {
  const spread = perMinute([60, 0, 0, 0, 0, 0, 600, 0, 0, 0, 0, 0]);
  expect(spread).toEqual([1, 10]);
  const svg = drawDays([{ title: 'A day', spread, atOnce: [20, 0] }], { firstHour: 8.5 });
  expect(svg).toContain('>A day</text>');
  expect(svg).toContain('>20</text>');
});
