import { Command, Option, type Argument } from 'commander';
import { commandLine } from '../cli/command-line.ts';
import type { Language } from '../contract/words/language.ts';

/** What may be typed after a command, as completions and the man page need it. */
export interface CommandNode {
  /** The words after `latchkey`; none for the program itself. */
  readonly path: readonly string[];
  readonly description: string;
  /** Arguments as they are written in the usage: `[drive]`, `<id...>`. */
  readonly parameters: readonly Described[];
  readonly options: readonly OptionNode[];
  readonly commands: readonly CommandNode[];
}

export interface Described {
  readonly term: string;
  readonly description: string;
}

export interface OptionNode extends Described {
  /** As they are typed: `--help`, `-h`. */
  readonly names: readonly string[];
  readonly takes: 'nothing' | 'text' | 'file' | readonly string[];
}

/** Describes the terminal program's commands in a language, from the table that parses them. */
export function commandTree(language: Language, version: string): CommandNode {
  const ignored = (): void => undefined;
  return nodeOf(commandLine({ Command, Option }, language, version, { onParsed: ignored, onHelp: ignored }), []);
}

function nodeOf(command: Command, path: readonly string[]): CommandNode {
  const help = command.createHelp();
  return {
    path,
    description: command.description(),
    parameters: command.registeredArguments.map((argument) => ({
      term: termOf(argument),
      description: help.argumentDescription(argument),
    })),
    // Those of the program hold for every command.
    options: [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)].map((option) => ({
      term: option.flags,
      description: help.optionDescription(option),
      names: [option.long, option.short].filter((name) => name !== undefined),
      takes: whatItTakes(option),
    })),
    commands: help.visibleCommands(command).map((child) => nodeOf(child, [...path, child.name()])),
  };
}

function termOf(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

function whatItTakes(option: Option): OptionNode['takes'] {
  if (!option.required && !option.optional) return 'nothing';
  return option.argChoices ?? (option.flags.endsWith('<file>') ? 'file' : 'text');
}

/** The node and all below it. */
export function everyNode(node: CommandNode): readonly CommandNode[] {
  return [node, ...node.commands.flatMap(everyNode)];
}
