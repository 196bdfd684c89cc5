/** The file that tries a drive out is hidden, and told apart from anybody's files by its long name. */
const PREFIX = '.latchkey-proof-';

/** @param id `[a-z0-9]+`, of whatever is tried out */
export const proofName = (id: string): string => `${PREFIX}${id}`;

/** Tells whether a file is the proof of this or of an earlier trial. @param path of which the last part counts; some mounts show no dot */
export function isProofFile(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).includes(PREFIX.slice(1));
}
