// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageQuestionView } from '../../../../electron/contract/questions.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

const text = (words: string) => ({ en: words, fr: words });
const question: PageQuestionView = {
  ...{ kind: 'page', host: 'files.example.com', name: 'Drive of the test', at: 0, window: 'open' },
  steps: ['Sign in', 'Settings', 'Create'].map((words) => ({ text: text(words) })),
  ...{ missing: text('Ask.'), manage: 'https://files.example.com', until: '2026-11-21T14:23:00Z' },
};

/** What was brought into sight, and how. */
let scrolled: string[];
let stillness: boolean;
beforeEach(() => {
  scrolled = [];
  stillness = true;
  vi.stubGlobal('matchMedia', () => ({ matches: stillness }));
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element, how) {
    const { block = '', behavior = '' } = typeof how === 'object' ? how : {};
    scrolled.push(`${this.textContent}: ${block}, ${behavior}`);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const tell = (shown: ShownWindow, change: Partial<PageQuestionView>): Promise<void> =>
  shown.act(() => {
    const now = { at: 'question', question: { ...question, ...change } } as const;
    shown.fake.emit('work', { attempt: 1, kind: 'setup', steps: [], now });
  });
async function guided(): Promise<ShownWindow> {
  const shown = await showWindow();
  await tell(shown, {});
  return shown;
}

describe('the guide beside a page', () => {
  it('keeps its current step in sight, and the focus where it is', async () => {
    const shown = await guided();
    expect(scrolled.splice(0)).toEqual(['1Sign in: nearest, instant']);
    const focused = document.activeElement;
    await tell(shown, { at: 2 });
    expect(scrolled.splice(0)).toEqual(['3Create: nearest, instant']);
    await tell(shown, { at: 2, host: 'login.example.com' });
    expect(scrolled).toEqual([]);
    expect(document.activeElement).toBe(focused);
  });

  it('glides there, unless the person wants no motion', async () => {
    stillness = false;
    await guided();
    expect(scrolled).toEqual(['1Sign in: nearest, smooth']);
  });

  it('brings trouble into sight when it comes', async () => {
    const shown = await guided();
    scrolled = [];
    await tell(shown, { note: { is: 'not-loaded' } });
    expect(scrolled).toHaveLength(1);
    expect(scrolled[0]).toContain('The page doesn’t load');
  });

  it('does so again when the window changes its size, as long as it is shown', async () => {
    const shown = await guided();
    scrolled = [];
    window.dispatchEvent(new Event('resize'));
    expect(scrolled.splice(0)).toEqual(['1Sign in: nearest, instant']);
    await shown.act(() => {
      shown.fake.emit('work', { attempt: 1, kind: 'setup', steps: [], now: { at: 'working' } });
    });
    window.dispatchEvent(new Event('resize'));
    expect(scrolled).toEqual([]);
  });
});
