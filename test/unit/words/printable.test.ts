import { describe, expect, it } from 'vitest';
import { hasInvisible, printable, visible, visibleJson } from '../../../electron/contract/words/printable.ts';
import { checkLabel } from '../../../electron/drives/check-label.ts';
import { printable as recognised } from '../../../electron/platforms/discovery/recognise.ts';
import { assertPrintable } from '../../../electron/lifecycle/password-name.ts';

const hidden = [
  0x00, 0x07, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180e, 0x200b, 0x200e, 0x200f,
  0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xfeff, 0xffa0, 0xd800, 0xe0041,
].map((point) => [`U+${point.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCodePoint(point)] as const);

describe.each(hidden)('%s', (_name, character) => {
  const text = `An${character}na`;

  it('counts as invisible, in what is shown and in what is typed', () => {
    expect(hasInvisible(text)).toBe(true);
    for (const shown of [printable(text), recognised(text)]) expect(shown).toMatch(/^An ?na$/);
    expect(() => {
      checkLabel(text);
    }).toThrow('LK-1005');
    expect(() => {
      assertPrintable(text, 'user');
    }).toThrow('LK-1004');
  });

  it('is escaped in JSON, which says the same', () => {
    const json = visibleJson({ [text]: text });
    expect(json).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(json)).toEqual({ [text]: text });
  });
});

it('what is to be copied stays whole, and what is not seen in it is shown', () => {
  const path = `/home/anna/${'x'.repeat(400)}/An\u200bna\n.txt`;
  expect(visible(path)).toBe(`/home/anna/${'x'.repeat(400)}/An\\u200bna\\u000a.txt`);
});

describe('what people write', () => {
  it.each(['Ménage à trois', 'Projekt „Ü“', '日本語', 'العربية', 'I ❤️ files', '👍🏽', 'a b'])(
    '%s stays as it is',
    (text) => {
      expect(hasInvisible(text)).toBe(false);
      expect(printable(text)).toBe(text);
      expect(visibleJson(text)).toBe(JSON.stringify(text));
    },
  );
});

it('makes every name of a list harmless, whatever place it has there', () => {
  expect(['Example Files', 'Acc\u001bounting', 'x'.repeat(301)].map(printable)).toEqual([
    'Example Files',
    'Acc ounting',
    `${'x'.repeat(300)}…`,
  ]);
});
