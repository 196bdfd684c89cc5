import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { checkLabel, labelFrom } from '../../../electron/drives/check-label.ts';

const refused = (label: string): boolean => {
  try {
    checkLabel(label);
    return false;
  } catch (error) {
    return isFailure(error, 'LK-1005');
  }
};

describe('the label of a drive', () => {
  it.each(['NetExplorer', 'Équipe Nord', 'a', 'projects 2026', 'x.y', '日本', "it's", 'a%b', 'é'.repeat(50)])(
    'may be %s',
    (label) => {
      expect(refused(label)).toBe(false);
    },
  );

  it.each([
    ['empty', ''],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['this folder', '.'],
    ['the folder above', '..'],
    ['hidden', '.hidden'],
    ['a dot at the end', 'name.'],
    ['a blank before', ' a'],
    ['a blank after', 'a '],
    ['a line end', 'a\nb'],
    ['a zero', 'a\0b'],
    ['an escape', 'a\u001b[31mb'],
    ['writing direction turned', 'a\u202egpj.b'],
    ['half a character', 'a\ud800b'],
    ['a line separator', 'a\u2028b'],
    ['over 100 bytes', 'a'.repeat(101)],
    ['over 100 bytes in few letters', 'é'.repeat(51)],
    ['what Windows forbids', 'a:b'],
    ['a star', 'a*b'],
    ['a question mark', 'a?b'],
    ['a quote', 'a"b'],
    ['a less-than', 'a<b'],
    ['a greater-than', 'a>b'],
    ['a bar', 'a|b'],
    ['a device of Windows', 'CON'],
    ['a device with an ending', 'lpt1.txt'],
    ['a device behind blanks', 'NUL .txt'],
    ['a device with a small number', 'com¹'],
    ['the console’s input', 'conin$'],
  ])('may not be or have %s', (_what, label) => {
    expect(refused(label)).toBe(true);
  });

  it('is the name of one thing in one folder, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', ' ', '\0', 'é', '\n'), maxLength: 6 }),
        (label) => {
          if (!refused(label)) expect(join('/home', label)).toBe(`/home/${label}`);
        },
      ),
    );
  });
});

describe('the label that a drive is given when nobody has chosen one', () => {
  it.each([
    ['NetExplorer', 'NetExplorer'],
    ['Files of Équipe Nord', 'Files of Équipe Nord'],
    ['Sales / Q3: "final"', 'Sales - Q3- -final-'],
    ['a\u2028b\u2800c\u202ed', 'a-b-c-d'],
    ['Hearts \u2764\ufe0f', 'Hearts \u2764\ufe0f'],
    [' ..hidden. ', 'hidden'],
    ['x'.repeat(39) + ' y', 'x'.repeat(39)],
    ['日'.repeat(60), '日'.repeat(33)],
    ['con', 'Network drive'],
    ['. .', 'Network drive'],
    ['', 'Network drive'],
  ])('of %j is %j', (name, label) => {
    expect(labelFrom(name, 'Network drive')).toBe(label);
  });

  it('is one that a person could have chosen, whatever the name is', () => {
    const odd = fc.constantFrom(
      ...Array.from('. /:\\"-aé日\0\n\u200b\u2028\u2029\u202e\u2800\ufe0f\ufeff\ud800\u00ad'),
      '😀',
      '\u{e0041}',
      'con',
      'lpt1.',
    );
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: odd, maxLength: 120 }));
    fc.assert(
      fc.property(name, (text) => {
        expect({ text, refused: refused(labelFrom(text, 'Network drive')) }).toEqual({ text, refused: false });
      }),
      { numRuns: 2000 },
    );
  });
});
