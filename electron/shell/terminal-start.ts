import { resolve } from 'node:path';
import { linkScheme } from './deep-link.ts';

/** The options that ask for a text, which only a terminal can show. */
const shows: readonly string[] = ['--help', '-h', '--version', '-V'];

/**
 * Finds the arguments of a start that is for the terminal program, e.g. `latchkey status`. The packaged program is both the
 * app and the terminal program, so that no second runtime has to be installed.
 * @param argv the whole argv of the process
 * @param appFolder the folder of an app that is not packaged; arguments before it belong to the runtime
 * @returns undefined when the window is meant: nothing is asked for, or a link is opened
 */
export function terminalArguments(
  argv: readonly string[],
  appFolder: string | undefined,
): readonly string[] | undefined {
  const app = appFolder === undefined ? 0 : argv.findIndex((argument) => resolve(argument) === appFolder);
  if (app === -1) return undefined;
  const given = argv.slice(app + 1);
  const command = given.find((argument) => !argument.startsWith('-'));
  const asks = command === undefined ? given.some((each) => shows.includes(each)) : !isLink(command);
  return asks ? given : undefined;
}

const isLink = (argument: string): boolean => argument.toLowerCase().startsWith(`${linkScheme}:`);
