import { linuxAdapters } from '../../electron/os/linux/linux-adapters.ts';
import { linux } from '../../electron/os/linux/linux.ts';

/** For `buildServices` and `buildEngine`: this operating system, loaded. */
export const onLinux = { os: linux, adapters: linuxAdapters } as const;
