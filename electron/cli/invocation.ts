import type { PasswordSort } from '../contract/app-passwords.ts';
import type { ApplicationUse } from '../contract/application-uses.ts';
import type { FailureCode } from '../contract/failure.ts';
import type { MapperName, SignInMethod } from '../contract/view.ts';
import type { Words } from '../contract/words/compiled/words.ts';

/** What a command line asks for. */
export type Invocation = AloneInvocation | EngineInvocation;

/** The command lines that the program answers by itself, without an engine. */
export type AloneInvocation = ExplainInvocation | LinkInvocation | MachineHealthInvocation;

export interface ExplainInvocation {
  readonly command: 'explain';
  /** The code to explain; all codes when absent. */
  readonly code?: FailureCode;
}

export interface LinkInvocation {
  readonly command: 'link';
  readonly platform: string;
  readonly user?: string;
  readonly label?: string;
  readonly letter?: string;
  /** Whether the QR code of the link is shown, too. */
  readonly qr: boolean;
  /** The form of the link. */
  readonly as: 'link' | 'url' | 'desktop' | 'mail';
  /** The path of the file that it is saved to. It is printed when this is absent. */
  readonly to?: string;
}

export interface MachineHealthInvocation {
  readonly command: 'machine-health';
  /** Whether the line is the text that monitoring reads, and not JSON. */
  readonly text: boolean;
  /** Whether users are told apart by their numbers or SIDs. */
  readonly who: boolean;
}

const alone: ReadonlySet<Invocation['command']> = new Set<AloneInvocation['command']>([
  ...(['explain', 'link', 'machine-health'] as const),
]);

export function isAlone(invocation: Invocation): invocation is AloneInvocation {
  return alone.has(invocation.command);
}

/** The command lines that need the engine: its drives, its files, its platforms. */
export type EngineInvocation =
  | SetUpInvocation
  | { readonly command: 'status' | 'doctor' | 'policy' | 'serve-drives' }
  | { readonly command: 'health'; readonly text: boolean }
  | ReportInvocation
  | { readonly command: 'disconnect-drives'; readonly yes: boolean }
  | { readonly command: 'open' | 'reconnect' | 'renew'; readonly which?: string }
  | { readonly command: 'disconnect'; readonly which?: string; readonly force: boolean }
  | ChangeInvocation
  | { readonly command: 'reconnect-all'; readonly background: boolean }
  | { readonly command: 'remove'; readonly which?: string; readonly localOnly: boolean; readonly force: boolean }
  | { readonly command: 'remove-all'; readonly localOnly: boolean; readonly yes: boolean; readonly force: boolean }
  | { readonly command: 'hand-over'; readonly which?: string }
  | FoldersInvocation
  | ListInvocation
  | RevokeInvocation
  | CleanInvocation
  | ListOfUserInvocation
  | RevokeOfUserInvocation;

export interface ReportInvocation {
  readonly command: 'report';
  /** The path of the file that the report is saved to. The report is printed when this is absent. */
  readonly to?: string;
}

/** At least one of the name, the letter and the folder is given. */
export interface ChangeInvocation {
  readonly command: 'change';
  readonly which?: string;
  readonly label?: string;
  readonly letter?: string;
  /** The folder of the platform that the drive shall show; empty for all of the user's files. */
  readonly folder?: string;
  readonly chooseFolder?: boolean;
  /** Whether programs that use the drive may be cut off. */
  readonly force: boolean;
}

export interface FoldersInvocation {
  readonly command: 'folders';
  readonly which?: string;
  /** The path of the folder to list. */
  readonly folder?: string;
  readonly from?: number;
  /** The name of a new folder to make inside `folder`. */
  readonly make?: string;
}

export interface ListInvocation {
  readonly command: 'list-passwords';
  readonly account: AccountOptions;
  readonly orphaned: boolean;
  readonly unused: boolean;
  readonly sort?: PasswordSort;
}

export interface RevokeInvocation {
  readonly command: 'revoke-passwords';
  readonly passwordIds: readonly string[];
  readonly account: AccountOptions;
  /** Whether the deletion needs no confirmation. */
  readonly yes: boolean;
  /** Whether a drive that uses one is disconnected even while programs have files open on it. */
  readonly force: boolean;
}

/** Lists the app passwords of another user, whom `of` names; `account` is the administrator's. */
export interface ListOfUserInvocation extends Omit<ListInvocation, 'command'> {
  readonly command: 'list-passwords-of-user';
  readonly of: string;
}

export interface RevokeOfUserInvocation extends Omit<RevokeInvocation, 'command'> {
  readonly command: 'revoke-passwords-of-user';
  readonly of: string;
  /** The reason for the deletion; a person is asked for it when it is absent. */
  readonly reason?: string;
}

export interface CleanInvocation {
  readonly command: 'clean-passwords';
  readonly account: AccountOptions;
  readonly yes: boolean;
}

/** A set-up from the command line. Platform and user may be missing, and are then asked for at the terminal. */
export interface SetUpInvocation {
  readonly command: 'setup';
  readonly platform?: string;
  readonly user?: string;
  readonly way?: SignInMethod;
  readonly name?: string;
  readonly label?: string;
  readonly mapper?: MapperName;
  /** The drive letter to use where drives have letters, if it is free. */
  readonly letter?: string;
  /** The folder of the platform that becomes the drive. */
  readonly folder?: string;
  /** Whether a person chooses the folder from a list. */
  readonly chooseFolder?: boolean;
  /** The name of the application that the app password is for, instead of a drive. */
  readonly application?: string;
  /** The use of the app password, on a platform that has closed some uses. */
  readonly use?: ApplicationUse;
  readonly caFile?: string;
}

/** A connection of this computer, or any account given by platform and user. */
export type AccountOptions =
  | { readonly connection?: string }
  | { readonly platform: string; readonly user: string; readonly way?: 'browser' };

/** A command line that cannot be understood. `name` is an option or argument, never a value, which could be a password. */
export interface UsageError {
  readonly problem: keyof Words['terminal']['usage'];
  readonly name?: string;
}

export type ParsedArguments =
  | {
      readonly kind: 'run';
      readonly invocation: Invocation;
      readonly json: boolean;
      /** Whether a browser may be opened; otherwise its link is only printed. */
      readonly opens: boolean;
    }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'usage'; readonly error: UsageError };
