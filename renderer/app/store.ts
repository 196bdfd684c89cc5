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
import { chooseLanguage } from '../../electron/contract/words/language.ts';
import { settle } from '../bridge.ts';

export interface AppState {
  /** Null until main has told how things are. */
  readonly start: StartView | null;
  readonly notStarted: Failure | null;
  /** False until it is known where the window begins: no view is shown before, to be replaced by another one. */
  readonly settled: boolean;
  readonly language: Language;
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
    wish: { language: Language | 'system' } | { startAtLogon: boolean } | { hideFromCapture: boolean },
  ) => Promise<void>;
  /** Something is shown that is nobody else's. @returns to be called when it is gone */
  readonly conceal: () => () => void;
  readonly readRecovered: () => void;
  readonly openHelp: (topic: HelpTopic) => void;
  readonly quit: () => void;
}

/**
 * What concerns the whole window: where one is, the language, the settings.
 * @param drawn the language of the first screen when the page came with it: the window has begun with the wizard then
 */
export function createAppStore(
  bridge: Bridge,
  systemLanguages: readonly string[],
  drawn?: Language,
): StoreApi<AppState> {
  let shownSecrets = 0;
  const store = createStore<AppState>()((set) => ({
    start: null,
    notStarted: null,
    settled: false,
    language: chooseLanguage(systemLanguages),
    desktop: 'linux',
    tray: true,
    settings: null,
    settingsRefused: null,
    view: 'drives',
    recovered: [],
    ...(drawn === undefined ? {} : { settled: true, view: 'wizard', ...of(firstScreenSettings(drawn)) }),

    begin: async () => {
      const answer = await settle(bridge.app.start(undefined));
      if (!answer.ok) {
        set({ notStarted: answer.failure });
        return null;
      }
      const { desktop, settings, recovered } = answer.value;
      set({ start: answer.value, notStarted: null, desktop, ...of(settings) });
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
      if (changed.ok) set({ ...of(changed.value), settingsRefused: null });
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

  bridge.on('settings', (settings) => {
    store.setState(of(settings));
  });
  bridge.on('show', (view) => {
    store.getState().show(view);
  });
  bridge.on('recovered', (recovered) => {
    store.setState((state) => ({ recovered: [...state.recovered, ...recovered] }));
  });
  return store;
}

function of(settings: SettingsView): Pick<AppState, 'settings' | 'language'> {
  return { settings, language: settings.language };
}
