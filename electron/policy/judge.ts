import type { PolicyName } from '../contract/policy-names.ts';
import { printable } from '../contract/words/printable.ts';
import { rowOf } from './policy-keys.ts';
import type { PolicyLookup, PolicyProblem } from './policy.ts';

/**
 * A rule as its source has it, with the value in JSON's form. `value` is absent when it cannot be read, or has a type that JSON
 * lacks.
 */
export interface GivenRule {
  /** The rule; undefined when Latchkey has no rule of this name. */
  readonly name: PolicyName | undefined;
  /** The name as it is written in the source. */
  readonly written: string;
  readonly value?: unknown;
  /** The source, for people. */
  readonly by: string;
}

const MOST_NAME = 100;

/**
 * Judges the entries of a list one by one: those that cannot be read are told and left out, and so are fields that this version does
 * not know.
 */
function oneByOne(
  name: PolicyName,
  { value, written, by }: GivenRule,
  each: NonNullable<ReturnType<typeof rowOf>['each']>,
): { readonly value: unknown; readonly problems: readonly PolicyProblem[] } {
  if (!Array.isArray(value)) return { value, problems: [] };
  const problems: PolicyProblem[] = [];
  const kept = value.filter((entry: unknown, at) => {
    const place = `${written}[${String(at + 1)}]`;
    const isRead = each.safeParse(entry).success;
    if (!isRead) problems.push({ name, written: printable(place), by, why: 'ill-typed' });
    const fields = isRead && typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
    for (const field of fields.filter((one) => !(one in each.shape))) {
      problems.push({ written: printable(`${place}.${field}`).slice(0, MOST_NAME), by, why: 'unknown' });
    }
    return isRead;
  });
  return { value: kept, problems };
}

/**
 * Judges each rule by itself. An unknown rule is reported and ignored, because an older Latchkey may read what was written for a
 * newer one. A value of the wrong type closes its own rule and no other. Of several values for a rule the last one counts, even
 * when it cannot be read.
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
    const { schema, damaged, each } = rowOf(name);
    const apart = each === undefined ? { value: rule.value, problems: [] } : oneByOne(name, rule, each);
    problems.push(...apart.problems);
    const parsed = schema.safeParse(apart.value);
    values.delete(name);
    origins.set(name, rule.by);
    if (parsed.success) values.set(name, parsed.data);
    else problems.push({ ...about, name, why: 'ill-typed', ...(damaged === 'closed' ? { closes: true } : {}) });
  }
  return { found: 'yes', by, policy: Object.fromEntries(values), origins, problems };
}
