import { policyNames, type PolicyName } from '../contract/policy-names.ts';
import { flatName, rowOf, type PolicyGroup } from '../policy/policy-keys.ts';
import { jsonSchemaOf } from './json-files.ts';
import { explanationOf, type Texts } from './texts.ts';
import { element, xmlFile, type Element } from './xml.ts';

const KEY = 'SOFTWARE\\Policies\\Latchkey';
/** The longest text that a template may allow: Microsoft's tools for device management reject a larger limit. */
const MOST_TEXT = 1023;
const REVISION = { revision: '1.0', schemaVersion: '1.0' } as const;
const NAMESPACES = {
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  xmlns: 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
} as const;

const upper = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
const string = (id: string): string => `$(string.${id})`;
const categoryOf = (group: PolicyGroup): string => `Category_${upper(group)}`;
const supportedSince = (since: string): string => `Since_${since.replaceAll('.', '_')}`;
const groups = [...new Set(policyNames.map((name) => rowOf(name).group))];
const versions = [...new Set(policyNames.map((name) => rowOf(name).since))];

/** Makes the administrative template (ADMX), from which group policy and Intune learn the rules. */
export function admx(): string {
  return xmlFile(
    element('policyDefinitions', { ...NAMESPACES, ...REVISION }, [
      element('policyNamespaces', {}, [element('target', { prefix: 'latchkey', namespace: 'Latchkey.Policies' })]),
      element('resources', { minRequiredRevision: '1.0' }),
      element('supportedOn', {}, [
        element(
          'definitions',
          {},
          versions.map((since) =>
            element('definition', { name: supportedSince(since), displayName: string(supportedSince(since)) }),
          ),
        ),
      ]),
      element('categories', {}, [
        element('category', { name: 'Latchkey', displayName: string('Latchkey') }),
        ...groups.map((group) =>
          element('category', { name: categoryOf(group), displayName: string(categoryOf(group)) }, [
            element('parentCategory', { ref: 'Latchkey' }),
          ]),
        ),
      ]),
      element('policies', {}, policyNames.map(policy)),
    ]),
  );
}

function policy(name: PolicyName): Element {
  const { form, group, since } = rowOf(name);
  const id = flatName(name);
  const isFlag = form.is === 'flag';
  const about = [
    element('parentCategory', { ref: categoryOf(group) }),
    element('supportedOn', { ref: supportedSince(since) }),
  ];
  return element(
    'policy',
    {
      ...{ name: id, class: 'Machine', displayName: string(id), explainText: string(`${id}_Explain`), key: KEY },
      ...(isFlag ? { valueName: id } : { presentation: `$(presentation.${id})` }),
    },
    isFlag
      ? [
          ...about,
          element('enabledValue', {}, [element('decimal', { value: 1 })]),
          element('disabledValue', {}, [element('decimal', { value: 0 })]),
        ]
      : [...about, element('elements', {}, [input(name)])],
  );
}

function input(name: PolicyName): Element {
  const { form } = rowOf(name);
  const id = flatName(name);
  const value = { id, valueName: id, required: 'true' };
  switch (form.is) {
    case 'number': {
      const { minimum = 0, maximum = 0 } = jsonSchemaOf(name);
      return element('decimal', { ...value, minValue: minimum, maxValue: maximum });
    }
    case 'choice':
      return element(
        'enum',
        value,
        form.of.map((one) =>
          element('item', { displayName: string(`${id}_${one}`) }, [
            element('value', {}, [element('string', {}, one)]),
          ]),
        ),
      );
    case 'list':
    case 'records':
      return element('list', { id, key: `${KEY}\\${id}`, valuePrefix: '' });
    case 'table':
      return element('list', { id, key: `${KEY}\\${id}`, explicitValue: 'true' });
    case 'lines':
      return element('multiText', value);
    case 'text':
    case 'flag':
      return element('text', { ...value, maxLength: Math.min(jsonSchemaOf(name).maxLength ?? MOST_TEXT, MOST_TEXT) });
  }
}

