import type { Browser } from './browser.ts';
import { FrameTree, ISOLATED_WORLD } from './frames.ts';
import { pageListeners, type PageObserver } from './page-listeners.ts';
import type { Method, Parameters, Reply } from './protocol.ts';
import type { Size, Target, Targets } from './targets.ts';

/** What runs before any script of any document of the page. */
export interface PageScripts {
  readonly mainWorld: string;
  readonly isolatedWorld: string;
  /** Function by which the isolated world, and only it, sends text to the stand-in. */
  readonly binding: string;
}

export interface PageOptions {
  readonly size: Size;
  /** Of a partition; undefined for Chromium's own profile. */
  readonly contextId: string | undefined;
  readonly scripts: PageScripts;
  readonly observer: PageObserver;
}

/** One page of Chromium with its session: what a window of the app shows. Addresses are Chromium's here. */
export class Page {
  readonly frames = new FrameTree();
  readonly #browser: Browser;
  #target: Target | undefined;

  /** @throws Error when Chromium has gone meanwhile */
  static async open(browser: Browser, targets: Targets, options: PageOptions): Promise<Page> {
    const page = new Page(browser);
    page.#target = await targets.create(options, () => {
      browser.cdp.unlisten(page.session);
      options.observer.gone();
    });
    page.frames.set({ id: page.targetId, parentId: undefined, url: '', origin: '', name: '' });
    browser.cdp.listen(page.session, pageListeners(page, options.observer));
    await page.#prepare(options);
    return page;
  }

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Also the id of the main frame. */
  get targetId(): string {
    return this.#target?.targetId ?? '';
  }

  get session(): string {
    return this.#target?.session ?? '';
  }

  /** Chromium's address of the main document. */
  get url(): string {
    return this.frames.get(this.targetId)?.url ?? '';
  }

  send<M extends Method>(method: M, params?: Parameters<M>): Promise<Reply<M>> {
    return this.#browser.cdp.send(method, params, this.session);
  }

  post<M extends Method>(method: M, params?: Parameters<M>): void {
    this.#browser.cdp.post(method, params, this.session);
  }

  /** Runs code in the page's own world. @throws Error with the page's message */
  async evaluate(expression: string, userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Calls a function of the isolated world with one text. */
  call(contextId: number, name: string, text: string): void {
    this.post('Runtime.callFunctionOn', {
      executionContextId: contextId,
      functionDeclaration: `function (text) { globalThis[${JSON.stringify(name)}](text); }`,
      arguments: [{ value: text }],
      silent: true,
    });
  }

  async resize(size: Size): Promise<void> {
    await this.#browser.cdp.send('Browser.setContentsSize', { windowId: await this.#windowId(), ...size });
  }

  async setWindowState(windowState: 'normal' | 'minimized' | 'maximized'): Promise<void> {
    await this.#browser.cdp.send('Browser.setWindowBounds', {
      windowId: await this.#windowId(),
      bounds: { windowState },
    });
  }

  bringToFront(): void {
    this.#browser.cdp.post('Target.activateTarget', { targetId: this.targetId });
  }

  /** Without asking the page. */
  destroy(): void {
    this.#browser.cdp.post('Target.closeTarget', { targetId: this.targetId });
  }

  async emulateColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  }

  async #prepare({ scripts, size, contextId }: PageOptions): Promise<void> {
    const prepared = [
      this.send('Page.enable'),
      this.send('Runtime.enable'),
      this.send('Inspector.enable'),
      this.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.send('Runtime.addBinding', { name: scripts.binding, executionContextName: ISOLATED_WORLD }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolatedWorld, worldName: ISOLATED_WORLD }),
      this.resize(size),
      ...(contextId === undefined ? [] : [this.send('Fetch.enable', {})]),
    ];
    this.post('Runtime.runIfWaitingForDebugger');
    await Promise.all(prepared);
  }

  async #windowId(): Promise<number> {
    const { targetId } = this;
    return (await this.#browser.cdp.send('Browser.getWindowForTarget', { targetId })).windowId;
  }
}
