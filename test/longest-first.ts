import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take ten seconds or more each, the longest first: by the clock, as those of Windows wait for most of theirs. They came last
 * once, and the processors waited with them. A few others come before those of Windows, which may still be installed by then.
 */
const long = [
  'faults/kill-rclone',
  'security/never-shown',
  'integration/upkeep',
  'integration/served-drives',
  'windows-bed/kill',
  'windows-bed/journey',
  'windows-bed/drive',
  'faults/kill-gvfs',
  'security/locked-out',
  'integration/gateway-of-program',
  'faults/bad-input/platform-replies',
  'integration/netexplorer-browser',
  'windows-bed/never-shown',
  'integration/nextcloud',
  'integration/cli-terminal',
  'integration/field-test',
  'integration/orphans',
  'integration/webdav-given',
  'faults/bad-input/words-of-the-user',
  'security/right-server-certificate',
  'integration/upkeep-trouble',
  'windows-bed/letter',
  'faults/bad-input/machine',
  'windows-bed/codes',
  'integration/drive-proof',
  'security/every-character',
  'integration/gateway-process',
  'windows-bed/unit',
  'windows-bed/direct',
  'packages/deb',
  'packages/reproducible',
  'integration/rclone-rc',
  'security/one-lock',
  'integration/large-drives',
  'security/gateway-browser',
  'windows-bed/redirector',
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