/** Makes the template's texts in one language (ADML). */
export function adml(texts: Texts): string {
  const words: readonly (readonly [string, string])[] = [
    ['Latchkey', 'Latchkey'],
    ...versions.map((since) => [supportedSince(since), texts.file.supported.replace('{since}', since)] as const),
    ...groups.map((group) => [categoryOf(group), texts.groups[group]] as const),
    ...policyNames.flatMap((name) => wordsOf(name, texts)),
  ];
  const shown = policyNames.filter((name) => rowOf(name).form.is !== 'flag');
  return xmlFile(
    element('policyDefinitionResources', { ...NAMESPACES, ...REVISION }, [
      element('displayName', {}, 'Latchkey'),
      element('description', {}, 'Latchkey'),
      element('resources', {}, [
        element(
          'stringTable',
          {},
          words.map(([id, text]) => element('string', { id }, text)),
        ),
        element(
          'presentationTable',
          {},
          shown.map((name) => presentation(name, texts)),
        ),
      ]),
    ]),
  );
}

function wordsOf(name: PolicyName, texts: Texts): readonly (readonly [string, string])[] {
  const { form, strength } = rowOf(name);
  const id = flatName(name);
  const choices = form.is === 'choice' ? form.of.map((one) => [`${id}_${one}`, one] as const) : [];
  return [[id, texts.titles[name]], [`${id}_Explain`, explanationOf(texts, name, strength)], ...choices];
}

function presentation(name: PolicyName, texts: Texts): Element {
  const { form } = rowOf(name);
  const id = flatName(name);
  const { value, list, table, records } = texts.file;
  const shown = {
    number: () => element('decimalTextBox', { refId: id }, value),
    choice: () => element('dropdownList', { refId: id, noSort: 'true' }, value),
    list: () => element('listBox', { refId: id }, list),
    table: () => element('listBox', { refId: id }, table),
    records: () => element('listBox', { refId: id }, records),
    lines: () => element('multiTextBox', { refId: id }),
    text: () => element('textBox', { refId: id }, [element('label', {}, value)]),
    flag: () => element('text', {}, value),
  }[form.is]();
  return element('presentation', { id }, [shown]);
}

/** Makes a file for `reg import` with every rule and its example. The file is plain ASCII, so no other encoding is needed. */
export function registryFile(): string {
  const values = policyNames.flatMap(valueLine);
  const keys = policyNames.flatMap((name) => {
    const rows = rowsOf(name);
    return rows.length === 0 ? recordKeys(name) : ['', `[HKEY_LOCAL_MACHINE\\${KEY}\\${flatName(name)}]`, ...rows];
  });
  const head = ['Windows Registry Editor Version 5.00', '', `; Examples: take what you need.`];
  return `${[...head, `[HKEY_LOCAL_MACHINE\\${KEY}]`, ...values, ...keys].join('\r\n')}\r\n`;
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const dword = (value: number): string => `dword:${value.toString(16).padStart(8, '0')}`;

function valueLine(name: PolicyName): readonly string[] {
  const { form, example } = rowOf(name);
  const id = quoted(flatName(name));
  switch (form.is) {
    case 'flag':
    case 'number':
      return [`${id}=${dword(Number(example))}`];
    case 'lines': {
      // A REG_MULTI_SZ holds texts in UTF-16, with a zero after each and one more at the end.
      const bytes = Buffer.from(`${JSON.stringify(example)}\0\0`, 'utf16le');
      return [`${id}=hex(7):${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`];
    }
    case 'text':
    case 'choice':
      return [`${id}=${quoted(String(example))}`];
    case 'list':
    case 'table':
    case 'records':
      return [];
  }
}

function rowsOf(name: PolicyName): readonly string[] {
  const { form, example } = rowOf(name);
  if (form.is === 'list') {
    return (example as readonly unknown[]).map((one, at) => `${quoted(String(at + 1))}=${quoted(String(one))}`);
  }
  if (form.is !== 'table') return [];
  return Object.entries(example as Readonly<Record<string, readonly string[]>>).map(
    ([row, words]) => `${quoted(row)}=${quoted(words.join(', '))}`,
  );
}

/** Writes a key for each record of a rule, with a value for each of its fields. */
function recordKeys(name: PolicyName): readonly string[] {
  const { form, example } = rowOf(name);
  if (form.is !== 'records') return [];
  return (example as readonly Readonly<Record<string, string | boolean>>[]).flatMap((record, at) => [
    '',
    `[HKEY_LOCAL_MACHINE\\${KEY}\\${flatName(name)}\\${String(at + 1)}]`,
    ...Object.entries(record).map(
      ([field, value]) =>
        `${quoted(upper(field))}=${typeof value === 'boolean' ? dword(Number(value)) : quoted(value)}`,
    ),
  ]);
}
