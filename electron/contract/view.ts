import type { Usefulness } from './application-uses.ts';
import type { Details, Failure, FailureCode } from './failure.ts';
import type { PlatformKind } from './platform-kinds.ts';

/** What a window or a terminal may know. No type here can hold a secret. */

/** The steps of a set-up, in order. A removal undoes some of them. */
export const stepIds = ['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'] as const;
export type SetUpStepId = (typeof stepIds)[number];
export type RemovalStepId = 'sign-in' | 'unmap' | 'revoke' | 'forget' | 'delete';
/**
 * The steps of a renewal: those of a set-up, with the drive disconnected in between and the old app password deleted at the
 * end.
 */
export type RenewalStepId = SetUpStepId | 'unmap' | 'retire';
export type StepId = SetUpStepId | RemovalStepId | RenewalStepId;

export type StepState = 'running' | 'done' | 'failed' | 'undone';

export interface StepEvent {
  readonly event: 'step';
  readonly id: StepId;
  readonly state: StepState;
  /** Milliseconds that the step took, without the time for a person's answers; absent while it runs. */
  readonly ms?: number;
  /** Whether the event is about the undoing of the step. */
  readonly undoing?: true;
}

/**
 * The plan of steps: those that work will take if all goes well, in order. It comes before the first step, and again when the
 * steps change. A step that is undone, or tried with another mapper, is one of the plan's, and its own events say so.
 */
export interface PlanEvent {
  readonly event: 'plan';
  readonly steps: readonly StepId[];
}

export type ProgressEvent = PlanEvent | StepEvent;

/** Reports the plan, and each step as it happens. Must not throw. */
export type Progress = (event: ProgressEvent) => void;

/** Every mechanism for mapping a drive, on all operating systems. Connections, policy and command line name mappers by these. */
export const mapperNames = ['gvfs', 'rclone', 'webclient', 'webclient-direct', 'netfs'] as const;
export type MapperName = (typeof mapperNames)[number];

/** Files that programs have saved to a drive and that are not on the platform yet. */
export interface Uploads {
  readonly waiting: number;
  /** Files whose last try to upload failed. They may or may not be counted in `waiting` too. */
  readonly failed: number;
}

/** Mappers whose mount tool names a drive after the last part of its address, which therefore has to be the unchanged label. */
export const namingByAddress: ReadonlySet<MapperName> = new Set<MapperName>(['netfs']);

/** Mappers whose mount tool shows its throw-away credential in the path, because it sends none in a header without TLS. */
export const credentialInPath: ReadonlySet<MapperName> = new Set<MapperName>(['webclient']);

/**
 * Mappers that bypass the gateway and get the app password and the platform's own address. They are used only where IT's
 * policy says so.
 */
export const pastGateway: ReadonlySet<MapperName> = new Set<MapperName>(['webclient-direct']);

/**
 * The way of signing in to an account: with its password and second factor, in the person's own browser, with an app password
 * that exists already, or on the platform's own page.
 */
export type SignInMethod = 'password' | 'browser' | 'app-password' | 'page';

/**
 * The source of an app password that was not made in a session: granted by signing in, or provided by a person who had it
 * already.
 */
export type PasswordOrigin = 'granted' | 'provided';

/** The reasons why nothing can be put into the root of a drive that can be read. */
export const unwritableReasons = [
  'rights', // the account may not write
  'server', // the server takes no files there, apparently from no account
  'lock', // another user has locked it
  'busy', // only at the moment: a rate limit, maintenance, a fault of the server
  'quota', // no space left: existing files can be read and deleted
  'root', // the root only holds folders, each with rights of its own
] as const;
export type Unwritable = (typeof unwritableReasons)[number];

/** The room for files on the platform, in bytes, according to its server. */
export interface Space {
  readonly available: number;
  readonly used?: number;
}

