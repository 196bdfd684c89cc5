import type { Failure, FailureCode } from '../../electron/contract/failure.ts';
import type { WorkKind, WorkNow } from '../../electron/contract/window.ts';
import type { Page } from './steps.ts';

/** Failures that another address may mend. */
const addressCodes: readonly FailureCode[] = ['LK-1001', 'LK-1002', 'LK-3001', 'LK-3008', 'LK-3011'];

export type Failed = Extract<WorkNow, { at: 'failed' }>;

/** The ways on after a failure that are offered as buttons. */
export interface WaysOn {
  /** How to try again: `page` asks again from a page on; the others repeat the work, without a new sign-in. */
  readonly again:
    | { readonly by: 'page'; readonly page: Page }
    | { readonly by: 'reconnect' | 'remove' | 'change'; readonly id: string };
  /** The id to remove when everything is to be undone; null when there is nothing to undo. */
  readonly undo: string | null;
}

/** Decides how the wizard goes on after a failure. @param target id of the drive that the work was about */
export function waysOn(kind: WorkKind, failed: Failed, target: string | null): WaysOn {
  const id = failed.id ?? target;
  const page: WaysOn['again'] = { by: 'page', page: pageToMend(failed.failure) };
  if (id === null || failed.after === 'undone') return { again: page, undo: null };
  if (kind === 'change') return { again: { by: 'change', id }, undo: null };
  if (kind === 'remove') return { again: { by: 'remove', id }, undo: null };
  if (failed.after === 'open') return { again: page, undo: id };
  return { again: { by: 'reconnect', id }, undo: id };
}

/** Chooses the page whose answers can mend a failure that left nothing behind. */
export function pageToMend({ code }: Failure): Page {
  return addressCodes.includes(code) ? 'address' : 'sign-in';
}
