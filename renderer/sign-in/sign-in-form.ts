import type { Answer } from '../../electron/contract/questions.ts';

/** Every form of a sign-in is given this besides its question. */
export interface SignInFormProps {
  /** Name of the platform, or its host. */
  readonly platform: string;
  readonly host: string;
  /** Main is at work on the answer. */
  readonly busy: boolean;
  /** What was begun is being taken back. */
  readonly leaving: boolean;
  readonly onAnswer: (answer: Answer) => void;
  /** Back, or cancel: takes back what was begun. */
  readonly onBack: () => void;
  readonly backWords: string;
}
