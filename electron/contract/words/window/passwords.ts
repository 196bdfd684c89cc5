import type { PasswordFilter, PasswordSort } from '../../app-passwords.ts';
import type { Text } from '../language.ts';

/** The app passwords of an account. Whose each is says `words/passwords.ts`. */
export const passwordsViewTexts = {
  title: { en: 'App passwords', fr: 'Mots de passe d’application' },
  intro: {
    en: 'Every drive and program signs in with a password of its own. Here you see which ones your account has, and delete those that nobody needs.',
    fr: 'Chaque lecteur, chaque programme se connecte avec son propre mot de passe. Voyez ici ceux de votre compte, et supprimez ceux dont personne n’a besoin.',
  },
  whichAccount: { en: 'Whose app passwords?', fr: 'De quel compte ?' },
  signIn: { en: 'Sign in to see them', fr: 'Se connecter pour les voir' },
  signInHint: {
    en: 'You stay signed in to {host} for as long as you look at them, five minutes at most without doing anything.',
    fr: 'Vous restez connecté à {host} tant que vous les consultez, cinq minutes au plus sans rien faire.',
  },
  noAccount: {
    en: 'Set up a drive first: then the app passwords of its account can be shown here.',
    fr: 'Configurez d’abord un lecteur : les mots de passe d’application de son compte s’afficheront ici.',
  },
  signingIn: { en: 'Signing in', fr: 'Connexion' },
  loading: { en: 'Reading the list of app passwords …', fr: 'Lecture des mots de passe d’application …' },
  of: { en: '{user} on {host}', fr: '{user} sur {host}' },
  none: { en: 'This account has no app passwords.', fr: 'Ce compte n’a pas de mot de passe d’application.' },
  noneFound: { en: 'None is like that.', fr: 'Aucun ne correspond.' },
  tools: { en: 'Search, filter and order', fr: 'Rechercher, filtrer et trier' },
  search: { en: 'Search', fr: 'Rechercher' },
  show: { en: 'Show', fr: 'Afficher' },
  order: { en: 'Order', fr: 'Trier par' },
  list: { en: 'App passwords; Space chooses', fr: 'Mots de passe d’application ; Espace pour choisir' },
  count: { en: 'Shown: {shown} of {count}', fr: 'Affichés : {shown} sur {count}' },
  countChosen: {
    en: 'Shown: {shown} of {count} · chosen: {chosen}',
    fr: 'Affichés : {shown} sur {count} · choisis : {chosen}',
  },
  chooseAll: { en: 'Choose all that are shown', fr: 'Choisir tous ceux affichés' },
  chooseNone: { en: 'Choose none', fr: 'Ne rien choisir' },
  made: { en: 'made {day}', fr: 'créé le {day}' },
  used: { en: 'last used {day}', fr: 'utilisé le {day}' },
  usedBy: { en: 'last used {day} by {what}', fr: 'utilisé le {day} par {what}' },
  never: { en: 'never used', fr: 'jamais utilisé' },
  expires: { en: 'valid until {day}', fr: 'expire le {day}' },
  orphansTitle: {
    en: 'Left over by this computer, and used by nothing here: {count}',
    fr: 'Laissés par cet ordinateur, et inutilisés ici : {count}',
  },
  orphansChoose: { en: 'Choose them', fr: 'Les choisir' },
  delete: { en: 'Delete …', fr: 'Supprimer …' },
  deleteCount: { en: 'Delete {count} …', fr: 'Supprimer {count} …' },
  refresh: { en: 'Read again', fr: 'Relire' },
  leave: { en: 'Sign out', fr: 'Se déconnecter' },
  confirmTitle: { en: 'Delete these app passwords ({count})?', fr: 'Supprimer ces mots de passe ({count}) ?' },
  confirmIntro: {
    en: 'They open nothing any more from then on. This cannot be undone.',
    fr: 'Ils n’ouvriront plus rien. C’est sans retour.',
  },
  stopsHere: { en: 'Stops working on this computer', fr: 'Cesse de fonctionner sur cet ordinateur' },
  stopsElsewhere: {
    en: 'Others may stop working: whatever uses them has to sign in anew.',
    fr: 'D’autres peuvent cesser de fonctionner : ce qui les utilise devra se reconnecter.',
  },
  more: { en: 'and {count} more', fr: 'et {count} de plus' },
  confirm: { en: 'Delete', fr: 'Supprimer' },
  keep: { en: 'Keep them', fr: 'Les conserver' },
  deleting: { en: 'Deleting on the platform …', fr: 'Suppression sur la plateforme …' },
  deleted: { en: 'Deleted: {count}', fr: 'Supprimés : {count}' },
  limitTitle: { en: 'There is no room for a new app password', fr: 'Plus de place pour un nouveau mot de passe' },
  limitIntro: {
    en: 'Your account has as many as it may have[ ({limit})]. Choose which ones may go; then it goes on where it stopped.',
    fr: 'Votre compte en a autant que permis[ ({limit})]. Choisissez lesquels supprimer ; la suite reprendra là où elle s’est arrêtée.',
  },
  orphansQuestion: { en: 'Tidy up?', fr: 'Faire le ménage ?' },
  orphansIntro: {
    en: 'This computer made these app passwords before, and nothing here uses them any more. Which ones may go?',
    fr: 'Cet ordinateur a créé ces mots de passe d’application et plus rien ne les utilise ici. Lesquels supprimer ?',
  },
  deleteAndGoOn: { en: 'Delete {count} and continue', fr: 'Supprimer {count} et continuer' },
  cancelSetUp: { en: 'Cancel the set-up', fr: 'Annuler l’installation' },
  cancelRenewal: { en: 'Cancel the renewal', fr: 'Annuler le renouvellement' },
  goOn: { en: 'Keep all and continue', fr: 'Tout conserver et continuer' },
  chooseOne: { en: 'Choose at least one that may go.', fr: 'Choisissez-en au moins un à supprimer.' },
  over: {
    en: 'You were signed out, because nothing was done for a while.',
    fr: 'Vous avez été déconnecté : rien ne s’est passé depuis un moment.',
  },
} as const satisfies Record<string, Text>;

export const passwordFilterTexts: Readonly<Record<PasswordFilter, Text>> = {
  all: { en: 'All', fr: 'Tous' },
  here: { en: 'Used by this computer', fr: 'Utilisés par cet ordinateur' },
  orphaned: { en: 'Left over by this computer', fr: 'Laissés par cet ordinateur' },
  unused: { en: 'Unused for 90 days', fr: 'Inutilisés depuis 90 jours' },
  another: { en: 'Others', fr: 'Autres' },
};

export const passwordSortTexts: Readonly<Record<PasswordSort, Text>> = {
  offered: { en: 'What can go first', fr: 'À supprimer d’abord' },
  name: { en: 'Name', fr: 'Nom' },
  created: { en: 'Newest', fr: 'Plus récents' },
  used: { en: 'Longest unused', fr: 'Longtemps inutilisés' },
  expires: { en: 'Expires soonest', fr: 'Bientôt expirés' },
};
