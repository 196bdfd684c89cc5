import type { QuestionView } from '../../../electron/contract/questions.ts';
import { signIn } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { asks } from './world.ts';

/** A scene that begins with a question after the sign-in. */
export function asked(name: string, question: QuestionView, act?: Scene['act']): Scene {
  return {
    name,
    prepare: (fake) => {
      asks(fake, question);
    },
    act: async (page) => {
      await signIn(page);
      await act?.(page);
    },
  };
}
