import type { Command, Option } from 'commander';
import { passwordSorts, type PasswordSort } from '../contract/app-passwords.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Words } from '../contract/words/compiled/words.ts';
import type { AccountOptions, Invocation } from './invocation.ts';
import { UsageProblemError } from './usage-problem-error.ts';

export interface PlatformOptions {
  platform?: string;
  user?: string;
  browser?: boolean;
}

interface ListOptions extends PlatformOptions {
  of?: string;
  orphaned?: boolean;
  unused?: boolean;
  sort?: PasswordSort;
}

interface RevokeOptions extends PlatformOptions {
  drive?: string;
  of?: string;
  reason?: string;
  yes?: boolean;
  force?: boolean;
}

/** Describes `latchkey passwords …` to commander: what can be done with an account's app passwords. */
export function passwordCommands(
  { Option: Chosen }: { readonly Option: typeof Option },
  passwords: Command,
  { help, administration }: Pick<Words['terminal'], 'help' | 'administration'>,
  onParsed: (invocation: Invocation) => void,
): void {
  passwords.helpCommand(false);
  const command = (name: string, description: string): Command =>
    passwords.command(name).description(description).allowExcessArguments(false);
  const ofAccount = (each: Command): Command =>
    each.option('--platform <url>', help.platform).option('--user <name>', help.user).option('--browser', help.browser);

  ofAccount(command('list', help.passwordsList).argument('[drive]', help.which))
    .option('--of <user>', administration.helpOf)
    .option('--orphaned', help.orphaned)
    .option('--unused', help.unused)
    .addOption(new Chosen('--sort <order>', help.sort).choices(passwordSorts))
    .action((given: string | undefined, { of, orphaned, unused, sort, ...options }: ListOptions) => {
      const which = { orphaned: orphaned === true, unused: unused === true, ...omitUndefined({ sort }) };
      const asked = { account: accountOf(given, options), ...which };
      onParsed(
        of === undefined
          ? { command: 'list-passwords', ...asked }
          : { command: 'list-passwords-of-user', of, ...asked },
      );
    });
  ofAccount(command('revoke', help.passwordsRevoke).argument('<id...>', help.passwordId))
    .option('--drive <drive>', help.which)
    .option('--of <user>', administration.helpOf)
    .option('--reason <text>', administration.helpReason)
    .option('--yes', help.yes)
    .option('--force', help.force)
    .action((passwordIds: string[], { drive, of, reason, yes, force = false, ...options }: RevokeOptions) => {
      if (of === undefined && reason !== undefined) {
        throw new UsageProblemError({ problem: 'missing-option', name: '--of' });
      }
      const asked = { passwordIds, account: accountOf(drive, options), yes: yes === true, force };
      onParsed(
        of === undefined
          ? { command: 'revoke-passwords', ...asked }
          : { command: 'revoke-passwords-of-user', of, ...asked, ...omitUndefined({ reason }) },
      );
    });
  ofAccount(command('clean', help.passwordsClean).argument('[drive]', help.which))
    .option('--yes', help.yesCertain)
    .action((given: string | undefined, { yes, ...options }: RevokeOptions) => {
      onParsed({ command: 'clean-passwords', account: accountOf(given, options), yes: yes === true });
    });
}

function accountOf(which: string | undefined, { platform, user, browser }: PlatformOptions): AccountOptions {
  if (browser === true && platform === undefined) {
    throw new UsageProblemError({ problem: 'missing-option', name: '--platform' });
  }
  if (platform === undefined && user === undefined) return which === undefined ? {} : { connection: which };
  if (which !== undefined) throw new UsageProblemError({ problem: 'conflict', name: 'drive, --platform, --user' });
  if (platform === undefined) throw new UsageProblemError({ problem: 'missing-option', name: '--platform' });
  // A person who signs in with the browser names their account there, so `--user` is not needed.
  if (browser === true) return { platform, user: user ?? '', way: 'browser' };
  if (user === undefined) throw new UsageProblemError({ problem: 'missing-option', name: '--user' });
  return { platform, user };
}
