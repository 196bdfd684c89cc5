import type { OwnedPasswordView, RevocationReport } from '../contract/app-passwords.ts';
import type { ApplicationUse } from '../contract/application-uses.ts';
import type { Failure, Result } from '../contract/failure.ts';
import type { FolderPage } from '../contract/folders.ts';
import type { Health } from '../contract/health.ts';
import type { LostWriteView } from '../contract/lost-writes.ts';
import type {
  AfterChange,
  AfterRenewal,
  AfterSetUp,
  Outcome,
  RemovalLeft,
  RemovalReport,
  RemoveAllReport,
} from '../contract/outcome.ts';
import type { PlatformUser } from '../contract/platform-user.ts';
import type { PlatformKind } from '../contract/platform-kinds.ts';
import type { RetirementView } from '../contract/retirement.ts';
import type {
  ApplicationState,
  ApplicationView,
  ConnectionView,
  DriveState,
  Finding,
  MapperName,
  PreparedAccountView,
  Progress,
  Recovery,
  SignInMethod,
  Uploads,
} from '../contract/view.ts';
import type { AddressView, RenewedView } from '../contract/window.ts';
import type { TrafficState } from '../gateway/gateway.ts';
import type { OfferEnd } from '../hand-over/concealed-clipboard.ts';
import type { DriveChange } from '../lifecycle/change.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { UpkeepActions } from '../upkeep/upkeep-actions.ts';

export interface SetUpRequest {
  /** Address as the user gives it: `company.netexplorer.pro`, a full URL, with or without a path. */
  readonly platform: string;
  /** Kind of the platform, as `discover` found it; when absent, every kind is tried. */
  readonly kind?: PlatformKind;
  /** User name; empty where only the sign-in in the browser tells it. */
  readonly user: string;
  /** Sign-in method; when absent, the platform's suggestion. */
  readonly way?: SignInMethod;
  /** Name of the app password; when absent, a unique name is made. */
  readonly name?: string;
  /** The user's name for the drive; when absent, the platform's name. */
  readonly label?: string;
  /** Mapper to use; when absent, the mapper that the settings name, otherwise the best one of this machine. */
  readonly mapper?: MapperName;
  /** Preferred drive letter, where drives have letters; used if it is free. */
  readonly letter?: string;
  /** Folder of the platform that the drive shows; when absent, all of the user's files. */
  readonly folder?: string;
  /** True when the person chooses the folder from a list, as soon as there is an app password to list with. */
  readonly chooseFolder?: boolean;
  /** PEM file of a private CA. */
  readonly caFile?: string;
}

/** A request for an app password that another application will use; what is left out is handled as for a drive. */
export interface ApplicationRequest extends Pick<
  SetUpRequest,
  'platform' | 'kind' | 'user' | 'way' | 'name' | 'caFile'
> {
  /** The user's name for the application. */
  readonly label: string;
  /** Use of the app password. Only Microsoft 365 asks for it, and has closed all uses but one (LK-2402, LK-2403). */
  readonly use?: ApplicationUse;
}

/** The other side of a call: who answers its questions, who follows its progress, and what stops it. */
export interface Run {
  readonly ask: Ask;
  readonly progress: Progress;
  /** Aborting a set-up undoes it. */
  readonly signal: AbortSignal;
}

/** A run that revokes app passwords, and asks nothing but whether programs may be cut off. */
export interface RevocationRun extends Pick<Run, 'progress' | 'signal'> {
  readonly ask: Pick<Ask, 'cutOff'>;
}

export interface HandOverRun {
  /** Called once the app password can be pasted. */
  readonly onOffer: (what: Pick<ApplicationView, 'id' | 'label' | 'login'>) => void;
  /** Aborting takes the app password off the clipboard. */
  readonly signal: AbortSignal;
  /** Tells by how much longer than usual the app password may be pasted, in ms. It is asked when the time would be over. */
  readonly extendedMs?: () => number;
}

