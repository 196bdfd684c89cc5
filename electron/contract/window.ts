import type { AccentView } from './accent.ts';
import type { OwnedPasswordView } from './app-passwords.ts';
import type { ApplicationUse } from './application-uses.ts';
import type { Failure } from './failure.ts';
import type { Health } from './health.ts';
import type { After, RemovalLeft } from './outcome.ts';
import type { PlatformHelpTopic } from './help-pages.ts';
import type { PlatformKind } from './platform-kinds.ts';
import type { PlatformUser } from './platform-user.ts';
import type { HelpContact, PolicyView } from './policy-view.ts';
import type { RetirementView } from './retirement.ts';
import type { Theme } from './theme.ts';
import type { DriveQuestion, QuestionView, SecondFactorView } from './questions.ts';
import type {
  ApplicationState,
  ApplicationView,
  ConnectionView,
  DriveState,
  Finding,
  PreparedAccountView,
  Recovery,
  StepId,
  StepState,
  SignInMethod,
  Uploads,
} from './view.ts';
import type { Language } from './words/language.ts';

/** What main tells the window. No type here can hold a secret. */

export type { Language };

/**
 * The family of desktops, which decides the window's words: a folder and a keyring on Linux, a letter on Windows, a volume on
 * macOS.
 */
export type Desktop = 'linux' | 'windows' | 'mac';

export interface StartView {
  /** The version of Latchkey. */
  readonly version: string;
  readonly desktop: Desktop;
  readonly settings: SettingsView;
  /** The results of the recovery of an earlier start's work. */
  readonly recovered: readonly Recovery[];
  /** A link that opened the app. The user sees and confirms it before anything is sent to the host. */
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
  /** The ways of signing in that the platform offers, the suggested one first. */
  readonly ways: readonly SignInMethod[];
  /** The version of the platform, when the platform tells it. */
  readonly version?: string;
  /** The user name that was typed with the address. */
  readonly user?: string;
}

/**
 * The kinds of work. `passwords` signs in to a connection's account, whose app passwords can then be listed and deleted;
 * `administration` signs in as an administrator, who can do that for other users.
 */
export type WorkKind =
  | 'setup'
  | 'reconnect'
  | 'renew'
  | 'change'
  | 'disconnect'
  | 'remove'
  | 'passwords'
  | 'administration';

export type WorkRequest =
  | {
      readonly kind: 'setup';
      readonly platform: string;
      /** The kind of platform that the check of the address found. */
      readonly platformKind?: PlatformKind;
      /** The user name; empty when only the sign-in in the browser will tell it. */
      readonly user: string;
      /** The account's password, or an app password that exists already; absent when the browser asks for it. */
      readonly password?: string;
      /** The way of signing in; when absent, the platform's suggestion. */
      readonly way?: SignInMethod;
      /** The label from a link, or the name of the application when the app password is for one. */
      readonly label?: string;
      /** Whether to make only an app password for another application, named by the label, without a drive. */
      readonly application?: boolean;
      /** The use of the app password, on a platform that has closed some uses. */
      readonly use?: ApplicationUse;
    }
  | { readonly kind: 'reconnect' | 'renew' | 'disconnect' | 'passwords'; readonly id: string }
  | {
      /** Gives a drive another name, another letter, or another folder, which the person is then asked for. */
      readonly kind: 'change';
      readonly id: string;
      readonly label?: string;
      readonly chooseFolder?: boolean;
      readonly letter?: string;
    }
  | { readonly kind: 'remove'; readonly id: string; readonly localOnly: boolean }
  | {
      readonly kind: 'administration';
      readonly platform: string;
      /** The administrator's user name. */
      readonly user: string;
      /** The way of signing in; when absent, with the account's password. */
      readonly way?: 'browser';
    };

export interface StepView {
  readonly id: StepId;
  readonly state: StepState | 'waiting';
  /** Milliseconds that the step took, without the time for a person's answers; absent until the step has ended. */
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
      /** The id of the connection, for `reconnect` and `remove`. */
      readonly id?: string;
    }
  | {
      readonly at: 'done';
      readonly connection?: ConnectionView;
      readonly application?: ApplicationView;
      readonly renewed?: RenewedView;
      readonly removed?: Pick<ConnectionView, 'id' | 'label'>;
      /** An app password that remains on the platform: that of the removed drive, or the one that was replaced. */
      readonly left?: RemovalLeft;
      /** The administrator who has signed in. */
      readonly administrator?: AdministratorView;
    };

/** The account of an administrator, and where it is. */
export interface AdministratorView {
  readonly host: string;
  readonly user: string;
}

/** A connection with a new app password. */
export interface RenewedView extends Pick<ConnectionView, 'id' | 'label' | 'platform' | 'user' | 'password'> {
  /** Whether another application still has the old app password, and has to be given the new one. */
  readonly forApplication?: true;
}

