import { everyNode, type CommandNode, type OptionNode } from './command-tree.ts';

/**
 * Writes completions of the terminal program for a shell: its commands, their options and the values that can only be one of some.
 * Names of drives are not completed, because each press of the key would start the program.
 */
export const completions: Readonly<Record<'bash' | 'zsh' | 'fish', (program: CommandNode) => string>> = {
  bash: inBash,
  zsh: inZsh,
  fish: inFish,
};

const keyOf = ({ path }: CommandNode): string => path.join(' ');
const namesOf = (node: CommandNode): readonly string[] => node.commands.flatMap(({ path }) => path.at(-1) ?? []);
const inQuotes = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Options with a value, by their names, each once: an option is the same in every command. */
function optionsWithValues(program: CommandNode): readonly OptionNode[] {
  const all = everyNode(program).flatMap(({ options }) => options.filter(({ takes }) => takes !== 'nothing'));
  return [...new Map(all.map((option) => [option.names.join(), option])).values()];
}

/** Lines of a `case` over the words that a shell has read: the cases are words of this program, which need no quoting. */
function cases(rows: readonly (readonly [string, string])[], indent: string): string {
  return rows.map(([key, value]) => `${indent}'${key}') ${value} ;;`).join('\n');
}

function inBash(program: CommandNode): string {
  const nodes = everyNode(program);
  const withValues = optionsWithValues(program);
  const values = withValues.map(({ names, takes }) => {
    const generate = takes === 'file' ? '-f' : typeof takes === 'object' ? `-W '${takes.join(' ')}'` : undefined;
    const act = generate === undefined ? 'COMPREPLY=()' : `mapfile -t COMPREPLY < <(compgen ${generate} -- "$word")`;
    return `    ${names.join(' | ')}) ${act}; return ;;`;
  });
  return `# Completion of latchkey for bash, made of the program's own table of commands.
_latchkey() {
  local word=\${COMP_WORDS[COMP_CWORD]} path='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${withValues.flatMap(({ names }) => names).join(' | ')}) ((i++)) ;;
      -*) ;;
      *) path+="\${path:+ }\${COMP_WORDS[i]}" ;;
    esac
  done
  case \${COMP_WORDS[COMP_CWORD - 1]} in
${values.join('\n')}
  esac
  if [[ $word == -* ]]; then
    case $path in
${cases(
  nodes.map((node) => [keyOf(node), `words='${node.options.flatMap(({ names }) => names).join(' ')}'`]),
  '      ',
)}
    esac
  else
    case $path in
${cases(
  nodes
    .filter(({ commands }) => commands.length > 0)
    .map((node) => [keyOf(node), `words='${namesOf(node).join(' ')}'`]),
  '      ',
)}
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -F _latchkey latchkey
`;
}

function inZsh(program: CommandNode): string {
  const nodes = everyNode(program);
  const withValues = optionsWithValues(program);
  const item = (name: string, description: string): string =>
    inQuotes(`${name.replaceAll(':', String.raw`\:`)}:${description}`);
  const values = withValues.map(({ names, takes }) => {
    const act = takes === 'file' ? '_files' : typeof takes === 'object' ? `compadd -- ${takes.join(' ')}` : ':';
    return `  ${names.join('|')}) ${act}; return ;;`;
  });
  return `#compdef latchkey
# Completion of latchkey for zsh, made of the program's own table of commands.
local where='' i
local -a found
for ((i = 2; i < CURRENT; i++)); do
  case $words[i] in
    ${withValues.flatMap(({ names }) => names).join('|')}) ((i++)) ;;
    -*) ;;
    *) where+="\${where:+ }$words[i]" ;;
  esac
done
case $words[CURRENT-1] in
${values.join('\n')}
esac
if [[ $words[CURRENT] == -* ]]; then
  case $where in
${cases(
  nodes.map((node) => [
    keyOf(node),
    `found=(${node.options.flatMap(({ names, description }) => names.map((name) => item(name, description))).join(' ')})`,
  ]),
  '    ',
)}
  esac
  _describe -o option found
else
  case $where in
${cases(
  nodes
    .filter(({ commands }) => commands.length > 0)
    .map((node) => [
      keyOf(node),
      `found=(${node.commands.map((child) => item(child.path.at(-1) ?? '', child.description)).join(' ')})`,
    ]),
  '    ',
)}
  esac
  _describe command found
fi
`;
}

function inFish(program: CommandNode): string {
  const lines = everyNode(program).flatMap((node) => {
    const at = inQuotes(conditionOf(node));
    const commands = node.commands.map(
      (child) => `complete -c latchkey -f -n ${at} -a ${child.path.at(-1) ?? ''} -d ${inQuotes(child.description)}`,
    );
    return [...commands, ...node.options.map((option) => `complete -c latchkey -n ${at} ${fishOption(option)}`)];
  });
  return `# Completion of latchkey for fish, made of the program's own table of commands.
complete -c latchkey -f
${lines.join('\n')}
`;
}

/** True where the words so far are exactly those of a command. */
function conditionOf({ path, commands }: CommandNode): string {
  const below = commands.flatMap((child) => child.path.at(-1) ?? []);
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const not = below.length === 0 ? [] : [`not __fish_seen_subcommand_from ${below.join(' ')}`];
  return [...seen, ...not].join('; and ');
}

function fishOption({ names, takes, description }: OptionNode): string {
  const forms = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value =
    takes === 'nothing'
      ? '-f'
      : takes === 'file'
        ? '-rF'
        : takes === 'text'
          ? '-x'
          : `-x -a ${inQuotes(takes.join(' '))}`;
  return `${forms.join(' ')} ${value} -d ${inQuotes(description)}`;
}
