import { failureCodes, type Failure } from '../../contract/failure.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { filled } from '../../contract/words/speech.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Paint } from './paint.ts';

/** Writes a failure for a person: its code, what happened, what to do, and what the helpdesk should look at. */
export function failureLines(language: Language, failure: Failure, paint: Paint): readonly string[] {
  const { summary, userAction, helpdesk } = failureWords(language, failure);
  const { phrases, terminal } = wordsIn(language);
  const { todo, helpdesk: forHelpdesk } = terminal.results;
  const line = (label: string, text: string): string => `${paint('quiet', `  ${phrases.labelled({ label })}`)} ${text}`;
  const head = `${paint('bad', failure.code)}  ${usageSentence(language, failure) ?? summary}`;
  if (failureCodes[failure.code] === 'cancelled') return [head]; // the user stopped the work, so there is nothing to mend
  return [head, line(todo, userAction), line(forHelpdesk, helpdesk)];
}

/** Says what is wrong with the command line, which is more exact than the general sentence of LK-1017. */
function usageSentence(language: Language, { code, details = {} }: Failure): string | undefined {
  const { problem, name = '' } = details;
  const { usage } = wordsIn(language).terminal;
  const isKnown = (known: unknown): known is keyof typeof usage =>
    typeof known === 'string' && Object.hasOwn(usage, known);
  if (code !== 'LK-1017' || !isKnown(problem)) return undefined;
  return filled(usage[problem], { name: String(name) });
}
