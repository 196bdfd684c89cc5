// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'Something went wrong in this window',
    text: 'Anything in progress continues. Try again; if it happens again, give this code to your helpdesk:',
    again: 'Try again',
  },
};
