import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../contract/words/language.ts';
import { typeset } from '../contract/words/typeset.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import type { ScreenId } from '../../renderer/ui/screen-names.ts';

/** The texts of the runbook alone, in one language. `{drives.remove}` in one of them stands for that text of the window. */
export interface RunbookTexts {
  readonly title: string;
  readonly intro: string;
  readonly five: {
    readonly title: string;
    readonly intro: string;
    readonly questions: readonly { readonly ask: string; readonly why: string }[];
    readonly never: string;
    readonly remote: string;
  };
  readonly screens: string;
  readonly screensIntro: string;
  readonly titleIs: string;
  readonly sees: string;
  readonly next: string;
  readonly codes: string;
  readonly codesIntro: string;
  readonly whatToDo: string;
  readonly helpdesk: string;
  readonly button: string;
  readonly noButton: string;
  readonly screen: Readonly<Record<ScreenId, ScreenTexts>>;
}

interface ScreenTexts {
  /** The heading of a screen whose titles differ; the screen's first title when absent. */
  readonly called?: string;
  readonly sees: string;
  readonly next: string;
}

const folder = join(import.meta.dirname, '../../assets/runbook');

export function runbookTexts(language: Language): RunbookTexts {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as RunbookTexts;
}

/** Writes a text of the runbook as Markdown, with the window's own words filled in. @throws Error for words that do not exist */
export function written(language: Language, text: string): string {
  return typeset(language, text).replaceAll(/\{([\w.-]+)\}/g, (_, path: string) => strong(wordsAt(language, path)));
}

function wordsAt(language: Language, path: string): string {
  let at: unknown = wordsIn(language);
  for (const name of path.split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[name];
  // A text that takes values is written without them.
  const text: unknown = typeof at === 'function' ? (at as (values: object) => unknown)({}) : at;
  if (typeof text !== 'string') throw new Error(`the runbook in ${language} names words that there are not: ${path}`);
  return text;
}

export const strong = (text: string): string => `**${plain(text)}**`;

/** Escapes a text, so that Markdown shows it as it is. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]|]/g, '\\$&');
}
