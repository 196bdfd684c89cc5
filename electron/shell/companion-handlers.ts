import { basename, join } from 'node:path';
import { app, dialog, type SaveDialogOptions } from 'electron';
import type { HelpTopic, OfferView } from '../contract/window.ts';
import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { logTail } from '../diagnostics/log-tail.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { addressHandlers } from '../ipc/handlers/address-handlers.ts';
import { administrationHandlers } from '../ipc/handlers/administration-handlers.ts';
import { appHandlers } from '../ipc/handlers/app-handlers.ts';
import { applicationHandlers } from '../ipc/handlers/application-handlers.ts';
import { diagnosticsHandlers } from '../ipc/handlers/diagnostics-handlers.ts';
import { driveHandlers } from '../ipc/handlers/drive-handlers.ts';
import { lostHandlers } from '../ipc/handlers/lost-handlers.ts';
import { passwordsHandlers } from '../ipc/handlers/passwords-handlers.ts';
import { settingsHandlers } from '../ipc/handlers/settings-handlers.ts';
import { workHandlers } from '../ipc/handlers/work-handlers.ts';
import { allowsReport, ruleOf } from '../policy/policy.ts';
import { policyView } from '../policy/policy-view.ts';
import type { Settings } from '../settings/settings.ts';
import type { DriveList } from '../tasks/drive-list.ts';
import type { LostList } from '../tasks/lost-list.ts';
import type { WindowSessions } from '../tasks/window-sessions.ts';
import type { Work } from '../tasks/work.ts';
import { aboutView } from './about.ts';
import type { CompanionParts } from './companion-parts.ts';
import { helpAbout, type HelpedPlatform, platformInList } from './help.ts';
import { openHelp, openHelpdesk } from './open-outside.ts';
import type { StartRecovery } from './recovery.ts';
import type { WindowOutbox } from './window-outbox.ts';

export interface CompanionServices {
  readonly parts: CompanionParts;
  readonly work: Work;
  readonly list: DriveList;
  readonly lost: LostList;
  readonly sessions: WindowSessions;
  readonly settings: Settings;
  readonly outbox: WindowOutbox;
  readonly recovery: StartRecovery;
  /** Called when a page's first call has been answered. */
  readonly pageStarts: () => void;
  readonly language: () => Language;
  readonly hasTray: () => Promise<boolean>;
  readonly onOffer: (offer: OfferView) => void;
  readonly openFolder: (path: string) => Promise<void>;
  /** Retires Latchkey without waiting for this computer's turn. */
  readonly retireNow: () => Promise<void>;
  /** Told whether the page shows something that is for the user's eyes only. */
  readonly conceal: (on: boolean) => void;
  /** Shows a platform in the user's browser. */
  readonly openSite: (address: string) => Promise<void>;
}

/** Makes the handlers of every call from the parts of the companion. */
export function companionHandlers(services: CompanionServices): Handlers {
  const { parts, work, list, settings, outbox, recovery, language, openFolder } = services;
  const { engine, places, version, engineName, system } = parts;
  let found: HelpedPlatform | undefined;
  /** Opens help about a platform. For the helpdesk, IT's own page is opened where the policy names one. */
  const help = async (topic: HelpTopic, drive: string | undefined): Promise<void> => {
    const theirs = topic === 'helpdesk' ? ruleOf(await parts.policy.read(), 'helpUrl') : undefined;
    const ofDrive = drive === undefined ? undefined : platformInList(list.seen(), drive);
    const platform = ofDrive ?? found ?? platformInList(list.seen());
    if (theirs !== undefined) await openHelpdesk(theirs);
    else await openHelp(helpAbout(topic === 'helpdesk' ? 'all' : topic, platform, language()), services.openSite);
  };
  return {
    app: appHandlers({
      ...{ version, desktop: parts.desktop, settings },
      recovery: () => recovery.soon(),
      takeRecovered: () => outbox.takeRecovered(),
      takeLink: () => outbox.takeLink(),
      hasTray: services.hasTray,
      onListening: () => {
        outbox.pageListens();
        services.pageStarts();
      },
      about: () => aboutView(version, engineName, parts.files.notices),
      openHelp: help,
      conceal: services.conceal,
      quit: () => {
        app.quit();
      },
    }),
    address: addressHandlers(engine, services.openSite, (platform) => {
      found = platform;
    }),
    work: workHandlers(work),
    drives: driveHandlers({ engine, list, openFolder, retireNow: services.retireNow }),
    lost: lostHandlers({ engine, list: services.lost, chooseFile: (name) => chooseCopy(name, language()) }),
    passwords: passwordsHandlers(services.sessions, list),
    administration: administrationHandlers(services.sessions.administration, list),
    applications: applicationHandlers(engine, services.onOffer),
    diagnostics: diagnosticsHandlers({
      ...{ engine, list },
      isAllowed: async () => allowsReport(await parts.policy.read()),
      reportBase: async () => ({
        ...{ language: language(), version, engine: engineName, system, home: places.home },
        policy: policyView(await parts.policy.read()),
        now: new Date(),
        log: await logTail(places.log),
      }),
      chooseFile: (name) => chooseReport(name, language()),
    }),
    settings: settingsHandlers(settings),
  };
}

async function chooseReport(name: string, language: Language): Promise<string | undefined> {
  const { saveReport, text } = wordsIn(language).shell.dialogs;
  return await chosen({ title: saveReport, defaultPath: name, filters: [{ name: text, extensions: ['txt'] }] });
}

/**
 * Asks where to save a copy of a lost file. The dialog begins in a folder of this computer, because a copy on the drive could
 * be lost as the file was.
 */
async function chooseCopy(name: string, language: Language): Promise<string | undefined> {
  const { saveCopy } = wordsIn(language).shell.dialogs;
  return await chosen({ title: saveCopy, defaultPath: join(app.getPath('documents'), basename(name)) });
}

async function chosen(options: SaveDialogOptions): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(options);
  return canceled || filePath === '' ? undefined : filePath;
}