/** The suggestions for a drive that the person is not asked about when they suit. */
export type NamedDrive = Pick<DriveQuestion, 'label' | 'folder' | 'name'>;

/** A piece of work and its progress. There is at most one at a time. */
export interface WorkView {
  /** The number of the piece of work, which grows with each. The window ignores an event for an older one. */
  readonly attempt: number;
  readonly kind: WorkKind;
  /** The name of the application that a set-up is for, when it is not for a drive. */
  readonly application?: string;
  /** The drive's name and folder, once they are settled. */
  readonly drive?: NamedDrive;
  /** The way of signing in, once it is known from the person's choice or from the questions. */
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
  /** The accounts that IT has prepared and that have no drive yet; absent when there are none. */
  readonly prepared?: readonly PreparedAccountView[];
  /** How far this computer is with retiring Latchkey; absent when IT does not want that. */
  readonly retired?: RetirementView;
}

/** The app passwords of the account that the person is signed in to. */
export interface AccountPasswordsView {
  readonly host: string;
  readonly user: string;
  readonly passwords: readonly OwnedPasswordView[];
}

/** The users whom an administrator's search has found. */
export interface FoundUsersView {
  readonly users: readonly PlatformUser[];
}

/** The app passwords of another user, for an administrator. */
export interface UserPasswordsView {
  readonly user: PlatformUser;
  readonly passwords: readonly OwnedPasswordView[];
}

/** How far the deletion of another user's app passwords is. */
export interface RevokedView {
  readonly count: number;
}

/** Whether app passwords may be handed to other applications. Only IT's policy can allow that. */
export interface HandOverPolicy {
  readonly allowed: boolean;
  /** Why. `unreadable`: there is a policy, but it cannot be read. */
  readonly why: 'policy' | 'no-policy' | 'unreadable';
  /** The place of the policy. */
  readonly by: string;
}

/** An app password that can be pasted now. */
export interface OfferView {
  readonly id: string;
  /** Seconds for which it can be pasted. */
  readonly seconds: number;
  /** How often that can still be extended. */
  readonly extensions: number;
}

/** What becomes of the session that lists app passwords, one's own or as an administrator: it stays, ends soon because nothing happens, or has ended for that. */
export type SessionEndView =
  | { readonly at: 'open' }
  | { readonly at: 'ending'; readonly seconds: number; readonly extensions: number }
  | { readonly at: 'over' };

/** How the app password left the clipboard: pasted once, expired, taken back, or replaced because something else was copied. */
export type OfferEndView = 'pasted' | 'expired' | 'stopped' | 'replaced';

/** The last sign-in, remembered for the next one. */
export interface LastSignIn {
  readonly address: string;
  readonly user: string;
  readonly method?: SecondFactorView['id'];
}

export interface SettingsView {
  /** The language of the window. */
  readonly language: Language;
  /** The user's choice of language; `system` follows the operating system. */
  readonly languageSetting: Language | 'system';
  /** The language that `system` stands for here. */
  readonly systemLanguage: Language;
  readonly theme: Theme;
  /** The system's accent colour; absent where the system has none that texts can be read on, and ours is used. */
  readonly accent?: AccentView;
  /** Whether notifications tell of what needs the person while they look elsewhere. */
  readonly notifications: boolean;
  readonly startAtLogon: boolean;
  /**
   * Whether windows that show a password, a code or a platform's page are left out of pictures of the screen. It has no
   * effect on Linux.
   */
  readonly hideFromCapture: boolean;
  /** Whether the address, the name and the second factor of the last sign-in are kept for the next one. */
  readonly remember: boolean;
  readonly last?: Pick<LastSignIn, 'address' | 'user'>;
  readonly handOver: HandOverPolicy;
  /** The address of the only platform that IT allows. */
  readonly platform?: string;
  /** The languages to choose from, where IT allows only some. */
  readonly languages?: readonly Language[];
  /** The helpdesk of the people here, where IT names it. */
  readonly contact?: HelpContact;
  /** Set where IT lets administrators manage other users' app passwords from this computer. */
  readonly administration?: true;
  /** The whole policy of IT; absent when there is none. */
  readonly policy?: PolicyView;
  /** The settings that IT has fixed, and the place of the rule. */
  readonly fixed: readonly {
    readonly setting: 'language' | 'startAtLogon' | 'platform' | 'remember';
    readonly by: string;
  }[];
  /** The newest version of Latchkey, when it is newer than this one. */
  readonly newer?: string;
}

export interface AboutView {
  readonly version: string;
  /** The runtime that shows the window, e.g. `Electron 45.4.1`, or the stand-in. */
  readonly engine: string;
  readonly notices: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
}

export interface DiagnosticsView {
  readonly findings: readonly Finding[];
}

export type ShowView = 'wizard' | 'drives' | 'passwords' | 'administration' | 'diagnostics' | 'settings' | 'about';

/** What help is wanted about; the helpdesk is the person's own. */
export type HelpTopic = PlatformHelpTopic | 'helpdesk';
