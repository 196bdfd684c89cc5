import { jsonRules } from '../../electron/policy/json-rules.ts';
import { judge } from '../../electron/policy/judge.ts';
import type { PolicyLookup } from '../../electron/policy/policy.ts';

/** What Latchkey makes of a file of IT's. @param rules without the version */
export function policyOf(rules: object, by = '/etc/latchkey/policy.json'): PolicyLookup {
  const given = jsonRules(JSON.stringify({ version: 1, ...rules }), by);
  if (given === undefined) throw new Error('no policy');
  return judge(given, by);
}
