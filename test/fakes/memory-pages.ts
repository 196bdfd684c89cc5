import type { PageVisit } from '../../electron/platforms/guided-page/page-visit.ts';
import type { PageEvent, PageWindows } from '../../electron/platforms/guided-page/page-windows.ts';
import { Secret } from '../../electron/secrets/secret.ts';

export interface MemoryPages extends PageWindows {
  /** What the window that is open tells. */
  tell(event: PageEvent): void;
  readonly visits: readonly PageVisit[];
  /** Windows that are open now. */
  open: PageWindows['open'];
  openCount(): number;
  /** How often one was brought to the front. */
  shown: number;
  clipboard: string;
}

/** Pages that a test leads. */
export function memoryPages(): MemoryPages {
  const visits: PageVisit[] = [];
  const listeners: ((event: PageEvent) => void)[] = [];
  let open = 0;
  const pages: MemoryPages = {
    visits,
    clipboard: '',
    shown: 0,
    openCount: () => open,
    tell(event) {
      if (event.type === 'closed') open -= 1;
      listeners.at(-1)?.(event);
    },
    open(visit, tell) {
      visits.push(visit);
      listeners.push(tell);
      open += 1;
      let closed = false;
      return {
        show() {
          pages.shown += 1;
        },
        close() {
          if (!closed) open -= 1;
          closed = true;
          return Promise.resolve();
        },
      };
    },
    copied: () => Promise.resolve(pages.clipboard === '' ? undefined : new Secret(pages.clipboard)),
    wipe(secret) {
      if (secret.use((text) => text === pages.clipboard)) pages.clipboard = '';
      return Promise.resolve();
    },
  };
  return pages;
}
