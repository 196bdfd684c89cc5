import type { ApplicationUse } from '../../electron/contract/application-uses.ts';
import type { ConnectionView, PreparedAccountView, SignInMethod } from '../../electron/contract/view.ts';
import type { AddressView, LinkView, StepView } from '../../electron/contract/window.ts';
import type { AddressCheck } from './address-check.ts';
import type { Page } from './steps.ts';

/** The ways of signing in for which no password is typed in this window. */
export type WayElsewhere = Extract<SignInMethod, 'browser' | 'page'>;

/**
 * The state of the wizard: what the person has said so far. It never contains the password, which goes from its field to
 * main.
 */
export interface WizardState {
  readonly page: Page;
  /** A link that waits for the person's confirmation. */
  readonly link: LinkView | null;
  readonly addressText: string;
  readonly check: AddressCheck;
  /** Whether *Continue* was pressed, so that the wizard goes on as soon as the address is found. */
  readonly goOn: boolean;
  readonly platform: AddressView | null;
  /** The way of signing in that the person chose; null for the one that the platform suggests. */
  readonly way: SignInMethod | null;
  /** The name of the application that the app password is for; null for a drive. */
  readonly application: string | null;
  /** The use of the app password, on a platform that has closed some uses; null until the person has chosen. */
  readonly use: ApplicationUse | null;
  /** The name of the device that sends the mail, which the app password gets. */
  readonly sender: string | null;
  readonly user: string;
  /** The last sign-in, as it was offered to the person. */
  readonly last: { readonly address: string; readonly user: string } | null;
  /** The drive's name from a link or from the person. It is asked for before the sign-in when the usual name cannot be used. */
  readonly label: string | null;
  readonly asksLabel: boolean;
  /** Whether the person went back, and the work begun so far is being undone. */
  readonly leaving: boolean;
  /** The steps of the earlier work, when only its last part is tried again. */
  readonly earlier: readonly StepView[];

  /** The drive that was set up, in its present state. */
  readonly ready: ConnectionView | null;
  readonly renaming: boolean;
  /** The changes to the drive that the person wants, made as soon as the drive is ready. */
  readonly wish: DriveWish | null;
  /** The change that is under way, or was tried last. */
  readonly change: DriveWish | null;

  /** Goes from the welcome to the first question. */
  readonly start: () => void;
  readonly begin: () => void;
  readonly beginApplication: () => void;
  readonly nameApplication: (name: string) => void;
  readonly chooseUse: (use: ApplicationUse) => void;
  readonly nameSender: (name: string) => void;
  readonly offerLink: (link: LinkView) => void;
  readonly answerLink: (yes: boolean) => void;
  /** Begins with an account that IT has prepared, whose address is looked up at once. */
  readonly setUpPrepared: (account: PreparedAccountView) => void;
  /** Looks up an address that the person did not type, and goes on as soon as it is found. */
  readonly goTo: (address: string) => void;
  /** Fills in the address of the last sign-in. Its user name is filled in only if the wizard goes on with that address. */
  readonly offerLast: (last: { readonly address: string; readonly user: string }) => void;
  readonly typeAddress: (text: string) => void;
  readonly submitAddress: () => void;
  readonly stopChecking: () => void;
  readonly chooseWay: (way: SignInMethod) => void;
  /** Goes on with a sign-in outside this window. @param user empty where the browser will tell it */
  readonly goElsewhere: (way: WayElsewhere, user: string, label?: string) => Promise<void>;
  readonly signIn: (user: string, password: string, label?: string) => Promise<void>;
  readonly chooseNames: (label: string, name: string) => Promise<void>;
  readonly askName: () => void;
  readonly keepName: () => void;
  /** Changes the drive, at once or as soon as it is ready. */
  readonly changeDrive: (wish: DriveWish) => Promise<void>;
  /** Takes back everything and asks for the user name again, because the account that signed in is not the person's. */
  readonly notMe: () => Promise<void>;
  readonly back: () => Promise<void>;
  /** Does the same set-up on the platform's page, after a failure because the API is closed. */
  readonly goOnByPage: () => Promise<void>;
  readonly tryAgain: () => Promise<void>;
  /** Dismisses a failure that left nothing, and asks again from this page on. */
  readonly startOver: (page: Page) => void;
  /** Shows the platform in the person's browser. */
  readonly openSite: () => Promise<void>;
  readonly undoEverything: () => Promise<void>;
}

/** The change that a person wants to a drive: another name, or another folder, chosen from a list. */
export interface DriveWish {
  readonly label?: string;
  readonly chooseFolder?: true;
}

/** The state before the person has said anything. */
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

/**
 * Gives the name of the application that the app password is for; null for a drive. Where only one use is left, the sending
 * device's name is used.
 */
export function applicationOf({ application, use, sender }: Pick<WizardState, 'application' | 'use' | 'sender'>) {
  return use === null ? application : sender;
}

/** Gives the way of signing in, as far as it is decided. */
export function wayOf({ way, platform }: Pick<WizardState, 'way' | 'platform'>): SignInMethod {
  return way ?? platform?.ways[0] ?? 'password';
}
