// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../electron/contract/window.ts';
import { languages } from '../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { App } from '../../../renderer/app/app.tsx';
import { StoresProvider } from '../../../renderer/app/stores-context.tsx';
import { beginWindow, createStores } from '../../../renderer/app/stores.ts';
import { drawFirstScreen, firstScreens } from '../../../renderer/prerender.tsx';
import { loadLazyViews } from '../../../renderer/ui/lazy-view.tsx';
import { createFakeBridge, done, startView, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { drive } from '../../window/scenes/world.ts';

await loadLazyViews();

/** The scripts with the words of each language. */
const scripts = languages.map((language) => `words-${language}-2.js`);

const complaints = vi.spyOn(console, 'error');
const uncaught = vi.fn();
beforeEach(() => {
  complaints.mockClear();
  uncaught.mockClear();
});
afterEach(cleanup);

/** The page as the build has drawn it, taken over by the script as `main.tsx` does it. */
function takeOver(language: Language, prepare: (fake: FakeBridge) => void = () => undefined) {
  const fake = createFakeBridge();
  const settings = { ...startView.settings, language, systemLanguage: language };
  fake.replies.app.start = () => done({ ...startView, settings });
  prepare(fake);
  const container = document.createElement('div');
  container.innerHTML = drawFirstScreen(wordsIn(language));
  document.body.append(container);
  const drawn = container.querySelector('h1');
  const stores = createStores(fake.bridge, wordsIn(language), true);
  render(
    <StoresProvider stores={stores}>
      <App />
    </StoresProvider>,
    { container, hydrate: true, onRecoverableError: uncaught },
  );
  const begin = () => act(() => beginWindow(stores));
  return { container, drawn, stores, fake, begin };
}

describe('the first screen that the build has drawn', () => {
  it.each(languages)('is taken over as it is, without a complaint (%s)', async (language) => {
    const { container, drawn, begin } = takeOver(language);
    const before = container.innerHTML;
    await begin();
    expect(container.querySelector('h1')).toBe(drawn);
    expect(container.innerHTML).toBe(before);
    expect(document.activeElement).toBe(drawn);
    expect(document.documentElement.lang).toBe(language);
    expect([complaints.mock.calls, uncaught.mock.calls]).toEqual([[], []]);
  });

  it('can be used before main has said how things are, and keeps what was typed', async () => {
    const { stores, fake, begin } = takeOver('en', ({ replies }) => {
      replies.drives.list = () =>
        done({ drives: [drive({ id: 'a', label: 'A', state: 'mapped' })], applications: [], open: [] });
    });
    act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Get started' }));
    });
    act(() => {
      fireEvent.change(screen.getByRole('textbox'), { target: { value: 'files' } });
    });
    await begin();
    expect([stores.app.getState().view, stores.wizard.getState().addressText]).toEqual(['wizard', 'files']);
    expect(fake.inputsOf('app.start')).toHaveLength(1);
  });

  it('gives way to the drives when there are some after all', async () => {
    const { begin } = takeOver('fr', ({ replies }) => {
      replies.drives.list = () =>
        done({ drives: [drive({ id: 'a', label: 'A', state: 'mapped' })], applications: [], open: [] });
    });
    await begin();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Lecteurs');
  });

  it('has nothing in it that the policy of the page forbids', () => {
    for (const language of languages) {
      expect(drawFirstScreen(wordsIn(language))).not.toMatch(/<script|\sstyle=|\son[a-z]+=/i);
    }
  });

  it('stands in a page of its own in each language, which cannot be used before the script is there', async () => {
    const page = '<!doctype html><html lang="en"><head></head><body><div id="root"></div></body></html>';
    const made = await firstScreens(page, ['first-1.js', ...scripts]);
    expect(Object.keys(made)).toEqual(languages.map((language) => `first-screen.${language}.html`));
    expect(made['first-screen.fr.html']).toContain('<body><div id="root" inert><div class="window">');
    expect(made['first-screen.fr.html']).toContain('<html lang="fr"><head><link rel="modulepreload"');
    expect(made['first-screen.fr.html']).toContain(' href="./assets/words-fr-2.js"></head>');
    expect(made['first-screen.fr.html']).not.toContain('words-en');
    expect(made['first-screen.fr.html']).toContain('Un lecteur pour vos fichiers');
    const unlike = page.replace(' lang="en"', '');
    await expect(firstScreens(unlike, scripts)).rejects.toThrow('<html lang="en">');
  });
});
