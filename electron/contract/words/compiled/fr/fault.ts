// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'Un problème est survenu dans cette fenêtre',
    text: 'Le travail en cours se poursuit. Réessayez\u00a0; si cela se reproduit, donnez ce code à votre assistance\u00a0:',
    again: 'Réessayer',
  },
};
