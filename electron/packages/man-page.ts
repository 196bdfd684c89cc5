import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { examples } from '../cli/examples.ts';
import { commandTree, everyNode, type Described } from './command-tree.ts';

/** Writes `latchkey(1)` in a language, of the terminal program's own help. @param date of the sources, ISO 8601 */
export function manPage(
  language: Language,
  { version, date }: { readonly version: string; readonly date: string },
): string {
  const { help } = wordsIn(language).terminal;
  const program = commandTree(language, version);
  const title = (text: string): string => `.SH ${roff(text.replace(/[\s\u00a0\u202f]{0,2}:$/u, '').toUpperCase())}`;
  const commands = everyNode(program).filter(({ path, commands: below }) => path.length > 0 && below.length === 0);
  return `${[
    `.TH LATCHKEY 1 "${date}" "Latchkey ${version}"`,
    '.SH NAME',
    roff(`latchkey - ${help.program.replace(/\.$/, '')}`),
    title(help.usage),
    roff('latchkey [command] [options]'),
    title(help.commands),
    ...commands.flatMap(({ path, parameters, description, options }) => [
      // What every command has is listed once.
      ...[`.SS ${roff(['latchkey', ...path, ...parameters.map(({ term }) => term)].join(' '))}`, roff(description)],
      ...entries([...parameters, ...options.filter(({ names }) => !isGlobal(names))]),
    ]),
    title(help.globalOptions),
    ...entries(program.options),
    title(help.examples),
    ...['.nf', ...lines(examples(language).trimStart().split('\n').slice(1).join('\n')), '.fi'],
  ].join('\n')}\n`;

  function isGlobal(names: readonly string[]): boolean {
    return program.options.some((option) => names.includes(option.names[0] ?? ''));
  }
}

function entries(list: readonly Described[]): readonly string[] {
  return list.flatMap(({ term, description }) => ['.TP', `.B ${roff(term)}`, roff(description)]);
}

const lines = (text: string): readonly string[] => text.split('\n').map(roff);

/** A line as roff shows it: backslashes and hyphens as they are typed, and no request at its beginning. */
function roff(text: string): string {
  return text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replace(/^[.']/, String.raw`\&$&`)
    .replaceAll('\n', ' ');
}
