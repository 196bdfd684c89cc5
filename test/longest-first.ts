import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take a minute or more each, the longest first: by the clock, as those of Windows wait for most of theirs. They came last
 * once, and the processors waited with them.
 */
const long = [
  'windows-bed/kill',
  'faults/kill-rclone',
  'windows-bed/never-shown',
  'windows-bed/journey',
  'integration/served-drives',
  'faults/bad-input/platform-replies',
  'faults/bad-input/words-of-the-user',
  'security/locked-out',
  'integration/drive-proof',
  'windows-bed/drive',
  'security/never-shown',
  'integration/orphans',
  'faults/kill-gvfs',
  'integration/webdav-given',
  'integration/cli-terminal',
  'integration/gateway-of-program',
  'integration/upkeep',
  'integration/field-test',
  'integration/netexplorer-browser',
  'integration/nextcloud',
  'security/right-server-certificate',
  'security/every-character',
  'faults/bad-input/machine',
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
