import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { languages } from '../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  readonly version: string;
};

// Who raises the version reads what About says is new in it, and writes it anew.
it.each(languages)('what is new is told of this very version (%s)', (language) => {
  expect(wordsIn(language).about.newsTitle).toContain(version);
});
