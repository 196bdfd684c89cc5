import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from '../formatted.ts';
import { intuneNotes, table, TABLE_BEGINS, TABLE_ENDS } from './documents.ts';
import { jamfSchema, jsonExample, jsonSchemaFile } from './json-files.ts';
import { mobileconfig, preferences, profileManifest } from './mac-files.ts';
import { itLanguages, textsIn, type ItLanguage } from './texts.ts';
import { adml, admx, registryFile } from './windows-files.ts';

const root = join(import.meta.dirname, '../..');
const languages = Object.keys(itLanguages) as readonly ItLanguage[];

/** Makes every file that derives from the table of rules. The keys are paths in this repository. */
export async function policyFiles(): Promise<Readonly<Record<string, string>>> {
  const english = textsIn('en');
  const made: Readonly<Record<string, string>> = {
    'linux/policy.example.json': jsonExample(),
    'linux/policy.schema.json': jsonSchemaFile(english),
    'windows/latchkey.admx': admx(),
    ...Object.fromEntries(
      languages.map((language) => [`windows/${itLanguages[language]}/latchkey.adml`, adml(textsIn(language))]),
    ),
    'windows/latchkey.reg': registryFile(),
    'macos/latchkey.mobileconfig': mobileconfig(),
    'macos/preferences.plist': preferences(),
    'macos/app.latchkey.desktop.plist': profileManifest(english),
    'macos/jamf.json': jamfSchema(english),
    'intune.md': intuneNotes(english),
  };
  const files = Object.entries(made).map(([name, content]) => [`assets/policy/${name}`, content] as const);
  const all = [...files, ['docs/it.md', withTable(table(english))] as const];
  return Object.fromEntries(
    await Promise.all(all.map(async ([name, content]) => [name, await formatted(name, content)] as const)),
  );
}

/** Gives docs/it.md with the current table of rules. @throws when the document lacks the marks around the table */
function withTable(rows: string): string {
  const text = readFileSync(join(root, 'docs/it.md'), 'utf8');
  const [begins, ends] = [text.indexOf(TABLE_BEGINS), text.indexOf(TABLE_ENDS)];
  if (begins < 0 || ends < begins) throw new Error('docs/it.md has no place for the table of rules');
  return `${text.slice(0, begins)}${TABLE_BEGINS}\n\n${rows}\n\n${text.slice(ends)}`;
}
