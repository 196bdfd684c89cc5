// Made from assets/words by `npm run words`.
import type { FaultWords } from '../words.ts';

export const words: FaultWords = {
  windowFault: {
    title: 'Algo correu mal nesta janela',
    text: 'O que está em curso continua. Tente novamente; se voltar a acontecer, dê este código ao suporte técnico:',
    again: 'Tentar novamente',
  },
};
