import type { ApplicationUse, Usefulness } from '../application-uses.ts';
import type { Text } from './language.ts';

/** What an app password of Microsoft 365 may be wanted for: as a choice, and what belongs to it. */
export const microsoftUseTexts: Readonly<Record<ApplicationUse, { readonly name: Text; readonly hint: Text }>> = {
  'sending-mail': {
    name: { en: 'A scanner or program that sends mail', fr: 'Un scanner ou un programme qui envoie des e-mails' },
    hint: {
      en: 'A printer, a web site, business software: it only sends (SMTP).',
      fr: 'Une imprimante, un site web, un logiciel de gestion : il ne fait qu’envoyer (SMTP).',
    },
  },
  outlook: {
    name: { en: 'Outlook or another mail program', fr: 'Outlook ou un autre logiciel de messagerie' },
    hint: { en: 'Reads and sends your mail on a computer.', fr: 'Lit et envoie vos e-mails sur un ordinateur.' },
  },
  'phone-mail': {
    name: { en: 'Mail on a phone or tablet', fr: 'Les e-mails sur un téléphone ou une tablette' },
    hint: { en: 'Mail, calendar and contacts.', fr: 'E-mails, calendrier et contacts.' },
  },
  migration: {
    name: { en: 'Moving or copying a mailbox', fr: 'La migration ou la copie d’une boîte aux lettres' },
    hint: { en: 'A migration, backup or archiving tool.', fr: 'Un outil de migration, de sauvegarde ou d’archivage.' },
  },
  files: {
    name: { en: 'Files in OneDrive or SharePoint', fr: 'Les fichiers de OneDrive ou SharePoint' },
    hint: { en: 'Also as a network drive.', fr: 'Aussi comme lecteur réseau.' },
  },
  other: {
    name: { en: 'Something else', fr: 'Autre chose' },
    hint: { en: 'Or you do not know.', fr: 'Ou vous ne savez pas.' },
  },
};

