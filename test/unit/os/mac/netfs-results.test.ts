import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../../electron/contract/failure.ts';
import { failureWords } from '../../../../electron/contract/words/failure-words.ts';
import { languages } from '../../../../electron/contract/words/language.ts';
import { mountFailure, mountResults } from '../../../../electron/os/mac/drives/netfs-results.ts';

/** What NetFS says of WebDAV, collected from NetFS.h, webdavfs and clients; each line is another thing to mend. */
const known: readonly (readonly [meaning: string, statuses: readonly number[], code: FailureCode])[] = [
  ['refused', [80, 81, 13, 1, -5045, -5046, -5999, -5997, -6600], 'LK-5401'],
  ['mount failed', [-6602], 'LK-5402'],
  ['no such share', [-6003, -5998], 'LK-5403'],
  ['no guests', [-6004], 'LK-5404'],
  ['mounted already', [17], 'LK-5405'],
  ['no WebDAV, unreachable, an error of the server', [19], 'LK-5406'],
  ['no mount point', [2], 'LK-5407'],
  ['declined by a person', [89, -128], 'LK-5408'],
  ['broken off', [5], 'LK-5409'],
  ['not taken', [22], 'LK-5410'],
  ['not in time', [60], 'LK-5411'],
  ['nobody listens', [61], 'LK-5412'],
  ['host down', [64], 'LK-5413'],
  ['no route', [65], 'LK-5414'],
];
const statuses = known.flatMap(([, each]) => each);
const codeOf = (status: number): FailureCode => mountFailure(status, { label: 'Files' }).failure.code;

describe('what NetFS says', () => {
  it.each(known)('%s is %j: %s', (_, each, code) => {
    expect(each.map(codeOf)).toEqual(each.map(() => code));
  });

  it('has one meaning for each number', () => {
    expect(new Set(statuses).size).toBe(statuses.length);
    expect(mountResults.flatMap(({ statuses: each }) => [...each]).toSorted()).toEqual(statuses.toSorted());
  });

  it('is a failure with its number, whatever the number, and one that nobody knows is said to be', () => {
    fc.assert(
      fc.property(fc.integer(), (status) => {
        const { failure } = mountFailure(status, { label: 'Files' });
        expect(failure.details).toEqual({ label: 'Files', status });
        expect(failure.code === 'LK-5415').toBe(!statuses.includes(status));
      }),
    );
  });

  it.each(languages)('has a sentence of its own for each meaning, in %s', (language) => {
    const codes = [...known.map(([, , code]) => code), 'LK-5415'] as const;
    const said = codes.map((code) => failureWords(language, { code, details: { label: 'Files', status: 7 } }));
    for (const part of ['summary', 'helpdesk'] as const)
      expect(new Set(said.map((one) => one[part])).size).toBe(codes.length);
    for (const { summary, helpdesk } of said) {
      expect(summary).toContain('Files');
      expect(helpdesk).toContain('7');
    }
  });
});
