import type { Text } from '../language.ts';

/** Taking a drive away. */
export const removalTexts = {
  title: { en: 'Remove “{label}”?', fr: 'Supprimer « {label} » ?' },
  intro: {
    en: 'Your files stay on the platform. Only the way to them from this computer goes.',
    fr: 'Vos fichiers restent sur la plateforme. Seul l’accès depuis cet ordinateur disparaît.',
  },
  how: { en: 'How to remove it', fr: 'Comment le supprimer' },
  everywhere: { en: 'Remove it and its app password', fr: 'Le supprimer, avec son mot de passe d’application' },
  everywhereHint: {
    en: 'Best choice. You sign in once more, so that {host} lets Latchkey delete the app password “{name}”.',
    fr: 'Le meilleur choix. Vous vous connectez une fois de plus pour que {host} laisse Latchkey supprimer le mot de passe d’application « {name} ».',
  },
  grantedHint: {
    en: 'Best choice. The app password “{name}” deletes itself on {host}: nobody has to sign in.',
    fr: 'Le meilleur choix. Le mot de passe d’application « {name} » se supprime lui-même sur {host} : personne ne doit se connecter.',
  },
  givenIntro: {
    en: 'Your files stay on the platform. So does the app password: only you can delete it on {host}.',
    fr: 'Vos fichiers restent sur la plateforme, et le mot de passe d’application aussi : vous seul pouvez le supprimer sur {host}.',
  },
  here: { en: 'Remove it from this computer only', fr: 'Le supprimer de cet ordinateur seulement' },
  hereHint: {
    en: 'Without signing in, for example when the account is closed. The app password stays valid on {host} until somebody deletes it there.',
    fr: 'Sans se connecter, par exemple si le compte est fermé. Le mot de passe d’application reste valable sur {host} jusqu’à ce que quelqu’un l’y supprime.',
  },
  confirm: { en: 'Remove', fr: 'Supprimer' },
  keep: { en: 'Keep it', fr: 'Conserver' },
  removingTitle: { en: 'Removing “{label}”', fr: 'Suppression de « {label} »' },
  removingIntro: {
    en: 'This takes a few seconds. Your files on the platform are not touched.',
    fr: 'Cela prend quelques secondes. Vos fichiers sur la plateforme ne sont pas touchés.',
  },
  removedTitle: { en: '“{label}” is removed', fr: '« {label} » est supprimé' },
  removedText: {
    en: 'The drive is disconnected, its app password deleted on the platform and taken out of {keychain}.',
    fr: 'Le lecteur est déconnecté ; son mot de passe d’application est supprimé de la plateforme et n’est plus dans {keychain}.',
  },
  leftDuty: {
    en: 'The drive is gone from this computer. Its app password “{name}” could not be deleted on the platform yet: Latchkey does it as soon as it can.[ {what}]',
    fr: 'Le lecteur n’est plus sur cet ordinateur. Son mot de passe d’application « {name} » n’a pas encore pu être supprimé de la plateforme : Latchkey s’en chargera dès que possible.[ {what}]',
  },
  leftByHand: {
    en: 'The drive is gone from this computer. The app password “{name}” is still valid on the server: only you can delete it there[: {link}].',
    fr: 'Le lecteur n’est plus sur cet ordinateur. Le mot de passe d’application « {name} » est encore valable sur le serveur : vous seul pouvez l’y supprimer[ : {link}].',
  },
  leftMaybe: {
    en: 'An app password “{name}” may be on the server that Latchkey never received: look for it there, and delete it if you find it[: {link}].',
    fr: 'Un mot de passe d’application « {name} » que Latchkey n’a jamais reçu existe peut-être sur le serveur : cherchez-le, et supprimez-le si vous le trouvez[ : {link}].',
  },
  leftLocalOnly: {
    en: 'The drive is gone from this computer. Its app password “{name}” is still valid on the platform, as you asked: delete it there when you can.',
    fr: 'Le lecteur n’est plus sur cet ordinateur. Son mot de passe d’application « {name} » est encore valable sur la plateforme, comme demandé : supprimez-le dès que vous le pourrez.',
  },
} as const satisfies Record<string, Text>;
