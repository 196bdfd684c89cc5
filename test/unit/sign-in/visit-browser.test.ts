import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { visitBrowser } from '../../../electron/sign-in/visit-browser.ts';
import { scriptedAsk } from '../../fakes/scripted-ask.ts';

const visit = { url: 'https://files.example.com/sign-in', host: 'files.example.com', seconds: 600 };
const never = (): Promise<never> => new Promise(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a visit of the browser', () => {
  it('ends with what comes of it, and is shown no longer', async () => {
    let shown: AbortSignal | undefined;
    const ask = scriptedAsk({
      browser: (_visit, over) => {
        shown = over;
        return never();
      },
    });
    expect(await visitBrowser(ask, visit, () => Promise.resolve('a token'))).toBe('a token');
    expect(ask.asked.visits).toEqual([visit]);
    expect(shown?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on when the asker has nothing more to show', async () => {
    let give: (value: string) => void = () => undefined;
    const coming = new Promise<string>((resolve) => {
      give = resolve;
    });
    const visiting = visitBrowser(scriptedAsk({ browser: () => Promise.resolve() }), visit, () => coming);
    await vi.advanceTimersByTimeAsync(1000);
    give('a token');
    expect(await visiting).toBe('a token');
  });

  it.each([
    ['nothing comes in time', 'LK-2010', () => vi.advanceTimersByTimeAsync(600_000)],
    [
      'the work is cancelled',
      'LK-0002',
      async (abort: AbortController) => {
        abort.abort();
        await Promise.resolve();
      },
    ],
  ])('is given up when %s', async (_why, code, happen) => {
    const abort = new AbortController();
    let waited: AbortSignal | undefined;
    const visiting = visitBrowser(
      scriptedAsk({ browser: never }),
      visit,
      (over) => {
        waited = over;
        return never();
      },
      abort.signal,
    );
    const ended = expect(visiting).rejects.toMatchObject({ failure: { code } });
    await vi.advanceTimersByTimeAsync(599_999);
    expect(waited?.aborted).toBe(false);
    await happen(abort);
    await ended;
    expect(waited?.aborted).toBe(true);
  });

  it.each(['LK-0002', 'LK-1001'] as const)('is given up with %s when the asker says so', async (code) => {
    const ask = scriptedAsk({ browser: () => Promise.reject(new FailureError(code)) });
    await expect(visitBrowser(ask, visit, never)).rejects.toMatchObject({ failure: { code } });
  });

  it('is given up when what is waited for fails, with that failure', async () => {
    const failing = () => Promise.reject(new FailureError('LK-2009'));
    const visiting = visitBrowser(scriptedAsk({ browser: never }), visit, failing);
    await expect(visiting).rejects.toMatchObject({ failure: { code: 'LK-2009' } });
  });

  it('does not begin where nobody can be asked, nor after it was cancelled', async () => {
    await expect(visitBrowser(scriptedAsk({}), visit, never)).rejects.toMatchObject({ failure: { code: 'LK-1007' } });
    const cancelled = visitBrowser(scriptedAsk({ browser: never }), visit, never, AbortSignal.abort());
    await expect(cancelled).rejects.toMatchObject({ failure: { code: 'LK-0002' } });
  });
});
