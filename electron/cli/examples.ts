import { mapperNames } from '../contract/view.ts';
import type { Language, Text } from '../contract/words/language.ts';
import { say } from '../contract/words/say.ts';
import { folderListTexts } from '../contract/words/terminal/folders.ts';
import { helpTexts } from '../contract/words/terminal/help.ts';

const address: Text = { en: 'company.netexplorer.pro', fr: 'entreprise.netexplorer.pro' };
const label: Text = { en: 'Work', fr: 'Travail' };

/** What stands below the help: examples, where answers come from, exit codes. */
export function examples(language: Language): string {
  const t = (text: Text): string => say(language, text);
  const setUp = `latchkey setup --platform ${t(address)} --user anna`;
  const lines = [
    [helpTexts.exampleSetup, setUp],
    [helpTexts.exampleLabel, `${setUp} --label ${t(label)} --mapper ${mapperNames[1]}`],
    [helpTexts.exampleJson, `${setUp} --json < answers`],
    [helpTexts.exampleMail, 'latchkey setup --platform microsoft365 --application Scanner --for sending-mail'],
    [helpTexts.exampleOpen, 'latchkey open'],
    [folderListTexts.example, `latchkey folders ${t(label)} --folder ${t(folderListTexts.exampleFolder)}`],
    [helpTexts.exampleRenew, `latchkey renew ${t(label)}`],
    [helpTexts.exampleRevoke, 'latchkey passwords revoke 42 43'],
  ] as const;
  return [
    '',
    t(helpTexts.examples),
    ...lines.flatMap(([what, command]) => [`  # ${t(what)}`, `  ${command}`]),
    '',
    t(helpTexts.answers),
    '',
    t(helpTexts.exitCodes),
  ].join('\n');
}
