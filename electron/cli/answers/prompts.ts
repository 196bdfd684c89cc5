import { FailureError } from '../../contract/failure.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { limitBy } from '../../os/abort.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Reason why the choice cannot be taken. */
  readonly disabled?: string;
}

export interface SeveralChoice extends Choice {
  /** The choice is marked at the beginning. */
  readonly chosen: boolean;
}

/** A terminal asks a person these questions. Each throws FailureError LK-0002 when the person gives up (Ctrl-C, Ctrl-D). */
export interface Prompts {
  /**
   * Shows a dot for every character, and nothing afterwards.
   * @param over aborted when the answer is waited for no longer; rejects as when the person gives up
   */
  masked(message: string, over?: AbortSignal): Promise<string>;
  /** Shows nothing of what is typed or pasted: for what would fill the screen with dots. */
  unseen(message: string, over: AbortSignal): Promise<string>;
  text(message: string): Promise<string>;
  choose(message: string, choices: readonly Choice[]): Promise<string>;
  /** Any number of them, none too. */
  several(message: string, choices: readonly SeveralChoice[]): Promise<readonly string[]>;
}

/** Prompts on a terminal; the questions go to `output`, so that standard output can be piped. */
export function terminalPrompts(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  language: Language,
  signal: AbortSignal,
): Prompts {
  const words = wordsIn(language);
  const validate = (answer: string): true | string => answer !== '' || words.terminal.questions.empty;
  const ask = async <T>(prompt: (context: Context) => Promise<T>, ...over: readonly AbortSignal[]): Promise<T> => {
    const stop = listenForTheEnd(input);
    const ends = limitBy([signal, stop.signal, ...over]);
    try {
      return await prompt({ input, output, signal: ends.signal, clearPromptOnDone: true });
    } catch (error) {
      // ExitPromptError (Ctrl-C), AbortPromptError (Ctrl-D, a signal): the person does not want to go on.
      if (error instanceof Error && error.name.endsWith('PromptError')) throw new FailureError('LK-0002');
      throw error;
    } finally {
      ends.end();
      stop.release();
    }
  };
  return {
    masked: (message, over) =>
      ask(
        async (context) => (await load()).password({ message, mask: '•', validate }, context),
        ...(over === undefined ? [] : [over]),
      ),
    unseen: (message, over) =>
      ask(
        async (context) =>
          (await load()).password(
            { message, validate, theme: { style: { help: () => words.terminal.questions.unseenHelp } } },
            context,
          ),
        over,
      ),
    text: (message) => ask(async (context) => (await load()).input({ message, validate }, context)),
    choose: (message, choices) =>
      ask(async (context) =>
        (await load()).select(
          { message, choices, theme: { style: { keysHelpTip: () => words.terminal.questions.selectHelp } } },
          context,
        ),
      ),
    several: (message, choices) =>
      ask(async (context) =>
        (await load()).checkbox(
          {
            message,
            choices: choices.map(({ value, name, chosen }) => ({ value, name, checked: chosen })),
            pageSize: 12,
            loop: false,
            theme: { style: { keysHelpTip: () => words.terminal.passwords.severalHelp } },
          },
          context,
        ),
      ),
  };
}

interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}

const load = () => import('@inquirer/prompts');

/** Ctrl-D closes the input without a word, and the question would wait for ever (or the program end in the middle of it). */
function listenForTheEnd(input: NodeJS.ReadableStream): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const onEnd = (): void => {
    controller.abort();
  };
  const onKey = (_text: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key?.ctrl === true && key.name === 'd') onEnd();
  };
  input.on('keypress', onKey);
  input.once('end', onEnd);
  return {
    signal: controller.signal,
    release() {
      input.off('keypress', onKey);
      input.off('end', onEnd);
    },
  };
}
