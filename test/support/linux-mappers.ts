import type { MapperName } from '../../electron/contract/view.ts';

/** The mappers that this machine has. Those of other systems run on stand-ins, in their own suites. */
export const linuxMappers = ['gvfs', 'rclone'] as const satisfies readonly MapperName[];
