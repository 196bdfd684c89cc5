import type { Finding } from '../view.ts';
import type { Language, Text } from './language.ts';
import { printable } from './printable.ts';
import { say } from './say.ts';

/** What the checks look at, by the id of the finding. */
const findingTexts: Readonly<Partial<Record<string, Text>>> = {
  keychain: { en: 'Keychain', fr: 'Trousseau' },
  bus: { en: 'Session bus', fr: 'Bus de session' },
  gvfs: { en: 'Drives in Files (gvfs)', fr: 'Lecteurs dans Fichiers (gvfs)' },
  fuse: { en: 'Drives as folders (FUSE)', fr: 'Lecteurs comme dossiers (FUSE)' },
  rclone: { en: 'rclone', fr: 'rclone' },
  connections: { en: 'List of drives', fr: 'Liste des lecteurs' },
  journal: { en: 'Unfinished work', fr: 'Travaux inachevés' },
  disk: { en: 'Latchkey’s own folders', fr: 'Dossiers de Latchkey' },
  proxy: { en: 'Proxy', fr: 'Proxy' },
  mappers: { en: 'Ways of connecting drives', fr: 'Moyens de connecter des lecteurs' },
  doctor: { en: 'Checks', fr: 'Vérifications' },
};

/** Those of which there can be many, by what their id begins with. */
const labelledTexts: Readonly<Partial<Record<string, Text>>> = {
  connection: { en: 'Drive “{label}”', fr: 'Lecteur « {label} »' },
  application: { en: 'App password for “{label}”', fr: 'Mot de passe d’application de « {label} »' },
  journal: { en: 'Unfinished work on “{label}”', fr: 'Travail inachevé sur « {label} »' },
};

/** What a finding is about, in people's words. Nobody is shown an id that has words. */
export function findingName(language: Language, { id, label }: Pick<Finding, 'id' | 'label'>): string {
  const labelled = labelledTexts[id.split(':', 1)[0] ?? ''];
  if (label !== undefined && labelled !== undefined) return say(language, labelled, { label });
  const known = findingTexts[id];
  return known === undefined ? printable(id) : say(language, known);
}

export const findingStateTexts: Readonly<Record<Finding['state'], Text>> = {
  ok: { en: 'fine', fr: 'en ordre' },
  warning: { en: 'note', fr: 'remarque' },
  problem: { en: 'problem', fr: 'problème' },
};
