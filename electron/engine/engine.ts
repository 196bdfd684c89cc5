import type { OwnedPasswordView, RevocationReport } from '../contract/app-passwords.ts';
import type { ApplicationUse } from '../contract/application-uses.ts';
import type { Failure, Result } from '../contract/failure.ts';
import type { FolderPage } from '../contract/folders.ts';
import type { Health } from '../contract/health.ts';
import type { LostWriteView } from '../contract/lost-writes.ts';
import type {
  AfterRenewal,
  AfterSetUp,
  Outcome,
  RemovalLeft,
  RemovalReport,
  RemoveAllReport,
} from '../contract/outcome.ts';
import type { PlatformKind } from '../contract/platform-kinds.ts';
import type {
  ApplicationState,
  ApplicationView,
  ConnectionView,
  DriveState,
  Finding,
  MapperName,
  Progress,
  Recovery,
  SignInMethod,
  Uploads,
} from '../contract/view.ts';
import type { AddressView, RenewedView } from '../contract/window.ts';
import type { TrafficState } from '../gateway/gateway.ts';
import type { OfferEnd } from '../hand-over/concealed-clipboard.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { UpkeepActions } from '../upkeep/upkeep-actions.ts';

export interface SetUpRequest {
  /** Address as the user gives it: `company.netexplorer.pro`, a full URL, with or without a path. */
  readonly platform: string;
  /** Kind of the platform, as `discover` found it. */
  readonly kind?: PlatformKind;
  /** Empty where only the sign-in in the browser tells. */
  readonly user: string;
  /** How to get in; the one that the platform suggests when absent. */
  readonly way?: SignInMethod;
  /** Name of the app password; a unique one is made when absent. */
  readonly name?: string;
  /** What the user calls the drive; the platform's name when absent. */
  readonly label?: string;
  /** How to map; otherwise the setting, otherwise what the machine has. */
  readonly mapper?: MapperName;
  /** Letter that the drive gets where drives have letters, if it is free. */
  readonly letter?: string;
  /** Folder of the platform that the drive shows; all of the user's files when absent. */
  readonly folder?: string;
  /** The person chooses it from a list, once there is an app password to list with. */
  readonly chooseFolder?: boolean;
  /** PEM file of a private CA. */
  readonly caFile?: string;
}

/** An app password for another application; what is left out is as for a drive. */
export interface ApplicationRequest extends Pick<
  SetUpRequest,
  'platform' | 'kind' | 'user' | 'way' | 'name' | 'caFile'
> {
  /** What the user calls the application. */
  readonly label: string;
  /** What for: asked of nobody but by Microsoft 365, which has closed all uses but one (LK-2402, LK-2403). */
  readonly use?: ApplicationUse;
}

/** Who answers, who watches, and how it is stopped. */
export interface Run {
  readonly ask: Ask;
  readonly progress: Progress;
  /** Aborting undoes a set-up. */
  readonly signal: AbortSignal;
}

export interface HandOverRun {
  /** Told once it can be pasted. */
  readonly onOffer: (what: Pick<ApplicationView, 'id' | 'label' | 'login'>) => void;
  /** Aborting takes it off the clipboard. */
  readonly signal: AbortSignal;
}

/** A new app password is in use. `left`: the one that it replaced is still on the platform, until the next start that can. */
export interface RenewalReport {
  readonly renewed: RenewedView;
  readonly left?: RemovalLeft;
}

export interface ConnectionStatus extends ConnectionView {
  /** `waiting`: a set-up that stopped after the password was stored. */
  readonly state: DriveState | 'waiting';
  /** Why it waits. */
  readonly failure?: Failure;
  /** The state as people see it, and what Latchkey does about it. */
  readonly health?: Health;
  /** What programs have saved and is not on the platform yet, if anything. */
  readonly uploads?: Uploads;
}

export interface ApplicationStatus extends ApplicationView {
  readonly state: ApplicationState;
  /** Whether its app password is lost, ends soon or has ended. */
  readonly health?: Health;
}

export interface StatusReport {
  readonly connections: readonly ConnectionStatus[];
  /** App passwords that other applications use. */
  readonly applications: readonly ApplicationStatus[];
  /** What is still to be done on a platform, and why it could not be done yet. */
  readonly open: readonly Recovery[];
}

/** An account: that of a connection (by id or label; the only one when absent), or any other. */
export type Account =
  { readonly connection?: string } | { readonly platform: string; readonly user: string; readonly way?: SignInMethod };

/** An account that is signed in to: what is asked of it needs no other sign-in, until the platform ends the session (LK-2008). */
export interface OpenAccount {
  readonly address: string;
  readonly user: string;
  listPasswords(signal: AbortSignal): Promise<Result<readonly OwnedPasswordView[]>>;
  /**
   * Revokes by id, in order. A drive of this machine that uses one is unmapped first (a dead password locks people out).
   * LK-1016, and nothing is revoked, when one of them is not in the account; LK-1009 while another Latchkey works.
   */
  revokePasswords(ids: readonly string[], run: Pick<Run, 'progress' | 'signal'>): Promise<Result<RevocationReport>>;
  /** Signs out. Never rejects; closing again does nothing. */
  close(): Promise<void>;
}

/** The folders of a connection's account: each call is a request or two with its app password. */
export interface OpenFolders {
  readonly host: string;
  readonly label: string;
  /** A page of the folders in a folder, as `FolderBrowser.open`. */
  open(folder: string, from: number, signal: AbortSignal): Promise<Result<FolderPage>>;
  /** Makes a folder in a folder, and opens it. */
  make(folder: string, name: string, signal: AbortSignal): Promise<Result<FolderPage>>;
}

