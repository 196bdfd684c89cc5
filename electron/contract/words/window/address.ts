import type { Text } from '../language.ts';

/** The first step: where the files are; and the link that can answer it. */
export const addressTexts = {
  title: { en: 'Where are your files?', fr: 'Où sont vos fichiers ?' },
  intro: {
    en: 'Type the address of your company’s file platform, as in your browser.',
    fr: 'Saisissez l’adresse de la plateforme de fichiers de votre entreprise, comme dans votre navigateur.',
  },
  label: { en: 'Address of the platform', fr: 'Adresse de la plateforme' },
  hint: {
    en: 'For example company.netexplorer.pro. The whole address from your browser is fine, too.',
    fr: 'Par exemple entreprise.netexplorer.pro. L’adresse complète du navigateur convient aussi.',
  },
  missing: { en: 'Type the address first.', fr: 'Saisissez d’abord l’adresse.' },
  checking: { en: 'Looking for the platform …', fr: 'Recherche de la plateforme …' },
  slow: {
    en: 'No answer from this address yet. The network is slow, or the address is not quite right.',
    fr: 'Pas encore de réponse de cette adresse. Le réseau est lent, ou l’adresse n’est pas tout à fait juste.',
  },
  found: { en: 'Found: {name}', fr: 'Trouvé : {name}' },
  foundAt: { en: '{platform} at {host}', fr: '{platform} à l’adresse {host}' },
  use: { en: 'Use {address}', fr: 'Utiliser {address}' },
  noAddress: {
    en: 'For sending mail with Microsoft 365 there is no address to type.',
    fr: 'Pour envoyer des e-mails avec Microsoft 365, il n’y a pas d’adresse à saisir.',
  },
  where: { en: 'Where do I find the address?', fr: 'Où trouver l’adresse ?' },
  whereAnswer: {
    en: 'Open your company’s files in your browser: it is the line at the very top. It is also in the e-mail with which your account was opened.',
    fr: 'Ouvrez les fichiers de votre entreprise dans votre navigateur : c’est la ligne tout en haut. Elle figure aussi dans l’e-mail d’ouverture de votre compte.',
  },
  linkTitle: { en: 'Set up a drive for this address?', fr: 'Configurer un lecteur pour cette adresse ?' },
  linkIntro: {
    en: 'A link has opened Latchkey and asks for it. Go on if you know the address and expected this. Nothing has been sent there yet.',
    fr: 'Un lien a ouvert Latchkey et le demande. Continuez si vous connaissez l’adresse et si vous vous y attendiez. Rien n’y a encore été envoyé.',
  },
  linkUser: { en: 'For', fr: 'Pour' },
  linkLabel: { en: 'Name of the drive', fr: 'Nom du lecteur' },
  linkLetter: { en: 'Drive letter', fr: 'Lettre du lecteur' },
  linkFull: { en: 'Whole address', fr: 'Adresse complète' },
  linkYes: { en: 'Yes, continue', fr: 'Oui, continuer' },
  linkNo: { en: 'No', fr: 'Non' },
  linkWaits: {
    en: 'A link asks to set up a drive on {host}. It is shown when this set-up is finished.',
    fr: 'Un lien demande de configurer un lecteur sur {host}. Il sera affiché une fois cette installation terminée.',
  },
} as const satisfies Record<string, Text>;
