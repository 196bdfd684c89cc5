import { FailureError } from '../../contract/failure.ts';
import type { Language } from '../../contract/words/language.ts';
import { say } from '../../contract/words/say.ts';
import { questionTexts } from '../../contract/words/terminal/questions.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** What a terminal can ask a person. Each throws FailureError LK-0002 when the person gives up (Ctrl-C, Ctrl-D). */
export interface Prompts {
  /** Shows a dot for every character, and nothing afterwards. */
  masked(message: string): Promise<string>;
  text(message: string): Promise<string>;
  choose(message: string, choices: readonly Choice[]): Promise<string>;
}

/** Prompts on a terminal; the questions go to `output`, so that standard output can be piped. */
export function terminalPrompts(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  language: Language,
  signal: AbortSignal,
): Prompts {
  const context = { input, output, signal, clearPromptOnDone: true };
  const validate = (answer: string): true | string => answer !== '' || say(language, questionTexts.empty);
  const ask = async (prompt: () => Promise<string>): Promise<string> => {
    try {
      return await prompt();
    } catch (error) {
      // ExitPromptError (Ctrl-C), AbortPromptError (a signal): the person does not want to go on.
      if (error instanceof Error && error.name.endsWith('PromptError')) throw new FailureError('LK-0002');
      throw error;
    }
  };
  return {
    masked: (message) =>
      ask(async () => (await import('@inquirer/prompts')).password({ message, mask: '•', validate }, context)),
    text: (message) => ask(async () => (await import('@inquirer/prompts')).input({ message, validate }, context)),
    choose: (message, choices) =>
      ask(async () =>
        (await import('@inquirer/prompts')).select(
          { message, choices, theme: { style: { keysHelpTip: () => say(language, questionTexts.selectHelp) } } },
          context,
        ),
      ),
  };
}
