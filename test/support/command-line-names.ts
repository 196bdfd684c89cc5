import { Command, Option } from 'commander';
import { commandLine } from '../../electron/cli/command-line.ts';

/** Lists every command and long option of the terminal program. */
export function commandLineNames(): readonly string[] {
  const nothing = { onParsed: () => undefined, onHelp: () => undefined };
  const namesOf = (command: Command): readonly string[] => [
    command.name(),
    ...command.options.flatMap(({ long }) => long ?? []),
    ...command.commands.flatMap(namesOf),
  ];
  return namesOf(commandLine({ Command, Option }, 'en', '0.0.0', nothing));
}
