import type { OwnedPasswordView } from '../contract/app-passwords.ts';
import type { Failure } from '../contract/failure.ts';
import type { FolderPage } from '../contract/folders.ts';
import type { DriveQuestion } from '../contract/questions.ts';
import type { PageVisit } from '../platforms/guided-page/page-visit.ts';
import type { Secret } from '../secrets/secret.ts';

/** The methods of the second factor. The ids are those of the platform's API. */
export const secondFactorIds = ['otp', 'sms', 'email', 'yubikey'] as const;
export type SecondFactorId = (typeof secondFactorIds)[number];

export interface SecondFactorMethod {
  readonly id: SecondFactorId;
  /** The destination as the platform shows it, e.g. `+33 6 •• •• •• 12`. */
  readonly hint?: string;
}

export interface PasswordQuestion {
  readonly user: string;
  readonly host: string;
  /** Why the password is asked for again. */
  readonly refused?: Failure;
}

export interface MethodQuestion {
  /** Two or more methods. With one there is no choice, and the question is not asked. */
  readonly methods: readonly SecondFactorMethod[];
}

export interface CodeQuestion {
  readonly method: SecondFactorMethod;
  /** Whether the person can choose another method. */
  readonly others: boolean;
  /** Why the code is asked for again: a wrong code (`attemptsLeft`), or a resend too soon (`retryAfterS`). */
  readonly refused?: Failure;
  /** Whether a code was just sent (again). */
  readonly sent: boolean;
}

export type CodeAnswer =
  | { readonly kind: 'code'; readonly code: Secret }
  | { readonly kind: 'resend' }
  | { readonly kind: 'other-method' };

export interface DriveAnswer {
  readonly label: string;
  readonly name: string;
  /** The suggested folder when absent. */
  readonly remoteFolder?: string;
  /** Whether the person wants to choose the folder from a list, once there is one. */
  readonly chooseFolder?: boolean;
}

/** Asks for an app password that exists already, of a login on a server where Latchkey cannot have one made. */
export interface AppPasswordQuestion {
  readonly host: string;
  readonly login: string;
  /** The platform's page on which the app password can be made, for askers that can show pages. */
  readonly page?: PageVisit;
  /** Why the app password is asked for again. */
  readonly refused?: Failure;
}

/** Asks which app passwords of the account may be deleted. Those that are most easily spared come first. */
export interface PasswordsQuestion {
  /** `limit`: there is no room for a new app password. `orphans`: this device made them, and nothing here uses them. */
  readonly why: 'limit' | 'orphans';
  /** Most app passwords that the account may have, as the platform says. */
  readonly limit?: number;
  readonly passwords: readonly OwnedPasswordView[];
}

/**
 * Asks whether this is the account whose files are about to be connected, after a sign-in that did not name the account before.
 */
export interface AccountQuestion {
  readonly host: string;
  /** The name with which the account signs in. */
  readonly user: string;
  /** The name that the account gives itself. */
  readonly displayName?: string;
}

/** A person says whether programs may lose what they have open on a drive that is to be disconnected. */
export interface CutOffQuestion {
  /** Which drive, and the programs where they are known. */
  readonly failure: Failure;
}

/**
 * Looks into the folders of an account. Each call makes one or two requests. A call may throw a FailureError, and the browser
 * can be used after it.
 */
export interface FolderBrowser {
  readonly host: string;
  /**
   * Returns a page of the folders in a folder.
   * @param from how many of the folders come before this page; the first page makes a new list
   * @param over aborts this call alone
   * @throws FailureError LK-7030 when there is no such folder, LK-3009, LK-3010, LK-5006 when the platform refuses, LK-30xx
   */
  open(folder: string, from?: number, over?: AbortSignal): Promise<FolderPage>;
  /**
   * Makes a folder in a folder, and opens it.
   * @throws FailureError LK-3119 to LK-3121, LK-5010, LK-5021, and as `open`
   */
  make(folder: string, name: string, over?: AbortSignal): Promise<FolderPage>;
}

/** Asks for the folder that a drive shows. */
export interface FolderQuestion {
  readonly host: string;
  /** `root`: the root of the platform only lists folders. `wish`: the person wants to choose. */
  readonly why: 'root' | 'wish';
  /** The first page of the folders in the root. */
  readonly page: FolderPage;
  /** Why the root cannot be listed. The person may try again. */
  readonly refused?: Failure;
  readonly browser: FolderBrowser;
}

/** A visit on which a person signs in outside of Latchkey, in their browser. */
export interface BrowserVisit {
  /** The address to open in the person's own browser. It holds no secret but one-time values. */
  readonly url: string;
  readonly host: string;
  /** Seconds after which the visit is given up. */
  readonly seconds: number;
  /** Whether the answer comes back to this computer, so that a browser on another computer cannot bring it. */
  readonly here?: boolean;
  /** Takes the address at which a browser on another computer ended. Returns false when that is not the answer to this visit. */
  readonly bring?: (address: string) => boolean;
  /** Why the browser is needed, when the person had begun with a password. */
  readonly why?: Failure;
}

/**
 * Asks a person for what a sign-in needs: in a window, in a terminal, over lines of standard input, in a test. An asker that
 * cannot or will not answer throws a FailureError (LK-0002 when cancelled, LK-1007 when the input has ended, or `refused`
 * itself).
 */
export interface Ask {
  password(question: PasswordQuestion): Promise<Secret>;
  method(question: MethodQuestion): Promise<string>;
  code(question: CodeQuestion): Promise<CodeAnswer>;
  /**
   * Asks for an app password that exists already. Askers that cannot be given one leave this out.
   * @param over aborts when nobody waits for the answer any more; the promise then rejects with LK-0002
   */
  appPassword?(question: AppPasswordQuestion, over?: AbortSignal): Promise<Secret>;
  /** Asks whether this account is the person's. Askers without a person in front of them leave this out. */
  account?(question: AccountQuestion): Promise<boolean>;
  /**
   * Names the account where nobody can be asked. The account is then accepted, because only the reader of this output was given
   * the link.
   */
  tellAccount?(question: AccountQuestion): void;
  /** Askers that accept the suggestions leave this out. */
  drive?(question: DriveQuestion): Promise<DriveAnswer>;
  /** Asks for the path of a folder; empty for all folders. Askers without a person in front of them leave this out. */
  folder?(question: FolderQuestion): Promise<string>;
  /** Left out by askers that nobody sits in front of: the drive stays connected then. */
  cutOff?(question: CutOffQuestion): Promise<boolean>;
  /** Asks for the ids of the app passwords to delete; none keeps all. Askers without a person in front of them leave this out. */
  passwords?(question: PasswordsQuestion): Promise<readonly string[]>;
  /**
   * Shows where to go (opens the browser, shows the link and a QR code) until `over` aborts. Rejects with LK-0002 when the
   * person gives up. Askers that cannot show it leave this out.
   */
  browser?(visit: BrowserVisit, over: AbortSignal): Promise<void>;
}
