import type { CommanderError } from 'commander';
import type { Language } from '../contract/words/language.ts';
import { commandLine } from './command-line.ts';
import type { Invocation, ParsedArguments, UsageError } from './invocation.ts';
import { UsageProblemError } from './usage-problem-error.ts';

/**
 * Parses a command line (without `node` and the program). It has no side effects; a command line that cannot be understood
 * gives `usage`.
 */
export async function parseArguments(
  argv: readonly string[],
  language: Language,
  version: string,
): Promise<ParsedArguments> {
  const { Command, CommanderError, Option } = await import('commander');
  let invocation: Invocation | undefined;
  let shown = '';
  const program = commandLine({ Command, Option }, language, version, {
    onParsed: (parsed) => {
      invocation = parsed;
    },
    onHelp: (text) => {
      shown += text;
    },
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof UsageProblemError) return { kind: 'usage', error: error.usage };
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'show', text: shown };
    return { kind: 'usage', error: usageErrorOf(error) };
  }
  if (invocation === undefined) return { kind: 'usage', error: { problem: 'no-command' } };
  const { json, open } = program.opts<{ json?: boolean; open?: boolean }>();
  return { kind: 'run', invocation, json: json === true, opens: open !== false };
}

const problems: Readonly<Partial<Record<string, UsageError['problem']>>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.help': 'no-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.invalidArgument': 'invalid-value',
  'commander.excessArguments': 'too-many-arguments',
};

/** Options that a person might try in order to pass a secret on the command line. */
const secretOption = /^--?(p|pw|pass\w*|code|otp|token|secret)$/i;

function usageErrorOf(error: CommanderError): UsageError {
  const problem = problems[error.code] ?? 'unknown-command';
  if (problem === 'unknown-command' || problem === 'no-command' || problem === 'too-many-arguments') return { problem };
  const name = nameIn(error.message);
  if (problem === 'unknown-option' && secretOption.test(name)) return { problem: 'never-in-argv' };
  return { problem, name };
}

/** Finds the option or argument in commander's message, without a value attached to it (`--x=value`, `-xvalue`). */
function nameIn(message: string): string {
  const quoted = /'([^']*)/.exec(message)?.[1] ?? '';
  const long = /--[\w-]+/.exec(quoted)?.[0];
  return long ?? (quoted.startsWith('-') ? quoted.slice(0, 2) : (/^[\w-]+/.exec(quoted)?.[0] ?? ''));
}
