import type { Text } from '../language.ts';

/** What is asked in a terminal. */
export const questionTexts = {
  platform: { en: 'Address of your platform', fr: 'Adresse de votre plateforme' },
  user: { en: 'Your user name', fr: 'Votre nom d’utilisateur' },
  password: { en: 'Password of {user} on {host}', fr: 'Mot de passe de {user} sur {host}' },
  appPassword: {
    en: 'App password of {user} on {host} (one that you have made there)',
    fr: 'Mot de passe d’application de {user} sur {host} (créé là-bas par vous)',
  },
  method: { en: 'How do you want to confirm that it is you?', fr: 'Comment voulez-vous confirmer votre identité ?' },
  resendHint: { en: 'r: send a new code', fr: 'r : envoyer un nouveau code' },
  otherMethodHint: { en: 'm: another method', fr: 'm : une autre méthode' },
  sent: { en: 'A code has been sent.', fr: 'Un code a été envoyé.' },
  pageOpens: {
    en: 'The app password is made on the page of {host}, which opens in your browser now. If it does not, open this link:',
    fr: 'Le mot de passe d’application se crée sur la page de {host}, qui s’ouvre dans votre navigateur. Sinon, ouvrez ce lien :',
  },
  pagePrints: {
    en: 'The app password is made on the page of {host}. Open this link in a browser:',
    fr: 'Le mot de passe d’application se crée sur la page de {host}. Ouvrez ce lien dans un navigateur :',
  },
  pageLimit: {
    en: 'An account can have {count} app passwords.',
    fr: 'Un compte peut avoir {count} mots de passe d’application.',
  },
  browserOpens: {
    en: 'Sign in to {host} in your browser, which opens now. If it does not, open this link:',
    fr: 'Connectez-vous à {host} dans votre navigateur, qui s’ouvre. Sinon, ouvrez ce lien :',
  },
  browserPrints: {
    en: 'Open this link in a browser and sign in to {host}:',
    fr: 'Ouvrez ce lien dans un navigateur et connectez-vous à {host} :',
  },
  browserHere: {
    en: 'Use a browser on this computer: the answer comes back to it.',
    fr: 'Utilisez un navigateur de cet ordinateur : la réponse lui revient.',
  },
  browserElsewhere: {
    en: 'If your browser is on another computer, its last page cannot load there: copy that page’s address, which begins with http://127.0.0.1, and paste it here.',
    fr: 'Si votre navigateur est sur un autre ordinateur, sa dernière page ne peut pas s’y charger : copiez l’adresse de cette page, qui commence par http://127.0.0.1, et collez-la ici.',
  },
  browserAddress: {
    en: 'Address of that page (on this computer, just wait)',
    fr: 'Adresse de cette page (sur cet ordinateur, attendez simplement)',
  },
  notThatAddress: {
    en: 'This is not the address at which this sign-in ended. Copy the whole address, from http to its end.',
    fr: 'Ce n’est pas l’adresse à laquelle cette connexion s’est terminée. Copiez l’adresse entière, de http jusqu’à la fin.',
  },
  unseenHelp: { en: 'what you paste is not shown', fr: 'ce que vous collez ne s’affiche pas' },
  browserWaits: {
    en: 'Waiting for you, {minutes} minutes at most. Ctrl+C cancels.',
    fr: 'En attente, {minutes} minutes au plus. Ctrl+C annule.',
  },
  account: {
    en: 'You are connecting the files of {user}[ ({displayName})] at {host}. Is that you?',
    fr: 'Vous connectez les fichiers de {user}[ ({displayName})] sur {host}. Est-ce bien vous ?',
  },
  accountTold: {
    en: 'Connecting the files of {user} at {host}.',
    fr: 'Connexion des fichiers de {user} sur {host}.',
  },
  mine: { en: 'Yes, these are my files', fr: 'Oui, ce sont mes fichiers' },
  notMine: { en: 'No, this is somebody else', fr: 'Non, c’est quelqu’un d’autre' },
  next: { en: 'What would you like to do?', fr: 'Que voulez-vous faire ?' },
  again: { en: 'Try again (no new sign-in needed)', fr: 'Réessayer (sans vous reconnecter)' },
  undo: { en: 'Undo everything', fr: 'Tout annuler' },
  later: { en: 'Later', fr: 'Plus tard' },
  removeAll: {
    en: 'Remove everything that Latchkey has set up on this computer?',
    fr: 'Supprimer tout ce que Latchkey a configuré sur cet ordinateur ?',
  },
  yes: { en: 'Yes, remove everything', fr: 'Oui, tout supprimer' },
  no: { en: 'No', fr: 'Non' },
  empty: { en: 'An answer is needed.', fr: 'Une réponse est nécessaire.' },
  selectHelp: { en: 'arrow keys, then Enter', fr: 'flèches, puis Entrée' },
} as const satisfies Record<string, Text>;

/** Asked when an address leads to another one. */
export const addressQuestions = {
  leads: { en: '{host} leads to {to}. Use {to}?', fr: '{host} renvoie vers {to}. Utiliser {to} ?' },
  use: { en: 'Yes, use this address', fr: 'Oui, utiliser cette adresse' },
  no: { en: 'No', fr: 'Non' },
} as const satisfies Record<string, Text>;

/** Asked when the top level of a platform only holds folders. */
export const folderQuestions = {
  which: {
    en: 'The top level of {host} only holds folders. Which one is the drive to show?',
    fr: 'Le premier niveau de {host} ne contient que des dossiers. Lequel le lecteur doit-il montrer ?',
  },
  all: { en: 'All of them', fr: 'Tous' },
} as const satisfies Record<string, Text>;
