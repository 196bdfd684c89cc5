import type { StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { DrivesView, ShowView } from '../../electron/contract/window.ts';
import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';
import { createAboutStore, type AboutState } from '../about/store.ts';
import { type AdministrationState, createAdministrationStore } from '../administration/store.ts';
import { createDiagnosticsStore, type DiagnosticsState } from '../diagnostics/store.ts';
import { createHandOverStore, type HandOverState } from '../drives/hand-over-store.ts';
import { createLostStore, type LostState } from '../drives/lost-store.ts';
import { undoneOf } from '../drives/result.ts';
import { createDrivesStore, type DrivesState } from '../drives/store.ts';
import { createPasswordsStore, type PasswordsState } from '../passwords/store.ts';
import { createPersonalTexts, watched } from '../privacy/personal-texts.ts';
import { createWizardStore } from '../wizard/store.ts';
import type { WizardState } from '../wizard/wizard-state.ts';
import { createWorkStore, isUnderWay, type WorkState } from '../work/store.ts';
import { createAppStore, type AppState } from './store.ts';

/** The stores that the views read and call. */
export interface Stores {
  readonly app: StoreApi<AppState>;
  readonly work: StoreApi<WorkState>;
  readonly wizard: StoreApi<WizardState>;
  readonly drives: StoreApi<DrivesState>;
  readonly lost: StoreApi<LostState>;
  readonly passwords: StoreApi<PasswordsState>;
  readonly administration: StoreApi<AdministrationState>;
  readonly handOver: StoreApi<HandOverState>;
  readonly diagnostics: StoreApi<DiagnosticsState>;
  readonly about: StoreApi<AboutState>;
}

/**
 * Creates the stores over one bridge and ties them together.
 * @param words words of the language that the window begins with
 * @param drawn whether the page came with its first screen
 */
export function createStores(plain: Bridge, words: WindowWords, drawn = false): Stores {
  const personal = createPersonalTexts();
  const bridge = watched(plain, personal);
  const app = createAppStore(bridge, words, drawn, personal);
  const work = createWorkStore(bridge);
  const wizard = createWizardStore(bridge, work);
  const drives = createDrivesStore(bridge, work);
  bridge.on('link', (link) => {
    wizard.getState().offerLink(link);
    app.getState().show('wizard');
  });
  // “Set up a drive” in the tray puts away a drive that is ready. A failure stays until the person deals with it.
  bridge.on('show', (view) => {
    const { attempt } = work.getState();
    // A person who asks for the set-up does not need the welcome.
    const isWelcome = attempt === null && wizard.getState().page === 'welcome';
    if (view === 'wizard' && (isWelcome || attempt?.view.now.at === 'done')) wizard.getState().begin();
  });
  // A set-up that was taken back needs no screen of its own: the list says so. Who goes back a step stays in the set-up.
  work.subscribe(({ attempt, owner, dismiss }) => {
    if (owner !== 'wizard' || attempt === null || wizard.getState().leaving) return;
    const undone = undoneOf(attempt.view);
    if (undone === undefined) return;
    dismiss();
    wizard.getState().begin();
    drives.getState().addResult(undone);
    if (app.getState().view === 'wizard') app.getState().show('drives');
  });
  // A late recovery is treated as if it had been known at the start, unless the person has begun something meanwhile.
  bridge.on('recovered', () => {
    if (app.getState().view === 'wizard' && isUntouched({ work, wizard })) app.getState().show('drives');
  });
  return {
    ...{ app, work, wizard, drives },
    lost: createLostStore(bridge),
    passwords: createPasswordsStore(bridge, work),
    administration: createAdministrationStore(bridge, work),
    handOver: createHandOverStore(bridge),
    diagnostics: createDiagnosticsStore(bridge),
    about: createAboutStore(bridge),
  };
}

/**
 * The time for which the list of drives is waited for; normally it takes less. Until then no view is shown, because it might
 * be the wrong one.
 */
const SOON_MS = 300;

/**
 * Asks main for its state, and opens the view that fits: work under way, a link, the drives, or else the wizard.
 * @param load resolves when the script of a view is loaded; the view is not shown before
 */
export async function beginWindow(
  { app, work, wizard, drives, lost }: Stores,
  load: (view: ShowView) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  // A script that did not load does not stop the window: it is loaded once more when its view is drawn, which reports a
  // second failure.
  const loadView = (view: ShowView): Promise<void> =>
    load(view).catch((error: unknown) => {
      reportError(error);
    });
  const began = app.getState().view;
  const listed = drives.getState().load();
  void lost.getState().load();
  const loaded = began === 'drives' ? loadView('drives') : undefined;
  const [start] = await Promise.all([app.getState().begin(), work.getState().adopt()]);
  if (start === null) return;
  if (start.link === null) {
    await Promise.race([listed, soon()]);
    await loaded;
    // A drive that does not answer delays the list; the view of the drives then says so.
    if (drives.getState().list === null) app.getState().settle();
    await listed;
    // The script of the wizard's first screen is part of the page, but its other screens have to be loaded.
    if (work.getState().owner === 'wizard') await loadView('wizard');
    const begins = beginsWithWizard({ app, work, drives }) ? 'wizard' : 'drives';
    if (begins === 'drives') await loadView('drives');
    // The window stays on what the person has chosen or begun meanwhile.
    const stays = app.getState().view !== began || (began === 'wizard' && !isUntouched({ work, wizard }));
    if (!stays && begins !== began) app.getState().show(begins);
  } else {
    await loadView('wizard');
    wizard.getState().offerLink(start.link);
    app.getState().show('wizard');
  }
  app.getState().settle();
}

function beginsWithWizard({ app, work, drives }: Pick<Stores, 'app' | 'work' | 'drives'>): boolean {
  const { owner } = work.getState();
  const list = drives.getState().list;
  const fresh = list !== null && isEmpty(list) && app.getState().recovered.length === 0 && !isUnderWay(work.getState());
  return owner === 'wizard' || (owner === null && fresh);
}

function isEmpty({ drives, applications, open, prepared = [], retired }: DrivesView): boolean {
  return retired === undefined && drives.length + applications.length + open.length + prepared.length === 0;
}

/** Tells whether the person has not begun anything in the wizard. */
function isUntouched({ work, wizard }: Pick<Stores, 'work' | 'wizard'>): boolean {
  const { page, addressText } = wizard.getState();
  const { attempt, starting } = work.getState();
  return (page === 'welcome' || page === 'address') && addressText === '' && attempt === null && !starting;
}

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, SOON_MS);
  });
}
