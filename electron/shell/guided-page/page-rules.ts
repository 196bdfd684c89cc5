import type { Session } from 'electron';

/** What the pages of a session may do. Our own pages have no rules, because they may not go anywhere. */
export interface PageRules {
  mayVisit(url: string): boolean;
  /** Called with each address that was refused. */
  onRefusal(url: string): void;
}

const rules = new WeakMap<Session, PageRules>();

/** Sets the rules of a session. It must be called before the session's first page. */
export function setPageRules(pages: Session, its: PageRules): void {
  rules.set(pages, its);
}

export function pageRulesOf(pages: Session): PageRules | undefined {
  return rules.get(pages);
}
