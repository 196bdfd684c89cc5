import type { Session } from 'electron';

/** The pages of a session may do this much; our own pages have no rules, as they go nowhere. */
export interface PageRules {
  mayVisit(url: string): boolean;
  /** Called with an address that was refused. */
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
