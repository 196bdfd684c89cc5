import type { FailureTexts } from './failure-text.ts';

/** The second factor. */
export const secondFactorTexts = {
  'LK-2101': {
    en: {
      what: 'The code is wrong.[ Attempts left: {attemptsLeft}.]',
      you: 'Wait for the next code in your app, or ask for a new one, and type it again.',
      helpdesk:
        'With an authenticator app: is the phone’s clock right, and is it the entry of this account? Each code works once.',
    },
    fr: {
      what: 'Le code est incorrect.[ Essais restants : {attemptsLeft}.]',
      you: 'Attendez le code suivant dans votre application, ou demandez-en un nouveau, et saisissez-le.',
      helpdesk:
        'Avec une application d’authentification : l’heure du téléphone est-elle juste, et est-ce bien ce compte ? Chaque code ne sert qu’une fois.',
    },
  },
  'LK-2102': {
    en: {
      what: 'The time for entering the code is over.',
      you: 'Start again and enter the code soon after it arrives.',
      helpdesk: 'The platform’s challenge has expired. If codes arrive late, offer the user another method.',
    },
    fr: {
      what: 'Le délai pour saisir le code est écoulé.',
      you: 'Recommencez et saisissez le code dès son arrivée.',
      helpdesk:
        'La demande de la plateforme a expiré. Si les codes arrivent tard, proposez une autre méthode à l’utilisateur.',
    },
  },
  'LK-2103': {
    en: {
      what: 'The second factor is locked after too many wrong codes[ until {until}].',
      you: 'Wait[ until {until}], then start again.',
      helpdesk: 'The platform lifts the lock by itself[ on {until}]; an administrator may lift it earlier.',
    },
    fr: {
      what: 'Le second facteur est verrouillé après trop de codes erronés[ jusqu’au {until}].',
      you: 'Attendez[ jusqu’au {until}], puis recommencez.',
      helpdesk: 'La plateforme lève le verrou d’elle-même[ le {until}] ; un administrateur peut le lever plus tôt.',
    },
  },
  'LK-2104': {
    en: {
      what: 'A code was sent a moment ago[; a new one can be had in {retryAfterS}].',
      you: 'Look for the message that was sent, or wait a little.',
      helpdesk: 'The platform limits how often codes are sent[: next in {retryAfterS}].',
    },
    fr: {
      what: 'Un code vient d’être envoyé[ ; un nouveau sera possible dans {retryAfterS}].',
      you: 'Cherchez le message envoyé, ou patientez un peu.',
      helpdesk: 'La plateforme limite la fréquence d’envoi des codes[ : prochain dans {retryAfterS}].',
    },
  },
  'LK-2105': {
    en: {
      what: 'The platform asks for a second factor that Latchkey does not know[ ({name})].',
      you: 'Add an authenticator app, text message or e-mail as a second factor in your account.',
      helpdesk: 'Latchkey knows otp, sms, email and yubikey.[ Offered was: {name}.]',
    },
    fr: {
      what: 'La plateforme demande un second facteur que Latchkey ne connaît pas[ ({name})].',
      you: 'Ajoutez à votre compte une application d’authentification, le SMS ou l’e-mail comme second facteur.',
      helpdesk: 'Latchkey connaît otp, sms, email et yubikey.[ Proposé : {name}.]',
    },
  },
  'LK-2106': {
    en: {
      what: 'The chosen way to confirm that it is you is not one of those offered[: {offered}].',
      you: 'Choose one of those that are offered.',
      helpdesk: 'The answer must be the id of an offered method: otp, sms, email or yubikey.',
    },
    fr: {
      what: 'Le moyen choisi pour confirmer votre identité n’est pas parmi ceux proposés[ : {offered}].',
      you: 'Choisissez l’un de ceux qui sont proposés.',
      helpdesk: 'La réponse doit être l’identifiant d’une méthode proposée : otp, sms, email ou yubikey.',
    },
  },
  'LK-2107': {
    en: {
      what: 'This cannot be a code: it is empty or too long.',
      you: 'Type the code as you see it, without anything else.',
      helpdesk: 'Nothing was sent to the platform, so no attempt is lost.',
    },
    fr: {
      what: 'Ceci ne peut pas être un code : il est vide ou trop long.',
      you: 'Saisissez le code tel que vous le voyez, et rien d’autre.',
      helpdesk: 'Rien n’a été envoyé à la plateforme : aucun essai n’est perdu.',
    },
  },
} as const satisfies FailureTexts<'secondFactor'>;
