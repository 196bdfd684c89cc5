import type { Failure } from '../../electron/contract/failure.ts';
import type { RemovalLeft } from '../../electron/contract/outcome.ts';
import type { RenewedView, WorkView } from '../../electron/contract/window.ts';

/** How a piece of work ended well, for the note over the list. */
export type Result = { readonly attempt: number } & (
  | { readonly is: 'connected' | 'disconnected' | 'renamed' | 'folder-changed'; readonly label: string }
  | {
      readonly is: 'letter-changed';
      readonly label: string;
      readonly path: string;
      /** Why the drive has another letter than was chosen. */
      readonly elsewhere: Failure | undefined;
    }
  | {
      readonly is: 'removed';
      readonly label: string;
      /** An app password without a drive when false. */
      readonly isDrive: boolean;
      readonly left: RemovalLeft | undefined;
    }
  | { readonly is: 'undone'; readonly left: RemovalLeft | undefined }
  | { readonly is: 'renewed'; readonly renewed: RenewedView; readonly left: RemovalLeft | undefined }
);

/** What the list knows of the work that has ended. */
export interface About {
  readonly label: string;
  readonly isDrive: boolean;
  /** What was wanted of a change. */
  readonly wanted: 'name' | 'folder' | 'letter';
}

/** Returns what is to be said of work that has ended well; undefined for all other work. */
export function resultOf({ attempt, kind, now }: WorkView, { label, isDrive, wanted }: About): Result | undefined {
  if (now.at !== 'done') return undefined;
  const named = now.connection?.label ?? now.removed?.label ?? label;
  switch (kind) {
    case 'reconnect':
      return { attempt, is: 'connected', label: named };
    case 'disconnect':
      return { attempt, is: 'disconnected', label: named };
    case 'change':
      if (wanted === 'letter') {
        const elsewhere = now.connection?.notes?.find(({ code }) => code === 'LK-5344');
        return { attempt, is: 'letter-changed', label: named, path: now.connection?.path ?? '', elsewhere };
      }
      return { attempt, is: wanted === 'name' ? 'renamed' : 'folder-changed', label: named };
    case 'remove':
      return { attempt, is: 'removed', label: named, isDrive, left: now.left };
    case 'renew':
      return now.renewed === undefined ? undefined : { attempt, is: 'renewed', renewed: now.renewed, left: now.left };
    case 'setup':
    case 'passwords':
    case 'administration':
      return undefined;
  }
}

/** Returns what is to be said of a set-up that was taken back; undefined while it goes on, and for any other end. */
export function undoneOf({ attempt, kind, now }: WorkView): Result | undefined {
  if (now.at === 'done' && kind === 'remove') return { attempt, is: 'undone', left: now.left };
  const isCancelled = now.at === 'failed' && now.failure.code === 'LK-0002' && now.after === 'undone';
  return isCancelled ? { attempt, is: 'undone', left: undefined } : undefined;
}

/** Tells whether somebody still has something to do: such a note stays until it is read. */
export function hasDuty(result: Result): boolean {
  if (result.is === 'letter-changed') return result.elsewhere !== undefined;
  if (result.is === 'renewed') return result.left !== undefined || result.renewed.forApplication === true;
  return (result.is === 'removed' || result.is === 'undone') && result.left !== undefined;
}
