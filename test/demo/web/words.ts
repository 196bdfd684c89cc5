import { isFrench, type Page } from '../pages/html.ts';

/** The words of the pages on which a person makes an app password: as the platforms write them, see PLATFORMS.md. */
export interface WebWords extends Page {
  readonly signIn: string;
  readonly user: string;
  readonly password: string;
  readonly go: string;
  readonly wrong: string;
  readonly second: string;
  readonly code: string;
  readonly files: string;
  readonly settings: string;
  readonly connections: string;
  readonly appPassword: string;
  readonly create: string;
  readonly dialog: string;
  readonly name: string;
  readonly cancel: string;
  readonly generate: string;
  readonly finish: string;
  readonly key: string;
  readonly close: string;
  readonly wait: string;
  readonly securityInfo: string;
  readonly addMethod: string;
  readonly which: string;
  readonly add: string;
  readonly nameHint: string;
  readonly next: string;
  readonly done: string;
}

const english: WebWords = {
  ...{ lang: 'en', title: 'NetExplorer (demo)', signIn: 'Sign in to Demo Company', user: 'Sign-in name' },
  ...{ password: 'Password', go: 'Sign in', wrong: 'Wrong name or password.', second: 'Second factor', code: 'Code' },
  ...{ files: 'My files', settings: 'Settings', connections: 'Connections', appPassword: 'App password' },
  ...{ create: 'Create', dialog: 'Create an app password', name: 'Connection name', cancel: 'Cancel' },
  ...{ generate: '✓ Generate', finish: 'Finish', key: 'Your access key', close: 'Close', wait: 'Please wait …' },
  ...{ securityInfo: 'Security info', addMethod: 'Add sign-in method', which: 'Add a sign-in method', add: 'Add' },
  ...{ nameHint: 'What name would you like to use? Minimum length is 8 characters.', next: 'Next', done: 'Done' },
};

const french: WebWords = {
  ...{ lang: 'fr', title: 'NetExplorer (démo)', signIn: 'Se connecter à Demo Company', user: 'Identifiant' },
  ...{ password: 'Mot de passe', go: 'Se connecter', wrong: 'Identifiant ou mot de passe incorrect.' },
  ...{ second: 'Second facteur', code: 'Code', files: 'Mes fichiers', settings: 'Paramètres' },
  ...{ connections: 'Connexions', appPassword: 'Mot de passe d’application', create: 'Créer' },
  ...{ dialog: 'Créer un mot de passe d’application', name: 'Nom de la connexion', cancel: 'Annuler' },
  ...{ generate: '✓ Générer', finish: 'Terminer', key: 'Votre clé d’accès', close: 'Fermer', wait: 'Patientez …' },
  ...{ securityInfo: 'Informations de sécurité', addMethod: 'Ajouter une méthode de connexion' },
  ...{ which: 'Quelle méthode voulez-vous ajouter ?', add: 'Ajouter', next: 'Suivant', done: 'Terminé' },
  nameHint: 'Quel nom voulez-vous utiliser ? La longueur minimale est de 8 caractères.',
};

export const webWordsFor = (acceptLanguage: string | undefined): WebWords =>
  isFrench(acceptLanguage) ? french : english;
