import type { Desktop } from '../contract/window.ts';
import type { SystemDrives, SystemDriveServices } from '../drives/system-drives.ts';
import type { ConcealedClipboard } from '../hand-over/concealed-clipboard.ts';
import type { CertificateBundle } from '../http/trust.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { Witness } from '../secrets/bound-secrets.ts';
import type { NetworkPasswords } from '../secrets/network-password.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { StartAtLogon } from '../settings/settings.ts';
import type { ControlSocket } from './control-socket.ts';
import type { Lock } from './exclusive.ts';
import type { DesktopApp } from './login-item.ts';
import type { Places } from './places.ts';

/**
 * An operating system is one folder of this name below electron/os, which exports one value of this type; nothing else in the
 * program knows which one it is. The parts that a start needs are at hand; all others are loaded when they are used first.
 */
export interface OperatingSystem {
  readonly desktop: Desktop;
  /** Beginning of a switch on a command line that Chromium reads. */
  readonly switchPrefix: RegExp;
  places(env: NodeJS.ProcessEnv): Places;
  /** Where IT's policy is. */
  policy(): PolicySource;
  /**
   * Keeps what is in this process's memory from core dumps and from other programs of the same user, for its life.
   * @returns false where the system cannot
   */
  keepMemoryToItself(): Promise<boolean>;
  /** Has this process ended at once when the one that started it does, however that ends. @returns false where the system cannot */
  endWithParent(): Promise<boolean>;
  /**
   * Proxies that a person or IT has set for the whole system, as the variables of an environment name them. Absent where they are set there.
   */
  systemProxies?(): Promise<Readonly<Record<string, string>>>;
  /**
   * Program and arguments that start this app again.
   * @param appFolder of an app that is not packaged, which the runtime is told to run
   */
  launchCommand(
    executable: string,
    appFolder: string | undefined,
    env: NodeJS.ProcessEnv,
  ): readonly [string, ...string[]];
  /**
   * The work for which this program has started itself once more, for calls that may never return: it ends with an exit code. Undefined
   * for a command line of a person. Absent where no call needs that.
   */
  ownProcess?(argv: readonly string[]): (() => Promise<number>) | undefined;
  startAtLogon(launch: Launch): StartAtLogon;
  /** Tells whether nobody but the logon has started the app, where its arguments cannot tell that. */
  isStartedByLogon(app: DesktopApp): boolean;
  /** Tells the system about the app, before that is ready. */
  introduce(app: DesktopApp): void;
  /** Keeps a program of the terminal from being shown as an app; absent where it is not anyway. */
  showNowhere?(app: DesktopApp): void;
  /** Watches whether icons in the tray are shown. @param onChange at first, and whenever it changes */
  watchTray(onChange: (there: boolean) => void, signal: AbortSignal): void;
  /** Shows a folder in the file manager or a page in the browser; nothing where there is no display: it is printed anyway. */
  open(what: 'folder' | 'page', target: string, env: NodeJS.ProcessEnv): Promise<void>;
  /**
   * Opens a page in the browser so that no other user of the machine sees its address.
   * @returns false where that cannot be, and it has to be opened in another way
   */
  openUnseen(address: string): Promise<boolean>;
  /** Makes the adapters that the engine works with. */
  adapters(): Promise<SystemAdapters>;
  /** Those of them that the processes need which serve the drives. */
  servingAdapters(): Promise<ServingAdapters>;
}

export type ServingAdapters = Pick<SystemAdapters, 'certificateBundles' | 'lock' | 'controlSocket'>;

/** This app is started again so. */
export interface Launch {
  readonly executable: string;
  /** Of an app that is not packaged. */
  readonly appFolder: string | undefined;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly places: Places;
  readonly app: DesktopApp;
}

/** The engine reaches the operating system through these adapters. Making any of them touches nothing. */
export interface SystemAdapters {
  /** The certificates that the machine trusts, in PEM; the first that can be read counts, Node's own without any. */
  readonly certificateBundles: readonly CertificateBundle[];
  /** Makes the lock of a folder. @param name of another lock in the same folder, for work that is not to wait for this one */
  lock(folder: string, name?: string): Lock;
  /** Reads 16 bytes that stay the same as long as the system is installed; undefined where there are none. Never shown as they are. */
  machineId(): Promise<Buffer | undefined>;
  /** What a directory calls this user (`anna@example.com`); undefined for one of this machine alone. Absent where none is asked. */
  userPrincipalName?(): Promise<string | undefined>;
  /** Over which this user's programs speak with each other. @param name of it, among this user's */
  controlSocket(places: Places, name: string): ControlSocket;
  /** Who takes connections on a port of this machine, as far as this user may know; undefined when nobody does, or nothing is known. */
  portHolder(port: number): Promise<PortHolder | undefined>;
  keychain(env: NodeJS.ProcessEnv): Keychain;
  clipboard(env: NodeJS.ProcessEnv): ConcealedClipboard;
  drives(services: SystemDriveServices): SystemDrives;
}

export interface PortHolder {
  /** Name of the user, or their number. */
  readonly user?: string;
  /** What the program is called; of other users nobody may know. */
  readonly program?: string;
}

export interface Keychain {
  readonly secrets: SecretStore;
  /** Store in which the system itself looks for the password of a network drive. */
  readonly networkPasswords?: NetworkPasswords;
  /** Says for which server and account an app password is that an older Latchkey has stored. */
  readonly witness?: Witness;
}
