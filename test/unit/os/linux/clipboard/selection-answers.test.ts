import { describe, expect, it } from 'vitest';
import {
  answerTo,
  CONCEALED,
  offeredTargets,
  type OfferState,
} from '../../../../../electron/os/linux/clipboard/selection-answers.ts';

const fresh: OfferState = { offeredAt: 1000 };
const ask = (state: OfferState, target: string | undefined, at: number, by = 7) => answerTo(state, { target, by, at });

describe('an offered secret', () => {
  it('is given to who asks after a person could have pasted', () => {
    expect(ask(fresh, 'UTF8_STRING', 1300)).toEqual({
      answer: 'text',
      state: { offeredAt: 1000, taken: { by: 7, at: 1300 } },
    });
  });

  it('is refused to what reads the clipboard the moment it changes, and stays for the person', () => {
    expect(ask(fresh, 'UTF8_STRING', 1299)).toEqual({ answer: 'refuse', state: fresh });
  });

  it('tells at any time which forms there are, and that it is concealed', () => {
    expect(ask(fresh, 'TARGETS', 1000).answer).toBe('targets');
    expect(ask(fresh, CONCEALED, 1000).answer).toBe('hint');
    expect(offeredTargets).toContain('x-kde-passwordManagerHint');
  });

  it.each([undefined, 'image/png', 'text/html', 'TIMESTAMP'])('has no form %s', (target) => {
    expect(ask(fresh, target, 2000).answer).toBe('refuse');
  });

  it('is given once: again to the same program within the same paste, to nobody else, and not later', () => {
    const { state } = ask(fresh, 'UTF8_STRING', 2000);
    expect(ask(state, 'STRING', 2299).answer).toBe('text');
    expect(ask(state, 'UTF8_STRING', 2100, 8).answer).toBe('refuse');
    expect(ask(state, 'UTF8_STRING', 2300).answer).toBe('refuse');
  });

  it('does not last longer because it is asked for again and again', () => {
    const { state } = ask(ask(fresh, 'UTF8_STRING', 2000).state, 'UTF8_STRING', 2200);
    expect(ask(state, 'UTF8_STRING', 2310).answer).toBe('refuse');
  });
});
