import type * as Electron from 'electron';
import type { Page } from '../chromium/page.ts';
import { HostEmitter } from '../host-emitter.ts';
import { NativeImage } from './native-image.ts';
import type { Session } from './session.ts';
import type { WindowOpening } from './window-opening.ts';
import type { Navigation } from './navigation.ts';
import type { WebFrameMain } from './web-frame-main.ts';

/** Emitted here. */
const EMITTED = [
  ...['did-start-loading', 'did-stop-loading', 'dom-ready', 'did-finish-load', 'did-fail-load', 'destroyed'],
  ...['did-navigate', 'did-navigate-in-page', 'will-navigate', 'will-frame-navigate', 'will-redirect'],
  ...['page-title-updated', 'console-message', 'ipc-message', 'preload-error', 'will-prevent-unload'],
  ...['render-process-gone', 'focus', 'blur'],
] as const;
/** What they tell of cannot happen here, so that nobody waits in vain: there are no webviews, certificates, … */
const NEVER = [
  ...['will-attach-webview', 'did-attach-webview', 'did-create-window', 'certificate-error', 'login'],
  ...['select-client-certificate', 'select-bluetooth-device', 'unresponsive', 'responsive'],
] as const;
export const WEB_CONTENTS_EVENTS = [...EMITTED, ...NEVER] as const;

/** What stands behind it. */
interface ContentsView {
  readonly id: number;
  readonly session: Session;
  readonly navigation: Navigation;
  readonly opening: WindowOpening;
  readonly page: Page | undefined;
  readonly url: string;
  readonly title: string;
  readonly focused: boolean;
  readonly destroyed: boolean;
  opened(): Promise<Page>;
  withPage(action: (page: Page) => unknown): void;
  mainFrame(): WebFrameMain | null;
  send(channel: string, args: readonly unknown[]): void;
  close(politely: boolean): void;
}

const all = new Map<number, WebContents>();

type WebRTCPolicy = Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0];
const POLICIES: readonly WebRTCPolicy[] = [
  ...(['default', 'default_public_interface_only', 'default_public_and_private_interfaces'] as const),
  'disable_non_proxied_udp',
];

export class WebContents extends HostEmitter {
  static fromId(id: number): WebContents | undefined {
    return all.get(id);
  }

  static getAllWebContents(): WebContents[] {
    return [...all.values()];
  }

  static getFocusedWebContents(): WebContents | null {
    return WebContents.getAllWebContents().find((contents) => contents.#view.focused) ?? null;
  }

  /** Playwright finds the window of a page by it. */
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.#view.page?.targetId === targetId);
  }

  readonly #view: ContentsView;
  #webRtc: WebRTCPolicy = 'default';

  constructor(view: ContentsView) {
    super(WEB_CONTENTS_EVENTS);
    this.#view = view;
    all.set(view.id, this);
    this.once('destroyed', () => {
      all.delete(view.id);
    });
  }

  get id(): number {
    return this.#view.id;
  }

  get session(): Session {
    return this.#view.session;
  }

  /** @throws Error when the page is not there yet, or not any longer */
  get mainFrame(): WebFrameMain {
    const frame = this.#view.mainFrame();
    if (frame === null) throw new Error('The page has no main frame now');
    return frame;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#view.send(channel, args);
  }

  loadURL(url: string): Promise<void> {
    return this.#view.navigation.load(url);
  }

  reload(): void {
    this.#view.withPage((page) => page.send('Page.reload'));
  }

  getURL(): string {
    return this.#view.url;
  }

  getTitle(): string {
    return this.#view.title;
  }

  getType(): 'window' {
    return 'window';
  }

  isLoading(): boolean {
    return this.#view.navigation.loading;
  }

  isDestroyed(): boolean {
    return this.#view.destroyed;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  isFocused(): boolean {
    return this.#view.focused;
  }

  focus(): void {
    this.#view.withPage((page) => {
      page.bringToFront();
    });
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.#view.opened();
    return page.evaluate(code, userGesture);
  }

  async capturePage(): Promise<NativeImage> {
    const page = await this.#view.opened();
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
    return new NativeImage(Buffer.from(data, 'base64'));
  }

  /** Kept, not enforced: Chromium's protocol has no word for it. */
  setWebRTCIPHandlingPolicy(policy: WebRTCPolicy): void {
    if (!POLICIES.includes(policy)) throw new TypeError(`Error processing argument: ${policy}`);
    this.#webRtc = policy;
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.#webRtc;
  }

  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse): void {
    this.#view.opening.setHandler(handler);
  }

  /** The window goes with it, without its `close` event. */
  close(options: { waitForBeforeUnload?: boolean } = {}): void {
    this.#view.close(options.waitForBeforeUnload === true);
  }
}
