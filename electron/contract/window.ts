import type { OwnedPasswordView } from './app-passwords.ts';
import type { ApplicationUse } from './application-uses.ts';
import type { Failure } from './failure.ts';
import type { Health } from './health.ts';
import type { After, RemovalLeft } from './outcome.ts';
import type { PlatformKind } from './platform-kinds.ts';
import type { HelpContact, PolicyView } from './policy-view.ts';
import type { DriveQuestion, QuestionView, SecondFactorView } from './questions.ts';
import type {
  ApplicationState,
  ApplicationView,
  ConnectionView,
  DriveState,
  Finding,
  Recovery,
  StepId,
  StepState,
  SignInMethod,
  Uploads,
} from './view.ts';
import type { Language } from './words/language.ts';

/** What the window is told. No secret fits in here. */

export type { Language };

/** How the window speaks of things: a folder and a keyring on Linux, a letter on Windows, a volume on macOS. */
export type Desktop = 'linux' | 'windows' | 'mac';

export interface StartView {
  /** Of Latchkey. */
  readonly version: string;
  readonly desktop: Desktop;
  readonly settings: SettingsView;
  /** What an earlier start left, and what became of it now. */
  readonly recovered: readonly Recovery[];
  /** A link that opened the app: shown and confirmed before anything is asked of the host. */
  readonly link: LinkView | null;
}

export interface LinkView {
  readonly address: string;
  readonly host: string;
  readonly user?: string;
  readonly label?: string;
  readonly letter?: string;
}

export interface AddressView {
  readonly address: string;
  readonly host: string;
  readonly name: string;
  readonly kind: PlatformKind;
  /** Ways in that it offers here, the one to suggest first. */
  readonly ways: readonly SignInMethod[];
  /** Version of the platform, when it says. */
  readonly version?: string;
  /** User name that was typed with the address. */
  readonly user?: string;
}

/** `passwords`: signing in to a connection's account, whose app passwords can be listed and deleted then. */
export type WorkKind = 'setup' | 'reconnect' | 'renew' | 'change' | 'remove' | 'passwords';

export type WorkRequest =
  | {
      readonly kind: 'setup';
      readonly platform: string;
      /** Of the platform, as the check of its address found it. */
      readonly platformKind?: PlatformKind;
      /** Empty where only the sign-in in the browser tells. */
      readonly user: string;
      /** Of the account, or the app password that exists already; left out where it is asked for in the browser. */
      readonly password?: string;
      /** How to get in; as the platform suggests when absent. */
      readonly way?: SignInMethod;
      /** From a link; the name of the application when it is for one. */
      readonly label?: string;
      /** Only an app password for another application, named by the label: no drive. */
      readonly application?: boolean;
      /** What the application does, where only some uses are left. */
      readonly use?: ApplicationUse;
    }
  | { readonly kind: 'reconnect' | 'renew' | 'passwords'; readonly id: string }
  | {
      /** Another name for a drive, or another folder, which is asked for. */
      readonly kind: 'change';
      readonly id: string;
      readonly label?: string;
      readonly chooseFolder?: boolean;
    }
  | { readonly kind: 'remove'; readonly id: string; readonly localOnly: boolean };

export interface StepView {
  readonly id: StepId;
  readonly state: StepState | 'waiting';
  /** Milliseconds that it took, without the person's own; absent until it ended. */
  readonly ms?: number;
}

export type WorkNow =
  | { readonly at: 'working' }
  | { readonly at: 'question'; readonly question: QuestionView }
  | { readonly at: 'undoing' }
  | {
      readonly at: 'failed';
      readonly failure: Failure;
      readonly after: After;
      /** What `reconnect` and `remove` would take. */
      readonly id?: string;
    }
  | {
      readonly at: 'done';
      readonly connection?: ConnectionView;
      readonly application?: ApplicationView;
      readonly renewed?: RenewedView;
      readonly removed?: Pick<ConnectionView, 'id' | 'label'>;
      /** An app password that is still on the platform: of the removed drive, or the one that was replaced. */
      readonly left?: RemovalLeft;
    };

