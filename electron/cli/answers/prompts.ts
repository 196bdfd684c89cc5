import { FailureError } from '../../contract/failure.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { limitBy } from '../../os/abort.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** The reason why this choice cannot be taken. */
  readonly disabled?: string;
}

export interface SeveralChoice extends Choice {
  /** Whether this choice is marked at the beginning. */
  readonly chosen: boolean;
}

/** The questions that a terminal can ask a person. Each throws FailureError LK-0002 when the person gives up (Ctrl-C, Ctrl-D). */
export interface Prompts {
  /**
   * Asks for a secret: shows a dot for every character, and removes the question afterwards.
   * @param over aborts when the answer is no longer wanted; the question then rejects as if the person had given up
   */
  masked(message: string, over?: AbortSignal): Promise<string>;
  /** Asks without showing what is typed or pasted, for an answer so long that its dots would fill the screen. */
  unseen(message: string, over: AbortSignal): Promise<string>;
  text(message: string): Promise<string>;
  choose(message: string, choices: readonly Choice[]): Promise<string>;
  /** Asks for any number of the choices, including none. */
  several(message: string, choices: readonly SeveralChoice[]): Promise<readonly string[]>;
}

/** Makes prompts on a terminal. The questions go to `output`, so that standard output can be piped. */
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
      // ExitPromptError (Ctrl-C) and AbortPromptError (Ctrl-D, a signal) both mean that the person does not want to go on.
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

/**
 * Aborts when the person presses Ctrl-D. The key only closes the input, so the question would otherwise wait for ever, or the
 * program would end in the middle of it.
 */
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
