// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'Un problème est survenu dans cette fenêtre',
    text: 'Ce qui est en cours se poursuit. Réessayez\u202f; si cela se reproduit, donnez ce code à votre assistance\u00a0:',
    again: 'Réessayer',
  },
};