/** A connection that has a new app password. */
export interface RenewedView extends Pick<ConnectionView, 'id' | 'label' | 'platform' | 'user' | 'password'> {
  /** Another application still has the old one, and has to be given the new one. */
  readonly forApplication?: true;
}

/** What nobody is asked for whom the suggestions suit. */
export type NamedDrive = Pick<DriveQuestion, 'label' | 'folder' | 'name'>;

/** One piece of work as it goes. There is at most one at a time. */
export interface WorkView {
  /** Grows with each piece of work: an event for an older one changes nothing. */
  readonly attempt: number;
  readonly kind: WorkKind;
  /** Name of the application that a set-up is for, when it is not for a drive. */
  readonly application?: string;
  /** How a drive will be called and what it will show, as soon as that is settled. */
  readonly drive?: NamedDrive;
  /** How the person gets in, as soon as that is known: as they chose, or as the questions turned out. */
  readonly way?: SignInMethod;
  readonly steps: readonly StepView[];
  readonly now: WorkNow;
}

export interface DriveView extends ConnectionView {
  readonly state: DriveState | 'waiting';
  readonly failure?: Failure;
  readonly health?: Health;
  readonly uploads?: Uploads;
}

/** An app password that another application uses. */
export interface KeptApplicationView extends ApplicationView {
  readonly state: ApplicationState;
  readonly health?: Health;
}

export interface DrivesView {
  readonly drives: readonly DriveView[];
  readonly applications: readonly KeptApplicationView[];
  readonly open: readonly Recovery[];
}

/** The app passwords of the account that is signed in to. */
export interface AccountPasswordsView {
  readonly host: string;
  readonly user: string;
  readonly passwords: readonly OwnedPasswordView[];
}

/** Whether app passwords may be handed to other applications, which only IT can allow. */
export interface HandOverPolicy {
  readonly allowed: boolean;
  /** `unreadable`: there is a policy, and nobody can tell what it says. */
  readonly why: 'policy' | 'no-policy' | 'unreadable';
  /** Where the policy is. */
  readonly by: string;
}

/** An app password that can be pasted now. */
export interface OfferView {
  readonly id: string;
  /** How long. */
  readonly seconds: number;
}

/** How it left the clipboard: taken once, not in time, taken back, or something else was copied. */
export type OfferEndView = 'pasted' | 'expired' | 'stopped' | 'replaced';

/** How somebody signed in last. */
export interface LastSignIn {
  readonly address: string;
  readonly user: string;
  readonly method?: SecondFactorView['id'];
}

export interface SettingsView {
  /** What the window speaks now. */
  readonly language: Language;
  /** `system` follows the operating system. */
  readonly languageSetting: Language | 'system';
  readonly startAtLogon: boolean;
  /** Windows that show a password, a code or a platform's page are left out of pictures of the screen; not on Linux. */
  readonly hideFromCapture: boolean;
  /** Whether the address, the name and the second factor of the last sign-in are kept for the next one. */
  readonly remember: boolean;
  readonly last?: Pick<LastSignIn, 'address' | 'user'>;
  readonly handOver: HandOverPolicy;
  /** The address of the one platform that IT lets be set up. */
  readonly platform?: string;
  /** Languages to choose from, where IT lets there be only some. */
  readonly languages?: readonly Language[];
  /** Who helps people here, where IT says. */
  readonly contact?: HelpContact;
  /** Everything that IT says; absent where it says nothing. */
  readonly policy?: PolicyView;
  /** What IT has fixed, and who says so. */
  readonly fixed: readonly { readonly setting: 'language' | 'startAtLogon' | 'platform'; readonly by: string }[];
}

export interface AboutView {
  readonly version: string;
  /** Which engine shows the window, e.g. `Electron 45.4.1`, or the stand-in. */
  readonly engine: string;
  readonly notices: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
}

export interface DiagnosticsView {
  readonly findings: readonly Finding[];
}

export type ShowView = 'wizard' | 'drives' | 'passwords' | 'diagnostics' | 'settings' | 'about';

export type HelpTopic = 'start' | 'second-factor' | 'helpdesk';
