import { expect, it } from 'vitest';
import { findingName } from '../../../electron/contract/words/findings.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';

it.each([
  [{ id: 'keychain' }, 'Your keychain', 'Votre trousseau'],
  [{ id: 'mappers' }, 'Ways to connect drives', 'Moyens de connecter des lecteurs'],
  [{ id: 'doctor' }, 'Checks', 'Vérifications'],
  [
    { id: 'connection:Demo Company', label: 'Demo Company' },
    'Drive “Demo Company”',
    'Lecteur «\u00a0Demo Company\u00a0»',
  ],
  [{ id: 'connection:A:B', label: 'A:B' }, 'Drive “A:B”', 'Lecteur «\u00a0A:B\u00a0»'],
  [
    { id: 'application:NetSync', label: 'NetSync' },
    'App password for “NetSync”',
    'Mot de passe d’application de «\u00a0NetSync\u00a0»',
  ],
  [{ id: 'journal:k7f2', label: 'Work' }, 'Unfinished work on “Work”', 'Travail inachevé sur «\u00a0Work\u00a0»'],
])('%j is called %s', (finding, en, fr) => {
  expect(findingName(wordsIn('en'), finding)).toBe(en);
  expect(findingName(wordsIn('fr'), finding)).toBe(fr);
});
