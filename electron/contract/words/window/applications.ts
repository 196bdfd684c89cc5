import type { OfferEndView } from '../../window.ts';
import type { Text } from '../language.ts';

/** App passwords for other applications: asked for, listed, handed over. */
export const applicationTexts = {
  begin: { en: 'For another application …', fr: 'Pour une autre application …' },
  title: { en: 'For other applications', fr: 'Pour d’autres applications' },
  hint: {
    en: 'Latchkey keeps these app passwords and looks after them. There is no drive to them.',
    fr: 'Latchkey conserve ces mots de passe d’application et s’en occupe. Aucun lecteur ne leur correspond.',
  },
  askTitle: { en: 'Which application is it for?', fr: 'Pour quelle application ?' },
  askIntro: {
    en: 'Your platform makes an app password of its own for each application. Nobody sees it: Latchkey keeps it for you.',
    fr: 'Votre plateforme crée un mot de passe propre à chaque application. Personne ne le voit : Latchkey le conserve pour vous.',
  },
  askLabel: { en: 'Name of the application', fr: 'Nom de l’application' },
  askHint: { en: 'For example NetSync, or Outlook connector.', fr: 'Par exemple NetSync, ou connecteur Outlook.' },
  askMissing: { en: 'Type the name of the application first.', fr: 'Saisissez d’abord le nom de l’application.' },
  workingTitle: { en: 'Making an app password for {label}', fr: 'Création d’un mot de passe pour {label}' },
  readyTitle: { en: 'The app password for {label} is ready', fr: 'Le mot de passe pour {label} est prêt' },
  readyIntro: { en: 'Nobody has seen it, not even you.', fr: 'Personne ne l’a vu, pas même vous.' },
  readyGiven: {
    en: 'Latchkey keeps it, and shows it to nobody.',
    fr: 'Latchkey le conserve et ne le montre à personne.',
  },
  login: { en: 'User name to enter', fr: 'Nom d’utilisateur à saisir' },
  handOver: { en: 'Hand over', fr: 'Transmettre' },
  handOverOne: { en: 'Hand over the app password to {label}', fr: 'Transmettre le mot de passe à {label}' },
  handTitle: { en: 'Hand the app password to {label}', fr: 'Transmettre le mot de passe à {label}' },
  handIntro: {
    en: 'Click into the password field of {label}, come back here and press “Hand over”. Then paste in {label}: once, within 20 seconds.',
    fr: 'Cliquez dans le champ de mot de passe de {label}, revenez ici et appuyez sur « Transmettre ». Collez ensuite dans {label} : une fois, en moins de 20 secondes.',
  },
  handNote: {
    en: 'It is never shown. On the clipboard it is marked as a password, and it is gone from there once it is pasted.',
    fr: 'Il n’est jamais affiché. Dans le presse-papiers, il est marqué comme mot de passe et en disparaît dès qu’il est collé.',
  },
  offered: {
    en: 'Now paste it into the password field of {label}: {seconds} left.',
    fr: 'Collez-le maintenant dans le champ de mot de passe de {label} : encore {seconds}.',
  },
  takeBack: { en: 'Take it off the clipboard', fr: 'Le retirer du presse-papiers' },
  again: { en: 'Hand over again', fr: 'Transmettre à nouveau' },
  notAllowed: {
    en: 'It cannot be handed over here: only your IT department can allow that.',
    fr: 'Il ne peut pas être transmis ici : seul votre service informatique peut l’autoriser.',
  },
  renewTitle: { en: 'Renew the app password for {label}', fr: 'Renouveler le mot de passe pour {label}' },
  renewIntro: {
    en: 'You sign in once; a new app password is made and kept, and the old one is deleted on the platform.',
    fr: 'Vous vous connectez une fois ; un nouveau mot de passe est créé et conservé, et l’ancien est supprimé de la plateforme.',
  },
  renewGiven: {
    en: 'You make another app password on the platform, and Latchkey keeps it. The old one goes on working until you delete it there.',
    fr: 'Vous créez un autre mot de passe d’application sur la plateforme, et Latchkey le conserve. L’ancien reste valable jusqu’à ce que vous l’y supprimiez.',
  },
  renewQuit: {
    en: 'Quit {label} first, then renew, then hand the new app password over to it. As long as it runs it goes on with the old one, and wrong tries can get your whole office blocked.',
    fr: 'Quittez d’abord {label}, puis renouvelez, puis transmettez-lui le nouveau mot de passe. Tant que l’application tourne, elle continue avec l’ancien, et des essais refusés peuvent bloquer tout votre bureau.',
  },
  renewConfirm: { en: 'It is closed: renew', fr: 'C’est fermé : renouveler' },
  renewWork: {
    en: 'Leave {label} closed until it is done. You can cancel: the old app password then stays.',
    fr: 'Laissez {label} fermé jusqu’à la fin. Vous pouvez annuler : l’ancien mot de passe reste alors valable.',
  },
  renewedNext: {
    en: 'Now hand it over: {label} still has the old one, which works no more.',
    fr: 'Transmettez-le maintenant : {label} a encore l’ancien, qui ne fonctionne plus.',
  },
  renewedNextGiven: {
    en: 'Now hand it over: {label} still has the old one.',
    fr: 'Transmettez-le maintenant : {label} a encore l’ancien.',
  },
  removedText: {
    en: 'Its app password is deleted on the platform and taken out of {keychain}.',
    fr: 'Son mot de passe d’application est supprimé de la plateforme et n’est plus dans {keychain}.',
  },
  leftDuty: {
    en: 'It is taken out of {keychain}. The app password “{name}” could not be deleted on the platform yet: Latchkey does it as soon as it can.[ {what}]',
    fr: 'Il n’est plus dans {keychain}. Le mot de passe d’application « {name} » n’a pas encore pu être supprimé de la plateforme : Latchkey s’en chargera dès que possible.[ {what}]',
  },
  leftByHand: {
    en: 'It is taken out of {keychain}. The app password “{name}” is still valid on the server: only you can delete it there[: {link}].',
    fr: 'Il n’est plus dans {keychain}. Le mot de passe d’application « {name} » est encore valable sur le serveur : vous seul pouvez l’y supprimer[ : {link}].',
  },
  leftLocalOnly: {
    en: 'It is taken out of {keychain}. The app password “{name}” is still valid on the platform, as you asked: delete it there when you can.',
    fr: 'Il n’est plus dans {keychain}. Le mot de passe d’application « {name} » est encore valable sur la plateforme, comme demandé : supprimez-le dès que vous le pourrez.',
  },
} as const satisfies Record<string, Text>;

