import { describe, expect, it } from 'vitest';
import { failureCodes, type FailureCode } from '../../../electron/contract/failure.ts';
import { failureWords } from '../../../electron/contract/words/failure-words.ts';
import { languages } from '../../../electron/contract/words/language.ts';

const codes = Object.keys(failureCodes) as FailureCode[];
const parts = ['summary', 'userAction', 'helpdesk'] as const;

describe.each(codes)('%s', (code) => {
  // Also that it asks for values only where it can do without: one that is missing would be said as `…`.
  it.each(languages)('reads as whole sentences in %s when nothing is known about it', (language) => {
    const words = failureWords(language, { code });
    for (const part of parts) {
      expect(words[part]).toMatch(/^[\p{Lu}/]|^latchkey|^gvfs|^rclone|^macOS|^unmount|^http/u);
      expect(words[part]).toMatch(/[.!?]$/);
      expect(words[part]).not.toMatch(/[{}[\]…]|\(\)| {2}| [.,]|\p{L} :| [\u00A0\u202F]/u);
    }
  });

  it('is typeset as French is', () => {
    for (const part of parts) {
      const words = failureWords('fr', { code })[part];
      expect(words).not.toMatch(/ [;:!?»]|« |'/);
      expect(words).not.toMatch(/[^\u202f][;!?]/u);
    }
  });
});

describe('failureWords', () => {
  it('fills in what is known', () => {
    const { summary } = failureWords('en', { code: 'LK-2101', details: { attemptsLeft: 2 } });
    expect(summary).toBe('Wrong code. 2 attempts left.');
  });

  it('lists several as the language does, with nothing in them that a terminal would follow, and says nothing of none', () => {
    const said = (language: 'en' | 'fr', programs: readonly string[]): string =>
      failureWords(language, { code: 'LK-7013', details: { programs } }).summary;
    expect(said('en', ['vim', 'Writer\u001b[2J', 'tail'])).toContain('open in vim, Writer [2J and tail.');
    expect(said('fr', ['vim', 'tail'])).toContain('vim et tail');
    expect(said('en', [])).toBe(failureWords('en', { code: 'LK-7013' }).summary);
  });

  it('names the reference of an unexpected failure', () => {
    expect(failureWords('en', { code: 'LK-0001', reference: 'CAFE0123' }).helpdesk).toContain('CAFE0123');
  });
});
