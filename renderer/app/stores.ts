import type { StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { DrivesView, ShowView } from '../../electron/contract/window.ts';
import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';
import { createAboutStore, type AboutState } from '../about/store.ts';
import { createDiagnosticsStore, type DiagnosticsState } from '../diagnostics/store.ts';
import { createHandOverStore, type HandOverState } from '../drives/hand-over-store.ts';
import { createLostStore, type LostState } from '../drives/lost-store.ts';
import { createDrivesStore, type DrivesState } from '../drives/store.ts';
import { createPasswordsStore, type PasswordsState } from '../passwords/store.ts';
import { createWizardStore } from '../wizard/store.ts';
import type { WizardState } from '../wizard/wizard-state.ts';
import { createWorkStore, isUnderWay, type WorkState } from '../work/store.ts';
import { createAppStore, type AppState } from './store.ts';

/** Everything that the views read and call. */
export interface Stores {
  readonly app: StoreApi<AppState>;
  readonly work: StoreApi<WorkState>;
  readonly wizard: StoreApi<WizardState>;
  readonly drives: StoreApi<DrivesState>;
  readonly lost: StoreApi<LostState>;
  readonly passwords: StoreApi<PasswordsState>;
  readonly handOver: StoreApi<HandOverState>;
  readonly diagnostics: StoreApi<DiagnosticsState>;
  readonly about: StoreApi<AboutState>;
}

/**
 * Builds the stores over one bridge and ties them together.
 * @param words of the language that the window begins with
 * @param drawn whether the page came with its first screen
 */
export function createStores(bridge: Bridge, words: WindowWords, drawn = false): Stores {
  const app = createAppStore(bridge, words, drawn);
  const work = createWorkStore(bridge);
  const wizard = createWizardStore(bridge, work);
  const drives = createDrivesStore(bridge, work);
  bridge.on('link', (link) => {
    wizard.getState().offerLink(link);
    app.getState().show('wizard');
  });
  // “Set up a drive” in the tray: the drive that was ready before is put away. A failure stays until it is dealt with.
  bridge.on('show', (view) => {
    const { attempt } = work.getState();
    // Whoever asks for the set-up need not be welcomed to it.
    const isWelcome = attempt === null && wizard.getState().page === 'welcome';
    if (view === 'wizard' && (isWelcome || attempt?.view.now.at === 'done')) wizard.getState().begin();
  });
  // As if it had been known at the start, unless the person has begun something meanwhile.
  bridge.on('recovered', () => {
    if (app.getState().view === 'wizard' && isUntouched({ work, wizard })) app.getState().show('drives');
  });
  return {
    ...{ app, work, wizard, drives },
    lost: createLostStore(bridge),
    passwords: createPasswordsStore(bridge, work),
    handOver: createHandOverStore(bridge),
    diagnostics: createDiagnosticsStore(bridge),
    about: createAboutStore(bridge),
  };
}

/** Longer than the list takes when nothing keeps it: until then there is nothing to see of a view that may not be it. */
const SOON_MS = 300;

/**
 * Asks main how things are, and opens the view that fits: what is under way, a link, the drives, or else the wizard.
 * @param load resolves when the script of a view is there; the view is not shown before
 */
export async function beginWindow(
  { app, work, wizard, drives, lost }: Stores,
  load: (view: ShowView) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  // The window begins all the same: what is not there is fetched once more when it is drawn, and found lacking there.
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
    // A drive that does not answer keeps the list, which then says so.
    if (drives.getState().list === null) app.getState().settle();
    await listed;
    // The first screen of the wizard is there from the beginning, the others are not.
    if (work.getState().owner === 'wizard') await loadView('wizard');
    const begins = beginsWithWizard({ app, work, drives }) ? 'wizard' : 'drives';
    if (begins === 'drives') await loadView('drives');
    // Not away from what the person has chosen or begun meanwhile.
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

function isEmpty({ drives, applications, open }: DrivesView): boolean {
  return drives.length + applications.length + open.length === 0;
}

/** Whether the person has not begun anything in the wizard. */
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
