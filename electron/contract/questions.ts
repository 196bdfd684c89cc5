import type { OwnedPasswordView } from './app-passwords.ts';
import type { Failure } from './failure.ts';
import type { FolderPage } from './folders.ts';
import type { Language } from './words/language.ts';

/** What a person is asked in the window while work goes on, and what they answer. */

export const secondFactorNames = ['otp', 'sms', 'email', 'yubikey'] as const;

export interface SecondFactorView {
  readonly id: (typeof secondFactorNames)[number];
  readonly hint?: string;
}

export type QuestionView =
  | { readonly kind: 'password'; readonly user: string; readonly host: string; readonly refused?: Failure }
  /** One that exists already, where Latchkey cannot have one made. */
  | { readonly kind: 'app-password'; readonly host: string; readonly login: string; readonly refused?: Failure }
  | { readonly kind: 'method'; readonly methods: readonly SecondFactorView[] }
  | {
      readonly kind: 'code';
      readonly method: SecondFactorView;
      readonly others: boolean;
      readonly sent: boolean;
      readonly refused?: Failure;
    }
  | ({ readonly kind: 'drive' } & DriveQuestion)
  | FolderQuestionView
  | {
      /** Which app passwords may go: there is no room for a new one, or this device left them over. */
      readonly kind: 'passwords';
      readonly why: 'limit' | 'orphans';
      readonly limit?: number;
      readonly passwords: readonly OwnedPasswordView[];
    }
  /** Whether this account is theirs, after a sign-in that did not say before who it would be. */
  | { readonly kind: 'account'; readonly host: string; readonly user: string; readonly displayName?: string }
  /** Whether programs may lose what they have open on a drive that is to be disconnected. */
  | { readonly kind: 'cut-off'; readonly failure: Failure }
  | BrowserQuestionView
  | PageQuestionView;

/** Suggestions for the drive, asked for after the sign-in. */
export interface DriveQuestion {
  readonly label: string;
  /** Where the drive is found, under its label. */
  readonly folder: string;
  /** Name of the app password that will be made. */
  readonly name: string;
  readonly nameLimit: number;
  /** The app password exists already: it gets no name. */
  readonly unnamed?: boolean;
  /** Folder of the platform that the drive shows; empty for everything. */
  readonly remoteFolder: string;
  /** Why it is asked again. */
  readonly refused?: Failure;
}

/** Which folder the drive shows, and what is in the one that the person looks into. */
export interface FolderQuestionView {
  readonly kind: 'folder';
  readonly host: string;
  /** `root`: the root of the platform only lists folders. `wish`: the person wants to choose. */
  readonly why: 'root' | 'wish';
  readonly page: FolderPage;
  /** What is being asked of the platform. */
  readonly busy?: 'opening' | 'making';
  /** Why that could not be done; the page is as it was. */
  readonly refused?: Failure;
}

/** The sign-in goes on in the person's browser. */
export interface BrowserQuestionView {
  readonly kind: 'browser';
  readonly url: string;
  readonly host: string;
  /** When it is given up, ISO 8601. */
  readonly until: string;
  /** Whether the browser could be opened. */
  readonly opened: boolean;
  /** The answer comes back to this computer: a browser on another one cannot bring it. */
  readonly here: boolean;
  /** Why the browser, when the person had begun with a password. */
  readonly why?: Failure;
  /** The link as an image: a path of dark squares, in units of one, in a square of `size`. */
  readonly qr: { readonly size: number; readonly path: string };
}

/** The person makes the app password on the platform's page, in a window beside. Nothing of what that shows is in here. */
export interface PageQuestionView {
  readonly kind: 'page';
  /** Of the page that is shown. */
  readonly host: string;
  /** To be given to the app password there. */
  readonly name: string;
  /** What to do there, in order, and how far the page is. */
  readonly steps: readonly { readonly text: GuideText; readonly name?: boolean }[];
  readonly at: number;
  /** Why the page may not offer it, and how many there can be. */
  readonly missing: GuideText;
  readonly causes?: readonly GuideText[];
  readonly helpdesk?: GuideText;
  readonly limit?: number;
  /** Where app passwords are deleted. */
  readonly manage: string;
  /** `outside`: in the person's own browser. */
  readonly window: 'opening' | 'open' | 'closed' | 'outside';
  readonly note?: PageNote;
  /** When it is given up, ISO 8601. */
  readonly until: string;
}

/** From a recipe, in every language that the window speaks. */
export type GuideText = Readonly<Partial<Record<Language, string>> & Record<'en', string>>;

export type PageNote =
  /** The page shows something where the app password should be, and it is none that is known. */
  | { readonly is: 'unclear' }
  /** A large part of the page is in a frame that Latchkey cannot look into. */
  | { readonly is: 'frame' }
  /** The page wanted to go there, and was not let. */
  | { readonly is: 'refused'; readonly host: string }
  | { readonly is: 'not-loaded' }
  /** Nothing on the clipboard could be an app password. */
  | { readonly is: 'nothing-copied' }
  /** What was copied looks different from what this platform makes: once more, and it is taken. */
  | { readonly is: 'odd' };

export interface PageAnswer {
  readonly kind: 'page';
  /** Shows the window (opens it again), takes what was copied, or goes on in the person's own browser. */
  readonly do: 'show' | 'paste' | 'outside';
}

export type Answer =
  | { readonly kind: 'password' | 'app-password'; readonly password: string }
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'resend' }
  | { readonly kind: 'other-method' }
  | { readonly kind: 'account'; readonly mine: boolean }
  | { readonly kind: 'cut-off'; readonly cutOff: boolean }
  /** Once more, the address of the question. */
  | { readonly kind: 'open-browser' }
  | PageAnswer
  | {
      readonly kind: 'drive';
      readonly label: string;
      readonly name: string;
    }
  /** Path of the one for the drive; empty for all. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** Looks into a folder. @param from how many of its folders to leave out at the beginning */
  | { readonly kind: 'open-folder'; readonly folder: string; readonly from?: number }
  | { readonly kind: 'make-folder'; readonly folder: string; readonly name: string }
  /** Ids of those to delete; none keeps all. */
  | { readonly kind: 'passwords'; readonly revoke: readonly string[] };
