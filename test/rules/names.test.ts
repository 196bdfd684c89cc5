import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, projectText } from '../support/project-files.ts';

const sources = projectFiles().filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts'));

/** Words that say nothing about what a thing does. */
const emptyWords = /(^|-)(utils?|helpers?|managers?|common|misc|impl|stuff)(-|\.|$)/;
const emptyNames = /\b(?:class|interface|type|function|const)\s+(?:I[A-Z][a-z]\w*|\w*(?:Manager|Helper|Utils?|Impl)\b)/;

/** Lines of a file that match, with their numbers. */
function linesWith(pattern: RegExp, file: string): string[] {
  return projectText(file)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}

const inSources = (pattern: RegExp): string[] =>
  sources.filter((file) => !file.startsWith('test/rules/')).flatMap((file) => linesWith(pattern, file));

describe('names', () => {
  it('of files are in kebab-case', () => {
    const parts = sources.flatMap((file) => file.split('/'));
    expect(parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(part))).toEqual([]);
  });

  it('of files say what is in them', () => {
    expect(sources.filter((file) => emptyWords.test(basename(file)))).toEqual([]);
  });

  it('of types and functions say what they are', () => {
    expect(inSources(emptyNames)).toEqual([]);
  });
});

describe('the sources', () => {
  it('have nothing left to do', () => {
    expect(inSources(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it('give a reason wherever they switch a rule off', () => {
    expect(inSources(/(?:es|ox)lint-disable(?!.* -- \S)|@ts-expect-error\s*$/)).toEqual([]);
    expect(inSources(/@ts-(ignore|nocheck)|(?:es|ox)lint-disable(?!-next-line|-line)/)).toEqual([]);
  });

  it('skip no test and run none alone', () => {
    expect(inSources(/\b(it|test|describe)\.(skip|only|todo|skipIf|runIf|fails)\b|\bx(it|describe)\(/)).toEqual([]);
  });

  it('leave a test out only where it cannot be, which the report says', () => {
    const skips = inSources(/^\s*(?:\w+\.)?skip\(/).filter((line) => line.includes('.test.ts:'));
    expect(skips.filter((line) => !/skip\(.+, '[^']{10,}'\);$/.test(line))).toEqual([]);
    expect(skips.length).toBeLessThanOrEqual(5);
  });
});
