import { useLayoutEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import type { WindowWords } from '../electron/contract/words/compiled/words.ts';
import { preferredLanguage, languages } from '../electron/contract/words/language.ts';
import { App } from './app/app.tsx';
import { loadWords, wordsOfFailures, wordsOfViews } from './app/load-words.ts';
import { drawFault, FaultBoundary } from './app/window-fault.tsx';
import { StoresProvider } from './app/stores-context.tsx';
import { beginWindow, createStores } from './app/stores.ts';
import { loadView } from './app/views.tsx';
import { openBridge } from './bridge.ts';
import { loadLazyViews } from './ui/lazy-view.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/window.css';
import './styles/rail.css';
import './styles/screen.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/cards.css';
import './styles/drives.css';
import './styles/menu.css';
import './styles/dialog.css';
import './styles/folders.css';
import './styles/notes.css';
import './styles/passwords.css';
import './styles/ready.css';
import './styles/visit.css';
import './styles/guide.css';
import './styles/waiting.css';
import './styles/steps.css';
import './styles/lists.css';
import './styles/empty.css';
import './styles/privacy.css';
import './styles/small.css';
import './styles/contrast.css';

/** Finds the page's element that everything is drawn into. */
function rootOf(page: Document): HTMLElement {
  const root = page.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  return root;
}

/** Starts the window. @param drawn whether the page came with its first screen */
function begin(root: HTMLElement, words: WindowWords, drawn: boolean): Root {
  const stores = createStores(openBridge(), words, drawn);

  function Window() {
    // A layout effect runs before the effects that set the focus, which an inert element cannot have.
    useLayoutEffect(() => {
      root.inert = false;
    }, []);
    return (
      <FaultBoundary language={() => stores.app.getState().words.language}>
        <StoresProvider stores={stores}>
          <App />
        </StoresProvider>
      </FaultBoundary>
    );
  }

  const drawing = drawn ? hydrateRoot(root, <Window />) : createRoot(root);
  if (!drawn) drawing.render(<Window />);
  /** Loads the words that views need besides their scripts. */
  const loadSpoken = () => {
    const { language } = stores.app.getState().words;
    return Promise.all([wordsOfViews.load(language), wordsOfFailures.load(language)]);
  };
  void beginWindow(stores, async (view) => {
    await Promise.all([loadView(view), loadSpoken()]);
  })
    .then(() => Promise.all([loadLazyViews(), loadSpoken()]))
    // `reportError` tells main through the console. A script that did not load is loaded once more when its view is drawn,
    // which reports a second failure.
    .catch(reportError);
  return drawing;
}

/** Opens the window in the page, once. @returns a function that closes it, for scenes that follow one another in one page */
export async function openWindow(): Promise<() => void> {
  const root = rootOf(document);
  const drawn = root.hasChildNodes()
    ? languages.find((language) => language === document.documentElement.lang)
    : undefined;
  const language = drawn ?? preferredLanguage(navigator.languages);
  try {
    const drawing = begin(root, await loadWords(language), drawn !== undefined);
    return () => {
      drawing.unmount();
    };
  } catch (error) {
    reportError(error);
    drawFault(root, language);
    return () => {
      root.replaceChildren();
    };
  }
}

// The promise is not awaited here: the scripts of words import helpers from this very script, and would wait for its end.
export const opened = openWindow();
