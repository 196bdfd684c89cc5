// The process that makes one call of macOS, on the fake in the folder that it is told. Bundled, it is started as the program would be.
import { parentProcess } from '../../../electron/os/ipc-child.ts';
import { makeVolumeCall } from '../../../electron/os/mac/drives/volume-process.ts';
import { fakeMac } from './fake-mac.ts';

const parent = parentProcess();
const { FAKE_MAC: root = '' } = process.env;
if (parent !== undefined)
  await makeVolumeCall(
    parent,
    () => Promise.resolve(fakeMac(root).foreign),
    () => process.kill(process.pid, 'SIGKILL'),
  );
process.exit();
