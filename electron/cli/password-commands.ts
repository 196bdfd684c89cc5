import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Command, Option } from 'commander';
import { passwordSorts, type PasswordSort } from '../contract/app-passwords.ts';
import type { Text } from '../contract/words/language.ts';
import { helpTexts } from '../contract/words/terminal/help.ts';
import type { AccountOptions, Invocation } from './invocation.ts';
import { UsageProblemError } from './usage-problem-error.ts';

export interface PlatformOptions {
  platform?: string;
  user?: string;
  browser?: boolean;
}

interface ListOptions extends PlatformOptions {
  orphaned?: boolean;
  unused?: boolean;
  sort?: PasswordSort;
}

interface RevokeOptions extends PlatformOptions {
  drive?: string;
  yes?: boolean;
}

/** `latchkey passwords …`: commander's description of what can be done with an account's app passwords. */
export function passwordCommands(
  { Option: Chosen }: { readonly Option: typeof Option },
  passwords: Command,
  t: (text: Text) => string,
  onParsed: (invocation: Invocation) => void,
): void {
  const help = helpTexts;
  passwords.helpCommand(false);
  const command = (name: string, description: Text): Command =>
    passwords.command(name).description(t(description)).allowExcessArguments(false);
  const ofAccount = (each: Command): Command =>
    each
      .option('--platform <url>', t(help.platform))
      .option('--user <name>', t(help.user))
      .option('--browser', t(help.browser));

  ofAccount(command('list', help.passwordsList).argument('[drive]', t(help.which)))
    .option('--orphaned', t(help.orphaned))
    .option('--unused', t(help.unused))
    .addOption(new Chosen('--sort <order>', t(help.sort)).choices(passwordSorts))
    .action((given: string | undefined, { orphaned, unused, sort, ...options }: ListOptions) => {
      const which = { orphaned: orphaned === true, unused: unused === true, ...omitUndefined({ sort }) };
      onParsed({ command: 'list-passwords', account: accountOf(given, options), ...which });
    });
  ofAccount(command('revoke', help.passwordsRevoke).argument('<id...>', t(help.passwordId)))
    .option('--drive <drive>', t(help.which))
    .option('--yes', t(help.yes))
    .action((passwordIds: string[], { drive, yes, ...options }: RevokeOptions) => {
      onParsed({ command: 'revoke-passwords', passwordIds, account: accountOf(drive, options), yes: yes === true });
    });
  ofAccount(command('clean', help.passwordsClean).argument('[drive]', t(help.which)))
    .option('--yes', t(help.yesCertain))
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
  // Whoever signs in with the browser says there who they are.
  if (browser === true) return { platform, user: user ?? '', way: 'browser' };
  if (user === undefined) throw new UsageProblemError({ problem: 'missing-option', name: '--user' });
  return { platform, user };
}