/**
 * Reports that a new app password is in use. `left` is set when the replaced one is still on the platform, where it stays until a
 * later start can revoke it.
 */
export interface RenewalReport {
  readonly renewed: RenewedView;
  readonly left?: RemovalLeft;
}

export interface ConnectionStatus extends ConnectionView {
  /** `waiting` is a set-up that stopped after its app password was stored. */
  readonly state: DriveState | 'waiting';
  /** Why the set-up waits. */
  readonly failure?: Failure;
  /** The state as people see it, and what Latchkey does about it. */
  readonly health?: Health;
  /** What programs have saved and is not on the platform yet, if anything. */
  readonly uploads?: Uploads;
}

/** How many files that programs have saved to a drive are not on the platform yet. */
export interface WaitingUploads {
  readonly label: string;
  readonly waiting: number;
}

export interface ApplicationStatus extends ApplicationView {
  readonly state: ApplicationState;
  /** Tells whether the app password is lost, ends soon or has ended. */
  readonly health?: Health;
}

export interface StatusReport {
  readonly connections: readonly ConnectionStatus[];
  /** App passwords that other applications use. */
  readonly applications: readonly ApplicationStatus[];
  /** Duties that are still to be done on a platform, each with the reason why it could not be done yet. */
  readonly open: readonly Recovery[];
  /** The accounts that IT has prepared and that have no drive yet; absent when there are none. */
  readonly prepared?: readonly PreparedAccountView[];
  /** How far this computer is with retiring Latchkey; absent when IT does not want that. */
  readonly retired?: RetirementView;
}

/** Names an account: that of a connection (by id or label; the only connection when absent), or any account on a platform. */
export type Account =
  | { readonly connection?: string }
  | { readonly platform: string; readonly user: string; readonly way?: SignInMethod };

/** An account that the user is signed in to. Its calls need no further sign-in until the platform ends the session (LK-2008). */
export interface OpenAccount {
  readonly address: string;
  readonly user: string;
  listPasswords(signal: AbortSignal): Promise<Result<readonly OwnedPasswordView[]>>;
  /**
   * Revokes app passwords by id, in order. A drive of this machine that uses one of them is unmapped first, because repeating a
   * dead password locks people out; `run.ask.cutOff` is asked when programs use it, and LK-7017, LK-5321, LK-5322, LK-5381 or LK-5419
   * end the revocation where it stays. LK-1016, with nothing revoked, when an id is not in the account; LK-1009 while another
   * Latchkey works.
   */
  revokePasswords(ids: readonly string[], run: RevocationRun): Promise<Result<RevocationReport>>;
  /** Signs out. Never rejects; closing twice does nothing more. */
  close(): Promise<void>;
}

/**
 * A platform that an administrator is signed in to. Each call fails with LK-6001 when IT no longer allows it, and with LK-2020 when
 * the account is not, or no longer, an administrator.
 */
export interface OpenAdministration {
  readonly address: string;
  /** The administrator. */
  readonly user: string;
  /** Finds users by a part of a name, a login or an e-mail address. */
  findUsers(text: string, signal: AbortSignal): Promise<Result<readonly PlatformUser[]>>;
  listPasswords(of: PlatformUser, signal: AbortSignal): Promise<Result<readonly OwnedPasswordView[]>>;
  /**
   * Revokes app passwords of a user as `OpenAccount.revokePasswords` does. The log, and the platform where it can, has the reason.
   * LK-1004, LK-1027, with nothing revoked, for a reason that is empty or too long.
   * @param run.onRevoked called after each one that was revoked, with its id
   */
  revokePasswords(
    of: PlatformUser,
    ids: readonly string[],
    reason: string,
    run: RevocationRun & { readonly onRevoked?: (id: string) => void },
  ): Promise<Result<RevocationReport>>;
  /** Signs out. Never rejects; closing twice does nothing more. */
  close(): Promise<void>;
}

