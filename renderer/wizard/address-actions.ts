import type { Bridge } from '../../electron/contract/api.ts';
import { settle } from '../bridge.ts';
import { couldBeWhole, TYPING_RESTS_MS } from './address-check.ts';
import { pageAfterAddress } from './steps.ts';
import { blank, type WizardState } from './wizard-state.ts';

type Actions = Pick<
  WizardState,
  | 'start'
  | 'begin'
  | 'beginApplication'
  | 'nameApplication'
  | 'chooseUse'
  | 'nameSender'
  | 'offerLink'
  | 'answerLink'
  | 'setUpPrepared'
  | 'goTo'
  | 'offerLast'
  | 'typeAddress'
  | 'submitAddress'
  | 'stopChecking'
>;

interface Reach {
  readonly set: (change: Partial<WizardState>) => void;
  readonly get: () => WizardState;
  readonly bridge: Bridge;
  /** Tells whether a set-up is under way, which no action here may disturb. */
  readonly isUnderWay: () => boolean;
  /** Dismisses a set-up that has ended. */
  readonly putAway: () => void;
}

/** Makes the actions that lead to the sign-in: typing an address, or following a link. */
export function addressActions({ set, get, bridge, isUnderWay, putAway }: Reach): Actions {
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts the checks of addresses, so that the answer to an outdated check is ignored. */
  let latest = 0;

  async function check(text: string): Promise<void> {
    const mine = ++latest;
    set({ check: { at: 'checking' } });
    const answer = await settle(bridge.address.check({ text }));
    if (mine !== latest) return;
    if (!answer.ok) {
      set({ check: { at: 'refused', failure: answer.failure }, goOn: false });
      return;
    }
    const { last } = get();
    const { user = last?.address === answer.value.address ? last.user : undefined } = answer.value;
    set({ check: { at: 'found', platform: answer.value }, platform: answer.value });
    if (user !== undefined && get().user === '') set({ user });
    if (get().goOn) set({ goOn: false, page: pageAfterAddress(answer.value) });
  }

  function forgetCheck(): void {
    clearTimeout(pause);
    latest += 1;
  }

  return {
    start: () => {
      set({ page: 'address' });
    },

    begin: () => {
      if (isUnderWay()) return;
      forgetCheck();
      putAway();
      // A waiting link comes next.
      const { link } = get();
      set({ ...blank, link, page: link === null ? 'address' : 'link' });
    },

    beginApplication: () => {
      get().begin();
      if (!isUnderWay()) set({ page: 'application', application: '' });
    },

    nameApplication: (name) => {
      set({ application: name, page: 'address' });
    },

    chooseUse: (use) => {
      set({ use, page: 'use-told' });
    },

    nameSender: (name) => {
      set({ sender: name, page: 'sign-in' });
    },

    offerLink: (link) => {
      // The link is shown at once, or when the work under way has ended: a link never interrupts.
      if (!isUnderWay()) get().begin();
      set(isUnderWay() ? { link } : { link, page: 'link' });
    },

    answerLink: (yes) => {
      const { link } = get();
      if (link === null) return;
      set({ link: null, page: 'address' });
      if (!yes) return;
      set({ user: link.user ?? '', label: link.label ?? null });
      get().goTo(link.address);
    },

    setUpPrepared: ({ address, user = '', label = null }) => {
      get().begin();
      if (isUnderWay()) return;
      set({ page: 'address', user, label });
      get().goTo(address);
    },

    goTo: (address) => {
      forgetCheck();
      set({ addressText: address, goOn: true, platform: null, way: null, use: null });
      void check(address);
    },

    offerLast: (last) => {
      get().typeAddress(last.address);
      set({ last });
    },

    typeAddress: (text) => {
      forgetCheck();
      const at = text.trim() === '' ? 'nothing' : 'typing';
      set({ addressText: text, goOn: false, platform: null, way: null, use: null, check: { at } });
      if (couldBeWhole(text)) pause = setTimeout(() => void check(text), TYPING_RESTS_MS);
    },

    submitAddress: () => {
      const { check: now, addressText } = get();
      if (now.at === 'found') {
        set({ page: pageAfterAddress(now.platform) });
        return;
      }
      if (addressText.trim() === '') return;
      set({ goOn: true });
      if (now.at === 'checking') return;
      forgetCheck();
      void check(addressText);
    },

    stopChecking: () => {
      forgetCheck();
      set({ check: { at: 'typing' }, goOn: false });
    },
  };
}
