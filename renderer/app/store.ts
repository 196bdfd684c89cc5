import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { firstScreenSettings } from '../../electron/contract/first-screen.ts';
import type { Theme } from '../../electron/contract/theme.ts';
import type { Recovery } from '../../electron/contract/view.ts';
import type {
  Desktop,
  HelpTopic,
  Language,
  SettingsView,
  ShowView,
  StartView,
} from '../../electron/contract/window.ts';
import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';
import { settle } from '../bridge.ts';
import type { HelpPageName } from '../help/help-pages.ts';
import type { PersonalTexts } from '../privacy/personal-texts.ts';
import { loadWords, wordsOfFailures, wordsOfViews } from './load-words.ts';

export interface AppState {
  /** Main's state at the start; null until main has given it. */
  readonly start: StartView | null;
  readonly notStarted: Failure | null;
  /** False until the window's first view is known. No view is shown before that, because another could replace it at once. */
  readonly settled: boolean;
  /** Every text of the window in its language. */
  readonly words: WindowWords;
  readonly desktop: Desktop;
  /** Whether an icon of the desktop leads to the app; assumed until main says otherwise. */
  readonly tray: boolean;
  readonly settings: SettingsView | null;
  readonly settingsRefused: Failure | null;
  readonly view: ShowView;
  /** The page of help that is shown over the view. */
  readonly help: HelpPageName | null;
  /** The results of the recovery of an earlier start's work, until the person has read them. */
  readonly recovered: readonly Recovery[];
  /** Asks main for its state. @returns the state, or null when main could not give it */
  readonly begin: () => Promise<StartView | null>;
  readonly settle: () => void;
  /** Shows a page of help over what is shown, until the person goes back or elsewhere. */
  readonly askHelp: (page: HelpPageName) => void;
  readonly leaveHelp: () => void;
  readonly show: (view: ShowView) => void;
  readonly change: (
    wish:
      | { language: Language | 'system' }
      | { startAtLogon: boolean }
      | { hideFromCapture: boolean }
      | { remember: boolean }
      | { theme: Theme }
      | { notifications: boolean },
  ) => Promise<void>;
  /** What is about the person, as far as this window has been told it. */
  readonly personal: PersonalTexts;
  /** Whether personal details are covered, for as long as somebody else looks at the screen. */
  readonly covered: boolean;
  /** Covers personal details, or shows them again. @returns when that is so */
  readonly cover: (on: boolean) => Promise<void>;
  /** Told that something for the person's eyes only is shown. @returns a function to call when it is gone */
  readonly conceal: () => () => void;
  readonly readRecovered: () => void;
  /** Whether the list of shortcuts lies over the view. */
  readonly shortcuts: boolean;
  readonly showShortcuts: (on: boolean) => void;
  /** Opens a page of help. @param drive the id of the drive whose platform it is about; the one that was found last when absent */
  readonly openHelp: (topic: HelpTopic, drive?: string) => void;
  readonly quit: () => void;
}

/**
 * Creates the store of what concerns the whole window: the view, the language, the settings.
 * @param words words of the language that the window begins with
 * @param drawn whether the page came with its first screen, so that the window has begun with the wizard
 * @param personal where the texts about the person are collected
 */
