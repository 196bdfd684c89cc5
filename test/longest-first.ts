import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more each, the longest first. */
const long = [
  'faults/kill-rclone',
  'security/never-shown',
  'faults/kill-gvfs',
  'security/locked-out',
  'integration/served-drives',
  'integration/orphans',
  'faults/bad-input/words-of-the-user',
  'faults/bad-input/platform-replies',
  'integration/webdav-given',
  'faults/bad-input/machine',
  'integration/upkeep',
  'integration/gateway-of-program',
  'security/right-server-certificate',
  'integration/netexplorer-browser',
  'integration/cli-terminal',
  'integration/nextcloud',
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
