import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';
import { HostEvent } from '../host-event.ts';
import { setAppEmitter } from './app-emitter.ts';
import { AppPaths, type PathName } from './app-paths.ts';
import { commandLine } from './command-line-switches.ts';
import { languagesOf, uiLanguage } from './languages.ts';
import { exit, quit } from './life.ts';
import { isReady, whenReady } from './ready.ts';
import { SingleInstance } from './single-instance.ts';

const EMITTED = [
  ...['will-finish-launching', 'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance'],
  ...['web-contents-created', 'browser-window-created', 'browser-window-focus', 'browser-window-blur'],
] as const;
/** Of macOS (a test emits them itself), or of things that cannot happen here. */
const NEVER = [
  ...['activate', 'did-become-active', 'open-url', 'open-file', 'session-created', 'certificate-error', 'login'],
  ...['select-client-certificate', 'render-process-gone', 'child-process-gone', 'gpu-info-update'],
] as const;
export const APP_EVENTS = [...EMITTED, ...NEVER] as const;

/** What the app's package.json and command line say. */
export interface AppIdentity {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** The runtime that runs this: `process.execPath` names the stand-in, as it names Electron there. */
  readonly node: string;
}

let identity: AppIdentity = { path: process.cwd(), name: 'Electron', version: '0.0.0', node: process.execPath };
export function setIdentity(app: AppIdentity): void {
  identity = app;
}

export class App extends HostEmitter {
  readonly commandLine = commandLine;
  readonly isPackaged = false;
  /** Not there except on macOS. */
  readonly dock = undefined;
  readonly #paths = new AppPaths(() => this.getName());
  readonly #protocolClients = new Set<string>();
  readonly #instance = new SingleInstance(
    () => this.getPath('userData'),
    () => identity.node,
    ({ argv, workingDirectory, additionalData }) => {
      void whenReady().then(() => {
        this.emit('second-instance', new HostEvent(), argv, workingDirectory, additionalData);
      });
    },
  );
  #name: string | undefined;

  constructor() {
    super(APP_EVENTS);
    setAppEmitter(this);
  }

  get name(): string {
    return this.getName();
  }

  set name(name: string) {
    this.setName(name);
  }

  whenReady(): Promise<void> {
    return whenReady();
  }

  isReady(): boolean {
    return isReady();
  }

  quit(): void {
    quit();
  }

  exit(code = 0): void {
    exit(code);
  }

  getPath(name: PathName): string {
    return this.#paths.get(name);
  }

  setPath(name: PathName, path: string): void {
    this.#paths.set(name, path);
  }

  getAppPath(): string {
    return identity.path;
  }

  getName(): string {
    return this.#name ?? identity.name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return identity.version;
  }

  getLocale(): string {
    return isReady() ? commandLine.getSwitchValue('lang') || uiLanguage(languagesOf(process.env)) : '';
  }

  getSystemLocale(): string {
    return languagesOf(process.env).at(-1) ?? 'en-US';
  }

  getPreferredSystemLanguages(): string[] {
    return languagesOf(process.env);
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    return this.#instance.request(additionalData);
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.held;
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  /** Every page is sandboxed already, as far as the stand-in can; see its README. */
  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  /** Of macOS and Windows: on Linux Electron accepts it and does nothing. */
  setLoginItemSettings(): void {
    // the desktop's own autostart folder is the way on Linux
  }

  getLoginItemSettings(): Electron.LoginItemSettings {
    return {
      openAtLogin: false,
      wasOpenedAtLogin: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: false,
      launchItems: [],
    };
  }

  /** Remembered for this run; the desktop is not changed. */
  setAsDefaultProtocolClient(scheme: string): boolean {
    this.#protocolClients.add(scheme);
    return true;
  }

  removeAsDefaultProtocolClient(scheme: string): boolean {
    return this.#protocolClients.delete(scheme);
  }

  isDefaultProtocolClient(scheme: string): boolean {
    return this.#protocolClients.has(scheme);
  }

  setAboutPanelOptions(): void {
    // the panel is not shown
  }

  showAboutPanel(): void {
    // nothing to see
  }

  /** Windows have focus by themselves; the app as a whole cannot get it here. */
  focus(): void {
    // nothing to see
  }
}

export const app = new App();
