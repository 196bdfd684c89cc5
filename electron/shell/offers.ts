import type { Failure } from '../contract/failure.ts';
import type { PreparedAccountView } from '../contract/view.ts';
import type { DrivesView, WorkView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import type { DriveList } from '../tasks/drive-list.ts';
import type { Work } from '../tasks/work.ts';

export interface OffersParts {
  readonly engine: Pick<Engine, 'discover'>;
  readonly list: Pick<DriveList, 'seen' | 'look'>;
  readonly work: () => Work;
  /** Tells a person without a window that one click is left. Not called more than once. */
  readonly tell: (accounts: readonly PreparedAccountView[]) => void;
  readonly isWindowOpen: () => boolean;
  /** Tells whether an account was never set up without a click before, and remembers that it is now. */
  readonly isFirstTime: (id: string) => Promise<boolean>;
  /** Reports what keeps an account from being set up without a click. */
  readonly onFailure: (failure: Failure) => void;
}

export interface Offers {
  /** Looks at the accounts that IT has prepared: sets up what needs nobody, and offers the others. */
  look(): Promise<void>;
  /**
   * Follows the work: the browser of a set-up that nobody has asked for is opened here.
   * @returns true for a change that its person need not be told of
   */
  follow(view: WorkView): boolean;
}

/** Tells whether an account can be set up without a click: its user is known, so nobody has to say whose files they are. */
export function needsNobody({ silent, user }: PreparedAccountView): boolean {
  return silent === true && user !== undefined;
}

/** Makes the part of the companion that offers the accounts which IT has prepared. */
export function createOffers(parts: OffersParts): Offers {
  let isTold = false;
  let unasked: { readonly attempt: number; isOpened: boolean } | undefined;

  /** The accounts that were looked at in this session, and are left to their person since. */
  const leftToPerson = new Set<string>();

  /** Begins to set up an account. @returns whether work has begun, or something else is in its way just now */
  const setUpQuietly = async (account: PreparedAccountView): Promise<boolean> => {
    const found = await parts.engine.discover(account.address, new AbortController().signal);
    if (!found.ok) {
      parts.onFailure(found.failure); // the network may come later: the account stays offered
      return true;
    }
    const { address, kind, ways } = found.value;
    if (isBusy(parts.work().current())) return true;
    leftToPerson.add(account.id);
    if (!ways.includes('browser') || !(await parts.isFirstTime(account.id))) return false;
    const { user = '', label } = account;
    const named = label === undefined ? {} : { label };
    const attempt = (parts.work().current()?.attempt ?? 0) + 1;
    unasked = { attempt, isOpened: false };
    const begun = parts
      .work()
      .start({ kind: 'setup', platform: address, platformKind: kind, user, way: 'browser', ...named });
    if (!begun.ok) unasked = undefined;
    return begun.ok;
  };

  return {
    async look() {
      const left = preparedIn(parts.list.seen() ?? valueOf(await parts.list.look()));
      // One after the other: there is one piece of work at a time.
      for (const account of left) {
        if (needsNobody(account) && !leftToPerson.has(account.id) && (await setUpQuietly(account))) break;
      }
      const offered = left.filter((account) => !needsNobody(account));
      if (isTold || offered.length === 0 || parts.isWindowOpen()) return;
      isTold = true;
      parts.tell(offered);
    },
    follow({ attempt, now }) {
      if (attempt !== unasked?.attempt || now.at !== 'question' || now.question.kind !== 'browser') return false;
      if (!unasked.isOpened) {
        unasked.isOpened = true;
        parts.work().answer(attempt, { kind: 'open-browser' });
      }
      return true;
    },
  };
}

const isBusy = (view: WorkView | null): boolean => view !== null && view.now.at !== 'done' && view.now.at !== 'failed';

const preparedIn = (view: DrivesView | undefined): readonly PreparedAccountView[] => view?.prepared ?? [];

const valueOf = (looked: Awaited<ReturnType<DriveList['look']>>): DrivesView | undefined =>
  looked.ok ? looked.value : undefined;
