import type { StepId } from '../../view.ts';
import type { WorkNow } from '../../window.ts';
import type { Text } from '../language.ts';

/** Heading of the failure panel, by the step where it happened. What happened is in `words/failures`. */
export const troubleTitles: Readonly<Record<StepId | 'start', Text>> = {
  start: { en: 'It cannot begin yet', fr: 'Impossible de commencer pour l’instant' },
  discover: { en: 'The platform could not be used', fr: 'La plateforme n’a pas pu être utilisée' },
  'sign-in': { en: 'You could not be signed in', fr: 'La connexion n’a pas abouti' },
  create: { en: 'No app password could be made', fr: 'Le mot de passe d’application n’a pas pu être créé' },
  store: { en: 'The app password could not be kept', fr: 'Le mot de passe d’application n’a pas pu être rangé' },
  map: { en: 'The drive could not be connected', fr: 'Le lecteur n’a pas pu être connecté' },
  prove: { en: 'The drive does not work yet', fr: 'Le lecteur ne fonctionne pas encore' },
  save: { en: 'The drive could not be noted', fr: 'Le lecteur n’a pas pu être enregistré' },
  unmap: { en: 'The drive could not be disconnected', fr: 'Le lecteur n’a pas pu être déconnecté' },
  revoke: { en: 'The app password is still there', fr: 'Le mot de passe d’application existe encore' },
  forget: { en: 'Your keychain still has the app password', fr: 'Votre trousseau a encore le mot de passe' },
  retire: {
    en: 'The old app password is still there',
    fr: 'L’ancien mot de passe d’application existe encore',
  },
  delete: { en: 'The drive is still on the list', fr: 'Le lecteur est encore dans la liste' },
};

/** What is left after the failure. */
export const afterTexts: Readonly<Record<Extract<WorkNow, { at: 'failed' }>['after'], Text>> = {
  undone: {
    en: 'Everything done so far is undone: nothing is left behind.',
    fr: 'Tout ce qui avait été fait est défait : il ne reste rien.',
  },
  kept: {
    en: 'You are signed in and the app password is kept safely: only the last part is missing.',
    fr: 'Vous êtes connecté et le mot de passe d’application est en lieu sûr : il ne manque que la fin.',
  },
  open: {
    en: 'Something could not be taken back yet. Latchkey does it as soon as it can, at its next start at the latest.',
    fr: 'Une partie n’a pas encore pu être défaite. Latchkey s’en charge dès que possible, au plus tard à son prochain démarrage.',
  },
  unchanged: { en: 'Nothing has changed.', fr: 'Rien n’a changé.' },
  old: {
    en: 'Your drive goes on with the old app password. The new one is deleted again.',
    fr: 'Votre lecteur continue avec l’ancien mot de passe d’application. Le nouveau est supprimé.',
  },
  disconnected: {
    en: 'The drive is not connected now. Nothing else is left to be done.',
    fr: 'Le lecteur n’est pas connecté pour l’instant. Il ne reste rien d’autre à faire.',
  },
};

export const troubleTexts = {
  todo: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  helpdesk: { en: 'For the helpdesk', fr: 'Pour l’assistance' },
  copy: { en: 'Copy code', fr: 'Copier le code' },
  copied: { en: 'Copied', fr: 'Copié' },
  selected: { en: 'Marked: copy it with Ctrl+C', fr: 'Sélectionné : copiez-le avec Ctrl+C' },
  report: { en: 'Save a report …', fr: 'Enregistrer un rapport …' },
  undo: { en: 'Undo everything', fr: 'Tout annuler' },
  later: { en: 'Finish later', fr: 'Finir plus tard' },
  close: { en: 'Close', fr: 'Fermer' },
} as const satisfies Record<string, Text>;
