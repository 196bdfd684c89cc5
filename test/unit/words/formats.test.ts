import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatDay,
  formatList,
  formatNumber,
  formatShortDay,
  formatTook,
  formatWait,
} from '../../../electron/contract/words/formats.ts';

describe('formats', () => {
  it.each<[readonly string[], string]>([
    [['Files', 'Mail'], 'Files and Mail'],
    [['', 'Files', '\u200b'], 'Files'],
    [[`x${'y'.repeat(500)}`, 'a\u001b[31m\u202eb'], `x${'y'.repeat(79)}… and a [31m b`],
    [
      Array.from({ length: 300 }, (_, at) => `p${String(at)}`),
      'p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11 and …',
    ],
  ])('lists names, harmless and no more than somebody reads: %#', (names, words) => {
    expect(formatList('en', names)).toBe(words);
  });

  it.each([
    [1, '1 second'],
    [45, '45 seconds'],
    [119, '119 seconds'],
    [120, '2 minutes'],
    [121, '3 minutes'],
    [7200, '2 hours'],
  ])('says how long %d s are to wait, never too short', (seconds, words) => {
    expect(formatWait('en', seconds)).toBe(words);
  });

  it.each([0, 7, 999, 1000, 1.5, -3, 1234567])('writes %d as the language does', (value) => {
    for (const language of ['en', 'fr'] as const) {
      expect(formatNumber(language, value)).toBe(new Intl.NumberFormat(language).format(value));
    }
  });

  it.each([
    [60_000, '1 minute ago', 'il y a 1 minute'],
    [3_599_000, '59 minutes ago', 'il y a 59 minutes'],
    [3_600_000, '1 hour ago', 'il y a 1 heure'],
    [172_800_000, '2 days ago', 'il y a 2 jours'],
  ])('says how long ago %d ms are, never too long', (ms, english, french) => {
    expect(formatAgo('en', ms)).toBe(english);
    expect(formatAgo('fr', ms)).toBe(french);
  });

  it('says how long a step took', () => {
    expect(formatTook('en', 412)).toBe('0.4\u00a0s');
    expect(formatTook('fr', 1260)).toBe('1,3\u00a0s');
  });

  it('writes a day in words and short', () => {
    expect(formatDay('en', '2025-09-06T11:40:22+00:00')).toBe('6 September 2025');
    expect(formatDay('fr', '2025-09-06T11:40:22+00:00')).toBe('6 septembre 2025');
    expect(formatDay('fr', '2026-12-01T11:40:22+00:00')).toBe('1er décembre 2026');
    expect(formatDay('fr', '2026-12-11T11:40:22+00:00')).toBe('11 décembre 2026');
    expect(formatShortDay('fr', '2025-09-06T11:40:22+00:00')).toBe('06/09/2025');
  });

  it('gives back what is not a date', () => {
    expect(formatDay('en', 'soon')).toBe('soon');
  });
});
