import { renderToString } from 'react-dom/server';
import type { Bridge } from '../electron/contract/api.ts';
import { channels } from '../electron/contract/channels.ts';
import { firstScreenFile } from '../electron/contract/first-screen.ts';
import type { Language } from '../electron/contract/window.ts';
import type { WindowWords } from '../electron/contract/words/compiled/words.ts';
import { languages } from '../electron/contract/words/language.ts';
import { App } from './app/app.tsx';
import { loadWords } from './app/load-words.ts';
import { StoresProvider } from './app/stores-context.tsx';
import { createStores } from './app/stores.ts';

/** A main that never says anything: at the build there is none. */
function silentBridge(): Bridge {
  const call = () => new Promise<never>(() => undefined);
  const areas = Object.entries(channels).map(([area, names]) => [
    area,
    Object.fromEntries(names.map((name) => [name, call])),
  ]);
  return { ...(Object.fromEntries(areas) as Omit<Bridge, 'on'>), on: () => () => undefined };
}

/** The markup of the first screen in a language, which `main.tsx` takes over as it is. */
export function drawFirstScreen(words: WindowWords): string {
  return renderToString(
    <StoresProvider stores={createStores(silentBridge(), words, true)}>
      <App />
    </StoresProvider>,
  );
}

/**
 * The page with its first screen, in each language, by the names of their files.
 * @param page the one without
 * @param scripts names of the built ones, among which is one with the words of each language
 */
export async function firstScreens(
  page: string,
  scripts: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const screens = languages.map(async (language): Promise<[string, string]> => {
    const drawn = drawFirstScreen(await loadWords(language));
    // Fetched with the first script, which would ask for the words only once it runs.
    const preload = `<link rel="modulepreload" crossorigin href="./assets/${wordsOf(language, scripts)}">`;
    return [
      firstScreenFile(language),
      replaced(page, [
        ['<html lang="en">', `<html lang="${language}">`],
        ['</head>', `${preload}</head>`],
        // Inert until the script has taken it over: what is typed or pressed before would be lost without a word.
        ['<div id="root"></div>', `<div id="root" inert>${drawn}</div>`],
      ]),
    ];
  });
  return Object.fromEntries(await Promise.all(screens));
}

/** @throws Error when the page has something not as it was looked for: a French screen would be read out as English. */
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