/** What is served at this computer's port, without anything secret. */
export interface ServedReport {
  /** Absent when there is nothing to serve. */
  readonly port?: number;
  readonly drives: readonly ServedView[];
}

export interface ServedView {
  readonly id: string;
  readonly label: string;
  readonly state: TrafficState['at'];
}

/** Drives that were mapped, and are not any more. */
export interface DisconnectedReport {
  readonly disconnected: readonly { readonly id: string; readonly label: string }[];
}

/** The engine behind the window and the terminal. Failures are data; nothing here throws for what can be expected. */
export interface Engine {
  /**
   * Finishes or undoes what an earlier start left, without asking anybody; to be called first at every start.
   * Does nothing while another Latchkey works. What stays `open` is in `status`.
   * @param run.attended a person waits, whom their keychain may ask something
   */
  recover(
    run: Pick<Run, 'progress' | 'signal'> & { readonly attended?: boolean },
  ): Promise<Result<readonly Recovery[]>>;
  /** What is at an address, as the user gives it. Sends no credentials. Aborting answers LK-0002. */
  discover(address: string, signal: AbortSignal, caFile?: string): Promise<Result<AddressView>>;
  setUp(request: SetUpRequest, run: Run): Promise<Outcome<ConnectionView, AfterSetUp>>;
  /** Makes and keeps an app password for another application. What fails is undone: there is nothing to try again. */
  setUpApplication(request: ApplicationRequest, run: Run): Promise<Outcome<ApplicationView, AfterSetUp>>;
  status(): Promise<Result<StatusReport>>;
  /** Maps a connection's drive again, or finishes a set-up that waits; with its path in the result. */
  reconnect(which: string | undefined, run: Run): Promise<Result<ConnectionView>>;
  /**
   * Puts a new app password in the place of a connection's own and revokes that one; also when it has expired, is refused or
   * lost. Goes on first with a renewal of it that was interrupted. Aborting goes back to the old one, as long as it can.
   */
  renew(which: string | undefined, run: Run): Promise<Outcome<RenewalReport, AfterRenewal>>;
  /** Removes a connection, or undoes a set-up that waits. */
  remove(which: string | undefined, how: { readonly localOnly: boolean }, run: Run): Promise<Result<RemovalReport>>;
  /**
   * Removes everything that Latchkey knows of, for an uninstaller: one thing at a time, each with its own result, signing in
   * once for each account. With nothing left, whatever Latchkey still has in the keychain goes, too.
   */
  removeAll(how: { readonly localOnly: boolean }, run: Run): Promise<Result<RemoveAllReport>>;
  /** The folder of a connection, mapped first when it is not. */
  open(which: string | undefined, run: Run): Promise<Result<{ readonly path: string }>>;
  /**
   * Puts the app password of an application on the clipboard, concealed, until it is pasted once or 20 s are over.
   * @returns how that ended. LK-6001 unless IT allows it, LK-7032 without a clipboard that can do this, LK-7033 for a drive.
   */
  handOver(which: string | undefined, run: HandOverRun): Promise<Result<{ readonly ended: OfferEnd }>>;
  /** Signs in to an account, to list and revoke its app passwords. To be closed by who opened it. */
  openAccount(account: Account, run: Run): Promise<Result<OpenAccount>>;
  /** The folders of a drive's account, from its root down. @returns LK-1018 for an application's. Nothing is asked of the platform's files yet. */
  openFolders(which: string | undefined, run: Pick<Run, 'signal'>): Promise<Result<OpenFolders>>;
  /**
   * Hands every drive with its app password to the process that serves them to the mount tools, which is started when it is
   * not there, and goes on by itself. Maps nothing, and asks nobody: without its app password a drive waits for it.
   * @returns LK-51xx when it cannot be
   */
  serveDrives(): Promise<Result<ServedReport>>;
  /**
   * Unmaps every drive, and ends what serves them; everything stays set up, and the next start or logon connects it again.
   * @param how.cutsOff also where programs have files open, or copies of lost files are kept
   * @returns LK-7017 with their names, before anything is unmapped, where it may not; LK-5321, LK-5322 after the others are, where the
   * system tells it only then
   */
  disconnectAll(how: { readonly cutsOff: boolean }, run: Pick<Run, 'signal'>): Promise<Result<DisconnectedReport>>;
  /** Files that programs believe to have written and that are not on the platform, the newest first. @returns LK-51xx when that cannot be told */
  lostWrites(): Promise<Result<readonly LostWriteView[]>>;
  /**
   * Writes the copy that is kept of a lost file to a place that the person has chosen, never over another file, and forgets
   * the loss. @param path absolute @returns LK-5201 to LK-5205 when it is not written: then nothing is forgotten
   */
  saveLostWrite(id: string, path: string): Promise<Result<{ readonly path: string }>>;
  /** Forgets a lost file, and its copy. None of that id is a success. */
  forgetLostWrite(id: string): Promise<Result<null>>;
  /** Tells when what `lostWrites` answers may be another, until the signal comes. Never throws. */
  watchLostWrites(changed: () => void, signal: AbortSignal): void;
  /** Takes the lost files that nobody has been told of: from then on they are told, over restarts, too. Never rejects. */
  takeUntoldLostWrites(): Promise<readonly LostWriteView[]>;
  doctor(): Promise<Result<readonly Finding[]>>;
  /** What looks after the connections. */
  readonly upkeep: UpkeepActions;
}
