import { resolve } from 'node:path';
import { linkScheme } from './deep-link.ts';

/** These ask for a text, which a terminal shows. */
const shows: readonly string[] = ['--help', '-h', '--version', '-V'];

/**
 * What a user gave to the program, when it is for the terminal: `latchkey status`. The packaged program is the app
 * and the terminal program, so that no second runtime has to be installed.
 * @param argv of the process, whole
 * @param appFolder of an app that is not packaged: what comes before it is the runtime's
 * @returns undefined when the window is meant: nothing is asked for, or a link
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
