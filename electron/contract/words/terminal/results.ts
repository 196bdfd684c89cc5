import type { Text } from '../language.ts';

/** What the terminal program says at the end of a command, and on its way there. */
export const resultTexts = {
  waiting: {
    en: 'Latchkey is busy with another task on this computer; waiting for it, up to {seconds} s.',
    fr: 'Latchkey est occupé à une autre tâche sur cet ordinateur ; attente de {seconds} s au plus.',
  },
  ready: { en: '“{label}” is ready.', fr: '« {label} » est prêt.' },
  files: { en: 'Your files', fr: 'Vos fichiers' },
  password: { en: 'App password', fr: 'Mot de passe d’application' },
  passwordKept: { en: '“{name}”, kept in your keychain', fr: '« {name} », gardé dans votre trousseau' },
  validUntil: { en: 'Valid until', fr: 'Valable jusqu’au' },
  unlimited: { en: 'no end', fr: 'sans fin' },
  endUnknown: { en: 'not known', fr: 'inconnue' },
  drive: { en: 'Drive', fr: 'Lecteur' },
  state: { en: 'State', fr: 'État' },
  platform: { en: 'Platform', fr: 'Plateforme' },
  account: { en: 'Account', fr: 'Compte' },
  readOnlyMark: { en: 'read-only', fr: 'lecture seule' },
  noDrives: {
    en: 'No drives yet. Set one up with: latchkey setup',
    fr: 'Pas encore de lecteur. Configurez-en un avec : latchkey setup',
  },
  renewed: {
    en: 'The app password of “{label}” is renewed.',
    fr: 'Le mot de passe d’application de « {label} » est renouvelé.',
  },
  renewedApplication: {
    en: 'The application still has the old one. Where IT allows it: latchkey hand-over {id}',
    fr: 'L’application a encore l’ancien. Si le service informatique l’autorise : latchkey hand-over {id}',
  },
  oldLeft: {
    en: 'The old app password “{name}” is still on the platform; Latchkey deletes it there as soon as it can.[ {what}]',
    fr: 'L’ancien mot de passe d’application « {name} » est encore sur la plateforme ; Latchkey l’y supprimera dès que possible.[ {what}]',
  },
  removed: { en: '“{label}” is removed.', fr: '« {label} » est supprimé.' },
  leftDuty: {
    en: 'Its app password “{name}” is still on the platform; Latchkey deletes it there as soon as it can.[ {what}]',
    fr: 'Son mot de passe d’application « {name} » est encore sur la plateforme ; Latchkey l’y supprimera dès que possible.[ {what}]',
  },
  leftByHand: {
    en: 'The app password “{name}” is still valid on the server: only you can delete it there[: {link}].',
    fr: 'Le mot de passe d’application « {name} » est encore valable sur le serveur : vous seul pouvez l’y supprimer[ : {link}].',
  },
  leftMaybe: {
    en: 'An app password “{name}” may be on the server that Latchkey never received: look for it there, and delete it if you find it[: {link}].',
    fr: 'Un mot de passe d’application « {name} » que Latchkey n’a jamais reçu existe peut-être sur le serveur : cherchez-le, et supprimez-le si vous le trouvez[ : {link}].',
  },
  leftLocalOnly: {
    en: 'Its app password “{name}” is still on the platform, as you asked. Delete it there when you can.',
    fr: 'Son mot de passe d’application « {name} » est encore sur la plateforme, comme demandé. Supprimez-le dès que vous le pourrez.',
  },
  applicationReady: {
    en: 'The app password for “{label}” is ready. Nobody has seen it.',
    fr: 'Le mot de passe d’application pour « {label} » est prêt. Personne ne l’a vu.',
  },
  applicationKept: {
    en: 'The app password for “{label}” is kept. Latchkey shows it to nobody.',
    fr: 'Le mot de passe d’application pour « {label} » est conservé. Latchkey ne le montre à personne.',
  },
  applications: { en: 'For another application', fr: 'Pour une autre application' },
  loginName: { en: 'User name to enter', fr: 'Nom d’utilisateur à saisir' },
  nothingToRemove: { en: 'There is nothing to remove.', fr: 'Il n’y a rien à supprimer.' },
  notRemoved: { en: '“{label}” is not removed.[ {what}]', fr: '« {label} » n’est pas supprimé.[ {what}]' },
  keychainUnknown: {
    en: 'The keychain could not be searched for leftovers of Latchkey.',
    fr: 'Le trousseau n’a pas pu être parcouru à la recherche de restes de Latchkey.',
  },
  undone: {
    en: 'Everything done so far is undone: nothing is left.',
    fr: 'Tout ce qui avait été fait est annulé : il ne reste rien.',
  },
  kept: {
    en: 'You are signed in and the app password is kept safely: only the last part is missing. Try again with latchkey reconnect, or undo everything with latchkey remove.',
    fr: 'Vous êtes connecté et le mot de passe d’application est en lieu sûr : il ne manque que la fin. Réessayez avec latchkey reconnect, ou annulez tout avec latchkey remove.',
  },
  open: {
    en: 'Something could not be undone yet; Latchkey does it at its next start.',
    fr: 'Une partie n’a pas encore pu être annulée ; Latchkey s’en chargera à son prochain démarrage.',
  },
  name: { en: 'Name', fr: 'Nom' },
  id: { en: 'Id', fr: 'Identifiant' },
  created: { en: 'Created', fr: 'Créé le' },
  lastUsed: { en: 'Last used', fr: 'Dernier usage' },
  usedBy: { en: 'Used by', fr: 'Utilisé par' },
  unknown: { en: 'unknown', fr: 'inconnu' },
  never: { en: 'never', fr: 'jamais' },
  revoked: {
    en: 'The app password “{name}” is deleted on the platform.',
    fr: 'Le mot de passe d’application « {name} » est supprimé de la plateforme.',
  },
  check: { en: 'Check', fr: 'Vérification' },
  healthy: { en: 'Everything is as it should be.', fr: 'Tout est en ordre.' },
  problems: { en: 'Problems: {count}.', fr: 'Problèmes : {count}.' },
  todo: { en: 'What to do', fr: 'Que faire' },
  helpdesk: { en: 'For the helpdesk', fr: 'Pour l’assistance' },
  cancelling: { en: 'Cancelling: what was done is undone …', fr: 'Annulation : ce qui a été fait est défait …' },
  stopping: {
    en: 'Stopped at once. The next start undoes what is left.',
    fr: 'Arrêt immédiat. Le prochain démarrage annulera ce qui reste.',
  },
  recovering: {
    en: 'Finishing what an earlier start left …',
    fr: 'Reprise de ce qu’un démarrage précédent a laissé …',
  },
  recoveryFailed: {
    en: 'What an earlier start left could not be looked at. {what}',
    fr: 'Ce qu’un démarrage précédent a laissé n’a pas pu être examiné. {what}',
  },
} as const satisfies Record<string, Text>;
