import { parse, type Octothorpe, type Select } from '@messageformat/parser';
import { typeset } from './contract/words/typeset.ts';

/**
 * Compiles the catalogues of `assets/words` (ICU MessageFormat) to TypeScript. So the shipped program needs neither a parser
 * nor `eval`, and a text that is missing, or is given the wrong values, does not compile.
 */

/** A catalogue as its file has it: texts in ICU MessageFormat, grouped by what they are about. */
export interface Catalogue {
  readonly [name: string]: string | Catalogue;
}

/** The parts of the catalogues that become files of their own, because the window begins without them, or never needs them. */
const volumes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...[
        'administration',
        'after',
        'applications',
        'browser',
        'change',
        'code',
        'diagnostics',
        'duties',
        'findings',
        'folders',
        'handOverPolicy',
        'lostWrites',
      ],
      ...[
        'page',
        'passwords',
        'policyRules',
        'ready',
        'recovery',
        'removal',
        'renewal',
        'retired',
        'secondFactor',
        'stepHow',
        'stepSlow',
        'ticket',
        'troubleTitles',
        'whatFor',
        'working',
      ],
    ].map((group) => [group, 'views']),
  ),
  failures: 'failures',
  terminal: 'programs',
  shell: 'programs',
  redirectPage: 'programs',
  windowFault: 'fault',
};
const volumeNames = ['window', 'views', 'failures', 'programs', 'fault'] as const;
const typeOf = {
  window: 'WindowWords',
  views: 'ViewWords',
  failures: 'FailureWords',
  programs: 'ProgramWords',
  fault: 'FaultWords',
} as const;

type Token = ReturnType<typeof parse>[number] | Octothorpe;

/** What a value has to be: a text or number as it is, a number, a list of texts, or a date (ISO 8601). */
type Kind = 'text' | 'number' | 'list' | 'moment';
const kinds: Readonly<Record<Kind, string>> = {
  text: 'string | number',
  number: 'number',
  list: 'readonly string[]',
  moment: 'string',
};
/** The formats that may follow the comma of `{name, …}`, apart from plural and select. Each is a function of `speech.ts`. */
const formats: Readonly<Record<string, Kind>> = { number: 'number', wait: 'number', list: 'list', moment: 'moment' };

interface Value {
  readonly kind: Kind;
  /** Whether the value is used only within a `select` that has a case `none` for when it is missing. */
  readonly optional: boolean;
}
type Values = ReadonlyMap<string, Value>;

interface Message {
  readonly values: Values;
  /** A string literal, or an arrow function of the values. */
  readonly code: string;
  /** The functions that the code calls. */
  readonly uses: ReadonlySet<string>;
}
type Messages = ReadonlyMap<string, Message | Messages>;

/**
 * Compiles all languages to sources, by the names of their files below `contract/words/compiled`. English defines which texts
 * and values there are.
 * @throws Error that names every text that is missing, superfluous or wrong in a language
 */
export function compileWords(catalogues: Readonly<Record<string, Catalogue>>): Readonly<Record<string, string>> {
  const errors: string[] = [];
  const compiled = Object.entries(catalogues).map(([language, catalogue]): [string, Messages] => [
    language,
    messagesOf(catalogue, new Compiler(language, errors), ''),
  ]);
  const english = compiled.find(([language]) => language === 'en')?.[1];
  if (english === undefined) throw new Error('There is no English catalogue, which says what texts there are.');
  for (const [language, messages] of compiled) compare(english, messages, `${language}:`, errors);
  if (errors.length > 0) throw new Error(`The catalogues of words do not fit:\n${errors.join('\n')}`);

  const languages = compiled.map(([language]) => language);
  const files = compiled.flatMap(([language, messages]) =>
    volumeNames.map((volume): [string, string] => [`${language}/${volume}.ts`, moduleOf(language, volume, messages)]),
  );
  return {
    'words.ts': typesOf(english),
    'all.ts': allOf(languages),
    'for-window.ts': loadersOf(languages),
    ...Object.fromEntries(files),
  };
}

class Compiler {
  readonly #language: string;
  readonly #errors: string[];
  readonly #plurals: Readonly<Record<'plural' | 'selectordinal', Categories>>;

