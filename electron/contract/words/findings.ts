import type { Finding } from '../view.ts';
import type { Text } from './language.ts';

/** What the checks look at, by the id of the finding. An id without words is shown as it is. */
export const findingTexts: Readonly<Partial<Record<string, Text>>> = {
  keychain: { en: 'Keychain', fr: 'Trousseau' },
  bus: { en: 'Session bus', fr: 'Bus de session' },
  gvfs: { en: 'Drives in Files (gvfs)', fr: 'Lecteurs dans Fichiers (gvfs)' },
  fuse: { en: 'Drives as folders (FUSE)', fr: 'Lecteurs comme dossiers (FUSE)' },
  rclone: { en: 'rclone', fr: 'rclone' },
  connections: { en: 'List of drives', fr: 'Liste des lecteurs' },
  journal: { en: 'Unfinished work', fr: 'Travaux inachevés' },
  disk: { en: 'Latchkey’s own folders', fr: 'Dossiers de Latchkey' },
  proxy: { en: 'Proxy', fr: 'Proxy' },
};

export const findingStateTexts: Readonly<Record<Finding['state'], Text>> = {
  ok: { en: 'fine', fr: 'en ordre' },
  warning: { en: 'note', fr: 'remarque' },
  problem: { en: 'problem', fr: 'problème' },
};
