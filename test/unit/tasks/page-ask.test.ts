import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import netexplorer from '../../../assets/recipes/netexplorer.json' with { type: 'json' };
import { FailureError } from '../../../electron/contract/failure.ts';
import type { PageQuestionView } from '../../../electron/contract/questions.ts';
import { VISIT_MS, visitOf } from '../../../electron/platforms/guided-page/page-visit.ts';
import { recipeSchema } from '../../../electron/platforms/guided-page/recipe.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { askOnPage } from '../../../electron/tasks/page-ask.ts';
import { memoryPages } from '../../fakes/memory-pages.ts';

const password = '4]qxKL%2#jLm>?K^u};5MqA}';
const visit = visitOf(recipeSchema.parse(netexplorer), 'https://x.example', { name: 'Drive – PC', user: 'nora' });

function asking(openBrowser: (url: string) => Promise<void> = () => Promise.resolve()) {
  const pages = memoryPages();
  const abort = new AbortController();
  const views: PageQuestionView[] = [];
  const ask = askOnPage(visit, {
    pages,
    openBrowser,
    onQuestion: (view) => views.push(view),
    signal: abort.signal,
  });
  const outcome = ask.secret.then(
    (secret) => secret.use((text) => text),
    (error: unknown) => (error instanceof FailureError ? error.failure.code : String(error)),
  );
  const press = async (what: 'show' | 'paste' | 'outside'): Promise<PageQuestionView | undefined> => {
    ask.answer({ kind: 'page', do: what });
    await vi.advanceTimersByTimeAsync(0);
    return views.at(-1);
  };
  return { pages, abort, views, ask, outcome, press, now: () => views.at(-1) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an app password from a page', () => {
  it('is taken as soon as the page shows it, and the window closed', async () => {
    const { pages, abort, outcome, views } = asking();
    pages.clipboard = password; // copied on the page, too
    pages.tell({ type: 'opened' });
    pages.tell({ type: 'step', step: 3 });
    expect(views.at(-1)).toMatchObject({ window: 'open', at: 3, name: 'Drive – PC', host: 'x.example' });
    pages.tell({ type: 'found', secret: new Secret(password) });
    expect(await outcome).toBe(password);
    expect([vi.getTimerCount(), getEventListeners(abort.signal, 'abort').length]).toEqual([0, 0]);
    expect(pages.openCount()).toBe(0);
    expect(pages.clipboard).toBe('');
    expect(JSON.stringify(views)).not.toContain(password);
  });

  it('leaves another text on the clipboard alone', async () => {
    const { pages, outcome } = asking();
    pages.clipboard = 'a shopping list';
    pages.tell({ type: 'found', secret: new Secret(password) });
    await outcome;
    expect(pages.clipboard).toBe('a shopping list');
  });

  it('is taken from the clipboard instead, which is wiped', async () => {
    const { pages, outcome, press } = asking();
    pages.clipboard = password;
    await press('paste');
    expect(await outcome).toBe(password);
    expect(pages.clipboard).toBe('');
  });

  it('that looks different is taken when it is given twice', async () => {
    const { pages, outcome, press } = asking();
    pages.clipboard = 'another-shape';
    expect(await press('paste')).toMatchObject({ note: { is: 'odd' } });
    pages.clipboard = 'a third one';
    expect(await press('paste')).toMatchObject({ note: { is: 'odd' } });
    expect(await press('paste')).toBeDefined();
    expect(await outcome).toBe('a third one');
  });

  it('is not made up of nothing', async () => {
    const { press, now } = asking();
    expect(await press('paste')).toMatchObject({ note: { is: 'nothing-copied' } });
    expect(now()?.window).toBe('opening');
  });
});

describe('the page', () => {
  it('that is closed can be opened again, once', async () => {
    const { pages, press, now } = asking();
    pages.tell({ type: 'opened' });
    pages.tell({ type: 'closed' });
    expect(now()).toMatchObject({ window: 'closed' });
    expect(await press('show')).toMatchObject({ window: 'opening', at: 0 });
    expect(pages.openCount()).toBe(1);
    await press('show');
    expect([pages.shown, pages.openCount()]).toEqual([1, 1]);
  });

  it('that wanted to leave, or was unclear, is told until it goes on', () => {
    const { pages, now } = asking();
    pages.tell({ type: 'refused', host: 'evil.example' });
    expect(now()?.note).toEqual({ is: 'refused', host: 'evil.example' });
    pages.tell({ type: 'unclear', unclear: true });
    expect(now()?.note).toEqual({ is: 'unclear' });
    pages.tell({ type: 'unclear', unclear: true, frame: true });
    expect(now()?.note).toEqual({ is: 'frame' });
    pages.tell({ type: 'went', host: 'x.example' });
    expect(now()?.note).toBeUndefined();
    pages.tell({ type: 'unclear', unclear: true });
    pages.tell({ type: 'step', step: 2 });
    expect(now()?.note).toBeUndefined();
    pages.tell({ type: 'step', step: 99 });
    expect(now()?.at).toBe(visit.recipe.steps.length - 1);
  });

  it('can be gone on with in the person’s own browser', async () => {
    const opened: string[] = [];
    const { pages, press } = asking((url) => {
      opened.push(url);
      return Promise.resolve();
    });
    expect(await press('outside')).toMatchObject({ window: 'outside' });
    expect([opened, pages.openCount()]).toEqual([['https://x.example/'], 0]);
  });

  it('stays when that browser cannot be opened', async () => {
    const { pages, press } = asking(() => Promise.reject(new Error('no browser')));
    expect(await press('outside')).toMatchObject({ window: 'opening' });
    expect(pages.openCount()).toBe(1);
  });
});

describe('nothing is left', () => {
  it('when the person gives up', async () => {
    const { pages, abort, outcome, ask } = asking();
    abort.abort();
    expect(await outcome).toBe('LK-0002');
    expect(pages.openCount()).toBe(0);
    expect(ask.answer({ kind: 'page', do: 'paste' })).toBe(false);
  });

  it('when the time is up', async () => {
    const { pages, outcome, views } = asking();
    await vi.advanceTimersByTimeAsync(VISIT_MS);
    expect(await outcome).toBe('LK-2401');
    expect(pages.openCount()).toBe(0);
    const told = views.length;
    pages.tell({ type: 'step', step: 1 });
    expect(views).toHaveLength(told);
  });

  it('when it was given up before it began', async () => {
    const pages = memoryPages();
    const signal = AbortSignal.abort();
    const { secret } = askOnPage(visit, {
      pages,
      openBrowser: () => Promise.resolve(),
      onQuestion: () => undefined,
      signal,
    });
    await expect(secret).rejects.toThrow('LK-0002');
    expect(pages.visits).toHaveLength(0);
  });
});
