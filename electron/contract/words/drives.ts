import type { HealthState } from '../health.ts';
import type { PlatformKind } from '../platform-kinds.ts';
import type { ApplicationState, DriveState, Recovery } from '../view.ts';
import type { Text } from './language.ts';

/** How a drive is, as pills, tray and terminal say it. */
export const healthTexts: Readonly<Record<HealthState, Text>> = {
  ready: { en: 'connected', fr: 'connecté' },
  connecting: { en: 'connecting', fr: 'connexion en cours' },
  disconnected: { en: 'not connected', fr: 'non connecté' },
  offline: { en: 'no network', fr: 'pas de réseau' },
  unreachable: { en: 'platform cannot be reached', fr: 'plateforme injoignable' },
  maintenance: { en: 'platform in maintenance', fr: 'plateforme en maintenance' },
  disabled: { en: 'no access to your files', fr: 'pas d’accès à vos fichiers' },
  locked: { en: 'keychain locked', fr: 'trousseau verrouillé' },
  refused: { en: 'app password refused', fr: 'mot de passe d’application refusé' },
  lost: { en: 'app password lost', fr: 'mot de passe d’application perdu' },
  expiring: { en: 'connected, ends soon', fr: 'connecté, expire bientôt' },
  expired: { en: 'app password has ended', fr: 'mot de passe d’application expiré' },
  'read-only': { en: 'connected, read-only', fr: 'connecté, lecture seule' },
  'over-quota': { en: 'no space left', fr: 'plus de place' },
  insecure: { en: 'certificate not trusted', fr: 'certificat non fiable' },
  trouble: { en: 'needs attention', fr: 'à vérifier' },
  waiting: { en: 'set-up not finished', fr: 'installation inachevée' },
};

/** States of a drive; `waiting` is a set-up that stopped after the app password was stored. */
export const driveStateTexts: Readonly<Record<DriveState | 'waiting', Text>> = {
  mapped: { en: 'connected', fr: 'connecté' },
  gone: { en: 'not connected', fr: 'non connecté' },
  refused: { en: 'app password refused', fr: 'mot de passe d’application refusé' },
  unreachable: { en: 'platform cannot be reached', fr: 'plateforme injoignable' },
  unknown: { en: 'does not answer', fr: 'ne répond pas' },
  waiting: { en: 'set-up not finished', fr: 'installation inachevée' },
};

/** Whether the keychain has the app password of another application. */
export const applicationStateTexts: Readonly<Record<ApplicationState, Text>> = {
  kept: { en: 'password kept', fr: 'mot de passe conservé' },
  lost: { en: 'password lost', fr: 'mot de passe perdu' },
  unknown: { en: 'keychain cannot be read', fr: 'trousseau illisible' },
};

export const platformTexts: Readonly<Record<PlatformKind, Text>> = {
  netexplorer: { en: 'NetExplorer', fr: 'NetExplorer' },
  nextcloud: { en: 'Nextcloud', fr: 'Nextcloud' },
  webdav: { en: 'WebDAV server', fr: 'Serveur WebDAV' },
  microsoft365: { en: 'Microsoft 365', fr: 'Microsoft 365' },
};

/** What is still to be done on a platform: who can do it, and where. */
export const dutyTexts = {
  yourself: {
    en: 'You can do it now by signing in once more.',
    fr: 'Vous pouvez le faire maintenant en vous connectant une fois de plus.',
  },
  command: {
    en: 'To do it now, signing in once more: latchkey {command} {id}',
    fr: 'Pour le faire maintenant, en vous connectant une fois de plus : latchkey {command} {id}',
  },
  /** Where a person has to look on the platform, as the failure says. */
  settled: {
    en: 'When you have looked: latchkey {command} {id}',
    fr: 'Une fois vérifié : latchkey {command} {id}',
  },
  /** After what the failure says is mended: a keychain that was not open, or had a question. */
  afterwards: { en: 'Then: latchkey {command} {id}', fr: 'Ensuite : latchkey {command} {id}' },
  administrator: {
    en: 'Or an administrator deletes the app password “{passwordName}” on {host}: in the user {user}, on the Security tab.',
    fr: 'Ou bien un administrateur supprime le mot de passe d’application « {passwordName} » sur {host} : dans la fiche de {user}, onglet Sécurité.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What became of something that an earlier start left. `{what}` says why it stays open. */
export const recoveryTexts: Readonly<Record<Recovery['kind'], Readonly<Record<Recovery['outcome'], Text>>>> = {
  setup: {
    finished: {
      en: 'The set-up of “{label}” had been interrupted; it is finished now.',
      fr: 'L’installation de « {label} » avait été interrompue ; elle est maintenant terminée.',
    },
    undone: {
      en: 'The set-up of “{label}” had been interrupted; it is undone, nothing is left.',
      fr: 'L’installation de « {label} » avait été interrompue ; elle est annulée, il n’en reste rien.',
    },
    open: {
      en: 'The set-up of “{label}” was interrupted and is still open.[ {what}]',
      fr: 'L’installation de « {label} » a été interrompue et reste à terminer.[ {what}]',
    },
  },
  'sign-in': {
    finished: {
      en: 'The sign-in to {label} had been interrupted; it is ended now.',
      fr: 'La connexion à {label} avait été interrompue ; elle est maintenant fermée.',
    },
    undone: {
      en: 'The sign-in to {label} had been interrupted.[ {what}]',
      fr: 'La connexion à {label} avait été interrompue.[ {what}]',
    },
    open: {
      en: 'The sign-in to {label} was interrupted.[ {what}]',
      fr: 'La connexion à {label} a été interrompue.[ {what}]',
    },
  },
  remove: {
    finished: {
      en: 'The removal of “{label}” had been interrupted; it is finished now.',
      fr: 'La suppression de « {label} » avait été interrompue ; elle est maintenant terminée.',
    },
    undone: {
      en: 'The removal of “{label}” had been interrupted; the drive is as before.',
      fr: 'La suppression de « {label} » avait été interrompue ; le lecteur est comme avant.',
    },
    open: {
      en: 'The removal of “{label}” was interrupted and is still open.[ {what}]',
      fr: 'La suppression de « {label} » a été interrompue et reste à terminer.[ {what}]',
    },
  },
  renew: {
    finished: {
      en: 'The renewal of the app password of “{label}” had been interrupted; it is finished now.',
      fr: 'Le renouvellement du mot de passe d’application de « {label} » avait été interrompu ; il est maintenant terminé.',
    },
    undone: {
      en: 'The renewal of the app password of “{label}” had been interrupted; it is undone.[ {what}]',
      fr: 'Le renouvellement du mot de passe d’application de « {label} » avait été interrompu ; il est annulé.[ {what}]',
    },
    open: {
      en: 'The renewal of the app password of “{label}” was interrupted and is still open.[ {what}]',
      fr: 'Le renouvellement du mot de passe d’application de « {label} » a été interrompu et reste à terminer.[ {what}]',
    },
  },
};
