import type { Text } from '../language.ts';

/** How Latchkey is, at a glance. */
export type TrayState = 'ready' | 'working' | 'needs-you' | 'offline';

export const trayStateTexts: Readonly<Record<TrayState, Text>> = {
  ready: { en: 'Everything is connected', fr: 'Tout est connecté' },
  working: { en: 'Working…', fr: 'En cours…' },
  'needs-you': { en: 'Something needs you', fr: 'Votre attention est requise' },
  offline: { en: 'A platform cannot be reached', fr: 'Une plateforme est injoignable' },
};

export const trayTexts = {
  none: { en: 'No drives yet', fr: 'Pas encore de lecteur' },
  openDrive: { en: 'Open “{label}”', fr: 'Ouvrir « {label} »' },
  reconnect: { en: 'Reconnect “{label}”', fr: 'Reconnecter « {label} »' },
  renew: { en: 'Renew “{label}”', fr: 'Renouveler « {label} »' },
  renewApplication: { en: 'Renew the app password for {label}…', fr: 'Renouveler le mot de passe pour {label}…' },
  finish: { en: 'Finish setting up “{label}”', fr: 'Terminer l’installation de « {label} »' },
  look: { en: '“{label}” needs you…', fr: '« {label} » requiert votre attention…' },
  open: { en: 'Open Latchkey', fr: 'Ouvrir Latchkey' },
  setUp: { en: 'Set up a drive…', fr: 'Configurer un lecteur…' },
  help: { en: 'Help', fr: 'Aide' },
  quit: { en: 'Quit Latchkey', fr: 'Quitter Latchkey' },
} as const satisfies Readonly<Record<string, Text>>;
