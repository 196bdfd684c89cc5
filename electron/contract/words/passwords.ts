import type { Ownership } from '../app-passwords.ts';
import type { Text } from './language.ts';

/** Whose an app password is. `{label}` is the drive that uses it. */
export const ownershipTexts: Readonly<Record<Ownership, Text>> = {
  here: { en: 'this computer[: “{label}”]', fr: 'cet ordinateur[ : « {label} »]' },
  orphan: { en: 'left over by this computer', fr: 'laissé par cet ordinateur' },
  'likely-orphan': { en: 'probably left over by this computer', fr: 'sans doute laissé par cet ordinateur' },
  another: { en: 'another device or program', fr: 'autre appareil ou programme' },
};

/** The mark of one that was not used for 90 days, or never and is that old. */
export const unusedText: Text = { en: 'unused for 90 days', fr: 'inutilisé depuis 90 jours' };

/** Said before one is deleted that something here uses. */
export const stopsText: Text = {
  en: '“{label}” on this computer uses it, and stops working.',
  fr: '« {label} » sur cet ordinateur l’utilise, et cessera de fonctionner.',
};
