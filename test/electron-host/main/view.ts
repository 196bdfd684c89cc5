import type * as Electron from 'electron';
import type { Frame } from '../chromium/frames.ts';
import { fromInternal } from '../chromium/own-origin.ts';
import { Page } from '../chromium/page.ts';
import { theBrowser } from '../chromium/running.ts';
import type { Size } from '../chromium/targets.ts';
import { HostEvent } from '../host-event.ts';
import { Navigation } from './navigation.ts';
import { defaultSession, partitionNamed, Session } from './session.ts';
import { theme } from './theme.ts';
import { sendToPage } from './view-ipc.ts';
import { observeView, type ViewWindow } from './view-observer.ts';
import { viewScripts, type ViewScripts } from './view-scripts.ts';
import { WebContents } from './web-contents.ts';
import { WebFrameMain } from './web-frame-main.ts';
import { checkPreferences } from './web-preferences.ts';
import { WindowOpening } from './window-opening.ts';

let lastId = 0;

/** A page in a window: what stands behind one `webContents`. */
export class View {
  readonly id: number;
  readonly contents: WebContents;
  readonly session: Session;
  readonly navigation: Navigation;
  readonly opening: WindowOpening;
  readonly preferences: Electron.WebPreferences;
  readonly window: ViewWindow;
  readonly #scripts: ViewScripts;
  readonly #opened: Promise<Page>;
  readonly #frames = new Map<string, WebFrameMain>();
  #page: Page | undefined;
  #destroyed = false;
  title = '';
  focused = false;

  /** @throws Error for preferences that the stand-in cannot keep, and before `ready` */
  constructor(preferences: Electron.WebPreferences, size: Size, window: ViewWindow) {
    checkPreferences(preferences);
    const { browser, targets } = theBrowser();
    this.preferences = preferences;
    const { partition = '' } = preferences;
    this.session = partition === '' ? defaultSession : partitionNamed(partition);
    this.window = window;
    this.id = lastId += 1;
    this.contents = new WebContents(this);
    this.navigation = new Navigation(this);
    this.opening = new WindowOpening(this);
    this.#scripts = viewScripts(preferences);
    const observer = observeView(this, this.#scripts.deliver);
    const opening = Session.open(this.session).then((contextId) =>
      Page.open(browser, targets, { size, contextId, scripts: this.#scripts.scripts, observer }),
    );
    this.#opened = this.#open(opening);
    this.#opened.catch((error: unknown) => {
      if (!this.#destroyed) console.error('electron stand-in: a window could not be made:', error);
    });
  }

  /** Once Chromium shows it; never, when the window is closed before. */
  get page(): Page | undefined {
    return this.#page;
  }

  get destroyed(): boolean {
    return this.#destroyed;
  }

  /** The address as the app knows it. */
  get url(): string {
    return fromInternal(this.#page?.url ?? '');
  }

  opened(): Promise<Page> {
    return this.#opened;
  }

  /** Does something with the page as soon as it is there; that it has gone meanwhile is no failure. */
  withPage(action: (page: Page) => unknown): void {
    this.#opened.then(action).catch((error: unknown) => {
      if (!this.#destroyed) console.error('electron stand-in:', error);
    });
  }

  /** The same object for the same frame, as long as that lives. */
  frameOf(frame: Frame): WebFrameMain | null {
    const page = this.#page;
    if (page?.frames.has(frame.id) !== true) return null;
    const known = this.#frames.get(frame.id);
    if (known !== undefined) return known;
    const owner = {
      page,
      frameOf: (one: Frame) => this.frameOf(one),
      send: (channel: string, ...args: unknown[]) => {
        this.send(channel, args);
      },
    };
    const made = new WebFrameMain(owner, frame);
    this.#frames.set(frame.id, made);
    return made;
  }

  mainFrame(): WebFrameMain | null {
    const frame = this.#page?.frames.get(this.#page.targetId);
    return frame === undefined ? null : this.frameOf(frame);
  }

  send(channel: string, args: readonly unknown[]): void {
    if (this.#page !== undefined) sendToPage(this.#page, this.#scripts.deliver, channel, args);
  }

  /** Playwright's own session forgets the emulated theme with each document, so this is called for each. */
  applyTheme(): void {
    if (theme.emulated) this.withPage((page) => page.emulateColourScheme(theme.dark ? 'dark' : 'light'));
  }

  /** Asks the page first when `politely`; it may refuse (`beforeunload`). */
  close(politely: boolean): void {
    if (this.#destroyed) return;
    this.withPage(async (page) => {
      if (!politely) page.destroy();
      else {
        await page.send('Page.close').catch(() => {
          page.destroy(); // it is between two documents: there is nobody to ask
        });
      }
    });
  }

  /** Called when the page has gone, and when its window is destroyed before that. */
  gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    Session.closed(this.session);
    this.contents.emit('destroyed');
    this.window.gone();
  }

  async #open(opening: Promise<Page>): Promise<Page> {
    const page = await opening;
    this.#page = page;
    if (this.#destroyed) page.destroy();
    this.applyTheme();
    const { preloadError } = this.#scripts;
    if (preloadError !== undefined) {
      console.error(`Unable to load preload script: ${this.preferences.preload ?? ''}`, preloadError);
      this.contents.emit('preload-error', new HostEvent(), this.preferences.preload, preloadError);
    }
    return page;
  }
}