  constructor(language: string, errors: string[]) {
    this.#language = language;
    this.#errors = errors;
    this.#plurals = { plural: categoriesOf(language, 'cardinal'), selectordinal: categoriesOf(language, 'ordinal') };
  }

  compile(text: string, where: string): Message {
    const values = new Map<string, Value>();
    const uses = new Set<string>();
    const wrong = (why: string): void => {
      this.#errors.push(`${this.#language}: ${where}: ${why}: ${text}`);
    };
    let tokens: readonly Token[] = [];
    try {
      // Formats of our own are allowed. The plural categories are checked below, where those of the language are known.
      tokens = parse(text, { strict: false, strictPluralKeys: false });
    } catch (error) {
      wrong(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read');
    }
    const code = this.#partsOf(tokens, { values, uses, wrong, given: [] });
    if (values.size === 0) return { values, uses, code };
    const optional = [...values.values()].every((value) => value.optional);
    return { values, uses, code: `(v${optional ? ' = {}' : ''}) => ${code}` };
  }

  #partsOf(tokens: readonly Token[], at: Place): string {
    const parts = tokens.map((token) => this.#partOf(token, at)).filter((part) => part !== quoted(''));
    return parts.length === 0 ? quoted('') : parts.join(' + ');
  }

  #partOf(token: Token, at: Place): string {
    switch (token.type) {
      case 'content':
        return quoted(typeset(this.#language, token.value));
      case 'octothorpe':
        return at.count === undefined ? quoted('#') : call(at, 'number', at.count);
      case 'argument':
        note(at, token.arg, 'text');
        return call(at, 'text', `v.${token.arg}`);
      case 'function': {
        const kind = formats[token.key];
        if (kind === undefined || token.param !== undefined) at.wrong(`there is no format “${token.key}” like this`);
        note(at, token.arg, kind ?? 'text');
        return call(at, token.key, `v.${token.arg}`);
      }
      case 'select':
        return this.#selectOf(token, at);
      default:
        return this.#pluralOf(token, at);
    }
  }

  #selectOf({ arg, cases }: Select, at: Place): string {
    const none = cases.find(({ key }) => key === 'none');
    const other = cases.find(({ key }) => key === 'other');
    if (other === undefined) at.wrong(`select of ${arg} has no case “other”`);
    const within = none === undefined ? at : { ...at, given: [...at.given, arg] };
    note(within, arg, 'text', true);
    const rest = cases
      .filter((one) => one !== none && one !== other)
      .map(({ key, tokens }) => `v.${arg} === ${quoted(key)} ? ${this.#partsOf(tokens, within)} : `)
      .join('');
    const chosen = rest + this.#partsOf(other?.tokens ?? [], within);
    return none === undefined
      ? `(${chosen})`
      : `(${call(at, 'given', `v.${arg}`)} ? ${chosen} : ${this.#partsOf(none.tokens, at)})`;
  }

  #pluralOf(token: Select, at: Place): string {
    const { arg, cases, pluralOffset = 0 } = token;
    const type = token.type === 'selectordinal' ? 'selectordinal' : 'plural';
    const { known, needed } = this.#plurals[type];
    const keys = cases.map(({ key }) => key);
    for (const key of keys)
      if (!key.startsWith('=') && !known.includes(key)) at.wrong(`${this.#language} has no plural “${key}”`);
    for (const key of needed) if (!keys.includes(key)) at.wrong(`the plural “${key}” is missing`);
    note(at, arg, 'number');
    const count = pluralOffset === 0 ? `v.${arg}` : `v.${arg} - ${pluralOffset}`;
    const within = { ...at, count };
    const options = cases.map(({ key, tokens }) => `${quoted(key)}: () => ${this.#partsOf(tokens, within)}`).join(', ');
    return call(at, type === 'plural' ? 'plural' : 'ordinal', `v.${arg}, ${pluralOffset}, { ${options} }`);
  }
}

interface Place {
  readonly values: Map<string, Value>;
  readonly uses: Set<string>;
  readonly wrong: (why: string) => void;
  /** Values that are certainly given. */
  readonly given: readonly string[];
  /** What `#` stands for, within a plural. */
  readonly count?: string;
}

