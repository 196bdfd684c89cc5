/** What the preload's world and the stand-in say to each other, as JSON. `data` is text of the codec. */
export type ToHost =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly data: string }
  | { readonly type: 'send'; readonly channel: string; readonly data: string }
  | { readonly type: 'title'; readonly title: string }
  | ({ readonly type: 'open' } & OpenRequest)
  | { readonly type: 'preload-error'; readonly message: string; readonly stack: string };

export type ToPreload =
  | { readonly type: 'reply'; readonly id: number; readonly data: string }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string }
  | { readonly type: 'event'; readonly channel: string; readonly data: string };

/** A page called `window.open`. */
export interface OpenRequest {
  readonly url: string;
  readonly name: string;
  readonly features: string;
}

/** Set up per window. The names cannot be guessed by a page. */
export interface WorldNames {
  /** Events from the preload's world to the page's, and back. */
  readonly toMain: string;
  readonly toIsolated: string;
  /** Function of the isolated world by which text goes to the stand-in, and the one that takes its answers. */
  readonly binding: string;
  readonly deliver: string;
}

export interface PreloadConfig extends WorldNames {
  readonly preloadPath: string;
  /** What a sandboxed preload sees as `process`. */
  readonly process: Readonly<Record<string, unknown>>;
}
