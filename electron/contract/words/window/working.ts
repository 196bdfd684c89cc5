import type { StepId } from '../../view.ts';
import type { Text } from '../language.ts';

/** Work as it goes. What each step is called is in `words/steps.ts`. */
export const workingTexts = {
  title: { en: 'Setting up your drive', fr: 'Configuration de votre lecteur' },
  intro: {
    en: 'This takes a few seconds. You can cancel: everything done so far is undone.',
    fr: 'Cela prend quelques secondes. Vous pouvez annuler : tout ce qui a été fait sera défait.',
  },
  cancelUndo: { en: 'Cancel and undo', fr: 'Annuler et défaire' },
  undoingTitle: { en: 'Undoing', fr: 'Annulation' },
  undoingIntro: {
    en: 'Everything done so far is taken back, step by step.',
    fr: 'Tout ce qui a été fait est défait, étape par étape.',
  },
  undoing: { en: 'Taking it back …', fr: 'Annulation en cours …' },
  undoneTitle: { en: 'Everything is undone', fr: 'Tout est défait' },
  undoneIntro: {
    en: 'Nothing is left on this computer, and no app password on the platform.',
    fr: 'Il ne reste rien sur cet ordinateur, ni mot de passe d’application sur la plateforme.',
  },
  startAgain: { en: 'Start again', fr: 'Recommencer' },
  toDrives: { en: 'To my drives', fr: 'Mes lecteurs' },
  steps: { en: 'Steps', fr: 'Étapes' },
  stepWaiting: { en: 'to do', fr: 'à faire' },
  stepRunning: { en: 'under way', fr: 'en cours' },
  stepDone: { en: 'done', fr: 'fait' },
  stepFailed: { en: 'failed', fr: 'échec' },
  stepUndone: { en: 'taken back', fr: 'défait' },
} as const satisfies Record<string, Text>;

/** Second line of a step: what it does, in plain words. */
export const stepHowTexts: Readonly<Partial<Record<StepId, Text>>> = {
  'sign-in': { en: '[{user}][, {method}]', fr: '[{user}][, {method}]' },
  create: { en: '[“{name}”]', fr: '[« {name} »]' },
  store: { en: '{keychainName}, on this computer only', fr: '{keychainName}, sur cet ordinateur seulement' },
  map: { en: '[{drive}]', fr: '[{drive}]' },
  prove: {
    en: 'A small test file, written, checked and removed again',
    fr: 'Un petit fichier d’essai, écrit, vérifié puis supprimé',
  },
  unmap: { en: 'Your files stay on the platform', fr: 'Vos fichiers restent sur la plateforme' },
  retire: { en: 'So that it opens nothing any more', fr: 'Pour qu’il n’ouvre plus rien' },
  revoke: { en: 'So that it opens nothing any more', fr: 'Pour qu’il n’ouvre plus rien' },
};

/** What a step waits for when it takes longer than ten seconds. */
export const stepSlowTexts: Readonly<Record<'platform' | 'keychain' | 'drive', Text>> = {
  platform: {
    en: 'Still waiting for the platform to answer. You can go on waiting or cancel.',
    fr: 'En attente d’une réponse de la plateforme. Vous pouvez patienter ou annuler.',
  },
  keychain: {
    en: 'Still waiting for your keychain. {keychainWaits}',
    fr: 'En attente de votre trousseau. {keychainWaits}',
  },
  drive: {
    en: 'Still waiting for your computer to connect the drive. Some networks need a minute; you can go on waiting or cancel.',
    fr: 'En attente de la connexion du lecteur. Certains réseaux demandent une minute ; vous pouvez patienter ou annuler.',
  },
};
