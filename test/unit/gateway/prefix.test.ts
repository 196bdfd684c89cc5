import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prefixOf } from '../../../electron/gateway/prefix.ts';

it.each([
  ['Projekte', '/Projekte'],
  ['Büro Köln', '/Buro-Koln.abcdefgh'],
  ['項目', '/abcdefgh'],
  ['../etc', '/etc.abcdefgh'],
])('%s is served at %s', (label, prefix) => {
  expect(prefixOf({ id: 'abcdefghij', label })).toBe(prefix);
});

it('two drives are never served at one path, and each at one that carries no meaning in an address', () => {
  const drive = fc.record({
    id: fc.stringMatching(/^[a-z2-7]{8}$/),
    label: fc.string({ minLength: 1, unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(drive, drive, (one, other) => {
      expect(prefixOf(one)).toMatch(/^\/[A-Za-z0-9._-]+$/);
      expect(prefixOf(one)).not.toMatch(/^\/\.+$/);
      fc.pre(one.id !== other.id && one.label !== other.label);
      expect(prefixOf(one)).not.toBe(prefixOf(other));
    }),
  );
});