export const offerEndTexts: Readonly<Record<OfferEndView, Text>> = {
  pasted: { en: 'Pasted once, and gone from the clipboard.', fr: 'Collé une fois, et retiré du presse-papiers.' },
  expired: { en: 'Not pasted in time: gone from the clipboard.', fr: 'Pas collé à temps : retiré du presse-papiers.' },
  stopped: { en: 'Gone from the clipboard.', fr: 'Retiré du presse-papiers.' },
  replaced: {
    en: 'Something else was copied before it was pasted: it is gone from the clipboard.',
    fr: 'Autre chose a été copié avant le collage : il n’est plus dans le presse-papiers.',
  },
};

/** What Settings says of IT's rule. */
export const handOverPolicyTexts = {
  name: { en: 'Handing over app passwords', fr: 'Transmission des mots de passe' },
  allowed: { en: 'Allowed by your IT department ({by}).', fr: 'Autorisée par votre service informatique ({by}).' },
  forbidden: {
    en: 'Not allowed by your IT department ({by}).',
    fr: 'Non autorisée par votre service informatique ({by}).',
  },
  none: {
    en: 'Off. Only your IT department can allow it.',
    fr: 'Désactivée. Seul votre service informatique peut l’autoriser.',
  },
  unreadable: {
    en: 'Off: your IT department’s policy cannot be read ({by}).',
    fr: 'Désactivée : la stratégie de votre service informatique est illisible ({by}).',
  },
} as const satisfies Record<string, Text>;
