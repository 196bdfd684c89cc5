import { ISOLATED_WORLD, type Frame, type FrameTree } from './frames.ts';
import type { Listeners, Method, Parameters, Protocol } from './protocol.ts';

export interface ConsoleMessage {
  readonly level: 'info' | 'warning' | 'error' | 'debug';
  readonly text: string;
  readonly line: number;
  readonly source: string;
}

/** What a window of the app wants to know of its page. Addresses are Chromium's. */
export interface PageObserver {
  /** Text from the isolated world. */
  message(text: string, frame: Frame, contextId: number): void;
  /** What a page of a partition wants besides documents. @param type as Chromium's protocol names it */
  mayLoad(url: string, method: string, type: string): boolean;
  /** A script or a click of the page asks to go there; nothing has been loaded yet. */
  requestedNavigation(frameId: string, url: string): void;
  navigated(frame: Frame): void;
  navigatedInPage(frame: Frame): void;
  loading(isLoading: boolean): void;
  domReady(): void;
  loaded(): void;
  firstPaint(): void;
  openedWindow(details: { url: string; name: string; features: string }): void;
  console(message: ConsoleMessage): void;
  /** @returns whether the page may close nevertheless */
  mayUnload(): boolean;
  crashed(): void;
  gone(): void;
}

interface ListenedPage {
  readonly targetId: string;
  readonly frames: FrameTree;
  post<M extends Method>(method: M, parameters?: Parameters<M>): void;
}

/** Keeps the page's frames and tells its observer. */
export function pageListeners(page: ListenedPage, observer: PageObserver): Listeners {
  const { frames } = page;
  const isMain = (frameId: string): boolean => frameId === page.targetId;
  return {
    'Runtime.executionContextCreated': ({ context: { id, name, auxData } }) => {
      const { frameId } = auxData as { frameId?: string };
      if (name === ISOLATED_WORLD && frameId !== undefined) frames.addContext({ contextId: id, frameId });
    },
    'Runtime.executionContextDestroyed': ({ executionContextId }) => {
      frames.removeContext(executionContextId);
    },
    'Runtime.executionContextsCleared': () => {
      frames.clearContexts();
    },
    'Runtime.bindingCalled': ({ executionContextId, payload }) => {
      const frame = frames.frameOfContext(executionContextId);
      if (frame !== undefined) observer.message(payload, frame, executionContextId);
    },
    'Runtime.consoleAPICalled': (call) => {
      observer.console(consoleMessage(call));
    },
    'Page.frameAttached': ({ frameId, parentFrameId }) => {
      frames.set({ id: frameId, parentId: parentFrameId, url: '', origin: '', name: '' });
    },
    'Page.frameDetached': ({ frameId }) => {
      if (!isMain(frameId)) frames.remove(frameId);
    },
    'Fetch.requestPaused': ({ requestId, request, resourceType }) => {
      // Documents are decided about for all pages in one place, see start-up.ts.
      if (resourceType === 'Document' || observer.mayLoad(request.url, request.method, resourceType))
        page.post('Fetch.continueRequest', { requestId });
      else page.post('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    },
    'Page.frameRequestedNavigation': ({ frameId, url }) => {
      observer.requestedNavigation(frameId, url);
    },
    'Page.frameNavigated': ({ frame }) => {
      const { id, parentId, name = '', securityOrigin: origin } = frame;
      frames.set({ id, parentId, name, origin, url: frame.url + (frame.urlFragment ?? '') });
      const known = frames.get(id);
      if (known !== undefined) observer.navigated(known);
    },
    'Page.navigatedWithinDocument': ({ frameId, url }) => {
      const known = frames.get(frameId);
      if (known === undefined) return;
      frames.set({ ...known, url });
      observer.navigatedInPage({ ...known, url });
    },
    'Page.frameStartedLoading': ({ frameId }) => {
      if (isMain(frameId)) observer.loading(true);
    },
    'Page.frameStoppedLoading': ({ frameId }) => {
      if (isMain(frameId)) observer.loading(false);
    },
    'Page.domContentEventFired': () => {
      observer.domReady();
    },
    'Page.loadEventFired': () => {
      observer.loaded();
    },
    'Page.lifecycleEvent': ({ frameId, name }) => {
      if (isMain(frameId) && name === 'firstPaint') observer.firstPaint();
    },
    'Page.windowOpen': ({ url, windowName, windowFeatures }) => {
      observer.openedWindow({ url, name: windowName, features: windowFeatures.join(',') });
    },
    'Page.javascriptDialogOpening': ({ type }) => {
      if (type === 'beforeunload') page.post('Page.handleJavaScriptDialog', { accept: observer.mayUnload() });
    },
    'Inspector.targetCrashed': () => {
      observer.crashed();
    },
  };
}

function consoleMessage({ type, args, stackTrace }: Protocol.Runtime.consoleAPICalledPayload): ConsoleMessage {
  const [where] = stackTrace?.callFrames ?? [];
  return {
    level: type === 'warning' || type === 'error' || type === 'debug' ? type : 'info',
    text: args
      .map(({ value, description }) => (typeof value === 'string' ? value : (description ?? String(value))))
      .join(' '),
    line: (where?.lineNumber ?? -1) + 1,
    source: where?.url ?? '',
  };
}
