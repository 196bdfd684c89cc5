import type { Result } from '../contract/failure.ts';
import type { RetirementView } from '../contract/retirement.ts';
import { nextRetireLook } from '../upkeep/retire-when.ts';

export interface RetiringParts {
  /** One round; undefined when IT's rule is not set. Never rejects. @param now whether it does not wait for this computer's turn */
  readonly round: (now: boolean) => Promise<Result<RetirementView | undefined>>;
  /** Called after each round that may have changed something. Must not reject. */
  readonly onRound: (view: RetirementView) => Promise<void>;
  /** Tells a person that IT retires Latchkey, that they are needed, or that it is done. */
  readonly tell: (view: RetirementView) => void;
  readonly now: () => number;
  readonly random: () => number;
  /** Calls back after so many ms. @returns a function that cancels that */
  readonly timer: (ms: number, work: () => void) => () => void;
}

/** Has the companion do what IT's rule `retire` asks for: round by round, quietly, until nothing is left. */
export interface Retiring {
  /** Looks at the rule, at the start and whenever the policy has changed. @param now true for a person who does not want to wait */
  look(now?: boolean): Promise<void>;
}

const AFTER_FAILURE: RetirementView = { state: 'open', left: 0, codes: [] };

export function createRetiring({ round, onRound, tell, now, random, timer }: RetiringParts): Retiring {
  let cancel = (): void => undefined;
  let said = '';
  let running = Promise.resolve();

  const once = async (asked: boolean): Promise<void> => {
    cancel();
    cancel = () => undefined;
    const done = await round(asked);
    const view = done.ok ? done.value : AFTER_FAILURE;
    if (view === undefined) {
      said = '';
      return;
    }
    if (done.ok) {
      const now = `${view.state} ${view.codes.join()}`;
      if (now !== said) {
        const isNews = said === '' ? view.left > 0 : view.state !== 'waiting';
        said = now;
        if (isNews) tell(view);
      }
      if (view.state !== 'waiting') await onRound(view);
    }
    const next = nextRetireLook(view, now(), random());
    if (next !== undefined) cancel = timer(next, () => void look());
  };
  /** Rounds run one after the other: each takes the lock. */
  const look = (asked = false): Promise<void> => (running = running.then(() => once(asked)));
  return { look };
}
