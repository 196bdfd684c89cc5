import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Command, Option } from 'commander';
import { applicationUses, type ApplicationUse } from '../contract/application-uses.ts';
import { mapperNames, type MapperName, type SignInMethod } from '../contract/view.ts';
import { languages, type Language, type Text } from '../contract/words/language.ts';
import { say } from '../contract/words/say.ts';
import { FOLDERS_A_PAGE } from '../contract/folders.ts';
import { folderListTexts } from '../contract/words/terminal/folders.ts';
import { helpTexts } from '../contract/words/terminal/help.ts';
import { examples } from './examples.ts';
import { wrap } from './output/table.ts';
import type { Invocation } from './invocation.ts';
import { passwordCommands, type PlatformOptions } from './password-commands.ts';
import { UsageProblemError } from './usage-problem-error.ts';

interface Classes {
  readonly Command: typeof Command;
  readonly Option: typeof Option;
}

/** commander's description of the terminal program. Calls `onParsed` with what the command line asks for, or `onHelp` with the help to show. */
export function commandLine(
  { Command, Option }: Classes,
  language: Language,
  version: string,
  on: { readonly onParsed: (invocation: Invocation) => void; readonly onHelp: (text: string) => void },
): Command {
  const t = (text: Text): string => say(language, text);
  const help = helpTexts;
  const { onParsed } = on;
  const program = new Command('latchkey');
  inWords(program, language);
  program
    // Commands inherit what is set before them. Errors are said in our own words.
    .configureOutput({ writeOut: on.onHelp, writeErr: () => undefined })
    .description(t(help.program))
    .version(version, '-V, --version', t(help.version))
    .option('--json', t(help.json))
    .option('--no-open', t(help.noOpen))
    .addOption(new Option('--lang <xx>', t(help.lang)).choices(languages))
    .helpCommand(false)
    .exitOverride()
    .allowExcessArguments(false)
    .addHelpText('after', () => examples(language));

  const command = (parent: Command, name: string, description: Text): Command =>
    parent.command(name).description(t(description)).allowExcessArguments(false);
  const which = t(help.which);

  command(program, 'setup', help.setup)
    .option('--platform <url>', t(help.platform))
    .option('--user <name>', t(help.user))
    .addOption(
      new Option('--way <way>', t(help.way)).choices([
        'password',
        'browser',
        'app-password',
        'page',
      ] satisfies SignInMethod[]),
    )
    .option('--browser', t(help.browser))
    .option('--name <text>', t(help.name))
    .option('--label <text>', t(help.label))
    .addOption(new Option('--mapper <mapper>', t(help.mapper)).choices(mapperNames))
    .option('--folder <path>', t(help.folder))
    .option('--choose-folder', t(folderListTexts.helpChoose))
    .option('--application <name>', t(help.application))
    .addOption(new Option('--for <use>', t(help.for)).choices(applicationUses))
    .option('--ca <file>', t(help.ca))
    .action(({ ca, browser, for: use, ...options }: SetUpOptions) => {
      const { application, label, mapper, folder, chooseFolder } = options;
      if (folder !== undefined && chooseFolder === true) {
        throw new UsageProblemError({ problem: 'conflict', name: '--folder, --choose-folder' });
      }
      if (application !== undefined && [label, mapper, folder, chooseFolder].some((option) => option !== undefined)) {
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

  for (const name of ['status', 'doctor'] as const) {
    command(program, name, help[name]).action(() => {
      onParsed({ command: name });
    });
  }
  command(program, 'reconnect', help.reconnect)
    .argument('[drive]', which)
    .option('--all', t(help.reconnectAll))
    .option('--background', t(help.background))
    .action((given: string | undefined, { all = false, background = false }: ReconnectOptions) => {
      if (all && given !== undefined) throw new UsageProblemError({ problem: 'conflict', name: 'drive, --all' });
      if (background && !all) throw new UsageProblemError({ problem: 'missing-option', name: '--all' });
      if (all) onParsed({ command: 'reconnect-all', background });
      else onParsed({ command: 'reconnect', ...omitUndefined({ which: given }) });
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
    .option('--local-only', t(help.localOnly))
    .option('--all', t(help.removeAll))
    .option('--yes', t(help.yes))
    .action((given: string | undefined, options: { localOnly?: boolean; all?: boolean; yes?: boolean }) => {
      const localOnly = options.localOnly === true;
      if (options.all === true) {
        if (given !== undefined) throw new UsageProblemError({ problem: 'conflict', name: 'drive, --all' });
        onParsed({ command: 'remove-all', localOnly, yes: options.yes === true });
        return;
      }
      onParsed({ command: 'remove', localOnly, ...omitUndefined({ which: given }) });
    });

  command(program, 'folders', folderListTexts.help)
    .argument('[drive]', which)
    .option('--folder <path>', t(folderListTexts.helpFolder))
    .addOption(
      new Option('--from <count>', say(language, folderListTexts.helpFrom, { count: FOLDERS_A_PAGE })).argParser(
        wholeNumber,
      ),
    )
    .option('--make <name>', t(folderListTexts.helpMake))
    .action((given: string | undefined, options: { folder?: string; from?: number; make?: string }) => {
      if (options.make !== undefined && options.from !== undefined) {
        throw new UsageProblemError({ problem: 'conflict', name: '--make, --from' });
      }
      onParsed({ command: 'folders', ...options, ...omitUndefined({ which: given }) });
    });

  command(program, 'hand-over', help.handOver)
    .argument('[application]', t(help.whichApplication))
    .action((given: string | undefined) => {
      onParsed({ command: 'hand-over', ...omitUndefined({ which: given }) });
    });

  passwordCommands({ Option }, command(program, 'passwords', help.passwords), t, onParsed);
  return program;
}

interface ReconnectOptions {
  all?: boolean;
  background?: boolean;
}

interface SetUpOptions extends PlatformOptions {
  name?: string;
  label?: string;
  mapper?: MapperName;
  way?: SignInMethod;
  browser?: boolean;
  folder?: string;
  chooseFolder?: boolean;
  application?: string;
  for?: ApplicationUse;
  ca?: string;
}

/** @throws UsageProblemError for anything but digits. */
function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageProblemError({ problem: 'invalid-value', name: '--from' });
  return Number(text);
}

/** commander's own few words, in the user's language. Set before the commands, which inherit it. */
function inWords(program: Command, language: Language): void {
  const titles = [helpTexts.usage, helpTexts.options, helpTexts.globalOptions, helpTexts.commands, helpTexts.arguments];
  program.helpOption('-h, --help', say(language, helpTexts.help)).configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => {
      const known = titles.find((text) => text.en === title);
      return known === undefined ? title : say(language, known);
    },
    boxWrap: wrap,
    // Its default adds the choices in English; the texts name them already.
    optionDescription: (option) => option.description,
  });
}
