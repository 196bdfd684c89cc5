import { omitUndefined } from '../contract/omit-undefined.ts';
import type { PageNote, PageQuestionView } from '../contract/questions.ts';
import type { PageVisit } from '../platforms/guided-page/page-visit.ts';
import type { PageEvent } from '../platforms/guided-page/page-windows.ts';

/** Returns what the guide beside a platform's page shows at first. @param until ISO 8601, when the time is over */
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

/** An event for the guide: something that the page's window did, or that the person pasted. */
export type GuideEvent =
  | Exclude<PageEvent, { type: 'found' }>
  /** The clipboard has nothing that could be an app password. */
  | { readonly type: 'nothing-copied' }
  /** The pasted text does not look like this platform's app passwords; pasting the same text again has it taken. */
  | { readonly type: 'odd' }
  /** The page is now open in the person's own browser. */
  | { readonly type: 'outside' }
  /** The page is being opened again. */
  | { readonly type: 'opening' };

/** Returns what the guide shows after an event. */
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

/** Tells whether a note is about the page that is shown now, and therefore goes when the next page comes. */
function isOfThePage(note: PageNote | undefined): boolean {
  return note?.is === 'unclear' || note?.is === 'frame';
}