export function createAppStore(
  bridge: Bridge,
  words: WindowWords,
  drawn: boolean,
  personal: PersonalTexts,
): StoreApi<AppState> {
  let shownSecrets = 0;
  let concealed = false;
  /** Whether the person wants personal details covered; the window follows a moment later. */
  let covers = false;
  /** Leaves the window out of pictures of the screen, unless a helper is meant to see it: then nothing personal is in it. */
  const tellConcealed = async (): Promise<void> => {
    const wanted = shownSecrets > 0 && !covers;
    if (wanted === concealed) return;
    concealed = wanted;
    await settle(bridge.app.conceal({ on: wanted }));
  };
  let latest: SettingsView | undefined;
  const store = createStore<AppState>()((set) => ({
    start: null,
    notStarted: null,
    settled: false,
    words,
    desktop: 'linux',
    tray: true,
    settings: null,
    settingsRefused: null,
    view: 'drives',
    help: null,
    recovered: [],
    shortcuts: false,
    personal,
    covered: false,
    ...(drawn ? { settled: true, view: 'wizard', settings: firstScreenSettings(words.language) } : {}),

    begin: async () => {
      const answer = await settle(bridge.app.start(undefined));
      if (!answer.ok) {
        set({ notStarted: answer.failure });
        return null;
      }
      const { desktop, settings, recovered } = answer.value;
      await follow(settings, { start: answer.value, notStarted: null, desktop });
      set((state) => ({ recovered: [...state.recovered, ...recovered] }));
      askTray();
      return answer.value;
    },

    settle: () => {
      set({ settled: true });
    },

    askHelp: (help) => {
      set({ help });
    },

    leaveHelp: () => {
      set({ help: null });
    },

    show: (view) => {
      set({ view, help: null, settingsRefused: null });
      if (view === 'settings') askTray();
    },

    change: async (wish) => {
      const changed = await settle(bridge.settings.change(wish));
      if (changed.ok) await follow(changed.value, { settingsRefused: null });
      else set({ settingsRefused: changed.failure });
    },

    cover: async (covered) => {
      covers = covered;
      // A helper sees no moment in between: nothing is let into pictures of the screen before it is covered and painted, and nothing
      // is uncovered before it is out of them.
      if (covered) {
        set({ covered });
        await painted();
      }
      await tellConcealed();
      if (!covers) set({ covered: false });
    },

    conceal: () => {
      shownSecrets += 1;
      void tellConcealed();
      return () => {
        shownSecrets -= 1;
        void tellConcealed();
      };
    },

    readRecovered: () => {
      set({ recovered: [] });
    },

    showShortcuts: (shortcuts) => {
      set({ shortcuts });
    },

    openHelp: (topic, drive) => {
      void settle(bridge.app.openHelp(drive === undefined ? { topic } : { topic, drive }));
    },

    quit: () => {
      void settle(bridge.app.quit(undefined));
    },
  }));

  /** Asks main whether there is a tray. It is asked again, because a desktop's panel may start after Latchkey, and end. */
  function askTray(): void {
    void settle(bridge.app.tray(undefined)).then((tray) => {
      if (tray.ok) store.setState({ tray: tray.value });
    });
  }

  /** Applies the settings to the window, once it has the words of their language. */
  async function follow(settings: SettingsView, besides: Partial<AppState> = {}): Promise<void> {
    latest = settings;
    const { words: spoken } = store.getState();
    const words = settings.language === spoken.language ? spoken : await wordsOf(settings.language).catch(() => spoken);
    // The settings may have changed while the words were loading; then only the latest apply.
    store.setState(latest === settings ? { settings, words, ...besides } : besides);
  }

  bridge.on('settings', (settings) => {
    void follow(settings);
  });
  bridge.on('cover', () => {
    const { covered, cover } = store.getState();
    void cover(!covered);
  });
  bridge.on('show', (view) => {
    store.getState().show(view);
  });
  bridge.on('shortcuts', () => {
    store.getState().showShortcuts(true);
  });
  bridge.on('recovered', (recovered) => {
    store.setState((state) => ({ recovered: [...state.recovered, ...recovered] }));
  });
  return store;
}

/**
 * Loads all words of a language. Without those of failures and of views, what is on the screen would lose its texts when the window
 * changes its language.
 */
async function wordsOf(language: Language): Promise<WindowWords> {
  const later = [wordsOfFailures.load(language), wordsOfViews.load(language)];
  const [words] = await Promise.all([loadWords(language), ...later]);
  return words;
}

/** Waits until the page has been painted as it is now: the second frame begins after the first one is. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}
