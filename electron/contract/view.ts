import type { Usefulness } from './application-uses.ts';
import type { Details, Failure, FailureCode } from './failure.ts';
import type { PlatformKind } from './platform-kinds.ts';

/** What a window or a terminal may know. No secret fits in here. */

/** The steps of a set-up, in order; the removal's steps are the undo of some of them. */
export const stepIds = ['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'] as const;
export type SetUpStepId = (typeof stepIds)[number];
export type RemovalStepId = 'sign-in' | 'unmap' | 'revoke' | 'forget' | 'delete';
/** A renewal takes the steps of a set-up, disconnects the drive in between, and deletes the old app password at its end. */
export type RenewalStepId = SetUpStepId | 'unmap' | 'retire';
export type StepId = SetUpStepId | RemovalStepId | RenewalStepId;

export type StepState = 'running' | 'done' | 'failed' | 'undone';

export interface StepEvent {
  readonly event: 'step';
  readonly id: StepId;
  readonly state: StepState;
  /** Milliseconds that the step took, without those in which a person was asked something; absent while it runs. */
  readonly ms?: number;
  /** What runs, or has failed, is its undoing. */
  readonly undoing?: true;
}

/**
 * The steps that work will take if all goes well, in order: before its first one, and again when it turns out to take others.
 * What is taken back, or tried with another mapper, are steps of the plan; they say so themselves.
 */
export interface PlanEvent {
  readonly event: 'plan';
  readonly steps: readonly StepId[];
}

export type ProgressEvent = PlanEvent | StepEvent;

/** Reports the plan, and each step as it happens. Must not throw. */
export type Progress = (event: ProgressEvent) => void;

/** Every way of mapping a drive, on whatever operating system: what is kept, set and asked for is one of them. */
export const mapperNames = ['gvfs', 'rclone', 'webclient', 'webclient-direct', 'netfs'] as const;
export type MapperName = (typeof mapperNames)[number];

/** Files that programs have saved to a drive and that are not on the platform yet. */
export interface Uploads {
  readonly waiting: number;
  /** Of those, or besides, that could not be uploaded at the last try. */
  readonly failed: number;
}

/** Mappers whose mount tool calls a drive like the last name of its address, so that it has to be the label, as it is. */
export const namingByAddress: ReadonlySet<MapperName> = new Set<MapperName>(['netfs']);

/** Mappers whose mount tool shows its throw-away credential in the path: it sends none in a header without TLS. */
export const credentialInPath: ReadonlySet<MapperName> = new Set<MapperName>(['webclient']);

/** Mappers that are handed the app password and the platform's own address, and no gateway: only where IT's policy says so. */
export const pastGateway: ReadonlySet<MapperName> = new Set<MapperName>(['webclient-direct']);

/**
 * How an account is got into: with its password and second factor, in the person's own browser, or with an app password
 * that exists already.
 */
export type SignInMethod = 'password' | 'browser' | 'app-password' | 'page';

/** How an app password came about that was not made in a session: granted by signing in, or provided by who has it already. */
export type PasswordOrigin = 'granted' | 'provided';

/** Why nothing can be put into the root of a drive that can be read all the same. */
export const unwritableReasons = [
  'rights', // the account may not
  'server', // the server takes no files there, as far as its answer tells from nobody
  'lock', // somebody has locked it
  'busy', // none just now: a rate limit, maintenance, a fault of the server
  'quota', // no space left: what is there can be read and deleted
  'root', // there are folders only, and what can be put into them each of them decides
] as const;
export type Unwritable = (typeof unwritableReasons)[number];

/** Room for files on the platform, in bytes, as its server says. */
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
    /** Absent for one that was made in a session. */
    readonly origin?: PasswordOrigin;
    /** ISO 8601, as the platform gave it; absent when it does not expire. */
    readonly expiresAt?: string;
  };
  readonly mapper: MapperName;
  /** Where the operating system shows the files. */
  readonly path: string;
  readonly link: string;
  /** Its files can be read, but not changed or deleted. */
  readonly readOnly: boolean;
  /** Absent for one that takes files. */
  readonly unwritable?: Unwritable;
  /** As it was when the drive was tried out, right after it was connected; absent where the server does not say. */
  readonly space?: Space;
  /** What is to be known of a drive that works, right after it was connected: never why it does not. */
  readonly notes?: readonly Failure[];
}

/** An app password that another application uses: kept here and looked after, without a drive. */
export interface ApplicationView extends Pick<ConnectionView, 'id' | 'platform' | 'user' | 'password'> {
  /** What the user calls the application. */
  readonly label: string;
  /** Login name that the application asks for beside the app password. */
  readonly login: string;
  /** What it is still good for, where the platform has closed uses. */
  readonly usefulness?: Usefulness;
}

/** Whether the keychain still holds an application's app password. `unknown`: it cannot be asked just now. */
export type ApplicationState = 'kept' | 'lost' | 'unknown';

/** `unknown`: it could not be told just now, e.g. because the drive hangs; its health says why. */
export type DriveState = 'mapped' | 'gone' | 'refused' | 'unreachable' | 'unknown';

/** One thing that a check found. `code` is there exactly when it is not `ok`. */
export interface Finding {
  readonly id: string;
  /** What the person calls it, of what has such a name. */
  readonly label?: string;
  /** Id of the connection that it is about. */
  readonly connection?: string;
  readonly state: 'ok' | 'warning' | 'problem';
  readonly code?: FailureCode;
  readonly details?: Details;
  /** Debian packages that would mend it. */
  readonly packages?: readonly string[];
}

/** What was kept or left open from an earlier start, and what became of it now. */
export interface Recovery {
  readonly id: string;
  /** `sign-in`: nothing but that, in which case the label is the platform's host. */
  readonly kind: 'setup' | 'remove' | 'renew' | 'sign-in';
  readonly label: string;
  /** `open`: still to be done, because of `failure`. */
  readonly outcome: 'finished' | 'undone' | 'open';
  readonly failure?: Failure;
  /** What may still be on the platform, so that an administrator can delete it there too. */
  readonly owed?: Owed;
}

/** An app password that is to be deleted on a platform. */
export interface Owed {
  readonly passwordName: string;
  readonly host: string;
  readonly user: string;
}

/** One app password of the account, as the platform lists it. */
export interface AppPasswordView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  /** What used it, as the platform says; null until its first use. */
  readonly method: string | null;
  readonly lastUsedAt: string | null;
  /** Set when a connection of this machine uses it. */
  readonly connectionId?: string;
}
