import { renderToString } from 'react-dom/server';
import type { Bridge } from '../electron/contract/api.ts';
import { channels } from '../electron/contract/channels.ts';
import { firstScreenFile } from '../electron/contract/first-screen.ts';
import type { Language } from '../electron/contract/window.ts';
import type { WindowWords } from '../electron/contract/words/compiled/words.ts';
import { directionOf, languages } from '../electron/contract/words/language.ts';
import { App } from './app/app.tsx';
import { loadWords } from './app/load-words.ts';
import { StoresProvider } from './app/stores-context.tsx';
import { createStores } from './app/stores.ts';

/** Makes a bridge whose calls never answer, because there is no main at the build. */
function silentBridge(): Bridge {
  const call = () => new Promise<never>(() => undefined);
  const areas = Object.entries(channels).map(([area, names]) => [
    area,
    Object.fromEntries(names.map((name) => [name, call])),
  ]);
  return { ...(Object.fromEntries(areas) as Omit<Bridge, 'on'>), on: () => () => undefined };
}

/** Draws the markup of the first screen in a language. `main.tsx` takes it over unchanged. */
export function drawFirstScreen(words: WindowWords): string {
  return renderToString(
    <StoresProvider stores={createStores(silentBridge(), words, true)}>
      <App />
    </StoresProvider>,
  );
}

/**
 * Makes the page with its first screen, in each language, by file name.
 * @param page the page without a first screen
 * @param scripts names of the built scripts, among them one with the words of each language
 */
export async function firstScreens(
  page: string,
  scripts: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const screens = languages.map(async (language): Promise<[string, string]> => {
    const drawn = drawFirstScreen(await loadWords(language));
    // The browser fetches the words together with the first script, which would otherwise ask for them only once it runs.
    const preload = `<link rel="modulepreload" crossorigin href="./assets/${wordsOf(language, scripts)}">`;
    return [
      firstScreenFile(language),
      replaced(page, [
        ['<html lang="en">', `<html lang="${language}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>`],
        ['</head>', `${preload}</head>`],
        // The page is inert until the script has taken it over: typing or pressing before that would be lost silently.
        ['<div id="root"></div>', `<div id="root" inert>${drawn}</div>`],
      ]),
    ];
  });
  return Object.fromEntries(await Promise.all(screens));
}

/**
 * Replaces parts of the page.
 * @throws Error when a part is not found, because otherwise a screen reader would read a French screen as English
 */
function replaced(page: string, parts: readonly (readonly [found: string, instead: string])[]): string {
  return parts.reduce((text, [found, instead]) => {
    if (!text.includes(found)) throw new Error(`The page has no “${found}”.`);
    return text.replace(found, () => instead);
  }, page);
}

function wordsOf(language: Language, scripts: readonly string[]): string {
  const script = scripts.find((name) => name.startsWith(`words-${language}-`));
  if (script === undefined) throw new Error(`The words of “${language}” are in no script of their own.`);
  return script;
}
