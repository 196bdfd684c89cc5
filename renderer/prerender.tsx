import { renderToString } from 'react-dom/server';
import type { Bridge } from '../electron/contract/api.ts';
import { channels } from '../electron/contract/channels.ts';
import { firstScreenFile } from '../electron/contract/first-screen.ts';
import type { Language } from '../electron/contract/window.ts';
import { languages } from '../electron/contract/words/language.ts';
import { App } from './app/app.tsx';
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
export function drawFirstScreen(language: Language): string {
  return renderToString(
    <StoresProvider stores={createStores(silentBridge(), [], language)}>
      <App />
    </StoresProvider>,
  );
}

/** The page with its first screen, in each language, by the names of their files. @param page the one without */
export function firstScreens(page: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languages.map((language) => [
      firstScreenFile(language),
      page
        .replace('<html lang="en">', `<html lang="${language}">`)
        // Inert until the script has taken it over: what is typed or pressed before would be lost without a word.
        .replace('<div id="root"></div>', () => `<div id="root" inert>${drawFirstScreen(language)}</div>`),
    ]),
  );
}