function call({ uses }: Place, name: string, values: string): string {
  uses.add(name);
  return `${name}(${values})`;
}

/**
 * Records a value that a text uses.
 * @param asked whether the text only asks if the value is there, or which one it is. Any other use of the value decides its
 * kind
 */
function note({ values, given, wrong }: Place, name: string, kind: Kind, asked = false): void {
  // A name that every object inherits would count as given when it is not.
  if (!/^[a-z]\w*$/i.test(name) || name in {}) wrong(`a value cannot be called “${name}”`);
  const before = values.get(name);
  values.set(name, {
    kind: before === undefined || before.kind === 'text' ? kind : asked || kind === 'text' ? before.kind : kind,
    optional: given.includes(name) && (before?.optional ?? true),
  });
}

interface Categories {
  readonly known: readonly string[];
  /** The categories that a count of this program can need. Some languages have one more for millions. */
  readonly needed: readonly string[];
}

function categoriesOf(language: string, type: Intl.PluralRuleType): Categories {
  const rules = new Intl.PluralRules(language, { type });
  const used = new Set(Array.from({ length: 201 }, (_, count): string => rules.select(count)));
  return { known: rules.resolvedOptions().pluralCategories, needed: [...used.add('other')] };
}

function messagesOf(catalogue: Catalogue, compiler: Compiler, where: string): Messages {
  return new Map(
    Object.entries(catalogue).map(([name, entry]): [string, Message | Messages] => {
      const path = where === '' ? name : `${where}.${name}`;
      return [name, typeof entry === 'string' ? compiler.compile(entry, path) : messagesOf(entry, compiler, path)];
    }),
  );
}

const isMessage = (entry: Message | Messages): entry is Message => 'code' in entry;

/** Reports the texts that a language lacks, or has too many. */
function compare(english: Messages, other: Messages, where: string, errors: string[]): void {
  for (const name of other.keys()) if (!english.has(name)) errors.push(`${where} ${name} is superfluous`);
  for (const [name, wanted] of english) {
    const path = `${where} ${name}`;
    const found = other.get(name);
    if (found === undefined) errors.push(`${path} is missing`);
    else if (isMessage(wanted) !== isMessage(found))
      errors.push(`${path} is a text in one language and a group in the other`);
    else if (isMessage(wanted) && isMessage(found)) {
      const [asked, asks] = [shapeOf(wanted.values), shapeOf(found.values)];
      if (asked !== asks) errors.push(`${path} asks for ${asks || 'nothing'} instead of ${asked || 'nothing'}`);
    } else compare(wanted as Messages, found as Messages, path, errors);
  }
}

function shapeOf(values: Values): string {
  return [...values]
    .map(
      ([name, { kind, optional }]) => `${name}${optional ? '?' : ''}: ${kinds[kind]}${optional ? ' | undefined' : ''}`,
    )
    .sort()
    .join('; ');
}

const made = '// Made from assets/words by `npm run words`.\n';

function typesOf(english: Messages): string {
  const volume = (name: (typeof volumeNames)[number]): string =>
    `\nexport interface ${typeOf[name]} ${typeBlock(ofVolume(english, name), '', name === 'window')}\n`;
  return `${made}import type { Language } from '../language.ts';\n${volumeNames.map(volume).join('')}
/** Every text in one language. */
export type Words = ${volumeNames.map((name) => typeOf[name]).join(' & ')};\n`;
}

function typeBlock(messages: Messages, indent: string, withLanguage = false): string {
  const inner = `${indent}  `;
  const lines = [...messages].map(([name, entry]) => {
    const type = isMessage(entry) ? typeOfMessage(entry) : typeBlock(entry, inner);
    return `${inner}readonly ${keyOf(name)}: ${type};\n`;
  });
  return `{\n${withLanguage ? `${inner}readonly language: Language;\n` : ''}${lines.join('')}${indent}}`;
}

