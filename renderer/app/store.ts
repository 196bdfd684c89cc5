import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { firstScreenSettings } from '../../electron/contract/first-screen.ts';
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
import { loadFailureWords, loadWords } from './load-words.ts';

export interface AppState {
  /** Null until main has told how things are. */
  readonly start: StartView | null;
  readonly notStarted: Failure | null;
  /** False until it is known where the window begins: no view is shown before, to be replaced by another one. */
  readonly settled: boolean;
  /** Every text in the language of the window. */
  readonly words: WindowWords;
  readonly desktop: Desktop;
  /** Whether the app can be reached by an icon of the desktop; believed until main says otherwise. */
  readonly tray: boolean;
  readonly settings: SettingsView | null;
  readonly settingsRefused: Failure | null;
  readonly view: ShowView;
  /** What an earlier start left and what became of it; until the person has read it. */
  readonly recovered: readonly Recovery[];
  /** Asks main how things are. @returns what main said, or null when it could not. */
  readonly begin: () => Promise<StartView | null>;
  readonly settle: () => void;
  readonly show: (view: ShowView) => void;
  readonly change: (
    wish:
      | { language: Language | 'system' }
      | { startAtLogon: boolean }
      | { hideFromCapture: boolean }
      | { remember: boolean },
  ) => Promise<void>;
  /** Something is shown that is nobody else's. @returns to be called when it is gone */
  readonly conceal: () => () => void;
  readonly readRecovered: () => void;
  readonly openHelp: (topic: HelpTopic) => void;
  readonly quit: () => void;
}

/**
 * What concerns the whole window: where one is, the language, the settings.
 * @param words of the language that the window begins with
 * @param drawn whether the page came with its first screen: the window has begun with the wizard then
 */
export function createAppStore(bridge: Bridge, words: WindowWords, drawn: boolean): StoreApi<AppState> {
  let shownSecrets = 0;
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
    recovered: [],
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

    show: (view) => {
      set({ view, settingsRefused: null });
      if (view === 'settings') askTray();
    },

    change: async (wish) => {
      const changed = await settle(bridge.settings.change(wish));
      if (changed.ok) await follow(changed.value, { settingsRefused: null });
      else set({ settingsRefused: changed.failure });
    },

    conceal: () => {
      shownSecrets += 1;
      if (shownSecrets === 1) void settle(bridge.app.conceal({ on: true }));
      return () => {
        shownSecrets -= 1;
        if (shownSecrets === 0) void settle(bridge.app.conceal({ on: false }));
      };
    },

    readRecovered: () => {
      set({ recovered: [] });
    },

    openHelp: (topic) => {
      void settle(bridge.app.openHelp({ topic }));
    },

    quit: () => {
      void settle(bridge.app.quit(undefined));
    },
  }));

  /** A desktop's panel may come after us, and go. */
  function askTray(): void {
    void settle(bridge.app.tray(undefined)).then((tray) => {
      if (tray.ok) store.setState({ tray: tray.value });
    });
  }

  /** Lets the window be as the settings say, once it has the words of their language. */
  async function follow(settings: SettingsView, besides: Partial<AppState> = {}): Promise<void> {
    latest = settings;
    const { words: spoken } = store.getState();
    const words = settings.language === spoken.language ? spoken : await wordsOf(settings.language).catch(() => spoken);
    // They may have changed meanwhile: the last word counts.
    store.setState(latest === settings ? { settings, words, ...besides } : besides);
  }

  bridge.on('settings', (settings) => {
    void follow(settings);
  });
  bridge.on('show', (view) => {
    store.getState().show(view);
  });
  bridge.on('recovered', (recovered) => {
    store.setState((state) => ({ recovered: [...state.recovered, ...recovered] }));
  });
  return store;
}

/** Everything that can be said in a language: what failures say would otherwise be missing once the window has changed to it. */
async function wordsOf(language: Language): Promise<WindowWords> {
  const [words] = await Promise.all([loadWords(language), loadFailureWords(language)]);
  return words;
}
