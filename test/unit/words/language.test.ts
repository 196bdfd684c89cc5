import { expect, it } from 'vitest';
import { chooseLanguage, preferredLanguage } from '../../../electron/contract/words/language.ts';

it.each([
  [['fr'], 'fr'],
  [['fr_FR.UTF-8'], 'fr'],
  [['fr-CA'], 'fr'],
  [['FR'], 'fr'],
  [['fr@euro'], 'fr'],
  [['en_GB.UTF-8'], 'en'],
  [[undefined, '', 'fr_FR.UTF-8'], 'fr'],
  [['C', 'fr_FR.UTF-8'], 'en'],
  [['pl_PL.UTF-8', 'fr'], 'en'],
  [['frr_DE'], 'en'],
  [[], 'en'],
] as const)('chooses from %j: %s', (candidates, language) => {
  expect(chooseLanguage(candidates)).toBe(language);
});

it.each([
  [['fr-CH', 'en'], 'fr'],
  [['pl-PL', 'fr-CH', 'en'], 'fr'],
  [['pl', 'cs'], 'en'],
  [[], 'en'],
  [['EN-GB', 'fr'], 'en'],
] as const)('is the first of %j that there are words for: %s', (list, language) => {
  expect(preferredLanguage(list)).toBe(language);
});
