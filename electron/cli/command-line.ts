import type { Command, Option } from 'commander';
import { applicationUses, type ApplicationUse } from '../contract/application-uses.ts';
import { codeNamed } from '../contract/failure-groups.ts';
import { FOLDERS_A_PAGE } from '../contract/folders.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { mapperNames, type MapperName, type SignInMethod } from '../contract/view.ts';
import { languages, type Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { linkForms, type LinkForm } from './commands/link-forms.ts';
import { examples } from './examples.ts';
import type { Invocation } from './invocation.ts';
import { wrap } from './output/table.ts';
import { passwordCommands, type PlatformOptions } from './password-commands.ts';
import { UsageProblemError } from './usage-problem-error.ts';

interface Classes {
  readonly Command: typeof Command;
  readonly Option: typeof Option;
}

/**
 * Describes the terminal program to commander. Parsing calls `onParsed` with what the command line asks for, or `onHelp` with
 * the help to show.
 * @throws UsageProblemError while parsing, when options do not go together
 */
export function commandLine(
  { Command, Option }: Classes,
  language: Language,
  version: string,
  on: { readonly onParsed: (invocation: Invocation) => void; readonly onHelp: (text: string) => void },
): Command {
  const help = wordsIn(language).terminal.help;
  const { change, fleet, folders, serving, policy, explain, report, link } = wordsIn(language).terminal;
  const { onParsed } = on;
  const program = new Command('latchkey');
  inWords(program, language);
  program
    // These settings come before the commands, which inherit them. commander's error output is dropped, because Latchkey
    // words usage errors itself.
    .configureOutput({ writeOut: on.onHelp, writeErr: () => undefined })
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .option('--json', help.json)
    .option('--no-open', help.noOpen)
    .addOption(new Option('--lang <xx>').choices(languages))
    // Chromium's, without which Electron does not start for root on Linux. A command shows no page that it could protect from.
    .addOption(new Option('--no-sandbox').hideHelp())
    .helpCommand(false)
    .exitOverride()
    .allowExcessArguments(false)
    .addHelpText('after', () => examples(language));

  const command = (parent: Command, name: string, description: string): Command =>
    parent.command(name).description(description).allowExcessArguments(false);
  const which = help.which;

  command(program, 'setup', help.setup)
    .option('--platform <url>', help.platform)
    .option('--user <name>', help.user)
    .addOption(
      new Option('--way <way>', help.way).choices([
        'password',
        'browser',
        'app-password',
        'page',
      ] satisfies SignInMethod[]),
    )
    .option('--browser', help.browser)
    .option('--name <text>', help.name)
    .option('--label <text>', help.label)
    .addOption(new Option('--mapper <mapper>', help.mapper).choices(mapperNames))
    .addOption(new Option('--letter <letter>', help.letter).argParser(driveLetter))
    .option('--folder <path>', help.folder)
    .option('--choose-folder', folders.helpChoose)
    .option('--application <name>', help.application)
    .addOption(new Option('--for <use>', help.for).choices(applicationUses))
    .option('--ca <file>', help.ca)
    .action(({ ca, browser, for: use, ...options }: SetUpOptions) => {
      const { application, label, mapper, letter, folder, chooseFolder } = options;
      const ofDrive = [label, mapper, letter, folder, chooseFolder];
      if (folder !== undefined && chooseFolder === true) {
        throw new UsageProblemError({ problem: 'conflict', name: '--folder, --choose-folder' });
      }
      if (application !== undefined && ofDrive.some((option) => option !== undefined)) {
        throw new UsageProblemError({ problem: 'conflict', name: '--application, --label, --mapper, --folder' });
      }
      if (application === undefined && use !== undefined) {
        throw new UsageProblemError({ problem: 'missing-option', name: '--application' });
      }
      if (browser === true && options.way !== undefined) {
        throw new UsageProblemError({ problem: 'conflict', name: '--browser, --way' });
      }
      const way = browser === true ? ({ way: 'browser' } as const) : {};
      onParsed({
        command: 'setup',
        ...options,
        ...way,
        ...omitUndefined({ caFile: ca, use }),
      });
    });

  command(program, 'status', help.status)
    .option('--health', help.health)
    .action(({ health = false }: { health?: boolean }) => {
      // The line is for tools; a person gets the table of `status`.
      if (health && program.opts<{ json?: boolean }>().json !== true) {
        throw new UsageProblemError({ problem: 'missing-option', name: '--json' });
      }
      onParsed(health ? { command: 'health', text: false } : { command: 'status' });
    });
  command(program, 'health', fleet.help)
    .option('--machine', fleet.helpMachine)
    .option('--who', fleet.helpWho)
    .option('--text', fleet.helpText)
    .action(({ machine = false, who = false, text = false }: HealthOptions) => {
      if (who && !machine) throw new UsageProblemError({ problem: 'missing-option', name: '--machine' });
      if (text && program.opts<{ json?: boolean }>().json === true) {
        throw new UsageProblemError({ problem: 'conflict', name: '--json, --text' });
      }
      onParsed(machine ? { command: 'machine-health', text, who } : { command: 'health', text });
    });
  command(program, 'doctor', help.doctor).action(() => {
    onParsed({ command: 'doctor' });
  });
  command(program, 'report', report.help)
    .option('--to <file>', report.helpTo)
    .action((options: { to?: string }) => {
      onParsed({ command: 'report', ...options });
    });
  command(program, 'policy', policy.help).action(() => {
    onParsed({ command: 'policy' });
  });
  command(program, 'link', link.help)
    .option('--platform <url>', link.helpPlatform)
    .option('--user <name>', link.helpUser)
    .option('--label <text>', help.label)
    .addOption(new Option('--letter <letter>', help.letter).argParser(driveLetter))
    .option('--qr', link.helpQr)
    .addOption(new Option('--as <form>', link.helpAs).choices(linkForms))
    .option('--to <file>', link.helpTo)
    .action(({ platform, qr = false, as = 'link', ...options }: LinkOptions) => {
      if (qr && as !== 'link') throw new UsageProblemError({ problem: 'conflict', name: '--qr, --as' });
      if (platform === undefined) throw new UsageProblemError({ problem: 'missing-option', name: '--platform' });
      onParsed({ command: 'link', platform, qr, as, ...options });
    });
  command(program, 'explain', explain.help)
    .argument('[code]', explain.helpCode)
    .action((given: string | undefined) => {
      const code = given === undefined ? undefined : codeNamed(given);
      if (given !== undefined && code === undefined) throw new UsageProblemError({ problem: 'unknown-code' });
      onParsed({ command: 'explain', ...omitUndefined({ code }) });
    });
  command(program, 'drives', serving.help)
    .option('--serve', serving.helpServe)
    .option('--disconnect', serving.helpDisconnect)
    .option('--yes', help.yes)
    .action(({ serve = false, disconnect = false, yes = false }: DrivesOptions) => {
      if (serve && disconnect) throw new UsageProblemError({ problem: 'conflict', name: '--serve, --disconnect' });
      if (yes && !disconnect) throw new UsageProblemError({ problem: 'missing-option', name: '--disconnect' });
      if (disconnect) onParsed({ command: 'disconnect-drives', yes });
      else if (serve) onParsed({ command: 'serve-drives' });
      else throw new UsageProblemError({ problem: 'missing-option', name: '--serve' });
    });
  command(program, 'reconnect', help.reconnect)
    .argument('[drive]', which)
    .option('--all', help.reconnectAll)
    .option('--background', help.background)
    .action((given: string | undefined, { all = false, background = false }: ReconnectOptions) => {
      if (all && given !== undefined) throw new UsageProblemError({ problem: 'conflict', name: 'drive, --all' });
      if (background && !all) throw new UsageProblemError({ problem: 'missing-option', name: '--all' });
      if (all) onParsed({ command: 'reconnect-all', background });
      else onParsed({ command: 'reconnect', ...omitUndefined({ which: given }) });
    });
  command(program, 'disconnect', help.disconnect)
    .argument('[drive]', which)
    .option('--force', help.force)
    .action((given: string | undefined, { force = false }: { force?: boolean }) => {
      onParsed({ command: 'disconnect', force, ...omitUndefined({ which: given }) });
    });
  command(program, 'change', change.help)
    .argument('[drive]', which)
    .option('--label <text>', change.helpLabel)
    .addOption(new Option('--letter <letter>', change.helpLetter).argParser(driveLetter))
    .option('--folder <path>', change.helpFolder)
    .option('--choose-folder', change.helpChoose)
    .option('--force', help.force)
    .action((given: string | undefined, { force = false, ...wish }: ChangeOptions) => {
      if (Object.keys(wish).length === 0) {
        throw new UsageProblemError({
          problem: 'missing-option',
          name: '--label, --letter, --folder, --choose-folder',
        });
      }
      if (wish.folder !== undefined && wish.chooseFolder === true) {
        throw new UsageProblemError({ problem: 'conflict', name: '--folder, --choose-folder' });
      }
      onParsed({ command: 'change', force, ...wish, ...omitUndefined({ which: given }) });
    });
  for (const name of ['open', 'renew'] as const) {
    command(program, name, help[name])
      .argument('[drive]', which)
      .action((given: string | undefined) => {
        onParsed({ command: name, ...omitUndefined({ which: given }) });
      });
  }
  command(program, 'remove', help.remove)
    .argument('[drive]', which)
    .option('--local-only', help.localOnly)
    .option('--all', help.removeAll)
    .option('--yes', help.yes)
    .option('--force', help.force)
    .action((given: string | undefined, options: RemoveOptions) => {
      const { localOnly = false, force = false } = options;
      if (options.all === true) {
        if (given !== undefined) throw new UsageProblemError({ problem: 'conflict', name: 'drive, --all' });
        onParsed({ command: 'remove-all', localOnly, force, yes: options.yes === true });
        return;
      }
      onParsed({ command: 'remove', localOnly, force, ...omitUndefined({ which: given }) });
    });

  command(program, 'folders', folders.help)
    .argument('[drive]', which)
    .option('--folder <path>', folders.helpFolder)
    .addOption(new Option('--from <count>', folders.helpFrom({ count: FOLDERS_A_PAGE })).argParser(wholeNumber))
    .option('--make <name>', folders.helpMake)
    .action((given: string | undefined, options: { folder?: string; from?: number; make?: string }) => {
      if (options.make !== undefined && options.from !== undefined) {
        throw new UsageProblemError({ problem: 'conflict', name: '--make, --from' });
      }
      onParsed({ command: 'folders', ...options, ...omitUndefined({ which: given }) });
    });

  command(program, 'hand-over', help.handOver)
    .argument('[application]', help.whichApplication)
    .action((given: string | undefined) => {
      onParsed({ command: 'hand-over', ...omitUndefined({ which: given }) });
    });

  passwordCommands({ Option }, command(program, 'passwords', help.passwords), wordsIn(language).terminal, onParsed);
  return program;
}

interface ChangeOptions {
  readonly label?: string;
  readonly letter?: string;
  readonly folder?: string;
  readonly chooseFolder?: boolean;
  readonly force?: boolean;
}

interface RemoveOptions {
  readonly localOnly?: boolean;
  readonly all?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
}

interface LinkOptions {
  readonly platform?: string;
  readonly user?: string;
  readonly label?: string;
  readonly letter?: string;
  readonly qr?: boolean;
  readonly as?: LinkForm;
  readonly to?: string;
}

interface HealthOptions {
  readonly machine?: boolean;
  readonly who?: boolean;
  readonly text?: boolean;
}

interface DrivesOptions {
  readonly serve?: boolean;
  readonly disconnect?: boolean;
  readonly yes?: boolean;
}

interface ReconnectOptions {
  all?: boolean;
  background?: boolean;
}

interface SetUpOptions extends PlatformOptions {
  name?: string;
  label?: string;
  mapper?: MapperName;
  letter?: string;
  way?: SignInMethod;
  browser?: boolean;
  folder?: string;
  chooseFolder?: boolean;
  application?: string;
  for?: ApplicationUse;
  ca?: string;
}

/** Parses a whole number of at most six digits. @throws UsageProblemError for anything else */
function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageProblemError({ problem: 'invalid-value', name: '--from' });
  return Number(text);
}

