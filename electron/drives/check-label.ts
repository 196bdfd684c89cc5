import { FailureError } from '../contract/failure.ts';
import { hasInvisible, printable } from '../contract/words/printable.ts';

/** Longest label in bytes of UTF-8: file systems allow 255 for a name, Windows shows fewer; and people read it. */
const MOST_BYTES = 100;

/** Names that Windows keeps for devices, with any ending: a label must work on every machine of an organisation. */
const DEVICE = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?$/i;

/**
 * A drive's label, which becomes a folder's name on every operating system.
 * @throws FailureError LK-1005.
 */
export function checkLabel(label: string): void {
  if (!isLabel(label)) throw new FailureError('LK-1005', { label: printable(label).slice(0, MOST_BYTES) });
}

/** Whether a text can be a drive's label, typed or kept. */
export function isLabel(label: string): boolean {
  const bytes = Buffer.byteLength(label, 'utf8');
  return !(
    bytes === 0 ||
    bytes > MOST_BYTES ||
    label !== label.trim() ||
    /^\.|\.$/.test(label) || // hidden; Windows drops a dot at the end
    /[/\\:*?"<>|]/.test(label) ||
    hasInvisible(label) ||
    DEVICE.test(label)
  );
}
