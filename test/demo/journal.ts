import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoClock } from './clock.ts';

export type AuthKind = 'none' | 'basic' | 'bearer' | 'other';

/** One request as it was received. Says that credentials came, never which. */
export interface JournalEntry {
  readonly n: number;
  /** ISO 8601, by the demo's clock. */
  readonly at: string;
  readonly method: string;
  /** With the query, as sent. */
  readonly path: string;
  readonly from: string;
  readonly auth: AuthKind;
  /** What was answered; null while it is open, or when nothing was. For a reply that a fault kept back, what it was. */
  status: number | null;
  /** The fault that was played. */
  fault?: string;
}

/** Regular expressions (as text) for method and path; an absent one matches everything. */
export interface RequestMatch {
  readonly method?: string | undefined;
  readonly path?: string | undefined;
}

interface Waiter {
  readonly matches: (entry: JournalEntry) => boolean;
  readonly tell: (entry: JournalEntry) => void;
}

/** @throws SyntaxError when one is not a regular expression. */
export function matcher(match: RequestMatch): (request: { method: string; path: string }) => boolean {
  const method = new RegExp(`^(?:${match.method ?? '.*'})$`);
  const path = new RegExp(match.path ?? '');
  return (request) => method.test(request.method) && path.test(request.path);
}

function authKind(header: string | undefined): AuthKind {
  if (header === undefined) return 'none';
  const scheme = header.split(' ', 1)[0]?.toLowerCase();
  return scheme === 'basic' || scheme === 'bearer' ? scheme : 'other';
}

/** Every request that reached the demo, in order. */
export class Journal {
  readonly #clock: DemoClock;
  readonly #open = new Map<JournalEntry, ServerResponse>();
  #entries: JournalEntry[] = [];
  #headers: string[] = [];
  #waiters: Waiter[] = [];
  #count = 0;

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  begin(request: IncomingMessage, response: ServerResponse): JournalEntry {
    const { authorization } = request.headers;
    const entry: JournalEntry = {
      n: ++this.#count,
      at: new Date(this.#clock.now()).toISOString(),
      method: request.method ?? '',
      path: request.url ?? '',
      from: addressOf(request),
      auth: authKind(authorization),
      status: null,
    };
    this.#entries.push(entry);
    this.#open.set(entry, response);
    response.on('close', () => {
      entry.status = this.#statusOf(entry);
      this.#open.delete(entry);
    });
    if (authorization !== undefined) this.#headers.push(authorization);
    for (const waiter of this.#waiters.filter(({ matches }) => matches(entry))) waiter.tell(entry);
    return entry;
  }

  entries(): JournalEntry[] {
    return this.#entries.map((entry) => this.#copy(entry));
  }

  /** The Authorization headers themselves: for tests in this process that look for a password sent too far. */
  authorizations(): readonly string[] {
    return [...this.#headers];
  }

  clear(): void {
    this.#entries = [];
    this.#headers = [];
  }

  /**
   * The `count`-th request (from 1) that matches, since the journal was last cleared: at once if it came, or as it arrives.
   * @throws when it does not come in time.
   */
  async waitFor(match: RequestMatch, count = 1, timeoutMs = 10_000): Promise<JournalEntry> {
    const matches = matcher(match);
    const found = this.#entries.filter(matches);
    const there = found[count - 1];
    if (there !== undefined) return this.#copy(there);
    let missing = count - found.length;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
      };
      const waiter: Waiter = {
        matches,
        tell: (entry) => {
          if (--missing > 0) return;
          settle();
          resolve({ ...entry });
        },
      };
      const timer = setTimeout(() => {
        settle();
        reject(new Error(`no request ${JSON.stringify(match)} within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiters.push(waiter);
    });
  }

  #copy(entry: JournalEntry): JournalEntry {
    return { ...entry, status: this.#statusOf(entry) };
  }

  /** Asked for, not noted at the end: a client has its reply before the server hears that all was sent. */
  #statusOf(entry: JournalEntry): number | null {
    const response = this.#open.get(entry);
    return response?.headersSent === true ? response.statusCode : entry.status;
  }
}

/** The client's address; an IPv4 one that came over an IPv6 socket in its short form. */
export function addressOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
}
