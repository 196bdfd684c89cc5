import type { ApplicationUse } from '../../electron/contract/application-uses.ts';
import type { ConnectionView, SignInMethod } from '../../electron/contract/view.ts';
import type { AddressView, LinkView, StepView } from '../../electron/contract/window.ts';
import type { AddressCheck } from './address-check.ts';
import type { Page } from './steps.ts';

/** Ways on which no password is typed in this window. */
export type WayElsewhere = Extract<SignInMethod, 'browser' | 'page'>;

/** A person has said this so far. The password is never in here: it goes from its field to main. */
export interface WizardState {
  readonly page: Page;
  /** A link that waits to be confirmed. */
  readonly link: LinkView | null;
  readonly addressText: string;
  readonly check: AddressCheck;
  /** *Continue* was pressed: goes on as soon as the address is found. */
  readonly goOn: boolean;
  readonly platform: AddressView | null;
  /** The way in that the person chose; null is the one that the platform suggests. */
  readonly way: SignInMethod | null;
  /** Name of the application that the app password is for; null for a drive. */
  readonly application: string | null;
  /** What it is for, where only some uses are left; null as long as nobody has said. */
  readonly use: ApplicationUse | null;
  /** Device that sends the mail, whose name the app password gets. */
  readonly sender: string | null;
  readonly user: string;
  /** The last sign-in, as it was offered. */
  readonly last: { readonly address: string; readonly user: string } | null;
  /** Name for the drive from a link or from the person; asked for before the sign-in when the usual one cannot be had. */
  readonly label: string | null;
  readonly asksLabel: boolean;
  /** The person went back, and what was begun is being taken back. */
  readonly leaving: boolean;
  /** Steps of the work before, when only its last part is tried again. */
  readonly earlier: readonly StepView[];

  /** The drive that was set up, as it is now. */
  readonly ready: ConnectionView | null;
  readonly renaming: boolean;
  /** What the person wants to be otherwise of the drive, as soon as it is there. */
  readonly wish: DriveWish | null;
  /** The change that is under way, or was tried last. */
  readonly change: DriveWish | null;

  /** From the welcome to the first question. */
  readonly start: () => void;
  readonly begin: () => void;
  readonly beginApplication: () => void;
  readonly nameApplication: (name: string) => void;
  readonly chooseUse: (use: ApplicationUse) => void;
  readonly nameSender: (name: string) => void;
  readonly offerLink: (link: LinkView) => void;
  readonly answerLink: (yes: boolean) => void;
  /** Goes on with an address that nobody has to type, as soon as it is found. */
  readonly goTo: (address: string) => void;
  /** Fills in the address of the last sign-in, and its name where that address is gone on with. */
  readonly offerLast: (last: { readonly address: string; readonly user: string }) => void;
  readonly typeAddress: (text: string) => void;
  readonly submitAddress: () => void;
  readonly stopChecking: () => void;
  readonly chooseWay: (way: SignInMethod) => void;
  /** @param user empty where the browser tells */
  readonly goElsewhere: (way: WayElsewhere, user: string, label?: string) => Promise<void>;
  readonly signIn: (user: string, password: string, label?: string) => Promise<void>;
  readonly chooseNames: (label: string, name: string) => Promise<void>;
  readonly askName: () => void;
  readonly keepName: () => void;
  /** Changes the drive, as soon as it is there. */
  readonly changeDrive: (wish: DriveWish) => Promise<void>;
  /** Whoever is signed in is somebody else: everything is taken back, and the name is asked for again. */
  readonly notMe: () => Promise<void>;
  readonly back: () => Promise<void>;
  /** Goes on where the API was closed: the same set-up, on the platform's page. */
  readonly goOnByPage: () => Promise<void>;
  readonly tryAgain: () => Promise<void>;
  /** Puts a failure away that left nothing, and asks anew from this page on. */
  readonly startOver: (page: Page) => void;
  /** Shows the platform in the person's browser. */
  readonly openSite: () => Promise<void>;
  readonly undoEverything: () => Promise<void>;
}

/** Another name for a drive, or another folder, which is chosen from a list. */
export interface DriveWish {
  readonly label?: string;
  readonly chooseFolder?: true;
}

/** Before anything was said. */
export const blank = {
  page: 'welcome',
  link: null,
  addressText: '',
  check: { at: 'nothing' },
  goOn: false,
  platform: null,
  way: null,
  application: null,
  use: null,
  sender: null,
  user: '',
  last: null,
  label: null,
  asksLabel: false,
  leaving: false,
  earlier: [],
  ready: null,
  renaming: false,
  wish: null,
  change: null,
} as const;

/** Name of the application that the app password is for; null for a drive. Where only one use is left, that of what sends. */
export function applicationOf({ application, use, sender }: Pick<WizardState, 'application' | 'use' | 'sender'>) {
  return use === null ? application : sender;
}

/** Gives the way to sign in, as far as that is decided. */
export function wayOf({ way, platform }: Pick<WizardState, 'way' | 'platform'>): SignInMethod {
  return way ?? platform?.ways[0] ?? 'password';
}
