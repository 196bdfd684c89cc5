import type { FailureCode } from './failure.ts';
import { waitsForPerson } from './failure-groups.ts';

/** How far this computer is with what IT's rule `retire` asks for. */
export interface RetirementView {
  /** `waiting`: its turn has not come yet. `open`: something is left. `done`: nothing is left here. */
  readonly state: 'waiting' | 'open' | 'done';
  /** The number of drives and app passwords of which something is left, here or on their platform. */
  readonly left: number;
  /** The moment at which it begins, ISO 8601 by this computer's clock; present while it waits. */
  readonly at?: string;
  /** Why something is left, each code once. */
  readonly codes: readonly FailureCode[];
}

/** Tells whether what is left can only go on when a person signs in or looks on the platform. */
export function retirementNeedsUser({ state, codes }: RetirementView): boolean {
  return state === 'open' && codes.some(waitsForPerson);
}
