import { policyNames } from '../contract/policy-names.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { HelpContact, PolicyRuleView, PolicyView } from '../contract/policy-view.ts';
import { printable } from '../contract/words/printable.ts';
import { originOf, ruleOf, type PolicyLookup } from './policy.ts';
import { rowOf } from './policy-keys.ts';

/** What IT says, for people: Settings, the terminal and the report show it. */
export function policyView(lookup: PolicyLookup): PolicyView {
  const { by } = lookup;
  if (lookup.found === 'no') return { state: 'none', by, rules: [], problems: [] };
  if (lookup.found === 'unknown') return { state: 'unreadable', by, why: lookup.why, rules: [], problems: [] };
  const rules = policyNames.flatMap((name): PolicyRuleView[] => {
    const value = shown(lookup.policy[name]);
    if (value === undefined) return [];
    return [{ name, value, by: originOf(lookup, name), strength: rowOf(name).strength }];
  });
  const revision = ruleOf(lookup, 'policyRevision');
  return { state: 'ok', by, ...omitUndefined({ revision }), rules, problems: lookup.problems ?? [] };
}

/** A value in few words. Of recipes nothing but how many there are: each is a page long. */
function shown(value: unknown): boolean | string | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== 'object');
    return isPlain ? value.map((one) => printable(String(one))).join(', ') : String(value.length);
  }
  if (typeof value === 'string' || typeof value === 'number') return printable(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value)
    .map(([row, words]) => `${printable(row)}: ${String(words)}`)
    .join('; ');
}

/** Who helps people here, as far as IT says. */
export function contactOf(lookup: PolicyLookup): HelpContact | undefined {
  const contact = omitUndefined({
    ...{ name: ruleOf(lookup, 'helpName'), phone: ruleOf(lookup, 'helpPhone'), url: ruleOf(lookup, 'helpUrl') },
  });
  return Object.keys(contact).length === 0 ? undefined : contact;
}
