import type { RecordedDesktop } from '@latchkey/electron-stand-in/recorded-desktop';
import type { CDPSession, ConsoleMessage, Page } from '@playwright/test';
import { searchText, type Leak, type Sought } from '../support/leak-search.ts';

/** V8 cuts the texts in a heap snapshot at 1024 characters, and a secret could be behind that. Given at the start only. */
export const wholeTextsInHeap = '--js-flags=--heap-snapshot-string-limit=100000000';

interface Seen {
  readonly where: string;
  readonly text: string;
}

/** Everything that can be seen of a page from outside of it, kept as it goes. */
export class ObservedPage {
  readonly #page: Page;
  readonly #desktop: RecordedDesktop;
  /** Each text once for each place: most looks see what the one before has seen. */
  readonly #seen = new Map<string, Seen>();
  #looks = 0;

  constructor(page: Page, desktop: RecordedDesktop) {
    this.#page = page;
    this.#desktop = desktop;
    page.on('console', (message: ConsoleMessage) => {
      this.#keep({ where: 'console', text: message.text() });
    });
    page.on('pageerror', (error) => {
      this.#keep({ where: 'console', text: `${error.message} ${error.stack ?? ''}` });
    });
  }

  /** How often the page has been looked at. */
  get looks(): number {
    return this.#looks;
  }

  /** Looks at the page again and again until the work is done. */
  async during(work: () => Promise<void>): Promise<void> {
    const over = new AbortController();
    const watching = (async () => {
      while (!over.signal.aborted) await this.look();
    })();
    try {
      await work();
    } finally {
      over.abort();
      await watching;
    }
  }

  /** Keeps what stands in the page and in its storage now. @returns it */
  async look(): Promise<readonly Seen[]> {
    const now = await this.#page.evaluate(async () => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
      const databases = await indexedDB.databases();
      return {
        page: document.documentElement.outerHTML,
        fields: fields.map(({ value }) => value).join('\n'),
        address: [location.href, document.title, window.name, JSON.stringify(history.state)].join('\n'),
        localStorage: Object.entries(localStorage).join('\n'),
        sessionStorage: Object.entries(sessionStorage).join('\n'),
        otherStorage: [document.cookie, ...databases.map(({ name }) => name)].join('\n'),
      };
    });
    const seen = Object.entries(now).map(([where, text]) => ({ where, text }));
    for (const each of seen) this.#keep(each);
    this.#looks += 1;
    return seen;
  }

  #keep(seen: Seen): void {
    this.#seen.set(`${seen.where} ${seen.text}`, seen);
  }

  /** The texts in the page's memory that anything still holds: what can be collected is collected first. */
  async heap(): Promise<string> {
    const session = await this.#page.context().newCDPSession(this.#page);
    try {
      return (await texts(session)).join('\n');
    } finally {
      await session.detach();
    }
  }

  /** Where one of these is to be seen now: in the page, its storage, its memory. */
  async leaksNow(sought: readonly Sought[]): Promise<Leak[]> {
    const seen = [...(await this.look()), { where: 'heap', text: await this.heap() }];
    return seen.flatMap(({ where, text }) => searchText(where, text, sought));
  }

  /** Where one of these was seen at any time, or is in what main has told the page or in its memory now. */
  async leaks(sought: readonly Sought[]): Promise<Leak[]> {
    const told = (await this.#desktop.messages()).map(({ channel, content }) => ({ where: channel, text: content }));
    const earlier = [...this.#seen.values(), ...told].flatMap(({ where, text }) => searchText(where, text, sought));
    return unique([...earlier, ...(await this.leaksNow(sought))]);
  }
}

const unique = (leaks: readonly Leak[]): Leak[] => [
  ...new Map(leaks.map((leak) => [`${leak.where} ${leak.form}`, leak])).values(),
];

async function texts(session: CDPSession): Promise<readonly string[]> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  return strings;
}
