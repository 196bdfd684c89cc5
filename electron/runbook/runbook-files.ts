import { codesByGroup } from '../contract/failure-groups.ts';
import type { FailureCode } from '../contract/failure.ts';
import { failureWords } from '../contract/words/failure-words.ts';
import { languages, type Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { screenNames, type ScreenId } from '../../renderer/ui/screen-names.ts';
import { stepOfCode } from '../../renderer/work/failure-steps.ts';
import { formatted } from '../formatted.ts';
import { plain, runbookTexts, strong, written, type RunbookTexts } from './runbook-texts.ts';
import { screenTitles } from './screen-titles.ts';
import { stepButtons } from './step-buttons.ts';

/** Makes the runbook in every language, by the names of its files in this project. */
export async function runbookFiles(): Promise<Readonly<Record<string, string>>> {
  const files = languages.map(async (language) => {
    const name = `docs/runbook/${language}.md`;
    return [name, await formatted(name, runbook(language))] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** Ends a page in print, so that the first one can be kept beside the phone. */
const PAGE_ENDS = '<div style="break-after: page"></div>';

function runbook(language: Language): string {
  const texts = runbookTexts(language);
  const own = (text: string): string => written(language, text);
  return [
    '<!-- Made by `npm run runbook` from the words of the program and assets/runbook. -->',
    `# ${own(texts.title)}`,
    own(texts.intro),
    `## ${own(texts.five.title)}`,
    own(texts.five.intro),
    ...texts.five.questions.map(({ ask, why }, index) => `${String(index + 1)}. **${own(ask)}**\n\n   ${own(why)}`),
    own(texts.five.never),
    own(texts.five.remote),
    PAGE_ENDS,
    `## ${own(texts.screens)}`,
    own(texts.screensIntro),
    ...(Object.keys(screenNames) as ScreenId[]).flatMap((id) => screenLines(id, texts, language)),
    PAGE_ENDS,
    `## ${own(texts.codes)}`,
    own(texts.codesIntro),
    ...codesByGroup().flatMap(([group, codes]) => [
      `### LK-${group}…: ${plain(wordsIn(language).terminal.explain.groups[group])}`,
      ...codes.flatMap((code) => codeLines(code, texts, language)),
    ]),
  ].join('\n\n');
}

/** Writes one screen. Its name and title are the heading, so that a table of contents lists both. */
function screenLines(id: ScreenId, { titleIs, sees, next, screen }: RunbookTexts, language: Language): string[] {
  const { called } = screen[id];
  const titles = screenTitles[id](wordsIn(language));
  const [heading = '', ...others] = called === undefined ? titles : [written(language, called), ...titles];
  return [
    `### ${screenNames[id]} · ${plain(heading)}`,
    [
      ...others.map((other) => `- ${labelled(language, titleIs)} ${plain(other)}`),
      `- ${labelled(language, sees)} ${written(language, screen[id].sees)}`,
      `- ${labelled(language, next)} ${written(language, screen[id].next)}`,
    ].join('\n'),
  ];
}

function codeLines(code: FailureCode, texts: RunbookTexts, language: Language): string[] {
  const { summary, userAction, helpdesk } = failureWords(language, { code });
  const button = stepButtons[stepOfCode[code]](wordsIn(language));
  return [
    `#### ${code}`,
    plain(summary),
    [
      `- ${labelled(language, texts.whatToDo)} ${plain(userAction)}`,
      `- ${labelled(language, texts.helpdesk)} ${plain(helpdesk)}`,
      `- ${labelled(language, texts.button)} ${button === undefined ? written(language, texts.noButton) : strong(button)}`,
    ].join('\n'),
  ];
}

function labelled(language: Language, label: string): string {
  return `_${wordsIn(language).phrases.labelled({ label })}_`;
}
