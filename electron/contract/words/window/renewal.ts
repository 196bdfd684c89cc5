import type { Text } from '../language.ts';

/** Putting a new app password in the place of a drive's own. */
export const renewalTexts = {
  renew: { en: 'Renew', fr: 'Renouveler' },
  renewOne: { en: 'Renew the app password of {label}', fr: 'Renouveler le mot de passe d’application de {label}' },
  renewThis: { en: 'Renew the app password', fr: 'Renouveler le mot de passe d’application' },
  title: {
    en: 'Renewing the app password of “{label}”',
    fr: 'Renouvellement du mot de passe d’application de « {label} »',
  },
  intro: {
    en: 'The drive is away for a few seconds. You can cancel: it then goes on with the old app password.',
    fr: 'Le lecteur s’absente quelques secondes. Vous pouvez annuler : il continue alors avec l’ancien mot de passe d’application.',
  },
  backTitle: { en: 'Going back to the old app password', fr: 'Retour à l’ancien mot de passe d’application' },
  backIntro: {
    en: 'The new app password is deleted again, step by step.',
    fr: 'Le nouveau mot de passe d’application est supprimé, étape par étape.',
  },
  cancel: { en: 'Cancel and go back', fr: 'Annuler et revenir' },
  doneTitle: {
    en: 'The app password of “{label}” is renewed',
    fr: 'Le mot de passe d’application de « {label} » est renouvelé',
  },
  doneUntil: {
    en: 'The new one is valid until {day}. It is in {keychain}, and nobody has seen it.',
    fr: 'Le nouveau est valable jusqu’au {day}. Il est dans {keychain}, et personne ne l’a vu.',
  },
  doneUnlimited: {
    en: 'The new one has no end. It is in {keychain}, and nobody has seen it.',
    fr: 'Le nouveau n’a pas de fin. Il est dans {keychain}, et personne ne l’a vu.',
  },
  doneGiven: {
    en: 'The new one is in {keychain}, and Latchkey shows it to nobody.',
    fr: 'Le nouveau est dans {keychain}, et Latchkey ne le montre à personne.',
  },
  oldByHand: {
    en: 'The old app password “{name}” is still valid on the server: only you can delete it there[: {link}].',
    fr: 'L’ancien mot de passe d’application « {name} » est encore valable sur le serveur : vous seul pouvez l’y supprimer[ : {link}].',
  },
  oldLeft: {
    en: 'The old one, “{name}”, could not be deleted on the platform yet: Latchkey does it as soon as it can.[ {what}]',
    fr: 'L’ancien, « {name} », n’a pas encore pu être supprimé de la plateforme : Latchkey s’en chargera dès que possible.[ {what}]',
  },
} as const satisfies Record<string, Text>;
