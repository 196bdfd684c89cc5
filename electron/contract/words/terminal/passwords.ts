import type { Text } from '../language.ts';

/** The commands about app passwords, and what they ask. */
export const passwordCommandTexts = {
  whose: { en: 'Whose', fr: 'À qui' },
  none: { en: 'This account has no app passwords.', fr: 'Ce compte n’a pas de mot de passe d’application.' },
  noneShown: {
    en: 'None of the account’s app passwords is like that ({count} in all).',
    fr: 'Aucun mot de passe d’application du compte ne correspond ({count} en tout).',
  },
  leftOver: {
    en: 'Left over by this computer: {count}. To delete what nothing here uses: latchkey passwords clean',
    fr: 'Laissés par cet ordinateur : {count}. Pour supprimer ce que rien n’utilise ici : latchkey passwords clean',
  },
  nothingLeftOver: {
    en: 'Nothing is left over: this computer uses every app password that it made.',
    fr: 'Rien à nettoyer : cet ordinateur utilise tous les mots de passe d’application qu’il a créés.',
  },
  onlyLikely: {
    en: 'Probably left over by this computer, and kept: {count}. Delete them by their id if you know them: latchkey passwords revoke {ids}',
    fr: 'Sans doute laissés par cet ordinateur, et conservés : {count}. Supprimez-les par leur identifiant si vous les reconnaissez : latchkey passwords revoke {ids}',
  },
  sure: {
    en: 'Delete these app passwords ({count})? Whatever uses them must sign in anew.',
    fr: 'Supprimer ces mots de passe d’application ({count}) ? Ce qui les utilise devra se reconnecter.',
  },
  keep: { en: 'No, keep them', fr: 'Non, les conserver' },
  delete: { en: 'Yes, delete them', fr: 'Oui, les supprimer' },
  kept: { en: 'Nothing was deleted.', fr: 'Rien n’a été supprimé.' },
  which: {
    en: 'This computer made these, and nothing here uses them. Which ones may go?',
    fr: 'Cet ordinateur les a créés et rien ne les utilise ici. Lesquels supprimer ?',
  },
  room: {
    en: 'Your account has as many app passwords as it may have[ ({limit})]. Which ones may go, so that a new one can be made?',
    fr: 'Votre compte a autant de mots de passe d’application que permis[ ({limit})]. Lesquels supprimer pour en créer un nouveau ?',
  },
  severalHelp: {
    en: 'arrow keys, Space to choose, then Enter',
    fr: 'flèches, Espace pour choisir, puis Entrée',
  },
  lastUsed: { en: 'last used {day}', fr: 'utilisé le {day}' },
  neverUsed: { en: 'never used', fr: 'jamais utilisé' },
  onPage: {
    en: 'To make it on the platform’s own page, give the same command once more with --way page (in place of --browser).',
    fr: 'Pour le créer sur la page de la plateforme, redonnez la même commande avec --way page (à la place de --browser).',
  },
  roomByHand: {
    en: 'To make room: latchkey passwords list {account} --sort offered, then latchkey passwords revoke ID {account}',
    fr: 'Pour faire de la place : latchkey passwords list {account} --sort offered, puis latchkey passwords revoke ID {account}',
  },
} as const satisfies Record<string, Text>;
