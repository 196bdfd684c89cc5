// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'Si è verificato un problema in questa finestra',
    text: 'Ciò che è in corso continua. Riprova; se succede ancora, comunica questo codice all’helpdesk:',
    again: 'Riprova',
  },
};
