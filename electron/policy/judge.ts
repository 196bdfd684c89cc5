import type { PolicyName } from '../contract/policy-names.ts';
import { printable } from '../contract/words/printable.ts';
import { rowOf } from './policy-keys.ts';
import type { PolicyLookup, PolicyProblem } from './policy.ts';

/** A value as a source has it, in the form of JSON. Absent when it is there and cannot be read, or is of another type than JSON has. */
export interface GivenRule {
  /** Undefined when no rule is called so. */
  readonly name: PolicyName | undefined;
  /** As it is written there. */
  readonly written: string;
  readonly value?: unknown;
  /** Where it is, for people. */
  readonly by: string;
}

/** What is shown of what IT got wrong: more than that is no list that anybody reads. */
const MOST_PROBLEMS = 100;
const MOST_NAME = 100;

/**
 * Judges each rule by itself: what is unknown is reported and ignored, for an older Latchkey meets what was written for a newer one;
 * what is of another type closes that rule, and nothing else. Of several values the last one counts, also when it cannot be read.
 */
export function judge(given: readonly GivenRule[], by: string): PolicyLookup {
  const values = new Map<PolicyName, unknown>();
  const origins = new Map<PolicyName, string>();
  const problems: PolicyProblem[] = [];
  for (const rule of given) {
    const { name } = rule;
    const about = { written: printable(rule.written).slice(0, MOST_NAME), by: rule.by };
    if (name === undefined) {
      problems.push({ ...about, why: 'unknown' });
      continue;
    }
    const { schema, damaged } = rowOf(name);
    const parsed = schema.safeParse(rule.value);
    values.delete(name);
    origins.set(name, rule.by);
    if (parsed.success) values.set(name, parsed.data);
    else problems.push({ ...about, name, why: 'ill-typed', ...(damaged === 'closed' ? { closes: true } : {}) });
  }
  return {
    ...{ found: 'yes', by, policy: Object.fromEntries(values), origins },
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}
