import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeLetters, letterOf, rootOf } from '../../../../../electron/os/windows/drives/letters.ts';

const bit = (...letters: string[]): number =>
  letters.reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 65)), 0);

describe('the letter of a drive', () => {
  it('is the last free one', () => {
    expect(freeLetters({ taken: bit('C', 'Z'), remembered: [] })[0]).toBe('Y');
  });

  it('is none that Windows remembers for another connection, connected or not', () => {
    expect(freeLetters({ taken: 0, remembered: ['z', 'Y'] })[0]).toBe('X');
  });

  it('is the one that is wished for, when it is free', () => {
    expect(freeLetters({ taken: 0, remembered: [] }, { wish: 'N' })[0]).toBe('N');
    expect(freeLetters({ taken: bit('N'), remembered: [] }, { wish: 'N' })[0]).toBe('Z');
  });

  it('is one of those that IT allows, in its order, whatever is wished', () => {
    expect(freeLetters({ taken: bit('P'), remembered: [] }, { allowed: 'PQR', wish: 'Z' })).toEqual(['Q', 'R']);
    expect(freeLetters({ taken: 0, remembered: [] }, { allowed: 'PQR', wish: 'R' })).toEqual(['R', 'P', 'Q']);
    expect(freeLetters({ taken: 0, remembered: [] }, { allowed: 'ABC' })).toEqual([]);
  });

  it('is never A, B, C, taken or remembered, whatever is found and wished', () => {
    const letter = fc.stringMatching(/^[A-Za-z]$/);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 26 - 1 }),
        fc.array(letter),
        fc.option(letter, { nil: undefined }),
        fc.option(fc.stringMatching(/^[A-Za-z]{0,26}$/), { nil: undefined }),
        (taken, remembered, wish, allowed) => {
          const found = freeLetters({ taken, remembered }, { wish, allowed });
          expect(new Set(found).size).toBe(found.length);
          for (const one of found) {
            expect('ABC').not.toContain(one);
            expect(taken & bit(one)).toBe(0);
            expect(remembered.map((other) => other.toUpperCase())).not.toContain(one);
            if (allowed !== undefined) expect(allowed.toUpperCase()).toContain(one);
          }
        },
      ),
    );
  });

  it.each([
    ['Z:', 'Z'],
    ['z:\\', 'Z'],
    ['Q:\\folder\\file', 'Q'],
    ['Q:/folder', 'Q'],
    ['Q:file', undefined],
    ['\\\\server\\share', undefined],
    ['/home/nora', undefined],
    ['', undefined],
  ])('of %s is %s', (path, letter) => {
    expect(letterOf(path)).toBe(letter);
  });

  it('has a root', () => {
    expect(letterOf(rootOf('Z'))).toBe('Z');
  });
});
