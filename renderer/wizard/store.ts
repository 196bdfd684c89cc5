import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/api.ts';
import type { AddressView, LinkView, StepView } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import { isUnderWay, type WorkState } from '../work/store.ts';
import { type AddressCheck, couldBeWhole, TYPING_RESTS_MS } from './address-check.ts';
import { type Failed, needsLabel, waysOn } from './retry.ts';
import type { Page } from './steps.ts';

/** What a person has said so far. The password is never in here: it goes from its field to main. */
export interface WizardState {
  readonly page: Page;
  /** A link that waits to be confirmed. */
  readonly link: LinkView | null;
  readonly addressText: string;
  readonly check: AddressCheck;
  /** *Continue* was pressed: goes on as soon as the address is found. */
  readonly goOn: boolean;
  readonly platform: AddressView | null;
  readonly user: string;
  /** Name for the drive from a link or from the person; asked for before the sign-in when the usual one cannot be had. */
  readonly label: string | null;
  readonly asksLabel: boolean;
  /** Name for the app password, when the person chose one. */
  readonly passwordName: string | null;
  /** The person went back, and what was begun is being taken back. */
  readonly leaving: boolean;
  /** Steps of the work before, when only its last part is tried again. */
  readonly earlier: readonly StepView[];

  readonly begin: () => void;
  readonly offerLink: (link: LinkView) => void;
  readonly answerLink: (yes: boolean) => void;
  readonly typeAddress: (text: string) => void;
  readonly submitAddress: () => void;
  readonly stopChecking: () => void;
  readonly signIn: (user: string, password: string, label?: string) => Promise<void>;
  readonly chooseNames: (label: string, name: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly tryAgain: () => Promise<void>;
  readonly undoEverything: () => Promise<void>;
}

const blank = {
  page: 'address',
  link: null,
  addressText: '',
  check: { at: 'nothing' },
  goOn: false,
  platform: null,
  user: '',
  label: null,
  asksLabel: false,
  passwordName: null,
  leaving: false,
  earlier: [],
} as const;

/** The set-up wizard's own state. What main works at is in `work`. */
export function createWizardStore(bridge: Bridge, work: StoreApi<WorkState>): StoreApi<WizardState> {
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts the checks of an address: the answer to an older one changes nothing. */
  let latest = 0;

  const store = createStore<WizardState>()((set, get) => {
    async function check(text: string): Promise<void> {
      const mine = ++latest;
      set({ check: { at: 'checking' } });
      const answer = await settle(bridge.address.check({ text }));
      if (mine !== latest) return;
      if (!answer.ok) {
        set({ check: { at: 'refused', failure: answer.failure }, goOn: false });
        return;
      }
      set({ check: { at: 'found', platform: answer.value }, platform: answer.value });
      if (get().goOn) set({ goOn: false, page: 'sign-in' });
    }

    function forgetCheck(): void {
      clearTimeout(pause);
      latest += 1;
    }

    return {
      ...blank,

      begin: () => {
        if (isUnderWay(work.getState())) return;
        forgetCheck();
        work.getState().dismiss();
        // A link that waits is next.
        const { link } = get();
        set({ ...blank, link, page: link === null ? 'address' : 'link' });
      },

      offerLink: (link) => {
        // Shown at once, or when what is under way has ended: a link never interrupts.
        if (isUnderWay(work.getState())) set({ link });
        else {
          get().begin();
          set({ link, page: 'link' });
        }
      },

      answerLink: (yes) => {
        const { link } = get();
        if (link === null) return;
        if (!yes) {
          set({ link: null, page: 'address' });
          return;
        }
        set({ link: null, page: 'address', addressText: link.address, goOn: true });
        set({ user: link.user ?? '', label: link.label ?? null });
        void check(link.address);
      },

      typeAddress: (text) => {
        forgetCheck();
        const whole = couldBeWhole(text);
        set({
          addressText: text,
          goOn: false,
          platform: null,
          check: { at: text.trim() === '' ? 'nothing' : 'typing' },
        });
        if (whole) pause = setTimeout(() => void check(text), TYPING_RESTS_MS);
      },

      submitAddress: () => {
        const { check: now, addressText } = get();
        if (now.at === 'found') set({ page: 'sign-in' });
        else if (now.at === 'checking') set({ goOn: true });
        else if (addressText.trim() !== '') {
          forgetCheck();
          set({ goOn: true });
          void check(addressText);
        }
      },

      stopChecking: () => {
        forgetCheck();
        set({ check: { at: 'typing' }, goOn: false });
      },

      signIn: async (user, password, label) => {
        if (user === '' || password === '') return;
        const now = work.getState().attempt?.view.now;
        set({ user, earlier: [], ...(label === undefined ? {} : { label }) });
        if (now?.at === 'question' && now.question.kind === 'password' && now.question.user === user) {
          await work.getState().answer({ kind: 'password', password });
          return;
        }
        const { platform, label: named } = get();
        if (platform === null) return;
        // Another name is another sign-in.
        await work.getState().stop();
        const request = { kind: 'setup', platform: platform.address, user, password } as const;
        await work.getState().start('wizard', named === null ? request : { ...request, label: named });
      },

      chooseNames: async (label, name) => {
        const now = work.getState().attempt?.view.now;
        if (now?.at !== 'question' || now.question.kind !== 'drive') return;
        set({ label: label === now.question.label ? get().label : label });
        set({ passwordName: name === now.question.name ? get().passwordName : name });
        await work.getState().answer({ kind: 'drive', label, name });
      },

      back: async () => {
        const { attempt, stop, dismiss } = work.getState();
        if (attempt === null) {
          set({ page: 'address', goOn: false });
          return;
        }
        set({ leaving: true });
        await stop();
        const ended = work.getState().attempt?.view;
        set({ leaving: false, page: ended?.kind === 'setup' ? 'sign-in' : get().page });
        // Anything but a clean end has to be seen.
        if (ended?.now.at === 'failed' && ended.now.after === 'undone') dismiss();
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
    };
  });

  // A link that came while something was under way is shown when that is put away.
  work.subscribe(({ attempt, starting }) => {
    const { link, page } = store.getState();
    if (attempt === null && !starting && link !== null && page !== 'link') store.setState({ page: 'link' });
  });
  return store;
}

/** The steps as they stand when a later piece of work did some of them again. */
export function joined(earlier: readonly StepView[], later: readonly StepView[]): readonly StepView[] {
  const newer = (step: StepView): StepView =>
    later.find(({ id, state }) => id === step.id && state !== 'waiting') ?? step;
  const added = later.filter(({ id }) => earlier.every((step) => step.id !== id));
  return [...earlier.map(newer), ...added];
}
