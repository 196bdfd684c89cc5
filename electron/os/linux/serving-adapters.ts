import { join } from 'node:path';
import { unixControlSocket } from '../control-socket.ts';
import { flockOf } from '../flock.ts';
import type { ServingAdapters } from '../operating-system.ts';
import { certificateBundles } from './machine.ts';

export const servingAdapters: ServingAdapters = {
  certificateBundles,
  lock: flockOf,
  controlSocket: ({ runtime }, name) => unixControlSocket(join(runtime, 'latchkey'), name),
};