/** The folders of a connection's account. Each call makes a request or two with the app password. */
export interface OpenFolders {
  readonly host: string;
  readonly label: string;
  /** Lists one page of the folders inside a folder, as `FolderBrowser.open` does. */
  open(folder: string, from: number, signal: AbortSignal): Promise<Result<FolderPage>>;
  /** Makes a folder inside a folder, and opens the new one. */
  make(folder: string, name: string, signal: AbortSignal): Promise<Result<FolderPage>>;
}

/** Reports what the gateway serves on this computer, with nothing secret in it. */
export interface ServedReport {
  /** The gateway's port; absent when there is nothing to serve. */
  readonly port?: number;
  readonly drives: readonly ServedView[];
}

export interface ServedView {
  readonly id: string;
  readonly label: string;
  readonly state: TrafficState['at'];
}

/** The drives that were mapped and were unmapped just now. */
export interface DisconnectedReport {
  readonly disconnected: readonly { readonly id: string; readonly label: string }[];
}

/** The engine behind the window and the terminal. Failures are data; no call throws for anything that can be expected. */
export interface Engine {
  /**
   * Finishes or undoes what an earlier run left behind, without asking anybody; every start calls this first. Does nothing while
   * another Latchkey works. Duties that stay `open` appear in `status`.
   * @param run.attended true when a person waits, so that the keychain may ask them something
   */
  recover(
    run: Pick<Run, 'progress' | 'signal'> & { readonly attended?: boolean },
  ): Promise<Result<readonly Recovery[]>>;
  /** Discovers the platform at an address, as the user typed it. Sends no credentials. Aborting gives LK-0002. */
  discover(address: string, signal: AbortSignal, caFile?: string): Promise<Result<AddressView>>;
  setUp(request: SetUpRequest, run: Run): Promise<Outcome<ConnectionView, AfterSetUp>>;
  /** Makes and keeps an app password for another application. A failure undoes everything: there is nothing to retry from. */
  setUpApplication(request: ApplicationRequest, run: Run): Promise<Outcome<ApplicationView, AfterSetUp>>;
  status(): Promise<Result<StatusReport>>;
  /** Maps a connection's drive again, or finishes a set-up that waits. The result has the drive's path. */
  reconnect(which: string | undefined, run: Run): Promise<Result<ConnectionView>>;
  /**
   * Replaces a connection's app password with a new one and revokes the old one, even if the old one has expired, is refused or
   * is lost. An interrupted renewal of the connection is resumed first. Aborting goes back to the old app password as long as
   * that is possible.
   */
  renew(which: string | undefined, run: Run): Promise<Outcome<RenewalReport, AfterRenewal>>;
  /**
   * Gives a drive another name, another folder of its account, which `run.ask.folder` is asked for, or another letter. The drive is
   * connected anew. @returns LK-1005, LK-1006, LK-5012 for a name, LK-5343 for a letter, LK-5321 and LK-5322 while programs have its files
   * open: then, and after anything else that goes wrong, it is as it was.
   */
  change(which: string | undefined, wish: DriveChange, run: Run): Promise<Outcome<ConnectionView, AfterChange>>;
  /** Tells what is still being uploaded, of the drives whose mount tool uploads later. Asks no platform. */
  waitingUploads(): Promise<Result<readonly WaitingUploads[]>>;
  /** Gives the letters that a drive could have now, in their order; none where drives have no letters. */
  freeLetters(): Promise<Result<readonly string[]>>;
  /**
   * Disconnects a drive until `reconnect`, `open` or `renew` connects it: no logon and no upkeep does. `run.ask.cutOff` is asked when
   * programs use the drive. @returns LK-7017, LK-5321, LK-5322 when they may not be cut off
   */
  disconnect(which: string | undefined, run: Run): Promise<Result<ConnectionView>>;
  /** Removes a connection, or undoes a set-up that waits. */
  remove(which: string | undefined, how: { readonly localOnly: boolean }, run: Run): Promise<Result<RemovalReport>>;
  /**
   * Removes everything that Latchkey knows of, for an uninstaller: one thing at a time, each with its own result, and with one
   * sign-in per account. When nothing is left, Latchkey's remaining items in the keychain are deleted too.
   */
  removeAll(how: { readonly localOnly: boolean }, run: Run): Promise<Result<RemoveAllReport>>;
  /**
   * Does what IT's rule `retire` asks for, as far as it can be done now without asking anybody: every drive is unmapped, its app password
   * revoked and forgotten. Nothing happens before this computer's turn.
   * @param run.now true when a person does not want to wait for that turn
   * @returns how far it is; undefined when there is no such rule
   */
  retire(run: Pick<Run, 'signal'> & { readonly now?: boolean }): Promise<Result<RetirementView | undefined>>;
  /** Returns the folder of a connection's drive, and maps the drive first when it is not mapped. */
  open(which: string | undefined, run: Run): Promise<Result<{ readonly path: string }>>;
  /**
   * Puts an application's app password on the clipboard, concealed, until it is pasted once or 20 s are over.
   * @returns how the offer ended. LK-6001 unless IT allows it, LK-7032 without a clipboard that can do this, LK-7033 for a drive.
   */
  handOver(which: string | undefined, run: HandOverRun): Promise<Result<{ readonly ended: OfferEnd }>>;
  /** Signs in to an account, to list and revoke its app passwords. The caller has to close the account. */
  openAccount(account: Account, run: Run): Promise<Result<OpenAccount>>;
  /**
   * Signs in as an administrator, to list and revoke other users' app passwords. The caller has to close it. LK-6001 unless IT
   * allows it, and LK-3122 where the platform cannot do it, both before anybody signs in.
   */
  openAdministration(account: Account, run: Run): Promise<Result<OpenAdministration>>;
  /**
   * Opens the folders of a drive's account, from its root down. Nothing is asked of the platform's files yet.
   * @returns LK-1018 for an application.
   */
  openFolders(which: string | undefined, run: Pick<Run, 'signal'>): Promise<Result<OpenFolders>>;
  /**
   * Hands every drive and its app password to the gateway, which is started when it is not running and outlives this program.
   * Maps nothing and asks nobody: a drive whose app password is missing is served without it and waits.
   * @returns LK-51xx when the drives cannot be handed over
   */
  serveDrives(): Promise<Result<ServedReport>>;
  /**
   * Unmaps every drive and ends the gateway. Everything stays set up: the next start or logon connects the drives again.
   * @param how.cutsOff true to go ahead even where programs have files open or copies of lost files are kept
   * @returns LK-7017 with their names, before anything is unmapped, when those exist and `cutsOff` is false; LK-5321, LK-5322
   * after the others are unmapped, where the system tells only then that programs use a drive
   */
  disconnectAll(how: { readonly cutsOff: boolean }, run: Pick<Run, 'signal'>): Promise<Result<DisconnectedReport>>;
  /**
   * Lists the lost writes, the newest first: files that programs believe to have written and that are not on the platform.
   * @returns LK-51xx when the gateway cannot be asked
   */
  lostWrites(): Promise<Result<readonly LostWriteView[]>>;
  /**
   * Saves the kept copy of a lost file to a place that the person has chosen, never over another file, and forgets the loss.
   * @param path absolute
   * @returns LK-5201 to LK-5205 when the copy is not written; nothing is forgotten then
   */
  saveLostWrite(id: string, path: string): Promise<Result<{ readonly path: string }>>;
  /** Forgets a lost file and its copy. An unknown id is a success. */
  forgetLostWrite(id: string): Promise<Result<null>>;
  /** Calls `changed` whenever `lostWrites` may give another answer, until the signal aborts. Never throws. */
  watchLostWrites(changed: () => void, signal: AbortSignal): void;
  /** Returns the lost files that nobody has been told of, and marks them as told; the marks survive restarts. Never rejects. */
  takeUntoldLostWrites(): Promise<readonly LostWriteView[]>;
  doctor(): Promise<Result<readonly Finding[]>>;
  /** The effects of upkeep on connections, for the scheduler. */
  readonly upkeep: UpkeepActions;
}
