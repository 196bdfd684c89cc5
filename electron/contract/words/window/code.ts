import type { SecondFactorView } from '../../questions.ts';
import type { Language, Text } from '../language.ts';

/** The second factor. The names of the methods are in `words/second-factor.ts`. */
export const codeTexts = {
  chooseTitle: { en: 'Prove that it is you', fr: 'Confirmez votre identité' },
  chooseIntro: {
    en: '{name} asks for a second proof. Choose one that you have at hand.',
    fr: '{name} demande une seconde preuve. Choisissez-en une que vous avez sous la main.',
  },
  methods: { en: 'Ways to prove it', fr: 'Moyens de confirmation' },
  title: { en: 'Enter your code', fr: 'Saisissez votre code' },
  keyTitle: { en: 'Touch your YubiKey', fr: 'Touchez votre YubiKey' },
  intro: {
    en: '{name} asks for a second proof that it is you.',
    fr: '{name} demande une seconde preuve que c’est bien vous.',
  },
  fieldHint: {
    en: 'Goes on by itself after the last digit. You can paste it.',
    fr: 'Continue tout seul après le dernier chiffre. Vous pouvez le coller.',
  },
  keyField: { en: 'Code of the key', fr: 'Code de la clé' },
  keyHint: {
    en: 'Plug the key in, put the cursor into the field and touch the key: it types a code and goes on by itself.',
    fr: 'Branchez la clé, placez le curseur dans le champ et touchez la clé : elle tape un code et continue toute seule.',
  },
  missing: { en: 'Type the code first.', fr: 'Saisissez d’abord le code.' },
  sent: { en: 'A code has been sent[ to {hint}].', fr: 'Un code a été envoyé[ à : {hint}].' },
  checking: { en: 'Checking the code …', fr: 'Vérification du code …' },
  choosing: { en: 'Preparing this way …', fr: 'Préparation de ce moyen …' },
  resend: { en: 'Send a new code', fr: 'Envoyer un nouveau code' },
  resendIn: { en: 'Send a new code (in {seconds})', fr: 'Envoyer un nouveau code (dans {seconds})' },
  other: { en: 'Use another way', fr: 'Utiliser un autre moyen' },
  noAccess: { en: 'I have no access to this', fr: 'Je n’y ai pas accès' },
  noAccessAnswer: {
    en: 'Lost or changed your phone or key? Your helpdesk can give you a new second factor on the platform; then sign in here again. Latchkey cannot go around it, and nobody should ask you for a code by phone.',
    fr: 'Téléphone ou clé perdu ou remplacé ? Votre assistance peut vous donner un nouveau second facteur sur la plateforme ; connectez-vous ensuite à nouveau ici. Latchkey ne peut pas le contourner, et personne ne doit vous demander un code par téléphone.',
  },
  help: { en: 'More about this', fr: 'En savoir plus' },
} as const satisfies Record<string, Text>;

/** Second line of a method's card. */
export const methodHintTexts: Readonly<Record<SecondFactorView['id'], Text>> = {
  otp: { en: 'Six digits, new every 30 seconds', fr: 'Six chiffres, renouvelés toutes les 30 secondes' },
  sms: { en: 'A code[ to {hint}]', fr: 'Un code[ au {hint}]' },
  email: { en: 'A code[ to {hint}]', fr: 'Un code[ à {hint}]' },
  yubikey: { en: 'Plug it in and touch it', fr: 'Branchez-la et touchez-la' },
};

/** How somebody signed in, after “as c.martin@example.com”. */
export const methodUsedTexts: Readonly<Record<SecondFactorView['id'], Readonly<Record<Language, string>>>> = {
  otp: { en: 'with your authenticator app', fr: 'avec votre application d’authentification' },
  sms: { en: 'with a text message', fr: 'avec un SMS' },
  email: { en: 'with an e-mail', fr: 'avec un e-mail' },
  yubikey: { en: 'with your YubiKey', fr: 'avec votre YubiKey' },
};
