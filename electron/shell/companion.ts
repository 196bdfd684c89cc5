import { app, ipcMain, Menu, nativeTheme } from 'electron';
import type { Failure } from '../contract/failure.ts';
import type { LinkView, OfferView, SettingsView, ShowView, WorkView } from '../contract/window.ts';
import { failureLine } from '../contract/words/failure-words.ts';
import type { Language } from '../contract/words/language.ts';
import { createEmit } from '../ipc/events.ts';
import { openDrive } from '../ipc/handlers/drive-handlers.ts';
import { register } from '../ipc/register.ts';
import { failureOf } from '../lifecycle/run.ts';
import { watchPolicy } from '../policy/watch-policy.ts';
import { settingsFile } from '../settings/settings-file.ts';
import { createSettings } from '../settings/settings.ts';
import { createDriveList } from '../tasks/drive-list.ts';
import { createLostList } from '../tasks/lost-list.ts';
import { hasEnded } from '../tasks/work-state.ts';
import { createWindowSessions } from '../tasks/window-sessions.ts';
import { createWork } from '../tasks/work.ts';
import { tellSystemLog } from '../upkeep/tell-system-log.ts';
import { appMenu } from './app-menu.ts';
import { appOrigin } from './app-origin.ts';
import { serveAppScheme } from './app-scheme.ts';
import { createBeginning } from './beginning.ts';
import { byChance } from './by-chance.ts';
import { companionHandlers } from './companion-handlers.ts';
import { companionHealth } from './companion-health.ts';
import type { CompanionParts } from './companion-parts.ts';
import { linkFor } from './deep-link.ts';
import { showFault } from './faults.ts';
import { createFirstOffer } from './first-offer.ts';
import { choosePage } from './first-screen.ts';
import { createPageWindows } from './guided-page/page-windows.ts';
import { helpAbout, platformInList } from './help.ts';
import { lockDown } from './lockdown.ts';
import { createMainWindow } from './main-window.ts';
import {
  noticeOfLosses,
  noticeOfOffer,
  noticeOfPrepared,
  noticeOfRecovery,
  noticeOfRetirement,
  noticeOfUpkeep,
  noticeOfWork,
} from './notice.ts';
import { createNotify } from './notify.ts';
import { createOffers } from './offers.ts';
import { openFolder, openHelp, openSignIn } from './open-outside.ts';
import { leavingOnce, quitAndDisconnect, undoBeforeQuitting } from './quitting.ts';
import { startRecovery } from './recovery.ts';
import { createRetiring } from './retiring.ts';
import type { TrayActions } from './tray-menu.ts';
import { createTrayPlace } from './tray-place.ts';
import { systemAccent, watchSystemAccent } from './system-accent.ts';
import { createTray } from './tray.ts';
import { desktopUpkeep, isOutdated, vanished, yieldingEngine } from './upkeep.ts';
import { createVersionNotice } from './version-notice.ts';
import { watchLogOff } from './watch-log-off.ts';
import { createWindowOutbox } from './window-outbox.ts';

export interface Companion {
  /** Shows the window, filled in from the link if there is one. */
  open(link: LinkView | undefined): void;
  /** Takes an error that no code caught. Work under way ends with it; otherwise a notification tells it. */
  readonly fault: (failure: Failure) => void;
  /** Starts the companion. It must be called when the app is ready. */
  start(): Promise<void>;
}

/**
 * Makes the companion: the app as it lives in the desktop, with its window, its tray, its notifications, and the engine
 * behind them.
 */
