import type { Details, Failure, FailureCode } from '../failure.ts';
import { appPasswordTexts } from './failures/app-passwords.ts';
import { driveTexts } from './failures/drive.ts';
import type { FailureText } from './failures/failure-text.ts';
import { faultTexts } from './failures/faults.ts';
import { folderTexts } from './failures/folders.ts';
import { keychainTexts } from './failures/keychain.ts';
import { networkTexts } from './failures/network.ts';
import { refusedPasswordTexts } from './failures/refused-passwords.ts';
import { requestTexts } from './failures/request.ts';
import { secondFactorTexts } from './failures/second-factor.ts';
import { signInTexts } from './failures/sign-in.ts';
import { tlsTexts } from './failures/tls.ts';
import { upkeepTexts } from './failures/upkeep.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';

/** Every failure in every language. A code without words does not compile. */
export const failureTexts: Readonly<Record<FailureCode, Readonly<Record<Language, FailureText>>>> = {
  ...faultTexts,
  ...requestTexts,
  ...signInTexts,
  ...refusedPasswordTexts,
  ...secondFactorTexts,
  ...networkTexts,
  ...tlsTexts,
  ...appPasswordTexts,
  ...folderTexts,
  ...keychainTexts,
  ...driveTexts,
  ...upkeepTexts,
};

/** What a failure says in one language, with its values filled in; a missing value leaves no gap. */
export function failureWords(language: Language, failure: Failure): FailureText {
  const { en, fr } = failureTexts[failure.code];
  const values: Details =
    failure.reference === undefined ? (failure.details ?? {}) : { ...failure.details, reference: failure.reference };
  const part = (name: keyof FailureText): string => say(language, { en: en[name], fr: fr[name] }, values);
  return { what: part('what'), you: part('you'), helpdesk: part('helpdesk') };
}
