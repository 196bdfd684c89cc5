import { afterEach, describe, expect, it, vi } from 'vitest';
import microsoft365 from '../../../assets/recipes/microsoft365.json' with { type: 'json' };
import { pageAsk } from '../../../electron/cli/answers/page-ask.ts';
import type { ShownPage } from '../../../electron/cli/output/reporter.ts';
import { FailureError } from '../../../electron/contract/failure.ts';
import { VISIT_MS, visitOf } from '../../../electron/platforms/guided-page/page-visit.ts';
import { recipeSchema } from '../../../electron/platforms/guided-page/recipe.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const start = 'https://mysignins.microsoft.com/security-info';
const page = visitOf(recipeSchema.parse(microsoft365), new URL(start).origin, { name: 'Old mail', user: 'me' });

async function asked(question: { readonly page?: typeof page }, opens: boolean) {
  const shown: ShownPage[] = [];
  const opened: string[] = [];
  const openLink = (url: string): Promise<void> => {
    opened.push(url);
    return Promise.reject(new Error('no browser'));
  };
  const reporter = { page: (one: ShownPage) => void shown.push(one) };
  const ask = pageAsk(() => Promise.resolve(new Secret('typed')), {
    ...{ reporter, language: 'en' as const },
    ...(opens ? { openLink } : {}),
  });
  const secret = await ask({ host: 'x', login: 'me', ...question });
  return { shown, opened, typed: secret.use((text) => text) };
}

it('a terminal opens the page, says what to do there, and takes what is typed after', async () => {
  const { shown, opened, typed } = await asked({ page }, true);
  expect(opened).toEqual([start]);
  expect(shown).toMatchObject([{ url: start, opens: true, seconds: 1200 }]);
  expect(shown[0]?.lines.join('\n')).toMatch(
    /4\. Give it this name.*Old mail[\s\S]*per-user MFA[\s\S]*administrators don’t allow[\s\S]*modern authentication[\s\S]*helpdesk[\s\S]*40 app passwords/,
  );
  expect(typed).toBe('typed');
});

it('only prints the link when it shall not open it, and says nothing of a page where there is none', async () => {
  expect(await asked({ page }, false)).toMatchObject({ opened: [], shown: [{ opens: false }] });
  expect(await asked({}, true)).toMatchObject({ opened: [], shown: [], typed: 'typed' });
});

describe('an app password that nobody gives', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const url = page.start;
  /** Asks on a terminal that is silent until `over`, or until the person gives up. */
  const waiting = (
    question: { readonly page?: typeof page },
    givesUp: Promise<never> = new Promise(() => undefined),
  ) => {
    vi.useFakeTimers();
    const silent = (_question: unknown, over?: AbortSignal): Promise<Secret> =>
      new Promise((_resolve, reject) => {
        over?.addEventListener('abort', () => {
          reject(new FailureError('LK-0002'));
        });
        givesUp.catch(reject);
      });
    const ask = pageAsk(silent, { reporter: { page: () => undefined }, language: 'en' });
    const outcome = ask({ host: 'x', login: 'me', ...question }).then(
      () => 'provided',
      (error: unknown) => (error instanceof FailureError ? error.failure : error),
    );
    return { outcome };
  };

  it('is waited for as long as the page is shown in a window, and no longer', async () => {
    const { outcome } = waiting({ page });
    let ended: unknown;
    void outcome.then((what) => (ended = what));
    await vi.advanceTimersByTimeAsync(VISIT_MS - 1);
    expect(ended).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toEqual({ code: 'LK-2401', details: { host: new URL(url).host, link: page.manage } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not waited for when the person gives up', async () => {
    const { outcome } = waiting({ page }, Promise.reject(new FailureError('LK-0002')));
    expect(await outcome).toMatchObject({ code: 'LK-0002' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has all the time there is where no page was opened', async () => {
    const { outcome } = waiting({});
    let ended = false;
    void outcome.then(() => (ended = true));
    await vi.advanceTimersByTimeAsync(10 * VISIT_MS);
    expect(ended).toBe(false);
  });
});