export function createCompanion(parts: CompanionParts): Companion {
  const { log, desktop, files } = parts;
  const engine = yieldingEngine(parts.engine, () => scheduler);
  let language: Language = 'en';
  let said: WorkView['now'] | undefined;
  let secretShown = false;
  /** Whether windows are kept out of pictures of the screen. The default holds until the settings are read. */
  let hidesFromCapture = true;
  let notifies = true;
  const conceal = (): void => {
    window.conceal(secretShown && hidesFromCapture);
  };
  const { windowOpens, pageStarts, started, calm } = createBeginning(parts.hidden);

  const window = createMainWindow({
    ...{ log, icon: files.icon, preload: files.preload },
    unusable: (failure) => {
      showFault(language, failure);
    },
    pageBegins: () => {
      outbox.pageBegins();
      secretShown = false;
      conceal();
      void sessions.close();
    },
    onFocus: () => void list.look().then(wakeVanished),
    onSeen: () => {
      outbox.isSeen();
    },
  });
  // Events are sent only once the page listens. Before that the page asks for the state of everything anyway.
  const emit = createEmit(() => (outbox.listens() ? window.contents() : undefined), appOrigin);
  const outbox = createWindowOutbox(emit, () => window.isSeen());
  const show = (view: ShowView): void => {
    outbox.show(view);
    window.show();
  };
  const notify = createNotify(show, () => notifies);
  const refresh = (): void => {
    tray.update({ language, drives: list.seen(), work: work.current() });
  };

  const tray = createTrayPlace({
    make: () => createTray(desktop, files.tray, actions),
    // Without an icon and a window the app could not be reached.
    onGone: () => {
      if (window.contents() === undefined) window.show();
    },
    refresh,
  });
  const toSystemLog = tellSystemLog(parts.policy, parts.systemLog);
  const list = createDriveList(
    engine,
    log,
    (view) => {
      outbox.drives(view);
      void toSystemLog(view);
      refresh();
      health.note();
    },
    (id) => scheduler.healthOf(id),
  );
  const health = companionHealth(parts, engine, list);
  const lost = createLostList({
    ...{ engine, log },
    onChange: (view) => {
      emit('lost', view);
      health.note();
    },
    notice: (untold) => {
      notify(noticeOfLosses(untold, language));
    },
  });
  const scheduler = desktopUpkeep(
    engine,
    () => {
      list.retell();
      if (isOutdated(list.seen(), scheduler)) void list.look();
    },
    (notice) => {
      notify(noticeOfUpkeep(notice, language));
    },
    (error) => log.unexpected(error, { during: 'upkeep' }),
  );
  const wakeVanished = (): void => {
    for (const id of vanished(list.seen(), scheduler)) scheduler.wake('asked', id);
  };
  const recovery = startRecovery(engine, log, started);
  void recovery.over.then((recovered) => {
    outbox.recovered(recovered);
  });
  const pages = createPageWindows({
    ...{ log, icon: files.icon, reader: files.reader },
    isConcealed: () => hidesFromCapture,
    sideBySide: () => window.standAside(),
  });
  const sessions = createWindowSessions(emit);
  const work = createWork({
    ...{ engine, log },
    onAccount: sessions.account.keep,
    onAdministration: sessions.administration.keep,
    pages,
    openBrowser: (address) => openSignIn(address, (unseen) => parts.openUnseen(unseen)),
    signIns: { last: () => settings.signIns.last(), keep: (what) => settings.signIns.keep(what) },
    ready: () => Promise.all([recovery.over, scheduler.pause()]),
    onChange: (view) => {
      emit('work', view);
      refresh();
      const notice =
        offers.follow(view) || view.now === said || window.isInFront() ? undefined : noticeOfWork(view, language);
      said = view.now;
      if (notice !== undefined) notify(notice);
      if (!hasEnded(view)) return;
      const isNewDrive = view.kind === 'setup' && view.now.at === 'done' && view.now.connection !== undefined;
      if (isNewDrive) settings.startWithDrives().catch((error: unknown) => failureOf(error, log));
      scheduler.resume();
      void scheduler
        .refresh()
        .then(() => list.look())
        .then(() => offers.look())
        .catch((error: unknown) => log.unexpected(error, { during: 'offering' }));
    },
  });
  const sendSettings = (view: SettingsView): void => {
    emit('settings', view);
  };
  const settings = createSettings({
    file: settingsFile(parts.places.config, log),
    ...{ startAtLogon: parts.startAtLogon, policy: parts.policy, version: parts.version },
    systemLanguages: () => app.getPreferredSystemLanguages(),
    accent: () => systemAccent(parts.desktop),
    onChange: (view) => {
      sendSettings(view);
      follow(view);
    },
  });

  const onOffer = (offer: OfferView): void => {
    emit('offered', offer);
  };
  const openSite = (address: string): Promise<void> => openSignIn(address, (unseen) => parts.openUnseen(unseen));
  const help = (): void => {
    const about = helpAbout('start', platformInList(list.seen()), language);
    openHelp(about, openSite).catch((error: unknown) => log.unexpected(error));
  };
  const cover = (): void => {
    outbox.cover();
    window.show();
  };
  const shortcuts = (): void => {
    outbox.shortcuts();
    window.show();
  };
  const actions: TrayActions = {
    show,
    help,
    openDrive: (id) => {
      openDrive({ engine, list, openFolder }, id).catch((error: unknown) => log.unexpected(error));
    },
    reconnect: (id) => void work.start({ kind: 'reconnect', id }),
    renew: (id) => {
      show('drives');
      work.start({ kind: 'renew', id });
    },
    quit: () => {
      app.quit();
    },
    quitAndDisconnect: () => void leave(),
  };
  const offers = createOffers({
    ...{ engine, list, work: () => work, isWindowOpen: () => window.contents() !== undefined },
    tell: (accounts) => {
      notify(noticeOfPrepared(accounts, language));
    },
    isFirstTime: (account) => settings.isFirstTime(account),
    onFailure: ({ code }) => {
      log.info('prepared-not-set-up', { code });
    },
    onFault: (error) => log.unexpected(error, { during: 'offering' }),
    now: () => Date.now(),
    ...byChance,
  });
  const retiring = createRetiring({
    round: (now) => engine.retire({ signal: new AbortController().signal, now }),
    onRound: async () => {
      await scheduler.refresh();
      await list.look();
    },
    tell: (view) => {
      if (!window.isInFront()) notify(noticeOfRetirement(view, language));
    },
    now: () => Date.now(),
    ...byChance,
  });
  const versions = createVersionNotice({
    ...{ policy: parts.policy, installation: parts.installation, readText: parts.readText, newest: settings.newest },
    now: () => Date.now(),
    ...byChance,
  });
  const followPolicy = async (): Promise<void> => {
    try {
      await settings.followPolicy();
      await versions.follow();
      health.note();
      await offerFirstDrive();
      await recovery.over;
      await list.look();
      await retiring.look();
      await offers.look();
    } catch (error) {
      log.unexpected(error, { during: 'policy' });
    }
  };
  const offerFirstDrive = createFirstOffer({
    isWanted: async () => window.contents() === undefined && (await parts.isFreshProfile()),
    platform: async () => (await settings.read()).platform,
    tell: (platform) => {
      notify(noticeOfOffer(platform, language));
    },
  });
  const leave = leavingOnce(
    () => quitAndDisconnect({ engine: parts.engine, scheduler, language }),
    (error) => log.unexpected(error, { during: 'disconnecting' }),
  );
  const follow = ({ language: spoken, hideFromCapture, theme, notifications }: SettingsView): void => {
    hidesFromCapture = hideFromCapture;
    notifies = notifications;
    nativeTheme.themeSource = theme;
    conceal();
    speak(spoken);
  };
  const speak = (spoken: Language): void => {
    language = spoken;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        appMenu(desktop, language, { show, help, shortcuts, cover, quitAndDisconnect: () => void leave() }),
      ),
    );
    refresh();
  };
  return {
    open(link) {
      if (link !== undefined) outbox.link(linkFor(desktop, link));
      void started.then(() => {
        window.show();
      });
    },

    fault(failure) {
      const view = work.current();
      if (view !== null && !hasEnded(view)) work.fault(failure);
      else notify({ body: failureLine(language, failure), shows: 'drives' });
    },

    async start() {
      serveAppScheme(files.page, () =>
        choosePage({
          hasNews: () => outbox.hasNews(),
          hasWork: () => work.current() !== null,
          isFreshProfile: parts.isFreshProfile,
          settings: () => settings.read(),
        }),
      );
      lockDown(log);
      const services = {
        ...{ parts: { ...parts, engine }, work, list, lost, sessions, settings, outbox, recovery, pageStarts },
        conceal: (on: boolean) => {
          secretShown = on;
          conceal();
        },
        ...{ openFolder, openSite, onOffer, retireNow: () => retiring.look(true) },
      };
      register(ipcMain, companionHandlers({ ...services, language: () => language, hasTray: tray.isThere }), {
        ...{ appOrigin, log },
      });
      undoBeforeQuitting(work, sessions);
      // Before any window, which would otherwise be painted in the system's theme first.
      nativeTheme.themeSource = await settings.theme();
      if (!parts.hidden) window.show();
      windowOpens();
      follow(await settings.read());
      watchSystemAccent(parts.desktop, () => {
        settings.read().then(sendSettings, (error: unknown) => log.unexpected(error, { during: 'accent' }));
      });
      // Without a tray the app could not be reached once its window is closed, so closing the window quits it.
      app.on('window-all-closed', () => {
        void tray.isThere().then((there) => {
          if (!there) app.quit();
        });
      });
      void calm.then(followPolicy);
      watchPolicy(parts.policy, () => void followPolicy(), { signal: new AbortController().signal });
      void calm.then(() => {
        parts.watchTray(tray.hostIs, new AbortController().signal);
      });
      await tray.isThere();
      const recovered = await recovery.over;
      // No notification is needed when the person looks at the page or has just opened it, because the page shows the
      // recovery.
      const unseen = parts.hidden || (outbox.listens() && !window.isInFront());
      if (unseen) for (const one of recovered) notify(noticeOfRecovery(one, language));
      await list.look();
      await calm;
      lost.watch();
      watchLogOff(parts, () => language);
      await scheduler.start();
      await health.start();
    },
  };
}
