import { randomBytes } from 'node:crypto';
import type { Account } from '../accounts.ts';

/**
 * How the pages are: `usual`, as the recipes know them; `changed`, with other words and another layout; `never` shows an app
 * password; `wrong-shape` shows something else in its place; `leaves` for another host; `shadow`, with dialogs in shadow trees;
 * `framed`, with NetExplorer's dialogs in a frame of its own; `framed-elsewhere`, in one of another host.
 */
export const webModes = [
  ...(['usual', 'changed', 'never', 'wrong-shape', 'leaves'] as const),
  ...(['shadow', 'framed', 'framed-elsewhere'] as const),
];
export type WebMode = (typeof webModes)[number];

/** One browser. */
export interface WebVisit {
  challenge?: string;
  account?: Account;
  /** Where it goes after the sign-in. */
  readonly home: string;
}

/** The web pages of the platform: who is signed in, and how the pages are. */
export class WebState {
  mode: WebMode = 'usual';
  readonly #visits = new Map<string, WebVisit>();
  readonly #issued: string[] = [];

  begin(home: string): string {
    const id = randomBytes(18).toString('base64url');
    this.#visits.set(id, { home });
    this.#issued.push(id);
    return id;
  }

  find(cookies: string | undefined): WebVisit | undefined {
    return this.#visits.get(/web_session=([\w-]+)/.exec(cookies ?? '')?.[1] ?? '');
  }

  /** Cookies handed out, to search for leaks. */
  issued(): readonly string[] {
    return this.#issued;
  }
}
