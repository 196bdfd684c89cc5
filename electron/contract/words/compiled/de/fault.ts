// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'In diesem Fenster ist ein Fehler aufgetreten',
    text: 'Laufende Vorgänge gehen weiter. Versuchen Sie es erneut. Wenn es wieder passiert, geben Sie diesen Code Ihrem Helpdesk:',
    again: 'Erneut versuchen',
  },
};
