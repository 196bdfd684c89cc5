import { clipboard } from 'electron';
import { Secret } from '../../secrets/secret.ts';

/** Longer than any app password. */
const LONGEST = 256;

/** Lists the places that a person copies to: the clipboard and, on X11, the text marked with the mouse. */
function boards(): readonly (typeof clipboard)[] {
  const selection = clipboard.selection as typeof clipboard | undefined; // Linux only
  return selection === undefined ? [clipboard] : [clipboard, selection];
}

/** One line without anything that could not be seen, as app passwords are. Read by main: it is in no page of ours. */
export async function copiedText(): Promise<Secret | undefined> {
  const text = (await clipboard.readText()).trim();
  return text === '' || text.length > LONGEST || /[\p{C}\p{Zl}\p{Zp}]/u.test(text) ? undefined : new Secret(text);
}

export async function wipeClipboard(secret: Secret): Promise<void> {
  for (const board of boards()) {
    const text = await board.readText().catch(() => '');
    if (secret.use((own) => own === text.trim())) board.clear();
  }
}
