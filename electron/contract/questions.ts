import type { OwnedPasswordView } from './app-passwords.ts';
import type { Failure } from './failure.ts';
import type { FolderPage } from './folders.ts';
import type { Language } from './words/language.ts';

/** The questions that a person is asked in the window during work, and their answers. */

export const secondFactorNames = ['otp', 'sms', 'email', 'yubikey'] as const;

export interface SecondFactorView {
  readonly id: (typeof secondFactorNames)[number];
  readonly hint?: string;
}

export type QuestionView =
  | { readonly kind: 'password'; readonly user: string; readonly host: string; readonly refused?: Failure }
  /** Asks for an app password that exists already, where Latchkey cannot have one made. */
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
      /** Asks which app passwords may be deleted, because there is no room for a new one or this device left them over. */
      readonly kind: 'passwords';
      readonly why: 'limit' | 'orphans';
      readonly limit?: number;
      readonly passwords: readonly OwnedPasswordView[];
    }
  /** Asks whether this account is the person's own, after a sign-in that did not say beforehand whose it would be. */
  | { readonly kind: 'account'; readonly host: string; readonly user: string; readonly displayName?: string }
  /** Asks whether programs may lose the files that they have open on a drive that is to be disconnected. */
  | { readonly kind: 'cut-off'; readonly failure: Failure }
  | BrowserQuestionView
  | PageQuestionView;

/** Suggestions for a drive, about which the person is asked after the sign-in. */
export interface DriveQuestion {
  readonly label: string;
  /** The folder of this computer in which the drive appears under its label. */
  readonly folder: string;
  /** The name of the app password that will be made. */
  readonly name: string;
  readonly nameLimit: number;
  /** Whether the app password exists already, so that it gets no name. */
  readonly unnamed?: boolean;
  /** The folder of the platform that the drive shows; empty for the root. */
  readonly remoteFolder: string;
  /** The reason why the question is asked again. */
  readonly refused?: Failure;
}

/** Asks which folder the drive shows. `page` lists the folder that the person looks into. */
export interface FolderQuestionView {
  readonly kind: 'folder';
  readonly host: string;
  /** Why it is asked: `root` when the platform's root only holds folders, `wish` when the person wants to choose. */
  readonly why: 'root' | 'wish';
  readonly page: FolderPage;
  /** The request to the platform that is under way. */
  readonly busy?: 'opening' | 'making';
  /** The reason why that request failed; the page is as it was. */
  readonly refused?: Failure;
}

/** A sign-in that goes on in the person's browser. */
export interface BrowserQuestionView {
  readonly kind: 'browser';
  readonly url: string;
  readonly host: string;
  /** The time when Latchkey gives up, ISO 8601. */
  readonly until: string;
  /** Whether the browser could be opened. */
  readonly opened: boolean;
  /** Whether the answer comes back to this computer, so that a browser on another computer cannot bring it. */
  readonly here: boolean;
  /** The reason for the browser, when the person had begun with a password. */
  readonly why?: Failure;
  /** The link as a QR code: a path of dark squares, each one unit wide, in a square of `size` units. */
  readonly qr: { readonly size: number; readonly path: string };
}

/**
 * A guided page: the person makes the app password on the platform's page, in a window beside this one. This view has nothing
 * of that page's content.
 */
export interface PageQuestionView {
  readonly kind: 'page';
  /** The host of the page that is shown. */
  readonly host: string;
  /** The name that the person gives to the app password there. */
  readonly name: string;
  /** The steps on the page, in order. `at` says which step the page has reached. */
  readonly steps: readonly { readonly text: GuideText; readonly name?: boolean }[];
  readonly at: number;
  /** What to say when the page does not offer app passwords. `limit` is the greatest number that there can be. */
  readonly missing: GuideText;
  readonly causes?: readonly GuideText[];
  readonly helpdesk?: GuideText;
  readonly limit?: number;
  /** The address where app passwords are deleted. */
  readonly manage: string;
  /** The state of the page's window; `outside` when the page is in the person's own browser. */
  readonly window: 'opening' | 'open' | 'closed' | 'outside';
  readonly note?: PageNote;
  /** The time when Latchkey gives up, ISO 8601. */
  readonly until: string;
}

/** A text from a recipe, in the languages that the window speaks. */
export type GuideText = Readonly<Partial<Record<Language, string>> & Record<'en', string>>;

export type PageNote =
  /** The page shows an unknown kind of text where the app password should be. */
  | { readonly is: 'unclear' }
  /** A large part of the page is in a frame that Latchkey cannot read. */
  | { readonly is: 'frame' }
  /** The page tried to go to this host, and was stopped. */
  | { readonly is: 'refused'; readonly host: string }
  | { readonly is: 'not-loaded' }
  /** The clipboard holds nothing that could be an app password. */
  | { readonly is: 'nothing-copied' }
  /** The copied text looks different from this platform's app passwords. When the person gives it once more, it is taken. */
  | { readonly is: 'odd' };

export interface PageAnswer {
  readonly kind: 'page';
  /** `show` shows the window or opens it again, `paste` takes the copied text, `outside` goes on in the person's own browser. */
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
  /** Opens the address of the question in the browser once more. */
  | { readonly kind: 'open-browser' }
  | PageAnswer
  | {
      readonly kind: 'drive';
      readonly label: string;
      readonly name: string;
    }
  /** Chooses the folder of the drive by its path; empty for the root. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** Looks into a folder. `from` leaves out so many of its folders at the beginning. */
  | { readonly kind: 'open-folder'; readonly folder: string; readonly from?: number }
  | { readonly kind: 'make-folder'; readonly folder: string; readonly name: string }
  /** Gives the ids of the app passwords to delete; an empty list keeps all. */
  | { readonly kind: 'passwords'; readonly revoke: readonly string[] };
