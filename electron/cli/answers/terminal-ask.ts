import type { Failure } from '../../contract/failure.ts';
import { failureLine, failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { filled } from '../../contract/words/speech.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Ask, SecondFactorMethod } from '../../sign-in/ask.ts';
import { choiceLine } from '../commands/password-lines.ts';
import { chooseFolder } from './choose-folder.ts';
import type { Prompts } from './prompts.ts';

/** The methods that send a code, and can send it again. */
const sendable: ReadonlySet<string> = new Set<SecondFactorMethod['id']>(['sms', 'email']);

/**
 * Answers questions by asking a person at a terminal. Instead of a code the person may type `r` to have it sent again or `m`
 * to choose another method; no code is one letter long.
 * @param tell says something between the questions
 */
export function terminalAsk(prompts: Prompts, language: Language, tell: (line: string) => void): Ask {
  const words = wordsIn(language);
  const tellRefusal = (refused: Failure | undefined): void => {
    if (refused !== undefined) tell(`${refused.code}  ${failureWords(language, refused).summary}`);
  };
  return {
    async password({ user, host, refused }) {
      tellRefusal(refused);
      return new Secret(await prompts.masked(words.terminal.questions.password({ user, host })));
    },
    async appPassword({ login: user, host, refused }, over) {
      tellRefusal(refused);
      return new Secret(await prompts.masked(words.terminal.questions.appPassword({ user, host }), over));
    },
    method({ methods }) {
      const choices = methods.map((method) => ({ value: method.id, name: methodWords(language, method, 'name') }));
      return prompts.choose(words.terminal.questions.method, choices);
    },
    async code({ method, others, refused, sent }) {
      tellRefusal(refused);
      if (sent) tell(words.terminal.questions.sent);
      const canResend = sendable.has(method.id);
      const hints = [
        ...(canResend ? [words.terminal.questions.resendHint] : []),
        ...(others ? [words.terminal.questions.otherMethodHint] : []),
      ];
      const question = methodWords(language, method, 'code');
      const message = hints.length === 0 ? question : `${question} (${hints.join(' · ')})`;
      const answer = (await prompts.masked(message)).trim();
      if (canResend && answer.toLowerCase() === 'r') return { kind: 'resend' };
      if (others && answer.toLowerCase() === 'm') return { kind: 'other-method' };
      return { kind: 'code', code: new Secret(answer) };
    },
    async account({ host, user, displayName }) {
      const name = displayName === undefined ? {} : { displayName: printable(displayName) };
      const choice = await prompts.choose(
        words.terminal.questions.account({ host, user: printable(user), ...name }),
        (['mine', 'notMine'] as const).map((value) => ({ value, name: words.terminal.questions[value] })),
      );
      return choice === 'mine';
    },
    folder({ host, why, page, refused, browser }) {
      tellRefusal(refused);
      const root = {
        question: words.terminal.folderQuestions.which({ host }),
        rootWords: words.terminal.folderQuestions.all,
      };
      return chooseFolder(prompts, language, {
        browser,
        ...{ page, refused },
        tellFailure: tellRefusal,
        ...(why === 'root' ? root : {}),
      });
    },
    async cutOff({ failure }) {
      const choices = [
        { value: 'no', name: words.terminal.questions.no },
        { value: 'yes', name: words.terminal.serving.cutOff },
      ] as const;
      return (await prompts.choose(failureLine(language, failure), choices)) === 'yes';
    },
    passwords({ why, limit, passwords }) {
      return prompts.several(
        why === 'limit'
          ? words.terminal.passwords.room({ limit })
          : words.terminal.passwords.which({ count: passwords.length }),
        passwords.map((one) => ({
          value: one.id,
          name: choiceLine(one, language),
          chosen: why === 'orphans' && one.ownership === 'orphan',
        })),
      );
    },
  };
}

function methodWords(language: Language, method: SecondFactorMethod, part: 'name' | 'code'): string {
  return filled(wordsIn(language).secondFactor.methods[method.id][part], { hint: method.hint });
}
