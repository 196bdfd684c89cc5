import type { Words } from '../contract/words/compiled/words.ts';
import type { FailureStep } from '../../renderer/work/failure-steps.ts';

/** The words of a failure's main button, by the step that the button takes. A test compares them with the button itself. */
export const stepButtons: Readonly<Record<FailureStep, (words: Words) => string | undefined>> = {
  again: ({ phrases }) => phrases.tryAgain,
  wait: ({ phrases }) => phrases.tryAgain,
  address: ({ trouble }) => trouble.changeAddress,
  'sign-in': ({ trouble }) => trouble.signInAgain,
  browser: ({ signIn }) => signIn.withBrowser,
  site: ({ trouble }) => trouble.openSite,
  passwords: ({ trouble }) => trouble.seePasswords,
  name: ({ trouble }) => trouble.otherName,
  renew: ({ renewal }) => renewal.renewThis,
  helpdesk: ({ ticket }) => ticket.copy,
  stop: ({ ticket }) => ticket.copy,
  none: () => undefined,
};
