import { clipboard } from 'electron';
import { Secret } from '../../secrets/secret.ts';

/** The greatest length of a copied text that is considered; every app password is shorter. */
const LONGEST = 256;

/** Lists where copied text can be: the clipboard and, on X11, the text selected with the mouse. */
function boards(): readonly (typeof clipboard)[] {
  const selection = clipboard.selection as typeof clipboard | undefined; // only Linux has it
  return selection === undefined ? [clipboard] : [clipboard, selection];
}

/**
 * Reads the clipboard, when it holds one line of visible characters, as an app password is. Main reads it, so that the text
 * reaches none of our pages.
 */
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
