import { describe, expect, it } from 'vitest';
import { type FailureCode, failureCodes } from '../../../../electron/contract/failure.ts';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { secondsToWait, stepFor, stepOfCode, type FailureStep } from '../../../../renderer/work/failure-steps.ts';
import { failureText } from '../../../../electron/contract/words/failure-text.ts';

const codes = Object.keys(failureCodes) as FailureCode[];
const every: readonly FailureStep[] = ['again', 'address', 'sign-in', 'browser', 'site', 'passwords', 'name', 'renew'];

describe('the button of a failure', () => {
  it.each<[FailureCode, FailureStep]>([
    ['LK-3005', 'stop'],
    ['LK-2007', 'wait'],
    ['LK-2103', 'wait'],
    ['LK-6001', 'helpdesk'],
    ['LK-2003', 'browser'],
    ['LK-2002', 'site'],
    ['LK-3001', 'address'],
    ['LK-3101', 'passwords'],
    ['LK-1006', 'name'],
    ['LK-5006', 'renew'],
    ['LK-5005', 'again'],
  ])('of %s is: %s', (code, step) => {
    expect(stepOfCode[code]).toBe(step);
  });

  it('never says to try again where the text says not to go on', () => {
    const { failures } = wordsIn('en');
    const forbid = codes.filter((code) => /don’t continue/i.test(failureText({ failures }, { code }).userAction));
    expect(forbid.length).toBeGreaterThan(1);
    const offers = (can: readonly FailureStep[]): readonly FailureCode[] =>
      forbid.filter((code) => ['again', 'wait'].includes(stepFor({ code }, can)));
    expect([offers(every), offers(['again'])]).toEqual([[], []]);
  });

  it('is to be had where it is shown, or the helpdesk is told', () => {
    expect(stepFor({ code: 'LK-2003' }, ['again'])).toBe('helpdesk');
    expect(stepFor({ code: 'LK-3101' }, ['again', 'site'])).toBe('site');
    expect(stepFor({ code: 'LK-2007' }, ['again'])).toBe('wait');
    expect(stepFor({ code: 'LK-3001' }, ['again'])).toBe('again');
    for (const code of codes) {
      const step = stepFor({ code }, []);
      expect(['helpdesk', 'stop', 'none']).toContain(step);
    }
  });
});

describe('a wait', () => {
  const now = Date.parse('2026-11-21T14:03:00Z');
  it.each([
    [{ retryAfterS: 1740 }, 1740],
    [{ until: '2026-11-21T14:33:00Z' }, 1800],
    [{ until: '2026-11-21T14:00:00Z' }, 0],
    [{ until: 'tomorrow' }, 0],
    [{}, 0],
  ])('%j lasts %i seconds', (details, seconds) => {
    expect(secondsToWait({ code: 'LK-2007', details }, now)).toBe(seconds);
  });
});
