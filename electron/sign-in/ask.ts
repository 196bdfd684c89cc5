import type { OwnedPasswordView } from '../contract/app-passwords.ts';
import type { Failure } from '../contract/failure.ts';
import type { FolderPage } from '../contract/folders.ts';
import type { DriveQuestion } from '../contract/questions.ts';
import type { PageVisit } from '../platforms/guided-page/page-visit.ts';
import type { Secret } from '../secrets/secret.ts';

/** The ways to prove a second time that it is you; the ids are those of the platform's API. */
export const secondFactorIds = ['otp', 'sms', 'email', 'yubikey'] as const;
export type SecondFactorId = (typeof secondFactorIds)[number];

export interface SecondFactorMethod {
  readonly id: SecondFactorId;
  /** Destination as the platform shows it, e.g. `+33 6 •• •• •• 12`. */
  readonly hint?: string;
}

export interface PasswordQuestion {
  readonly user: string;
  readonly host: string;
  /** Why it is asked again. */
  readonly refused?: Failure;
}

export interface MethodQuestion {
  /** Two or more: with one there is no choice, and it is not asked. */
  readonly methods: readonly SecondFactorMethod[];
}

export interface CodeQuestion {
  readonly method: SecondFactorMethod;
  /** Tells whether another method can be chosen. */
  readonly others: boolean;
  /** Reason why the code is asked again: a wrong code (`attemptsLeft`), a resend too soon (`retryAfterS`). */
  readonly refused?: Failure;
  /** A code was just sent (again). */
  readonly sent: boolean;
}

export type CodeAnswer =
  { readonly kind: 'code'; readonly code: Secret } | { readonly kind: 'resend' } | { readonly kind: 'other-method' };

export interface DriveAnswer {
  readonly label: string;
  readonly name: string;
  /** As suggested when absent. */
  readonly remoteFolder?: string;
  /** They want to choose the folder from a list, once there is one. */
  readonly chooseFolder?: boolean;
}

/** An app password that exists already, of a login on a server that Latchkey cannot have one made by. */
export interface AppPasswordQuestion {
  readonly host: string;
  readonly login: string;
  /** The platform's page on which it can be made, for askers that can show pages. */
  readonly page?: PageVisit;
  /** Why it is asked again. */
  readonly refused?: Failure;
}

/** A person chooses which app passwords of the account may go; those that can most easily come first. */
export interface PasswordsQuestion {
  /** `limit`: there is no room for a new one. `orphans`: this device made them, and nothing here uses them. */
  readonly why: 'limit' | 'orphans';
  /** Most app passwords that the account may have, as the platform says. */
  readonly limit?: number;
  readonly passwords: readonly OwnedPasswordView[];
}

/** A person says whether this is the account whose files are about to be connected, after a sign-in that did not say before who it would be. */
export interface AccountQuestion {
  readonly host: string;
  /** Name that the account signs in with. */
  readonly user: string;
  /** Name that the account gives itself. */
  readonly displayName?: string;
}

/** A person says whether programs may lose what they have open on a drive that is to be disconnected. */
export interface CutOffQuestion {
  /** Which drive, and the programs where they are known. */
  readonly failure: Failure;
}

/** Looks into the folders of an account. Each call is a request or two; any of them may throw a FailureError, and goes on after it. */
export interface FolderBrowser {
  readonly host: string;
  /**
   * A page of the folders in a folder. @param from how many of them come before; the first page is listed anew
   * @param over ends this look alone
   * @throws FailureError LK-7030 no such folder, LK-3009, LK-3010, LK-5006 refused, LK-30xx.
   */
  open(folder: string, from?: number, over?: AbortSignal): Promise<FolderPage>;
  /** Makes a folder in a folder, and opens it. @throws FailureError LK-3119 to LK-3121, LK-5010, LK-5021, and as `open`. */
  make(folder: string, name: string, over?: AbortSignal): Promise<FolderPage>;
}

/** A person chooses the folder that a drive shows. */
export interface FolderQuestion {
  readonly host: string;
  /** `root`: the root of the platform only lists folders. `wish`: the person wants to choose. */
  readonly why: 'root' | 'wish';
  /** First page of the folders in the root. */
  readonly page: FolderPage;
  /** Reason why the root cannot be listed: the person may look again. */
  readonly refused?: Failure;
  readonly browser: FolderBrowser;
}

/** A person signs in outside of Latchkey, on such a visit. */
export interface BrowserVisit {
  /** To be opened in the person's own browser; holds no secret but one-time values. */
  readonly url: string;
  readonly host: string;
  /** Seconds until it is given up. */
  readonly seconds: number;
  /** The answer comes back to this computer: a browser on another one cannot bring it. */
  readonly here?: boolean;
  /** Takes the address at which a browser on another computer ended. False when that is not the answer to this visit. */
  readonly bring?: (address: string) => boolean;
  /** Reason for the browser, when the person had begun with a password. */
  readonly why?: Failure;
}

/**
 * How a sign-in gets its answers from a person: a window, a terminal, lines of standard input, a test.
 * An asker that cannot or will not answer throws a FailureError (LK-0002 cancelled, LK-1007 input ended, or `refused` itself).
 */
export interface Ask {
  password(question: PasswordQuestion): Promise<Secret>;
  method(question: MethodQuestion): Promise<string>;
  code(question: CodeQuestion): Promise<CodeAnswer>;
  /**
   * An app password that exists already. Left out by askers that cannot be given one.
   * @param over aborted when it is waited for no longer: rejects with LK-0002 then
   */
  appPassword?(question: AppPasswordQuestion, over?: AbortSignal): Promise<Secret>;
  /** Asks whether this account is theirs. Left out by askers that nobody sits in front of. */
  account?(question: AccountQuestion): Promise<boolean>;
  /** Tells the account where nobody can be asked, but whoever reads this is the only one who was given the link: it is taken. */
  tellAccount?(question: AccountQuestion): void;
  /** Left out by askers that take the suggestions. */
  drive?(question: DriveQuestion): Promise<DriveAnswer>;
  /** Path of the folder; empty for all of them. Left out by askers that nobody sits in front of. */
  folder?(question: FolderQuestion): Promise<string>;
  /** Left out by askers that nobody sits in front of: the drive stays connected then. */
  cutOff?(question: CutOffQuestion): Promise<boolean>;
  /** Ids of those to delete; none keeps all. Left out by askers that nobody sits in front of. */
  passwords?(question: PasswordsQuestion): Promise<readonly string[]>;
  /**
   * Shows where to go (opens the browser, link, QR code) until `over` is aborted. Rejects with LK-0002 when the person gives
   * up. Left out by askers that cannot.
   */
  browser?(visit: BrowserVisit, over: AbortSignal): Promise<void>;
}
