import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more each, the longest first. */
const long = [
  'faults/kill-gvfs',
  'faults/kill-rclone',
  'security/every-character',
  'faults/bad-input/platform-replies',
  'security/never-shown',
  'security/locked-out',
  'integration/netexplorer-browser',
  'faults/bad-input/words-of-the-user',
  'integration/nextcloud',
  'integration/upkeep',
];

/**
 * Begins with what takes longest, so that no processor waits for it at the end. In a fresh clone vitest knows nothing but the
 * size of a file, and these are small ones.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return rank < 0 ? long.length : rank;
}
