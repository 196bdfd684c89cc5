import { mountTarget } from './mount-records.ts';
import type { ServedMounts } from './served-mounts.ts';

/** What there is to do with the mount of a drive, whoever serves it. */
export type Mounts = Pick<ServedMounts, 'target' | 'state' | 'map' | 'unmap'>;

/**
 * Drives that are mapped past the gateway: their mount tools are handed the platform's own address and the app password. What they ask,
 * and how often with one that is dead, nobody here knows.
 */
export function directMounts(): Mounts {
  return {
    target: (spec) => Promise.resolve(mountTarget(spec, undefined)),
    state: (spec, mapper) => mapper.mounted(mountTarget(spec, undefined)),
    map: (spec, secret, mapper, signal) =>
      mapper.map(mountTarget(spec, undefined), { throwaway: secret, realm: spec.challenge.realm }, signal),
    unmap: (spec, mapper, how) => mapper.unmap(mountTarget(spec, undefined), how),
  };
}
