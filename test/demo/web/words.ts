import { isFrench } from '../pages/html.ts';
import { signInInEnglish, signInInFrench, type SignInWords } from '../pages/sign-in-words.ts';

/** The words of the pages on which a person makes an app password: as the platforms write them, see PLATFORMS.md. */
export interface WebWords extends SignInWords {
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
  ...signInInEnglish,
  ...{ files: 'My files', settings: 'Settings', connections: 'Connections', appPassword: 'App password' },
  ...{ create: 'Create', dialog: 'Create an app password', name: 'Connection name', cancel: 'Cancel' },
  ...{ generate: '✓ Generate', finish: 'Finish', key: 'Your access key', close: 'Close', wait: 'Please wait …' },
  ...{ securityInfo: 'Security info', addMethod: 'Add sign-in method', which: 'Add a sign-in method', add: 'Add' },
  ...{ nameHint: 'What name would you like to use? Minimum length is 8 characters.', next: 'Next', done: 'Done' },
};

const french: WebWords = {
  ...signInInFrench,
  ...{ files: 'Mes fichiers', settings: 'Paramètres' },
  ...{ connections: 'Connexions', appPassword: 'Mot de passe d’application', create: 'Créer' },
  ...{ dialog: 'Créer un mot de passe d’application', name: 'Nom de la connexion', cancel: 'Annuler' },
  ...{ generate: '✓ Générer', finish: 'Terminer', key: 'Votre clé d’accès', close: 'Fermer', wait: 'Patientez …' },
  ...{ securityInfo: 'Informations de sécurité', addMethod: 'Ajouter une méthode de connexion' },
  ...{ which: 'Quelle méthode voulez-vous ajouter ?', add: 'Ajouter', next: 'Suivant', done: 'Terminé' },
  nameHint: 'Quel nom voulez-vous utiliser ? La longueur minimale est de 8 caractères.',
};

export const webWordsFor = (acceptLanguage: string | undefined): WebWords =>
  isFrench(acceptLanguage) ? french : english;
