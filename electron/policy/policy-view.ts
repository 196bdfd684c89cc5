import { policyNames } from '../contract/policy-names.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { HelpContact, PolicyRuleView, PolicyView } from '../contract/policy-view.ts';
import { printable } from '../contract/words/printable.ts';
import type { PolicyAccount } from './accounts.ts';
import { originOf, ruleOf, type PolicyLookup } from './policy.ts';
import { rowOf } from './policy-keys.ts';

/** The most problems that are shown, because nobody reads a longer list. Every problem counts all the same. */
const MOST_PROBLEMS = 100;

/** Makes the view of IT's policy that Settings, the terminal and the report show to people. */
export function policyView(lookup: PolicyLookup): PolicyView {
  const { by } = lookup;
  if (lookup.found === 'no') return { state: 'none', by, rules: [], problems: [] };
  if (lookup.found === 'unknown') return { state: 'unreadable', by, why: lookup.why, rules: [], problems: [] };
  const rules = policyNames.flatMap((name): PolicyRuleView[] => {
    const { accounts = [] } = lookup.policy;
    const value = name === 'accounts' ? shownAccounts(accounts) : shown(lookup.policy[name]);
    if (value === undefined) return [];
    return [{ name, value, by: originOf(lookup, name), strength: rowOf(name).strength }];
  });
  const revision = ruleOf(lookup, 'policyRevision');
  const problems = (lookup.problems ?? []).slice(0, MOST_PROBLEMS);
  return { state: 'ok', by, ...omitUndefined({ revision }), rules, problems };
}

/** Writes the accounts that IT has prepared, each by its name and its address. */
function shownAccounts(accounts: readonly PolicyAccount[]): string | undefined {
  if (accounts.length === 0) return undefined;
  return accounts
    .map(({ label, address }) => printable(label === undefined ? address : `${label} (${address})`))
    .join(', ');
}

/** Writes a value in a few words. Recipes are a page long each, so only their number is shown. */
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

/** Gives the helpdesk that IT names; undefined when IT names none. */
export function contactOf(lookup: PolicyLookup): HelpContact | undefined {
  const contact = omitUndefined({
    ...{ name: ruleOf(lookup, 'helpName'), phone: ruleOf(lookup, 'helpPhone'), url: ruleOf(lookup, 'helpUrl') },
  });
  return Object.keys(contact).length === 0 ? undefined : contact;
}