export interface ConnectionView {
  readonly id: string;
  readonly label: string;
  readonly platform: { readonly kind: PlatformKind; readonly address: string };
  readonly user: string;
  readonly password: {
    readonly id: string;
    readonly name: string;
    /** The source; absent for an app password that was made in a session. */
    readonly origin?: PasswordOrigin;
    /** The end, ISO 8601 as the platform gave it; absent when there is none or it is unknown. */
    readonly expiresAt?: string;
  };
  readonly mapper: MapperName;
  /** The place where the operating system shows the files. */
  readonly path: string;
  readonly link: string;
  /** Whether the drive's files can only be read, not changed or deleted. */
  readonly readOnly: boolean;
  /** The reason why no file can be put into the root; absent when files can. */
  readonly unwritable?: Unwritable;
  /** Set when the person has disconnected the drive, which then stays disconnected until the person connects it. */
  readonly disconnected?: true;
  /** The room at the proof, right after the drive was connected; absent when the server does not tell it. */
  readonly space?: Space;
  /** Notes on a drive that works, right after it was connected. They never say why a drive does not work. */
  readonly notes?: readonly Failure[];
}

/** An app password that another application uses. Latchkey keeps it and looks after it; it has no drive. */
export interface ApplicationView extends Pick<ConnectionView, 'id' | 'platform' | 'user' | 'password'> {
  /** The user's name for the application. */
  readonly label: string;
  /** The login name that the application asks for beside the app password. */
  readonly login: string;
  /** What the app password is still good for, on a platform that has closed some uses. */
  readonly usefulness?: Usefulness;
}

/** Whether the keychain still holds an application's app password. `unknown`: the keychain cannot be asked at the moment. */
export type ApplicationState = 'kept' | 'lost' | 'unknown';

/**
 * The state of a drive's mount. `unknown`: it cannot be found out at the moment, e.g. because the drive hangs; its health
 * says why.
 */
export type DriveState = 'mapped' | 'gone' | 'refused' | 'unreachable' | 'unknown';

/** One finding of a check. `code` is present exactly when the state is not `ok`. */
export interface Finding {
  readonly id: string;
  /** The person's name for the drive or application that the finding is about, if any. */
  readonly label?: string;
  /** The id of the connection that the finding is about. */
  readonly connection?: string;
  readonly state: 'ok' | 'warning' | 'problem';
  readonly code?: FailureCode;
  readonly details?: Details;
  /** Debian packages that would mend the problem. */
  readonly packages?: readonly string[];
}

/** The recovery of something that an earlier start kept or left open. */
export interface Recovery {
  readonly id: string;
  /** The kind of work that was left. `sign-in`: only a sign-in, whose label is the platform's host. */
  readonly kind: 'setup' | 'remove' | 'renew' | 'sign-in';
  readonly label: string;
  /** The result of the recovery. `open`: still to be done, because of `failure`. */
  readonly outcome: 'finished' | 'undone' | 'open';
  readonly failure?: Failure;
  /** The app password that may still be on the platform, so that an administrator can also delete it there. */
  readonly owed?: Owed;
}

/** An app password that is still to be deleted on a platform. */
export interface Owed {
  readonly passwordName: string;
  readonly host: string;
  readonly user: string;
}

/** An account that IT has prepared and that has no drive yet: one click is left. */
export interface PreparedAccountView {
  /** Names the account as long as IT does not change it. */
  readonly id: string;
  /** The address as IT has written it. */
  readonly address: string;
  readonly host: string;
  /** The user's name there, as far as this computer knows it. */
  readonly user?: string;
  /** The name that the drive will have; the platform's when absent. */
  readonly label?: string;
  /** Set when the sign-in in the browser needs nobody there. */
  readonly silent?: true;
}

/** An app password of the account, as the platform lists it. */
export interface AppPasswordView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  /** The kind of client that used it, according to the platform; null until its first use. */
  readonly method: string | null;
  readonly lastUsedAt: string | null;
  /** The connection of this computer that uses it, if any. */
  readonly connectionId?: string;
}
