import type { Text } from '../language.ts';

/** The list of drives. Their states are in `words/drives.ts`. */
export const drivesViewTexts = {
  title: { en: 'Drives', fr: 'Lecteurs' },
  loading: { en: 'Looking at your drives …', fr: 'Consultation de vos lecteurs …' },
  slow: {
    en: 'Still waiting: a drive or its platform does not answer quickly.',
    fr: 'Toujours en attente : un lecteur ou sa plateforme tarde à répondre.',
  },
  emptyTitle: { en: 'No drive yet', fr: 'Pas encore de lecteur' },
  emptyText: {
    en: 'Set one up in under a minute: the address of your company’s platform, your name and password, a code. Latchkey does the rest.',
    fr: 'Une minute suffit : l’adresse de la plateforme de votre entreprise, votre nom et votre mot de passe, un code. Latchkey fait le reste.',
  },
  expires: { en: 'Valid until {day}', fr: 'Valable jusqu’au {day}' },
  expiresSoon: { en: 'expires in {days}', fr: 'expire dans {days}' },
  expired: { en: 'expired', fr: 'expiré' },
  readOnly: { en: 'read-only', fr: 'lecture seule' },
  openOne: { en: 'Open {label}', fr: 'Ouvrir {label}' },
  reconnect: { en: 'Reconnect', fr: 'Reconnecter' },
  reconnectOne: { en: 'Reconnect {label}', fr: 'Reconnecter {label}' },
  tryNow: { en: 'Try now', fr: 'Réessayer' },
  tryNowOne: { en: 'Try {label} now', fr: 'Réessayer {label}' },
  nextTry: { en: 'Next try: {time}', fr: 'Prochain essai : {time}' },
  finish: { en: 'Finish', fr: 'Terminer' },
  finishOne: { en: 'Finish the set-up of {label}', fr: 'Terminer l’installation de {label}' },
  remove: { en: 'Remove', fr: 'Supprimer' },
  removeOne: { en: 'Remove {label}', fr: 'Supprimer {label}' },
  removeThis: { en: 'Remove the drive', fr: 'Supprimer le lecteur' },
  opening: { en: 'Opening {label} …', fr: 'Ouverture de {label} …' },
  openingSlow: {
    en: 'Still waiting for the drive: its platform does not answer quickly.',
    fr: 'Toujours en attente du lecteur : sa plateforme tarde à répondre.',
  },
  openTitle: { en: 'Still to be done', fr: 'Reste à faire' },
  openText: {
    en: 'Latchkey tries again at its next start. To do it now, you sign in once more.',
    fr: 'Latchkey réessaiera à son prochain démarrage. Pour le faire maintenant, reconnectez-vous une fois.',
  },
  doNow: { en: 'Do it now', fr: 'Le faire maintenant' },
  recoveredTitle: { en: 'While you were away', fr: 'Pendant votre absence' },
  connectedAgain: { en: '“{label}” is connected.', fr: '« {label} » est connecté.' },
  reconnecting: { en: 'Connecting “{label}”', fr: 'Connexion de « {label} »' },
  reconnectIntro: {
    en: 'The app password is already in {keychain}: you need not sign in.',
    fr: 'Le mot de passe d’application est déjà dans {keychain} : pas besoin de vous connecter.',
  },
} as const satisfies Record<string, Text>;
