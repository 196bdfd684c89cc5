import { linuxAdapters } from '../../electron/os/linux/linux-adapters.ts';
import { linux } from '../../electron/os/linux/linux.ts';
import { builtProgram } from './built-program.ts';
import { rememberGateway } from './gateway-clients.ts';

/** For `buildServices` and `buildEngine`: this operating system, loaded. */
export const onLinux = { os: linux, adapters: linuxAdapters } as const;

/** The same where drives are mapped, which the built program serves. @throws as `builtProgram` */
export const servingOnLinux = (cli = builtProgram()) =>
  ({ ...onLinux, program: [process.execPath, cli], tap: rememberGateway }) as const;
