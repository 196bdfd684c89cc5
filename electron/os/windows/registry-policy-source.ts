import { judge, type GivenRule } from '../../policy/judge.ts';
import { linesOfJson } from '../../policy/lines.ts';
import { namedFlat, rowOf, type PolicyForm } from '../../policy/policy-keys.ts';
import type { PolicySource } from '../../policy/policy.ts';
import { windowsRegistry, type Registry, type RegistryAnswer, type RegistryValue } from './registry.ts';

/** Where group policies are: only administrators write there, and Windows takes away what a policy that has ended had set. */
export const POLICY_KEY = 'SOFTWARE\\Policies\\Latchkey';
const SHOWN = `HKLM\\${POLICY_KEY}`;

/** Rows of a list: more are none that anybody wrote. */
const MOST_ROWS = 1000;

/**
 * The policy in the registry: a value for each rule, a subkey for each list. Of the user's own registry nothing is read, for a rule may grant what
 * only IT may grant. Its changes are not listened for: a notification (`RegNotifyChangeKeyValue`) needs a thread of its own that waits for
 * ever and a key that is there, and to look costs less than a millisecond.
 */
export function registryPolicySource(
  load: () => Promise<Pick<Registry, 'read' | 'keys' | 'names'>> = windowsRegistry,
): PolicySource {
  return {
    async read() {
      try {
        const registry = await load();
        const [names, keys] = [registry.names('HKLM', POLICY_KEY), registry.keys('HKLM', POLICY_KEY)];
        if (names.found === 'unknown' || keys.found === 'unknown') throw new Error('there, and not to be read');
        if (names.found === 'no' || keys.found === 'no') return { found: 'no', by: SHOWN };
        // The default value of a key has no name; no policy writes it.
        const values = names.value.filter((name) => name !== '').map((name) => ofValue(registry, name));
        return judge([...values, ...keys.value.map((name) => ofKey(registry, name))], SHOWN);
      } catch {
        return { found: 'unknown', by: SHOWN, why: 'unreadable' };
      }
    },
  };
}

type Reader = Pick<Registry, 'read' | 'names'>;

function ofValue(registry: Reader, written: string): GivenRule {
  const name = namedFlat(written);
  const rule = { name, written, by: SHOWN };
  if (name === undefined) return rule;
  const found = registry.read('HKLM', POLICY_KEY, written);
  return { ...rule, value: found.found === 'yes' ? valueOf(rowOf(name).form, found.value) : undefined };
}

function valueOf(form: PolicyForm, value: RegistryValue): unknown {
  switch (form.is) {
    case 'flag':
      return value.type === 'number' && value.number <= 1 ? value.number === 1 : undefined;
    case 'number':
      return value.type === 'number' ? value.number : undefined;
    case 'text':
    case 'choice':
      return value.type === 'text' ? value.text : undefined;
    case 'lines':
      return value.type === 'list' ? linesOfJson(value.list) : undefined;
    case 'list':
    case 'table':
      return undefined; // a subkey
  }
}

function ofKey(registry: Reader, written: string): GivenRule {
  const name = namedFlat(written);
  const rule = { name, written, by: SHOWN };
  if (name === undefined) return rule;
  const { form } = rowOf(name);
  const rows = rowsOf(registry, `${POLICY_KEY}\\${written}`);
  if (rows === undefined) return rule;
  if (form.is === 'table')
    return { ...rule, value: Object.fromEntries(rows.map(([row, text]) => [row, wordsIn(text)])) };
  if (form.is !== 'list') return rule;
  const texts = rows.map(([, text]) => text);
  return { ...rule, value: form.of === 'numbers' ? texts.map(numberIn) : texts };
}

/** Every value of a key, in the order of their names, in which `10` comes after `9`. Undefined when one cannot be read or is no text. */
function rowsOf(registry: Reader, key: string): readonly (readonly [string, string])[] | undefined {
  const names = registry.names('HKLM', key);
  if (names.found !== 'yes' || names.value.length > MOST_ROWS) return undefined;
  const sorted = names.value.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const rows = sorted.map((name): readonly [string, string | undefined] => [
    name,
    textIn(registry.read('HKLM', key, name)),
  ]);
  return rows.every((row): row is readonly [string, string] => row[1] !== undefined) ? rows : undefined;
}

function textIn(found: RegistryAnswer<RegistryValue>): string | undefined {
  return found.found === 'yes' && found.value.type === 'text' ? found.value.text : undefined;
}

const wordsIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const numberIn = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text);
