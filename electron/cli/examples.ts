import { mapperNames } from '../contract/view.ts';
import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';

/** Writes the text below the help: examples, where answers are read from, exit codes. */
export function examples(language: Language): string {
  const { administration, help, folders } = wordsIn(language).terminal;
  const label = help.exampleDrive;
  const setUp = `latchkey setup --platform ${help.exampleAddress} --user anna`;
  const lines = [
    [help.exampleSetup, setUp],
    [help.exampleLabel, `${setUp} --label ${label} --mapper ${mapperNames[1]}`],
    [help.exampleJson, `${setUp} --json < answers`],
    [help.exampleMail, 'latchkey setup --platform microsoft365 --application Scanner --for sending-mail'],
    [help.exampleOpen, 'latchkey open'],
    [folders.example, `latchkey folders ${label} --folder ${folders.exampleFolder}`],
    [help.exampleRenew, `latchkey renew ${label}`],
    [help.exampleRevoke, 'latchkey passwords revoke 42 43'],
    [administration.example, 'latchkey passwords list --of marie'],
  ] as const;
  return [
    '',
    help.examples,
    ...lines.flatMap(([what, command]) => [`  # ${what}`, `  ${command}`]),
    '',
    help.answers,
    '',
    help.exitCodes,
  ].join('\n');
}
