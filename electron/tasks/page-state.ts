import { omitUndefined } from '../contract/omit-undefined.ts';
import type { PageNote, PageQuestionView } from '../contract/questions.ts';
import type { PageVisit } from '../platforms/guided-page/page-visit.ts';
import type { PageEvent } from '../platforms/guided-page/page-windows.ts';

/** What the guide beside a platform's page begins with. @param until ISO 8601 */
export function firstView({ recipe, host, name, manage }: PageVisit, until: string): PageQuestionView {
  const { steps, missing, causes, helpdesk, limit } = recipe;
  return {
    ...{ kind: 'page', host, name, manage, missing, until },
    steps: steps.map(({ text, name: named }) => (named === undefined ? { text } : { text, name: true })),
    at: 0,
    window: 'opening',
    ...omitUndefined({ limit, causes, helpdesk }),
  };
}

/** What happens to the guide: by the page's window, or by what the person pasted. */
export type GuideEvent =
  | Exclude<PageEvent, { type: 'found' }>
  /** Nothing on the clipboard that could be an app password. */
  | { readonly type: 'nothing-copied' }
  /** What was pasted looks different from what this platform makes: once more the same, and it is taken. */
  | { readonly type: 'odd' }
  /** The page is open in the person's own browser now. */
  | { readonly type: 'outside' }
  /** Opened again. */
  | { readonly type: 'opening' };

/** What the guide shows next. */
export function nextView(view: PageQuestionView, event: GuideEvent): PageQuestionView {
  const { note: _, ...rest } = view;
  switch (event.type) {
    case 'opening':
      return { ...rest, window: 'opening', at: 0 };
    case 'opened':
      return { ...view, window: 'open' };
    case 'went':
      return { ...(isOfThePage(view.note) ? rest : view), host: event.host, window: 'open' };
    case 'step':
      return { ...rest, at: Math.min(event.step, view.steps.length - 1) };
    case 'unclear':
      return event.unclear ? { ...view, note: { is: event.frame === true ? 'frame' : 'unclear' } } : rest;
    case 'refused':
      return { ...view, note: { is: 'refused', host: event.host } };
    case 'not-loaded':
    case 'nothing-copied':
    case 'odd':
      return { ...view, note: { is: event.type } };
    case 'closed':
      return view.window === 'outside' ? view : { ...view, window: 'closed' };
    case 'outside':
      return { ...rest, window: 'outside' };
  }
}

/** Said of what the page shows now, and not of the one after it. */
function isOfThePage(note: PageNote | undefined): boolean {
  return note?.is === 'unclear' || note?.is === 'frame';
}