/**
 * Parses a drive letter, written `N`, `n:` or `N:\`. @throws UsageProblemError for anything else, and for A to C, which Windows uses
 * itself
 */
function driveLetter(text: string): string {
  const [, letter = ''] = /^([D-Z])(?::\\?)?$/i.exec(text) ?? [];
  if (letter === '') throw new UsageProblemError({ problem: 'invalid-value', name: '--letter' });
  return letter.toUpperCase();
}

/**
 * Puts commander's own few words into the user's language. It must be called before the commands are added, which inherit the
 * words.
 */
function inWords(program: Command, language: Language): void {
  const {
    usage,
    options,
    globalOptions,
    commands,
    arguments: parameters,
    help,
    lang,
  } = wordsIn(language).terminal.help;
  const titles: Readonly<Record<string, string>> = {
    ...{ 'Usage:': usage, 'Options:': options, 'Global Options:': globalOptions, 'Commands:': commands },
    'Arguments:': parameters,
  };
  program.helpOption('-h, --help', help).configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    boxWrap: wrap,
    // commander's default appends the choices in English, although the descriptions name them already. The list of languages
    // is made only when help is shown, because the list formatter takes 30 ms to load at each start.
    optionDescription: (option) => (option.long === '--lang' ? lang({ languages }) : option.description),
  });
}
