import type { Desktop } from '../../window.ts';
import type { Text } from '../language.ts';

/** How each operating system calls the things that a set-up deals with. */
export interface DesktopTexts {
  /** After “in” or “into”. */
  readonly keychain: Text;
  /** Of the list of what was stored. */
  readonly keychainName: Text;
  /** How the drive shows on this system. */
  readonly drive: Text;
  /** Opens the drive where files are looked at. */
  readonly open: Text;
  /** What to look at when the keychain keeps one waiting. */
  readonly keychainWaits: Text;
}

export const desktopTexts: Readonly<Record<Desktop, DesktopTexts>> = {
  linux: {
    keychain: { en: 'your keychain', fr: 'votre trousseau' },
    keychainName: { en: 'The keychain of your desktop', fr: 'Le trousseau de votre bureau' },
    drive: { en: 'As a folder, in Files and in every program', fr: 'Un dossier, dans Fichiers et chaque programme' },
    open: { en: 'Open in Files', fr: 'Ouvrir dans Fichiers' },
    keychainWaits: {
      en: 'Your desktop may be asking for the password of your keychain: look for its window.',
      fr: 'Votre bureau demande peut-être le mot de passe du trousseau : cherchez sa fenêtre.',
    },
  },
  windows: {
    keychain: { en: 'Windows Credential Manager', fr: 'le Gestionnaire d’identification Windows' },
    keychainName: { en: 'Windows Credential Manager', fr: 'Gestionnaire d’identification Windows' },
    drive: {
      en: 'As a drive letter, in Explorer and in every program',
      fr: 'Une lettre de lecteur, dans l’Explorateur',
    },
    open: { en: 'Open in Explorer', fr: 'Ouvrir dans l’Explorateur' },
    keychainWaits: {
      en: 'Windows may be asking for your consent: look for its window.',
      fr: 'Windows demande peut-être votre accord : cherchez sa fenêtre.',
    },
  },
  mac: {
    keychain: { en: 'your Keychain', fr: 'votre Trousseau' },
    keychainName: { en: 'Your Keychain', fr: 'Votre Trousseau' },
    drive: { en: 'As a volume, in the Finder and in every app', fr: 'Un volume, dans le Finder et chaque app' },
    open: { en: 'Open in the Finder', fr: 'Ouvrir dans le Finder' },
    keychainWaits: {
      en: 'macOS may be asking for the password of your Keychain: look for its window.',
      fr: 'macOS demande peut-être le mot de passe du Trousseau : cherchez sa fenêtre.',
    },
  },
};
