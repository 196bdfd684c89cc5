// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'Er is iets misgegaan in dit venster',
    text: 'Wat al bezig was, gaat door. Probeer het opnieuw. Gebeurt het nog eens, geef dan deze code aan je helpdesk:',
    again: 'Opnieuw proberen',
  },
};
