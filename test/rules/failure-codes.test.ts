import { expect, it } from 'vitest';
import { failureCodes } from '../../electron/contract/failure.ts';
import { projectFiles, projectText } from '../support/project-files.ts';

const sources = projectFiles('electron').filter(
  (file) => file.endsWith('.ts') && !file.startsWith('electron/contract/'),
);
const withoutComments = sources
  .map((file) => projectText(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, ''))
  .join('\n');

it('every failure code can really happen', () => {
  expect(Object.keys(failureCodes).filter((code) => !withoutComments.includes(code))).toEqual([]);
});

it('every code in the sources is one', () => {
  const used = new Set(withoutComments.match(/LK-\d{4}/g));
  expect([...used].filter((code) => !Object.hasOwn(failureCodes, code))).toEqual([]);
});

it('a failure that is thrown on is thrown whole: its reference finds its story in the log', () => {
  expect(withoutComments.match(/new FailureError\(\s*[\w.?]*\bfailure\??\.code.*/g) ?? []).toEqual([]);
});
