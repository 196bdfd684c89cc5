import type { Failure } from '../contract/failure.ts';
import type { PreparedAccountView } from '../contract/view.ts';
import type { DrivesView, WorkView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import type { DriveList } from '../tasks/drive-list.ts';
import type { Work } from '../tasks/work.ts';
import { policyAfter, policyRetryAfter } from '../upkeep/pace.ts';

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
  /** Reports what nobody expected, at a look that nobody asked for. */
  readonly onFault: (error: unknown) => void;
  readonly now: () => number;
  readonly random: () => number;
  /** Calls back after so many ms. @returns a function that cancels that */
  readonly timer: (ms: number, work: () => void) => () => void;
}

export interface Offers {
  /**
   * Looks at the accounts that IT has prepared: sets up what needs nobody, each at its own moment, because the rule reaches every
   * computer of an organisation at once; and offers the others. A person who clicks does not wait.
   */
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

  /** When each account is set up without a click. A restart draws anew: nobody is promised a moment. */
  const dueAt = new Map<string, number>();
  let found: 'at-start' | 'changed' = 'at-start';
  let cancel = (): void => undefined;

  /** The accounts that were looked at in this session, and are left to their person since. */
  const leftToPerson = new Set<string>();
  /** Those of them that turned out to need their person after all, as their platform has no sign-in in the browser. */
  const needingPerson = new Set<string>();

  /** Begins to set up an account. @returns whether work is under way now, behind which every other account has to wait */
  const setUpQuietly = async (account: PreparedAccountView): Promise<boolean> => {
    const platform = await parts.engine.discover(account.address, new AbortController().signal);
    if (!platform.ok) {
      parts.onFailure(platform.failure); // the network may come later: the account stays offered
      dueAt.set(account.id, parts.now() + policyRetryAfter(platform.failure, parts.random()));
      return false;
    }
    const { address, kind, ways } = platform.value;
    if (isBusy(parts.work().current())) return true;
    leftToPerson.add(account.id);
    if (!ways.includes('browser')) needingPerson.add(account.id);
    if (needingPerson.has(account.id) || !(await parts.isFirstTime(account.id))) return false;
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

  /** Draws the moments of accounts that are new, and forgets those of accounts that are gone or have a drive. */
  const plan = (quiet: readonly PreparedAccountView[]): void => {
    const there = new Set(quiet.map(({ id }) => id));
    for (const id of dueAt.keys()) if (!there.has(id)) dueAt.delete(id);
    for (const id of there) if (!dueAt.has(id)) dueAt.set(id, parts.now() + policyAfter(found, parts.random()));
    found = 'changed';
  };
  const isDue = ({ id }: PreparedAccountView): boolean => (dueAt.get(id) ?? Infinity) <= parts.now();
  /** Wakes for the next account. What is due and waits for other work is looked at when that has ended. */
  const wait = (quiet: readonly PreparedAccountView[]): void => {
    const later = quiet.filter((account) => !isDue(account)).map(({ id }) => dueAt.get(id) ?? Infinity);
    const next = Math.min(...later);
    if (next !== Infinity) cancel = parts.timer(next - parts.now(), () => void look().catch(parts.onFault));
  };

  const once = async (): Promise<void> => {
    cancel();
    cancel = () => undefined;
    const left = preparedIn(parts.list.seen() ?? valueOf(await parts.list.look()));
    const quiet = left.filter((account) => needsNobody(account) && !leftToPerson.has(account.id));
    plan(quiet);
    // One after the other: there is one piece of work at a time.
    for (const account of quiet) if (isDue(account) && (await setUpQuietly(account))) break;
    wait(quiet);
    const offered = left.filter((account) => !needsNobody(account) || needingPerson.has(account.id));
    if (isTold || offered.length === 0 || parts.isWindowOpen()) return;
    isTold = true;
    parts.tell(offered);
  };
  let running = Promise.resolve();
  /** Looks come one after the other, or an account could be begun twice. */
  const look = (): Promise<void> => {
    const looked = running.then(once);
    running = looked.catch(() => undefined); // whoever asked for that look is told
    return looked;
  };

  return {
    look,
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
