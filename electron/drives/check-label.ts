import { FailureError } from '../contract/failure.ts';

/** Longest label in bytes of UTF-8: file systems allow 255 for a name, Windows shows fewer; and people read it. */
const MOST_BYTES = 100;

/** Names that Windows keeps for devices, with any ending: a label must work on every machine of an organisation. */
const DEVICE = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?$/i;

/**
 * A drive's label, which becomes a folder's name on every operating system.
 * @throws FailureError LK-1005.
 */
export function checkLabel(label: string): void {
  const bytes = Buffer.byteLength(label, 'utf8');
  const bad =
    bytes === 0 ||
    bytes > MOST_BYTES ||
    label !== label.trim() ||
    /^\.|\.$/.test(label) || // hidden; Windows drops a dot at the end
    /[/\\:*?"<>|]/.test(label) ||
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(label) || // control, invisible, half characters, line ends
    DEVICE.test(label);
  if (bad) throw new FailureError('LK-1005', { label: label.replaceAll(/\p{C}/gu, '').slice(0, MOST_BYTES) });
}