/** The question what for, and its answers. */
export const microsoftTexts = {
  ask: {
    en: 'What do you need an app password of Microsoft 365 for?',
    fr: 'Pourquoi avez-vous besoin d’un mot de passe d’application Microsoft 365 ?',
  },
  askIntro: {
    en: 'Microsoft has closed most of what app passwords once opened. Latchkey asks first, so that you do not make one for nothing.',
    fr: 'Microsoft a fermé presque tout ce que les mots de passe d’application ouvraient. Latchkey demande d’abord, pour ne pas en créer un pour rien.',
  },
  notNeeded: { en: 'You need no app password for this', fr: 'Vous n’avez pas besoin d’un mot de passe d’application' },
  unknownTitle: {
    en: 'An app password would most likely open nothing',
    fr: 'Un mot de passe d’application n’ouvrirait sans doute rien',
  },
  asUsual: {
    en: 'Sign in there as usual, with your work or school account; an app password opens nothing any more.',
    fr: 'Connectez-vous-y comme d’habitude, avec votre compte professionnel ou scolaire ; un mot de passe d’application n’ouvre plus rien.',
  },
  'end-2022': {
    en: 'Since the end of 2022 Microsoft 365 accepts no passwords of programs that read mail, calendars or contacts.',
    fr: 'Depuis fin 2022, Microsoft 365 n’accepte plus de mot de passe des programmes qui lisent e-mails, calendriers ou contacts.',
  },
  'may-2026': {
    en: 'Since May 2026 OneDrive and SharePoint do not accept the old way of signing in, which app passwords were for.',
    fr: 'Depuis mai 2026, OneDrive et SharePoint n’acceptent plus l’ancienne façon de se connecter, à laquelle servaient ces mots de passe.',
  },
  unknown: {
    en: 'Sending mail is all that Microsoft has left to app passwords. If a device or program of yours sends mail, go back and choose that. For anything else sign in there as usual, or ask your helpdesk.',
    fr: 'Microsoft n’a laissé aux mots de passe d’application que l’envoi d’e-mails. Si un appareil ou un programme en envoie, revenez et choisissez-le. Pour le reste, connectez-vous comme d’habitude ou demandez à votre assistance.',
  },
  tooOld: {
    en: 'If a program asks for a password only and shows no sign-in page of Microsoft, it is too old: update it, or ask your helpdesk.',
    fr: 'Si un programme ne demande qu’un mot de passe sans afficher la page de connexion de Microsoft, il est trop ancien : mettez-le à jour ou demandez à votre assistance.',
  },
  nothingMade: { en: 'Nothing was made or changed.', fr: 'Rien n’a été créé ni modifié.' },
  sendingTitle: {
    en: 'An app password for sending mail',
    fr: 'Un mot de passe d’application pour envoyer des e-mails',
  },
  sendingIntro: {
    en: 'It can send mail as you, for now. It is named after the device or program, so that everybody knows later what it belongs to.',
    fr: 'Il permet d’envoyer des e-mails en votre nom, pour l’instant. Il porte le nom de l’appareil ou du programme, pour que l’on sache plus tard à quoi il sert.',
  },
  device: { en: 'Name of the device or program', fr: 'Nom de l’appareil ou du programme' },
  deviceHint: { en: 'For example: Scanner, second floor.', fr: 'Par exemple : Scanner du deuxième étage.' },
  deviceMissing: {
    en: 'Type the name of the device or program first.',
    fr: 'Saisissez d’abord le nom de l’appareil ou du programme.',
  },
  datesTitle: { en: 'It will not work for ever', fr: 'Il ne fonctionnera pas indéfiniment' },
  open: {
    en: 'At the end of December 2026 Microsoft switches this off by default; an administrator may switch it on again. In the second half of 2027 Microsoft will announce the day on which it ends.',
    fr: 'Fin décembre 2026, Microsoft désactive cela par défaut ; un administrateur pourra le réactiver. Au second semestre 2027, Microsoft annoncera le jour où cela prendra fin.',
  },
  'off-by-default': {
    en: 'Since the end of December 2026 this is off by default: it works only if an administrator has switched it on again. Microsoft has said that it would announce the day on which it ends in the second half of 2027.',
    fr: 'Depuis fin décembre 2026, cela est désactivé par défaut : il faut qu’un administrateur l’ait réactivé. Microsoft a dit qu’il annoncerait au second semestre 2027 le jour où cela prendra fin.',
  },
  helpdesk: {
    en: 'For your helpdesk: SMTP AUTH must be allowed for the organisation or for this mailbox.',
    fr: 'Pour votre assistance : SMTP AUTH doit être autorisé pour l’organisation ou pour cette boîte aux lettres.',
  },
  removal: {
    en: 'When it is no longer needed, remove it in Latchkey and delete it on the page “Security info” ({link}): a new password for your account does not end it.',
    fr: 'Quand il ne sert plus, supprimez-le dans Latchkey et sur la page « Informations de sécurité » ({link}) : changer le mot de passe de votre compte n’y met pas fin.',
  },
} as const satisfies Record<string, Text>;

/** What lists and `status` say of an app password of Microsoft 365 that is kept. */
export const usefulnessTexts: Readonly<Record<Usefulness, Text>> = {
  'perhaps-nothing': {
    en: 'May open nothing any more: Microsoft accepts app passwords only for sending mail. It is kept until you remove it.',
    fr: 'N’ouvre peut-être plus rien : Microsoft n’accepte ces mots de passe que pour l’envoi d’e-mails. Il est conservé jusqu’à ce que vous le supprimiez.',
  },
  'sending-mail': {
    en: 'For sending mail: off by default at the end of December 2026.',
    fr: 'Pour l’envoi d’e-mails : désactivé par défaut fin décembre 2026.',
  },
  'sending-mail-off': {
    en: 'For sending mail: off by default since the end of December 2026, works only if your administrator has switched it on again.',
    fr: 'Pour l’envoi d’e-mails : désactivé par défaut depuis fin décembre 2026, ne fonctionne que si votre administrateur l’a réactivé.',
  },
};
