import type { Desktop } from '../contract/window.ts';
import type { SystemDrives, SystemDriveServices } from '../drives/system-drives.ts';
import type { ConcealedClipboard } from '../hand-over/concealed-clipboard.ts';
import type { ProxyFinder } from '../http/proxy.ts';
import type { CertificateBundle } from '../http/trust.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { Witness } from '../secrets/bound-secrets.ts';
import type { NetworkPasswords } from '../secrets/network-password.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { StartAtLogon } from '../settings/settings.ts';
import type { ControlSocket } from './control-socket.ts';
import type { Lock } from './exclusive.ts';
import type { HealthPlaces } from './health-store.ts';
import type { DesktopApp } from './login-item.ts';
import type { Places } from './places.ts';
import type { SystemLog } from './system-log.ts';

/**
 * An operating system is one folder of its name below electron/os, which exports one value of this type. Nothing else in the
 * program knows which system it is. The parts that a start needs are at hand; the others are loaded at their first use.
 */
export interface OperatingSystem {
  readonly desktop: Desktop;
  /** The beginning of a command-line switch that Chromium reads. */
  readonly switchPrefix: RegExp;
  places(env: NodeJS.ProcessEnv): Places;
  /** Returns the source of IT's policy. */
  policy(): PolicySource;
  /**
   * Keeps this process's memory out of core dumps and closed to other programs of the same user, for the life of the process.
   * @returns false where the system cannot do that
   */
  keepMemoryToItself(): Promise<boolean>;
  /**
   * Makes the system end this process at once when the process that started it ends, in whatever way.
   * @returns false where the system cannot do that
   */
  endWithParent(): Promise<boolean>;
  /**
   * Ends this process without waiting for calls of the system that have not returned, for which Node's and Electron's own ends
   * wait. What has not been written yet is lost.
   */
  exitAtOnce(exitCode: number): Promise<never>;
  /**
   * Returns the program and arguments that start this app again.
   * @param appFolder the folder of an app that is not packaged, which the runtime is told to run
   */
  launchCommand(
    executable: string,
    appFolder: string | undefined,
    env: NodeJS.ProcessEnv,
  ): readonly [string, ...string[]];
  /**
   * Returns the work for which this program has started itself once more, for calls that may never return. The work ends with
   * an exit code. Undefined for a command line of a person. Absent where no call needs this.
   */
  ownProcess?(argv: readonly string[]): (() => Promise<number>) | undefined;
  /** Returns the log of the system itself, which administrators collect. */
  systemLog(): SystemLog;
  /** The file, beside a package for this system, in which electron-builder names the newest version. */
  readonly versionFile: string;
  startAtLogon(launch: Launch): StartAtLogon;
  /** Tells whether the logon alone has started the app, on systems where the arguments do not show it. */
  isStartedByLogon(app: DesktopApp): boolean;
  /** Tells the system about the app, before Electron is ready. */
  introduce(app: DesktopApp): void;
  /** Keeps the terminal program from being shown as an app. Absent where it never is. */
  showNowhere?(app: DesktopApp): void;
  /**
   * Watches whether tray icons are shown.
   * @param onChange called at first, and at each change
   */
  watchTray(onChange: (there: boolean) => void, signal: AbortSignal): void;
  /**
   * Has the system show the user why they should wait with logging off. Absent where the system asks no program.
   * @param window the handle of a window of this thread
   * @returns what withdraws the reason
   */
  readonly blockLogOff?: (window: Buffer, reason: string) => Promise<() => void>;
  /**
   * Shows a folder in the file manager or a page in the browser. Does nothing where there is no display, because the address is
   * printed anyway.
   */
  open(what: 'folder' | 'page', target: string, env: NodeJS.ProcessEnv): Promise<void>;
  /**
   * Opens a page in the browser so that no other user of the machine sees its address.
   * @returns false where that is impossible, and the caller has to open the page in another way
   */
  openUnseen(address: string): Promise<boolean>;
  /** Makes the adapters that the engine works with. */
  adapters(): Promise<SystemAdapters>;
  /** Makes only the adapters that the processes need which serve the drives. */
  servingAdapters(): Promise<ServingAdapters>;
}

export type ServingAdapters = Pick<SystemAdapters, 'certificateBundles' | 'proxyFor' | 'lock' | 'controlSocket'>;

/** How this app is started again. */
export interface Launch {
  readonly executable: string;
  /** The folder of an app that is not packaged. */
  readonly appFolder: string | undefined;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly places: Places;
  readonly app: DesktopApp;
}

/** The adapters through which the engine reaches the operating system. Making one of them touches nothing. */
export interface SystemAdapters {
  /**
   * The certificates that the machine trusts, in PEM. The first bundle that can be read counts; without any, Node's own are
   * used.
   */
  readonly certificateBundles: readonly CertificateBundle[];
  /**
   * Finds the system's proxy for a server, where the environment names none. Absent where the system has no proxies but those
   * of the environment.
   */
  readonly proxyFor?: ProxyFinder;
  /**
   * Makes the lock of a folder.
   * @param name of another lock in the same folder, for work that must not wait for this one
   */
  lock(folder: string, name?: string): Lock;
  /**
   * Reads 16 bytes that stay the same as long as the system is installed. Undefined where there are none. They must never be
   * shown as they are.
   */
  machineId(): Promise<Buffer | undefined>;
  /**
   * Returns what a directory calls this user (`anna@example.com`). Undefined for a user of this machine alone. Absent on systems
   * that ask no directory.
   */
  userPrincipalName?(): Promise<string | undefined>;
  /**
   * Makes the socket over which this user's programs speak with each other.
   * @param name of the socket, among this user's
   */
  controlSocket(places: Places, name: string): ControlSocket;
  /**
   * Finds the program that takes connections on a port of this machine, as far as this user may know it. Undefined when no
   * program does, or nothing is known.
   */
  portHolder(port: number): Promise<PortHolder | undefined>;
  /** The places where users' health is written down for tools of IT. */
  readonly health: HealthPlaces;
  keychain(env: NodeJS.ProcessEnv): Keychain;
  clipboard(env: NodeJS.ProcessEnv): ConcealedClipboard;
  drives(services: SystemDriveServices): SystemDrives;
}

export interface PortHolder {
  /** The name of the user, or their number. */
  readonly user?: string;
  /** The name of the program. For another user's program it may be unknown. */
  readonly program?: string;
}

export interface Keychain {
  readonly secrets: SecretStore;
  /** The store in which the system itself looks for the password of a network drive. */
  readonly networkPasswords?: NetworkPasswords;
  /** Finds out for which server and account an app password was made that an older Latchkey has stored. */
  readonly witness?: Witness;
}
