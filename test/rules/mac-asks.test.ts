import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../electron/contract/words/language.ts';
import { projectRoot, projectText } from '../support/project-files.ts';

/** What macOS asks a person for Latchkey. Without the first it asks nothing, and lets nothing through. */
const keys = ['NSLocalNetworkUsageDescription', 'NSNetworkVolumesUsageDescription'];

/** `"key" = "text";` lines, as Apple's property list of strings has them. */
function stringsOf(language: string): ReadonlyMap<string, string> {
  const text = projectText(`assets/mac/${language}.lproj/InfoPlist.strings`).replaceAll(/\/\*[^]*?\*\//g, '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [, key = '', value = ''] = /^"?(\w+)"? = "([^"\\]*)";$/.exec(line) ?? [];
      return [key, value];
    }),
  );
}

describe('what macOS asks a person', () => {
  it('has words in every language of the catalogues, and in no other', () => {
    const folders = readdirSync(join(projectRoot, 'assets/mac')).toSorted();
    expect(folders).toEqual(languages.map((language) => `${language}.lproj`).toSorted());
  });

  it.each(languages)('says in %s for what', (language) => {
    const strings = stringsOf(language);
    expect([...strings.keys()]).toEqual(keys);
    for (const text of strings.values()) expect(text).toMatch(/^\S.{40,}\.$/);
  });

  it('is in English where the language is another one, and ships with the app', () => {
    const config = projectText('electron-builder.yml');
    for (const [key, text] of stringsOf('en')) expect(config).toContain(`    ${key}: ${text}\n`);
    expect(config).toContain(`    CFBundleLocalizations: [${languages.join(', ')}]\n`);
    expect(config).toContain("    - from: assets/mac\n      to: .\n      filter: ['*.lproj/**']\n");
    expect(existsSync(join(projectRoot, 'assets/mac'))).toBe(true);
  });
});
