import type { PasswordSort } from '../contract/app-passwords.ts';
import type { ApplicationUse } from '../contract/application-uses.ts';
import type { MapperName, SignInMethod } from '../contract/view.ts';
import type { Words } from '../contract/words/compiled/words.ts';

/** A command line asks for one of these. */
export type Invocation =
  | SetUpInvocation
  | { readonly command: 'status' | 'doctor' | 'policy' | 'serve-drives' }
  | { readonly command: 'disconnect-drives'; readonly yes: boolean }
  | { readonly command: 'open' | 'reconnect' | 'renew'; readonly which?: string }
  | { readonly command: 'reconnect-all'; readonly background: boolean }
  | { readonly command: 'remove'; readonly which?: string; readonly localOnly: boolean; readonly force: boolean }
  | { readonly command: 'remove-all'; readonly localOnly: boolean; readonly yes: boolean; readonly force: boolean }
  | { readonly command: 'hand-over'; readonly which?: string }
  | FoldersInvocation
  | ListInvocation
  | RevokeInvocation
  | CleanInvocation;

export interface FoldersInvocation {
  readonly command: 'folders';
  readonly which?: string;
  /** Path of the folder to look into. */
  readonly folder?: string;
  readonly from?: number;
  /** Name of a folder to make in there. */
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
  /** Nobody need be asked. */
  readonly yes: boolean;
}

export interface CleanInvocation {
  readonly command: 'clean-passwords';
  readonly account: AccountOptions;
  readonly yes: boolean;
}

/** Platform and user may be missing: a terminal asks for them. */
export interface SetUpInvocation {
  readonly command: 'setup';
  readonly platform?: string;
  readonly user?: string;
  readonly way?: SignInMethod;
  readonly name?: string;
  readonly label?: string;
  readonly mapper?: MapperName;
  /** Letter that the drive gets where drives have letters, if it is free. */
  readonly letter?: string;
  /** Folder of the platform. */
  readonly folder?: string;
  /** Somebody chooses it from a list. */
  readonly chooseFolder?: boolean;
  /** Name of the application that the app password is for, instead of a drive. */
  readonly application?: string;
  /** Use of the app password, where only some uses are left. */
  readonly use?: ApplicationUse;
  readonly caFile?: string;
}

/** A connection of this machine, or any account by platform and user. */
export type AccountOptions =
  | { readonly connection?: string }
  | { readonly platform: string; readonly user: string; readonly way?: 'browser' };

/** A command line that cannot be understood. `name` is an option or argument, never a value: that could be a password. */
export interface UsageError {
  readonly problem: keyof Words['terminal']['usage'];
  readonly name?: string;
}

export type ParsedArguments =
  | {
      readonly kind: 'run';
      readonly invocation: Invocation;
      readonly json: boolean;
      /** A browser may be opened: otherwise its link is only printed. */
      readonly opens: boolean;
    }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'usage'; readonly error: UsageError };
