// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'Algo ha fallado en esta ventana',
    text: 'Lo que esté en curso continúa. Inténtelo de nuevo; si vuelve a ocurrir, dé este código al soporte técnico:',
    again: 'Reintentar',
  },
};
