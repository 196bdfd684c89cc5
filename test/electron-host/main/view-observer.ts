import type * as Electron from 'electron';
import type { Frame } from '../chromium/frames.ts';
import { fromInternal } from '../chromium/own-origin.ts';
import type { Page } from '../chromium/page.ts';
import type { PageObserver } from '../chromium/page-listeners.ts';
import { HostEvent, hostEvent } from '../host-event.ts';
import type { ToHost } from '../injected/messages.ts';
import type { Navigation } from './navigation.ts';
import { Session } from './session.ts';
import { receiveInvoked, receiveSent, type IpcParts } from './view-ipc.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrameMain } from './web-frame-main.ts';
import type { WindowOpening } from './window-opening.ts';

/** What the window around a page wants to hear. */
export interface ViewWindow {
  painted(): void;
  titled(title: string): void;
  /** The page wants to stay: the window is not closed. */
  stays(): void;
  gone(): void;
}

interface ObservedView {
  readonly contents: WebContents;
  readonly navigation: Navigation;
  readonly opening: WindowOpening;
  readonly window: ViewWindow;
  readonly preferences: Electron.WebPreferences;
  readonly page: Page | undefined;
  readonly url: string;
  readonly session: Session;
  title: string;
  frameOf(frame: Frame): WebFrameMain | null;
  mainFrame(): WebFrameMain | null;
  withPage(action: (page: Page) => unknown): void;
  applyTheme(): void;
  gone(): void;
}

const isEmpty = (url: string): boolean => url === '' || url === 'about:blank';

/** Tells the app, in Electron's events, what happens to the page. */
export function observeView(view: ObservedView, deliver: string): PageObserver {
  const { contents, navigation } = view;
  const ipc: IpcParts = { contents, deliver, frameOf: (frame) => view.frameOf(frame) };
  return {
    message(text, frame, contextId) {
      const message = JSON.parse(text) as ToHost;
      const { page } = view;
      switch (message.type) {
        case 'send':
          receiveSent(ipc, frame, message.channel, message.data);
          return;
        case 'invoke':
          if (page !== undefined) void receiveInvoked(ipc, { page, frame, contextId }, message);
          return;
        case 'title':
          changeTitle(view, message.title);
          return;
        case 'open':
          view.opening.request(message);
          return;
        case 'preload-error': {
          const { preload } = view.preferences;
          console.error(`Unable to load preload script: ${preload ?? ''}`, message.stack);
          contents.emit('preload-error', new HostEvent(), preload, new Error(message.message));
        }
      }
    },
    mayLoad(url, method, type) {
      return Session.allows(view.session, { url, method, type, isMainFrame: false });
    },
    requestedNavigation(frameId, url) {
      navigation.requested(frameId, url);
    },
    navigated(frame) {
      if (frame.parentId !== undefined) return;
      view.applyTheme();
      contents.emit('did-navigate', new HostEvent(), fromInternal(frame.url), 200, '');
    },
    navigatedInPage(frame) {
      const isMain = frame.parentId === undefined;
      contents.emit('did-navigate-in-page', new HostEvent(), fromInternal(frame.url), isMain, 1, 1);
    },
    loading(isLoading) {
      navigation.setLoading(isLoading);
    },
    domReady() {
      contents.emit('dom-ready', new HostEvent());
    },
    loaded() {
      if (!isEmpty(view.url)) contents.emit('did-finish-load');
    },
    firstPaint() {
      if (!isEmpty(view.url)) view.window.painted();
    },
    openedWindow(details) {
      view.opening.announced(details);
    },
    console({ level, text, line, source }) {
      const details = {
        level,
        message: text,
        lineNumber: line,
        sourceId: fromInternal(source),
        frame: view.mainFrame(),
      };
      contents.emit('console-message', hostEvent(details));
    },
    mayUnload() {
      const event = new HostEvent();
      contents.emit('will-prevent-unload', event);
      if (!event.defaultPrevented) view.window.stays();
      return event.defaultPrevented; // the event prevents that the page prevents
    },
    crashed() {
      contents.emit('render-process-gone', new HostEvent(), { reason: 'crashed', exitCode: 1 });
    },
    gone() {
      view.gone();
    },
  };
}

function changeTitle(view: ObservedView, title: string): void {
  if (title === view.title) return;
  view.title = title;
  const event = new HostEvent();
  view.contents.emit('page-title-updated', event, title, true);
  if (!event.defaultPrevented) view.window.titled(title);
}