function typeOfMessage({ values }: Message): string {
  if (values.size === 0) return 'string';
  const optional = [...values.values()].every((value) => value.optional);
  const fields = [...values].map(
    ([name, value]) =>
      `${name}${value.optional ? '?' : ''}: ${kinds[value.kind]}${value.optional ? ' | undefined' : ''}`,
  );
  return `(values${optional ? '?' : ''}: { ${fields.join('; ')} }) => string`;
}

function moduleOf(language: string, volume: (typeof volumeNames)[number], messages: Messages): string {
  const texts = ofVolume(messages, volume);
  const block = codeBlock(texts, '', volume === 'window' ? `  language: ${quoted(language)},\n` : '');
  const used = [...new Set(usesOf(texts))].toSorted();
  const local = used.filter((name) => name !== 'given');
  const speech = [...used.filter((name) => name === 'given'), ...(local.length > 0 ? ['speechOf'] : [])];
  return [
    made,
    ...(speech.length > 0 ? [`import { ${speech.join(', ')} } from '../../speech.ts';\n`] : []),
    `import type { ${typeOf[volume]} } from '../words.ts';\n\n`,
    ...(local.length > 0 ? [`const { ${local.join(', ')} } = speechOf(${quoted(language)});\n\n`] : []),
    `export const words: ${typeOf[volume]} = ${block};\n`,
  ].join('');
}

/** Returns the functions of `speech.ts` that the code of the texts calls. */
function usesOf(messages: Messages): readonly string[] {
  return [...messages.values()].flatMap((entry) => (isMessage(entry) ? [...entry.uses] : usesOf(entry)));
}

function codeBlock(messages: Messages, indent: string, first = ''): string {
  const inner = `${indent}  `;
  const lines = [...messages].map(
    ([name, entry]) => `${inner}${keyOf(name)}: ${isMessage(entry) ? entry.code : codeBlock(entry, inner)},\n`,
  );
  return `{\n${first}${lines.join('')}${indent}}`;
}

/** Makes the module with every language, for the programs, in which a person may change the language at any time. */
function allOf(languages: readonly string[]): string {
  const imports = languages.flatMap((language) =>
    volumeNames.map((volume) => `import { words as ${nameOf(language, volume)} } from './${language}/${volume}.ts';\n`),
  );
  const rows = languages.map(
    (language) => `  ${language}: { ${volumeNames.map((volume) => `...${nameOf(language, volume)}`).join(', ')} },\n`,
  );
  return `${made}import type { Language } from '../language.ts';
${imports.join('')}import type { Words } from './words.ts';

export const allWords: Readonly<Record<Language, Words>> = {\n${rows.join('')}};\n`;
}

/**
 * Makes the module for the window, which loads one language at a time. Only the texts for a script that cannot be loaded are
 * there in every language.
 */
function loadersOf(languages: readonly string[]): string {
  const table = (volume: 'window' | 'views' | 'failures'): string =>
    languages.map((language) => `  ${language}: () => import('./${language}/${volume}.ts'),\n`).join('');
  const type = (volume: 'window' | 'views' | 'failures'): string =>
    `Readonly<Record<Language, () => Promise<{ readonly words: ${typeOf[volume]} }>>>`;
  const imports = languages.map(
    (language) => `import { words as ${nameOf(language, 'fault')} } from './${language}/fault.ts';\n`,
  );
  const faults = languages.map((language) => `  ${language}: ${nameOf(language, 'fault')},\n`);
  return `${made}import type { Language } from '../language.ts';
${imports.join('')}import type { FailureWords, FaultWords, ViewWords, WindowWords } from './words.ts';

export const windowWords: ${type('window')} = {\n${table('window')}};

export const viewWords: ${type('views')} = {\n${table('views')}};

export const failureWords: ${type('failures')} = {\n${table('failures')}};

export const faultWords: Readonly<Record<Language, FaultWords>> = {\n${faults.join('')}};\n`;
}

const nameOf = (language: string, volume: string): string => `${language}${volume[0]?.toUpperCase()}${volume.slice(1)}`;
const ofVolume = (messages: Messages, volume: string): Messages =>
  new Map([...messages].filter(([name]) => (volumes[name] ?? 'window') === volume));
const keyOf = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name));

/** Returns a literal of TypeScript, with every invisible character escaped. */
function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll(/[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
}
