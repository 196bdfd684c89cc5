import { judge, type GivenRule } from '../../policy/judge.ts';
import { linesOfJson } from '../../policy/lines.ts';
import { namedFlat, rowOf, type PolicyForm } from '../../policy/policy-keys.ts';
import type { PolicySource } from '../../policy/policy.ts';
import { windowsRegistry, type Registry, type RegistryAnswer, type RegistryValue } from './registry.ts';

/**
 * Group policies are written to this key. Only administrators can write there, and Windows removes what a policy had set when
 * the policy ends.
 */
export const POLICY_KEY = 'SOFTWARE\\Policies\\Latchkey';
const SHOWN = `HKLM\\${POLICY_KEY}`;

/** The most rows that are read of a list: nobody writes a longer one by hand. */
const MOST_ROWS = 1000;

/**
 * Reads IT's policy from the registry, where each rule is a value and each list is a subkey. The user's own registry is never
 * read, because a rule may grant what only IT may grant.
 * No change is listened for: a notification (`RegNotifyChangeKeyValue`) would need an existing key and a thread that waits
 * forever, while a look at the key costs less than a millisecond.
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
        // The unnamed value is the key's default, which no policy writes.
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
      return undefined; // lists and tables are subkeys, see `ofKey`
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

/**
 * Reads every value of a key, sorted by name with `9` before `10`.
 * @returns undefined when a value cannot be read or is not a text
 */
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
