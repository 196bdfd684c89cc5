import { FailureError, type Result } from '../../contract/failure.ts';
import { folderIn, type FolderPage } from '../../contract/folders.ts';
import { printable, visible } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { OpenFolders } from '../../engine/engine.ts';
import { chooseFolder } from '../answers/choose-folder.ts';
import type { Report } from '../output/report.ts';
import type { FoldersInvocation } from '../invocation.ts';
import type { Context } from './context.ts';

/** Lists the folders of a drive's account, one page at a time. A person who names no folder can walk through them instead. */
export async function folders(asked: FoldersInvocation, context: Context): Promise<Report> {
  const { engine, run, interactive, prompts } = context;
  const opened = await engine.openFolders(asked.which, run);
  if (!opened.ok) return opened;
  const { folder, from, make } = asked;
  const walks =
    interactive && prompts !== undefined && folder === undefined && from === undefined && make === undefined;
  if (walks) return await walk(opened.value, context);
  const { signal } = run;
  const page =
    make === undefined
      ? await opened.value.open(folder ?? '', from ?? 0, signal)
      : await opened.value.make(folder ?? '', make, signal);
  if (!page.ok) return page;
  return {
    ok: true,
    result: resultOf(page.value, make !== undefined),
    lines: () => pageLines(opened.value, page.value, asked, context),
  };
}

/** Makes the JSON result of a page of folders, for scripts. */
function resultOf({ folder, from, folders: listed, total, cut }: FolderPage, made: boolean): Record<string, unknown> {
  const next = from + listed.length;
  return {
    ...(made ? { made: folder } : { folder }),
    folders: listed.map(({ name, unusable }) =>
      unusable === undefined ? { name, folder: folderIn(folder, name), usable: true } : { name, usable: false },
    ),
    ...{ from, total, cut },
    ...(next < total ? { next } : {}),
  };
}

function pageLines(
  { host, label }: OpenFolders,
  { folder, from, folders: listed, total, cut }: FolderPage,
  { make }: FoldersInvocation,
  { language }: Context,
): readonly string[] {
  const words = wordsIn(language).terminal.folders;
  if (make !== undefined) return [words.made({ folder: printable(folder) })];
  const next = from + listed.length;
  const more = [
    'latchkey folders',
    quoted(label),
    ...(folder === '' ? [] : ['--folder', quoted(folder)]),
    '--from',
    String(next),
  ];
  return [
    words.heading({ host, folder: folder === '' ? words.root : printable(folder) }),
    ...(total === 0 ? [words.none] : []),
    ...listed.map(({ name, unusable }) => `  ${printable(name)}/${unusable === true ? `  (${words.unusable})` : ''}`),
    ...(listed.length < total ? [words.part({ first: from + 1, last: next, total })] : []),
    ...(next < total ? [words.next, commandLine(more)] : []),
    ...(cut ? [words.cut] : []),
  ];
}

async function walk(account: OpenFolders, { run, prompts, language, reporter }: Context): Promise<Report> {
  if (prompts === undefined) throw new Error('nobody to ask');
  const words = wordsIn(language).terminal.folders;
  const { signal } = run;
  const browser = {
    open: async (folder: string, from = 0) => valueOf(await account.open(folder, from, signal)),
    make: async (folder: string, name: string) => valueOf(await account.make(folder, name, signal)),
  };
  const chosen = await chooseFolder(prompts, language, {
    ...{ browser, page: await browser.open('') },
    tellFailure: reporter.tellFailure,
  });
  const command = commandLine(['latchkey setup', ...(chosen === '' ? [] : ['--folder', quoted(chosen)])]);
  const lines = (): readonly string[] => [chosen === '' ? words.root : printable(chosen), words.chosen, command];
  return { ok: true, result: { folder: chosen }, lines };
}

/** Unwraps a result. @throws FailureError the result's failure, when it has one */
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

/** Writes a command for a person to copy. The line is never shortened, however long a name in it is. */
const commandLine = (parts: readonly string[]): string => `    ${visible(parts.join(' '))}`;

/** Quotes a name for a shell, so that the person can copy the command. Names of plain characters only stay unquoted. */
const quoted = (text: string): string =>
  /^[\p{L}\p{N}_./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
