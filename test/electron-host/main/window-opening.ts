import type * as Electron from 'electron';
import { fromInternal } from '../chromium/own-origin.ts';
import { notImplemented } from '../strict.ts';

type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

/** Windows that a page wants to open: the app is asked, and can only say no. */
export class WindowOpening {
  readonly #view: { readonly url: string };
  #handler: OpenHandler | undefined;
  /** What Chromium said last of a link with a target or the like, until the new page shows up. */
  #announced: { readonly url: string; readonly name: string; readonly features: string } | undefined;

  /** @param view the one that opens them */
  constructor(view: { readonly url: string }) {
    this.#view = view;
  }

  setHandler(handler: OpenHandler): void {
    this.#handler = handler;
  }

  announced(details: { url: string; name: string; features: string }): void {
    this.#announced = details;
  }

  /** A page without scripts of its own was opened by a link; it has been closed already. */
  popup(url: string): void {
    this.request(this.#announced ?? { url, name: '', features: '' });
    this.#announced = undefined;
  }

  request({ url, name, features }: { url: string; name: string; features: string }): void {
    const details: Electron.HandlerDetails = {
      url: fromInternal(url),
      frameName: name,
      features,
      disposition: features === '' ? 'foreground-tab' : 'new-window',
      referrer: { url: this.#view.url, policy: 'strict-origin-when-cross-origin' },
    };
    if (this.#handler?.(details).action === 'deny') return;
    notImplemented(`windows that a page opens (${details.url}): give setWindowOpenHandler one that denies`);
  }
}
