import type { Text } from '../language.ts';

/** The terminal program's help. */
export const helpTexts = {
  program: {
    en: 'A working network drive, without ever showing a password.',
    fr: 'Un lecteur réseau qui fonctionne, sans jamais montrer de mot de passe.',
  },
  usage: { en: 'Usage:', fr: 'Utilisation :' },
  options: { en: 'Options:', fr: 'Options :' },
  globalOptions: { en: 'Global Options:', fr: 'Options générales :' },
  commands: { en: 'Commands:', fr: 'Commandes :' },
  arguments: { en: 'Arguments:', fr: 'Arguments :' },
  help: { en: 'show this help', fr: 'afficher cette aide' },
  version: { en: 'show the version', fr: 'afficher la version' },
  json: {
    en: 'one JSON object per line on standard output; the last one is the result',
    fr: 'un objet JSON par ligne sur la sortie standard ; le dernier est le résultat',
  },
  noOpen: {
    en: 'open no browser where one is needed to sign in: only print the link',
    fr: 'n’ouvrir aucun navigateur quand il en faut un pour se connecter : afficher seulement le lien',
  },
  lang: {
    en: 'language: en or fr (default: that of the system)',
    fr: 'langue : en ou fr (par défaut : celle du système)',
  },
  setup: { en: 'set up a drive', fr: 'configurer un lecteur' },
  platform: {
    en: 'address of the platform, e.g. company.netexplorer.pro; for a device that sends mail also microsoft365',
    fr: 'adresse de la plateforme, p. ex. entreprise.netexplorer.pro ; pour un appareil qui envoie des e-mails aussi microsoft365',
  },
  user: { en: 'your user name there', fr: 'votre nom d’utilisateur' },
  name: {
    en: 'name of the app password (default: a unique one)',
    fr: 'nom du mot de passe d’application (par défaut : un nom unique)',
  },
  label: {
    en: 'name of the drive (default: that of the platform)',
    fr: 'nom du lecteur (par défaut : celui de la plateforme)',
  },
  mapper: { en: 'how to connect it: gvfs or rclone', fr: 'moyen de connexion : gvfs ou rclone' },
  browser: { en: 'sign in with your browser', fr: 'se connecter avec votre navigateur' },
  way: {
    en: 'how to get in (default: as the platform suggests); app-password: one that you have made there already; page: opens the page on which you make one',
    fr: 'comment se connecter (par défaut : selon la plateforme) ; app-password : un que vous y avez déjà créé ; page : ouvre la page où vous en créez un',
  },
  folder: {
    en: 'folder of the platform that the drive shows (default: all your files)',
    fr: 'dossier de la plateforme que montre le lecteur (par défaut : tous vos fichiers)',
  },
  application: {
    en: 'no drive: an app password for this application, e.g. NetSync',
    fr: 'pas de lecteur : un mot de passe pour cette application, p. ex. NetSync',
  },
  for: {
    en: 'what the application does, for Microsoft 365 only: sending-mail; outlook, phone-mail, migration, files and other open nothing any more',
    fr: 'ce que fait l’application, pour Microsoft 365 seulement : sending-mail ; outlook, phone-mail, migration, files et other n’ouvrent plus rien',
  },
  ca: { en: 'PEM file of your organisation’s own CA', fr: 'fichier PEM de l’autorité de votre organisation' },
  status: { en: 'list the drives and what is still open', fr: 'afficher les lecteurs et ce qui reste à faire' },
  open: { en: 'open a drive’s folder and print its path', fr: 'ouvrir le dossier d’un lecteur et afficher son chemin' },
  reconnect: {
    en: 'connect a drive again, or finish its set-up',
    fr: 'reconnecter un lecteur, ou terminer son installation',
  },
  reconnectAll: {
    en: 'connect every drive that is not connected, and show how all are',
    fr: 'reconnecter tous les lecteurs qui ne le sont pas, et montrer leur état',
  },
  background: {
    en: 'with --all: quietly, waiting up to an hour for network, keychain and platform',
    fr: 'avec --all : sans rien afficher, en attendant une heure au plus réseau, trousseau et plateforme',
  },
  renew: {
    en: 'renew a drive’s app password: a new one is made, the old one deleted',
    fr: 'renouveler le mot de passe d’application d’un lecteur : un nouveau est créé, l’ancien supprimé',
  },
  remove: {
    en: 'remove a drive and delete its app password on the platform',
    fr: 'supprimer un lecteur et son mot de passe d’application sur la plateforme',
  },
  localOnly: {
    en: 'remove it here only; its app password stays on the platform',
    fr: 'supprimer ici seulement ; le mot de passe d’application reste sur la plateforme',
  },
  removeAll: {
    en: 'remove everything, e.g. before Latchkey is uninstalled',
    fr: 'tout supprimer, p. ex. avant de désinstaller Latchkey',
  },
  handOver: {
    en: 'put an application’s app password on the clipboard, concealed, for one paste (if IT allows it)',
    fr: 'mettre le mot de passe d’une application dans le presse-papiers, masqué, pour un seul collage (si le service informatique l’autorise)',
  },
  whichApplication: {
    en: 'name or id of the application (needed when there are several)',
    fr: 'nom ou identifiant de l’application (nécessaire s’il y en a plusieurs)',
  },
  passwords: {
    en: 'list or delete the account’s app passwords',
    fr: 'afficher ou supprimer les mots de passe d’application du compte',
  },
  passwordsList: { en: 'list the account’s app passwords', fr: 'afficher les mots de passe d’application du compte' },
  passwordsRevoke: {
    en: 'delete app passwords on the platform',
    fr: 'supprimer des mots de passe d’application sur la plateforme',
  },
  passwordsClean: {
    en: 'delete what this computer made and nothing here uses any more',
    fr: 'supprimer ce que cet ordinateur a créé et que rien n’utilise plus ici',
  },
  orphaned: {
    en: 'only those that this computer left over',
    fr: 'seulement ceux que cet ordinateur a laissés',
  },
  unused: { en: 'only those not used for 90 days', fr: 'seulement ceux inutilisés depuis 90 jours' },
  sort: {
    en: 'order: offered (those to delete first), name, created, used, expires',
    fr: 'ordre : offered (à supprimer d’abord), name, created, used, expires',
  },
  yes: { en: 'do not ask first', fr: 'ne pas demander de confirmation' },
  yesCertain: {
    en: 'do not ask: delete those that are certainly this computer’s',
    fr: 'ne pas demander : supprimer ceux qui sont certainement de cet ordinateur',
  },
  doctor: {
    en: 'check what this computer needs, and how to get it',
    fr: 'vérifier ce dont cet ordinateur a besoin et comment l’obtenir',
  },
  which: {
    en: 'name or id of the drive (needed when there are several)',
    fr: 'nom ou identifiant du lecteur (nécessaire s’il y en a plusieurs)',
  },
  passwordId: {
    en: 'id of an app password, from the list; several one after the other',
    fr: 'identifiant d’un mot de passe d’application, d’après la liste ; plusieurs à la suite',
  },
  examples: { en: 'Examples:', fr: 'Exemples :' },
  answers: {
    en: 'Passwords and codes are asked for in the terminal. Without a terminal they are read from standard input,\none line each, in the order asked: password, method (otp, sms, email, yubikey) if there is a choice, code.',
    fr: 'Les mots de passe et les codes sont demandés dans le terminal. Sans terminal, ils sont lus sur l’entrée standard,\nun par ligne, dans l’ordre des questions : mot de passe, méthode (otp, sms, email, yubikey) s’il y a le choix, code.',
  },
  exitCodes: {
    en: 'Exit codes: 0 done · 2 usage · 10 sign-in refused · 11 second factor · 20 platform or network · 30 keychain · 40 drive\n50 policy · 60 something needs you (an app password that ends soon or has ended, a drive not connected) · 70 unexpected · 130 cancelled',
    fr: 'Codes de sortie : 0 réussi · 2 utilisation · 10 connexion refusée · 11 second facteur · 20 plateforme ou réseau\n30 trousseau · 40 lecteur · 50 stratégie · 60 votre attention est requise (mot de passe d’application bientôt ou déjà expiré, lecteur non connecté) · 70 imprévu · 130 annulé',
  },
  exampleSetup: { en: 'set up a drive, answering questions', fr: 'configurer un lecteur en répondant aux questions' },
  exampleLabel: { en: 'call it “Work” and use rclone', fr: 'le nommer « Travail » et utiliser rclone' },
  exampleJson: { en: 'from a script, answers in a file', fr: 'depuis un script, réponses dans un fichier' },
  exampleMail: {
    en: 'an app password for a scanner that sends mail with Microsoft 365',
    fr: 'un mot de passe pour un scanner qui envoie des e-mails avec Microsoft 365',
  },
  exampleOpen: { en: 'open the drive’s folder', fr: 'ouvrir le dossier du lecteur' },
  exampleRenew: {
    en: 'renew an app password that expires soon, is refused or was lost',
    fr: 'renouveler un mot de passe qui expire bientôt, est refusé ou perdu',
  },
  exampleRevoke: { en: 'delete app passwords by their ids', fr: 'supprimer des mots de passe d’application' },
} as const satisfies Record<string, Text>;
