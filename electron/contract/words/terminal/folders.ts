import type { Text } from '../language.ts';

/** Looking for a folder in a terminal: `latchkey folders`, and the set-up. */
export const folderListTexts = {
  help: {
    en: 'show the folders of a drive’s account, make one, or choose one for a drive',
    fr: 'afficher les dossiers du compte d’un lecteur, en créer un, ou en choisir un pour un lecteur',
  },
  helpFolder: {
    en: 'folder to look into (default: the root of the account)',
    fr: 'dossier à ouvrir (par défaut : la racine du compte)',
  },
  helpFrom: {
    en: 'how many folders to leave out at the beginning, where there are more than {count}',
    fr: 'nombre de dossiers à sauter au début, quand il y en a plus de {count}',
  },
  helpMake: { en: 'make a folder of this name in there', fr: 'y créer un dossier de ce nom' },
  helpChoose: {
    en: 'choose the folder from a list, after signing in',
    fr: 'choisir le dossier dans une liste, après la connexion',
  },
  example: { en: 'show the folders in “Projects”', fr: 'afficher les dossiers de « Projets »' },
  exampleFolder: { en: 'Projects', fr: 'Projets' },
  root: { en: 'all files', fr: 'tous les fichiers' },
  heading: { en: 'Folders on {host}, in: {folder}', fr: 'Dossiers de {host}, dans : {folder}' },
  none: { en: 'There are no folders in here.', fr: 'Il n’y a pas de dossier ici.' },
  part: { en: '{first} to {last} of {total}', fr: '{first} à {last} sur {total}' },
  next: { en: 'For more: {command}', fr: 'Pour la suite : {command}' },
  cut: {
    en: 'There is more in here than Latchkey looks at. Folders that are not shown can be given by name: --folder.',
    fr: 'Il y a ici plus que ce que Latchkey regarde. Les dossiers non affichés peuvent être nommés : --folder.',
  },
  unusable: {
    en: 'no drive can show it: / or \\ or a line break in its name',
    fr: 'aucun lecteur ne peut l’afficher : son nom contient / ou \\ ou un saut de ligne',
  },
  made: { en: 'Made: {folder}', fr: 'Créé : {folder}' },
  which: { en: 'Folder for the drive ({folder})', fr: 'Dossier pour le lecteur ({folder})' },
  use: { en: 'Use this folder: {folder}', fr: 'Utiliser ce dossier : {folder}' },
  up: { en: 'Up, to: {folder}', fr: 'Remonter à : {folder}' },
  more: { en: 'More folders ({count})', fr: 'Autres dossiers ({count})' },
  before: { en: 'The folders before', fr: 'Les dossiers précédents' },
  new: { en: 'New folder…', fr: 'Nouveau dossier…' },
  name: { en: 'Name of the new folder', fr: 'Nom du nouveau dossier' },
  chosen: {
    en: 'To have this folder as a drive: {command}',
    fr: 'Pour faire de ce dossier un lecteur : {command}',
  },
} as const satisfies Record<string, Text>;
