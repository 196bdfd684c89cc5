import { isFailure, type Failure } from '../../contract/failure.ts';
import { folderAbove, folderIn, FOLDERS_A_PAGE, mayLookOn, type FolderPage } from '../../contract/folders.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { FolderBrowser } from '../../sign-in/ask.ts';
import type { Choice, Prompts } from './prompts.ts';

interface Looking {
  readonly browser: Pick<FolderBrowser, 'open' | 'make'>;
  /** The folders to begin with. */
  readonly page: FolderPage;
  /** The reason why the folders to begin with could not be listed. */
  readonly refused?: Failure | undefined;
  /** The question above the choices while the root is shown. */
  readonly question?: string;
  /** The name of the root among the choices. */
  readonly rootWords?: string;
  readonly tellFailure: (failure: Failure) => void;
}

/**
 * Lets a person at a terminal walk through folders, one level at a time.
 * @returns the path of the chosen folder, empty for the root
 * @throws FailureError LK-0002 when the person gives up, or the failure after which no other folder can be listed either
 */
export async function chooseFolder(prompts: Prompts, language: Language, looking: Looking): Promise<string> {
  const words = wordsIn(language).terminal.folders;
  const { browser, question, rootWords } = looking;
  const rootName = rootWords ?? words.root;
  const nameOf = (folder: string): string => (folder === '' ? rootName : printable(folder));
  let { page } = looking;
  /** The folder that could not be listed, which the person may try again. */
  let missed: string | undefined = looking.refused === undefined ? undefined : page.folder;
  /** Goes to another page of folders. When that fails, the person stays where they are. */
  const go = async (to: () => Promise<FolderPage>, into?: string): Promise<void> => {
    try {
      page = await to();
      missed = undefined;
    } catch (error) {
      if (!isFailure(error) || !mayLookOn(error.failure)) throw error;
      missed = into;
      looking.tellFailure(error.failure);
    }
  };
  for (;;) {
    const { folder, from, folders, total } = page;
    const left = total - from - folders.length;
    // Each choice is named by its index, because a folder's name may be any text, even that of another choice.
    const choices: readonly Choice[] = [
      {
        value: 'use',
        name: folder === '' && rootWords !== undefined ? rootWords : words.use({ folder: nameOf(folder) }),
      },
      ...(folder === '' ? [] : [{ value: 'up', name: words.up({ folder: nameOf(folderAbove(folder)) }) }]),
      ...folders.map(({ name, unusable }, at) => ({
        value: `in ${at}`,
        name: `${printable(name)}/`,
        ...omitUndefined({ disabled: unusable === undefined ? undefined : words.unusable }),
      })),
      ...(left > 0 ? [{ value: 'more', name: words.more({ count: left }) }] : []),
      ...(from > 0 ? [{ value: 'before', name: words.before }] : []),
      ...(missed === undefined ? [] : [{ value: 'again', name: wordsIn(language).phrases.tryAgain }]),
      { value: 'new', name: words.new },
    ];
    const message = folder === '' && question !== undefined ? question : words.which({ folder: nameOf(folder) });
    const chosen = await prompts.choose(message, choices);
    if (chosen === 'use') return folder;
    if (chosen === 'up') await go(() => browser.open(folderAbove(folder)), folderAbove(folder));
    else if (chosen === 'more') await go(() => browser.open(folder, from + folders.length));
    else if (chosen === 'before') await go(() => browser.open(folder, Math.max(0, from - FOLDERS_A_PAGE)));
    else if (chosen === 'again') {
      const again = missed ?? folder;
      await go(() => browser.open(again), again);
    } else if (chosen === 'new') {
      const name = (await prompts.text(words.name)).trim();
      await go(() => browser.make(folder, name));
    } else {
      const into = folders[Number(chosen.split(' ')[1])];
      const path = into === undefined ? folder : folderIn(folder, into.name);
      if (into !== undefined) await go(() => browser.open(path), path);
    }
  }
}
