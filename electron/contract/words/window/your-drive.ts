import type { Text } from '../language.ts';

/** The step that asks for the names. */
export const yourDriveTexts = {
  title: { en: 'Your drive', fr: 'Votre lecteur' },
  intro: {
    en: 'You are signed in. These names suit most people.',
    fr: 'Vous êtes connecté. Ces noms conviennent à la plupart des gens.',
  },
  label: { en: 'Name of the drive', fr: 'Nom du lecteur' },
  labelHint: { en: 'You find it in {folder}', fr: 'Vous le trouverez dans {folder}' },
  labelMissing: { en: 'Give the drive a name first.', fr: 'Donnez d’abord un nom au lecteur.' },
  more: { en: 'More: name of the app password, folder', fr: 'Plus : nom du mot de passe, dossier' },
  name: { en: 'Name of the app password', fr: 'Nom du mot de passe d’application' },
  nameHint: {
    en: 'You see it in your account on the platform. At most {limit} characters.',
    fr: 'Vous le verrez dans votre compte sur la plateforme. {limit} caractères au plus.',
  },
  nameMissing: {
    en: 'Give the app password a name first.',
    fr: 'Donnez d’abord un nom au mot de passe d’application.',
  },
  folder: { en: 'Folder of the platform', fr: 'Dossier de la plateforme' },
  folderHint: {
    en: 'For example /Projects. Empty: all your files.',
    fr: 'Par exemple /Projets. Vide : tous vos fichiers.',
  },
  folderTitle: { en: 'Which folder?', fr: 'Quel dossier ?' },
  folderIntro: {
    en: 'The top level of {host} only holds folders: nothing can be put beside them. Choose the one that your drive is to show.',
    fr: 'Le premier niveau de {host} ne contient que des dossiers : rien ne peut être posé à côté. Choisissez celui que votre lecteur doit montrer.',
  },
  folders: { en: 'Folders', fr: 'Dossiers' },
  folderOf: { en: 'on {host}', fr: 'sur {host}' },
  allFolders: { en: 'All of them', fr: 'Tous' },
  allFoldersHint: {
    en: 'Files can be put into the folders, not beside them.',
    fr: 'Des fichiers peuvent être mis dans les dossiers, pas à côté.',
  },
  noteTitle: { en: 'You will not see a password', fr: 'Vous ne verrez pas de mot de passe' },
  note: {
    en: 'Latchkey has {host} make one just for this drive and puts it straight into {keychain}.',
    fr: 'Latchkey en fait créer un par {host}, pour ce lecteur seulement, et le range aussitôt dans {keychain}.',
  },
  submit: { en: 'Set up my drive', fr: 'Configurer mon lecteur' },
} as const satisfies Record<string, Text>;
