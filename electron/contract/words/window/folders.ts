import type { Text } from '../language.ts';

/** The step that asks for a folder: looking through those of the account. */
export const folderTexts = {
  wishIntro: {
    en: 'Choose the folder of {host} that your drive is to show.',
    fr: 'Choisissez le dossier de {host} que votre lecteur doit montrer.',
  },
  place: { en: 'You are looking into', fr: 'Vous êtes dans' },
  root: { en: 'All files', fr: 'Tous les fichiers' },
  list: { en: 'Folders in {folder}', fr: 'Dossiers de {folder}' },
  keys: {
    en: 'Enter or → opens a folder, ← goes up.',
    fr: 'Entrée ou → ouvre un dossier, ← remonte.',
  },
  whole: { en: 'All of “{folder}”', fr: 'Tout « {folder} »' },
  wholeRoot: { en: 'All your files', fr: 'Tous vos fichiers' },
  wholeHint: { en: 'with the folders in it', fr: 'avec les dossiers qu’il contient' },
  wholeRootHint: { en: 'with every folder of your account', fr: 'avec tous les dossiers de votre compte' },
  none: { en: 'There are no folders in here.', fr: 'Il n’y a pas de dossier ici.' },
  unusable: {
    en: 'No drive can show it: its name has a / or \\ or a line break in it.',
    fr: 'Aucun lecteur ne peut l’afficher : son nom contient / ou \\ ou un saut de ligne.',
  },
  cut: {
    en: 'There is more in here than Latchkey looks at. A folder that is not shown can be named one step earlier.',
    fr: 'Il y a ici plus que ce que Latchkey regarde. Un dossier non affiché peut être nommé à l’étape précédente.',
  },
  part: { en: '{first} to {last} of {total}', fr: '{first} à {last} sur {total}' },
  next: { en: 'More folders', fr: 'Autres dossiers' },
  before: { en: 'Folders before', fr: 'Dossiers précédents' },
  open: { en: 'Open', fr: 'Ouvrir' },
  up: { en: 'Up', fr: 'Remonter' },
  new: { en: 'New folder…', fr: 'Nouveau dossier…' },
  name: { en: 'Name of the new folder', fr: 'Nom du nouveau dossier' },
  nameHint: { en: 'It is made in {folder}.', fr: 'Il est créé dans {folder}.' },
  nameMissing: { en: 'Give the folder a name first.', fr: 'Donnez d’abord un nom au dossier.' },
  make: { en: 'Make it', fr: 'Créer' },
  dontMake: { en: 'Do not', fr: 'Ne pas créer' },
  use: { en: 'Use this folder', fr: 'Utiliser ce dossier' },
  opening: { en: 'Looking into the folder …', fr: 'Ouverture du dossier…' },
  making: { en: 'Making the folder …', fr: 'Création du dossier…' },
  opened: { en: '{folder}. Folders in it: {total}', fr: '{folder}. Dossiers : {total}' },
  /** At the step before. */
  later: { en: 'Choose the folder from a list', fr: 'Choisir le dossier dans une liste' },
  laterHint: {
    en: 'You see your folders as soon as the app password is made.',
    fr: 'Vous verrez vos dossiers dès que le mot de passe est créé.',
  },
} as const satisfies Record<string, Text>;
