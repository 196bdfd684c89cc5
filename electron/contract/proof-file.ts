/** The beginning of a proof's name. The dot hides the file, and the long name tells it apart from anybody's own files. */
const PREFIX = '.latchkey-proof-';

/** Names a proof. @param id `[a-z0-9]+`, the id of the drive that is proved */
export const proofName = (id: string): string => `${PREFIX}${id}`;

/**
 * Tells whether a file is a proof of this or an earlier try.
 * @param path only its last part counts; the leading dot may be missing, because some mounts do not show it
 */
export function isProofFile(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).includes(PREFIX.slice(1));
}
