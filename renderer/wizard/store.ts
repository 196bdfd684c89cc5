import { omitUndefined } from '../../electron/contract/omit-undefined.ts';
import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { StepView, WorkRequest } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { needsLabel } from '../work/needs-label.ts';
import { isUnderWay, type WorkState } from '../work/store.ts';
import { addressActions } from './address-actions.ts';
import { type Failed, waysOn } from './retry.ts';
import { pageBefore } from './steps.ts';
import { applicationOf, blank, wayOf, type WizardState } from './wizard-state.ts';

type SetUpWork = Extract<WorkRequest, { kind: 'setup' }>;

/** Creates the store of the set-up wizard's own state. The work itself is in the store `work`. */
export function createWizardStore(bridge: Bridge, work: StoreApi<WorkState>): StoreApi<WizardState> {
  const start = async (how: Pick<SetUpWork, 'user' | 'password' | 'way'>): Promise<void> => {
    await work.getState().stop();
    const { platform, label, use } = store.getState();
    const application = applicationOf(store.getState());
    const named = label ?? application;
    if (platform === null) {
      // A window that was reopened does not know the platform.
      work.getState().dismiss();
      store.setState({ page: 'address' });
      return;
    }
    const request: SetUpWork = { kind: 'setup', platform: platform.address, platformKind: platform.kind, ...how };
    const labelled = named === null ? request : { ...request, label: named };
    const used = use === null ? {} : { use };
    await work
      .getState()
      .start('wizard', application === null ? labelled : { ...labelled, application: true, ...used });
  };

  const store: StoreApi<WizardState> = createStore<WizardState>()((set, get) => ({
    ...blank,
    ...addressActions({
      set,
      get,
      bridge,
      isUnderWay: () => isUnderWay(work.getState()),
      putAway: () => {
        work.getState().dismiss();
      },
    }),

    chooseWay: (way) => {
      set({ way });
    },

    goElsewhere: async (way, user, label) => {
      set({ ...(user === '' ? {} : { user }), earlier: [], ...omitUndefined({ label }) });
      await start({ user, way });
    },

    signIn: async (user, password, label) => {
      if (user === '' || password === '') return;
      const now = work.getState().attempt?.view.now;
      const asked = now?.at === 'question' ? now.question : null;
      set({ user, earlier: [], ...omitUndefined({ label }) });
      if (
        (asked?.kind === 'password' && asked.user === user) ||
        (asked?.kind === 'app-password' && asked.login === user)
      ) {
        await work.getState().answer({ kind: asked.kind, password });
        return;
      }
      const way = wayOf(get());
      // Another user name needs a new sign-in.
      await start({ user, password, ...(way === get().platform?.ways[0] ? {} : { way }) });
    },

    chooseNames: async (label, name) => {
      const now = work.getState().attempt?.view.now;
      if (now?.at !== 'question' || now.question.kind !== 'drive') return;
      set({ label });
      await work.getState().answer({ kind: 'drive', label, name });
    },

    notMe: async () => {
      await get().back();
      if (work.getState().attempt === null) set({ user: '' });
    },

    askName: () => {
      set({ renaming: true });
    },

    keepName: () => {
      set({ renaming: false });
    },

    changeDrive: async (wish) => {
      set({ renaming: false });
      const { ready } = get();
      if (ready === null || isUnderWay(work.getState())) {
        set({ wish: { ...get().wish, ...wish } });
        return;
      }
      // Until main answers, and where it cannot begin just now, the drive is ready as before.
      set({ wish: null, change: wish, earlier: [], page: 'ready' });
      await work.getState().start('wizard', { kind: 'change', id: ready.id, ...wish });
    },

    back: async () => {
      const { attempt, stop, dismiss } = work.getState();
      if (attempt === null) {
        const { page, platform } = get();
        set({ page: pageBefore(page, platform), goOn: false });
        return;
      }
      set({ leaving: true });
      await stop();
      const ended = work.getState().attempt?.view;
      const after = ended?.now.at === 'failed' ? ended.now.after : undefined;
      const isGivenUp = ended?.kind === 'change' && after === 'unchanged';
      const page = isGivenUp ? 'ready' : ended?.kind === 'setup' ? 'sign-in' : get().page;
      set({ leaving: false, page });
      // The person has to see any end except a clean one.
      if (after === 'undone' || isGivenUp) dismiss();
    },

    goOnByPage: async () => {
      set({ way: 'page' });
      const { user, goElsewhere } = get();
      if (user !== '') await goElsewhere('page', user);
      else {
        // Only the browser was told the user name, so the person is asked for it here.
        work.getState().dismiss();
        set({ page: 'sign-in' });
      }
    },

    startOver: (page) => {
      work.getState().dismiss();
      set({ page: get().platform === null ? 'address' : page });
    },

    openSite: async () => {
      await settle(bridge.address.open(undefined));
    },

    tryAgain: async () => {
      const { attempt, target, start, dismiss } = work.getState();
      const failed = attempt?.view.now;
      if (attempt === null || failed?.at !== 'failed') return;
      const { again } = waysOn(attempt.view.kind, failed, target);
      if (again.by === 'page') {
        dismiss();
        set({ page: get().platform === null ? 'address' : again.page, asksLabel: needsLabel(failed.failure) });
        return;
      }
      if (again.by === 'change') {
        const { change } = get();
        if (needsLabel(failed.failure)) {
          dismiss();
          set({ page: 'ready', renaming: true });
        } else if (change !== null) await get().changeDrive(change);
        return;
      }
      set({ earlier: again.by === 'reconnect' ? joined(get().earlier, attempt.view.steps) : [] });
      await start(
        'wizard',
        again.by === 'remove'
          ? { kind: 'remove', id: again.id, localOnly: false }
          : { kind: 'reconnect', id: again.id },
      );
    },

    undoEverything: async () => {
      const { attempt, target, start } = work.getState();
      const failed = attempt?.view.now;
      if (attempt === null || failed?.at !== 'failed') return;
      const { undo } = waysOn(attempt.view.kind, failed satisfies Failed, target);
      set({ earlier: [] });
      if (undo !== null) await start('wizard', { kind: 'remove', id: undo, localOnly: false });
    },
  }));

  work.subscribe(({ attempt, owner }) => {
    const now = attempt?.view.now;
    if (owner !== 'wizard') return;
    // There is no drive to name any more: a second try must not begin with its name.
    if (now?.at === 'failed' && store.getState().renaming) store.setState({ renaming: false });
    if (now?.at !== 'done' || now.connection === undefined) return;
    const { ready, wish, renaming, changeDrive } = store.getState();
    if (ready !== now.connection) store.setState({ ready: now.connection });
    if (wish !== null && !renaming) void changeDrive(wish);
  });
  // A link that came during work is shown when that work is put away.
  work.subscribe(({ attempt, starting }) => {
    const { link, page } = store.getState();
    if (attempt === null && !starting && link !== null && page !== 'link') store.setState({ page: 'link' });
  });
  return store;
}

/** Joins the steps of an earlier piece of work with those of a later one that did some of them again. */
export function joined(earlier: readonly StepView[], later: readonly StepView[]): readonly StepView[] {
  const newer = (step: StepView): StepView =>
    later.find(({ id, state }) => id === step.id && state !== 'waiting') ?? step;
  const added = later.filter(({ id }) => earlier.every((step) => step.id !== id));
  return [...earlier.map(newer), ...added];
}
