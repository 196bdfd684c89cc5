import { judge, type GivenRule } from '../../policy/judge.ts';
import { fieldName, linesOfJson, recordOfFields } from '../../policy/lines.ts';
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

type Reader = Pick<Registry, 'read' | 'keys' | 'names'>;

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
    case 'records':
      return undefined; // these are subkeys, see `ofKey`
  }
}

function ofKey(registry: Reader, written: string): GivenRule {
  const name = namedFlat(written);
  const rule = { name, written, by: SHOWN };
  if (name === undefined) return rule;
  const { form } = rowOf(name);
  if (form.is === 'records') return { ...rule, value: recordsOf(registry, `${POLICY_KEY}\\${written}`) };
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
  const sorted = names.value.toSorted(byNumber);
  const rows = sorted.map((name): readonly [string, string | undefined] => [
    name,
    textIn(registry.read('HKLM', key, name)),
  ]);
  return rows.every((row): row is readonly [string, string] => row[1] !== undefined) ? rows : undefined;
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/**
 * Reads every record of a key: from its values, one in JSON each as a template writes them, and from its subkeys, with a value for
 * each field. A record that cannot be read is undefined, so that it alone is not followed.
 * @returns undefined when the key cannot be read
 */
function recordsOf(registry: Reader, key: string): readonly unknown[] | undefined {
  const [names, keys] = [registry.names('HKLM', key), registry.keys('HKLM', key)];
  if (names.found !== 'yes' || keys.found !== 'yes') return undefined;
  if (names.value.length + keys.value.length > MOST_ROWS) return undefined;
  const rows = names.value.filter((name) => name !== '').toSorted(byNumber);
  const below = keys.value.toSorted(byNumber);
  return [
    ...rows.map((name) => {
      const text = textIn(registry.read('HKLM', key, name));
      return text === undefined ? undefined : recordOfFields(linesOfJson([text]));
    }),
    ...below.map((name) => recordIn(registry, `${key}\\${name}`)),
  ];
}

/** Reads the fields of a record from a key. A number is a flag, because records have no other numbers. */
function recordIn(registry: Reader, key: string): unknown {
  const names = registry.names('HKLM', key);
  if (names.found !== 'yes' || names.value.length > MOST_ROWS) return undefined;
  const fields = names.value
    .filter((name) => name !== '')
    .map((name): readonly [string, unknown] => {
      const found = registry.read('HKLM', key, name);
      if (found.found !== 'yes') return [fieldName(name), undefined];
      const { value } = found;
      if (value.type === 'number') return [fieldName(name), value.number <= 1 ? value.number === 1 : value.number];
      return [fieldName(name), value.type === 'text' ? value.text : undefined];
    });
  return Object.fromEntries(fields);
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
