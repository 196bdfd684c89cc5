import type { Answer } from '../../electron/contract/questions.ts';

/** The properties of every form of a sign-in, besides its question. */
export interface SignInFormProps {
  /** The platform's name, or its host. */
  readonly platform: string;
  readonly host: string;
  /** Whether main is working on the answer. */
  readonly busy: boolean;
  /** Whether the work begun so far is being undone. */
  readonly leaving: boolean;
  readonly onAnswer: (answer: Answer) => void;
  /** Goes back or cancels, which undoes the work begun so far. */
  readonly onBack: () => void;
  readonly backWords: string;
}
