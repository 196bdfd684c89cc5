import type { Session } from 'electron';

/** What the pages of a session may do; there is none for our own, which go nowhere. */
export interface PageRules {
  mayVisit(url: string): boolean;
  /** Told of a way that was refused. */
  onRefusal(url: string): void;
}

const rules = new WeakMap<Session, PageRules>();

/** To be set before the first page of a session. */
export function setPageRules(pages: Session, its: PageRules): void {
  rules.set(pages, its);
}

export function pageRulesOf(pages: Session): PageRules | undefined {
  return rules.get(pages);
}
