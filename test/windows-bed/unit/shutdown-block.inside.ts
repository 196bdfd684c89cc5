import { expect, it } from 'vitest';
import { shutdownBlockCalls } from '../../../electron/os/windows/shutdown-block.ts';

it('the calls that hold logging off up are there; without a window, which needs a display, they refuse', async () => {
  const { create, destroy } = await shutdownBlockCalls();
  expect([create(0x1_0000n, 'Two files are still being uploaded to “Été”.'), destroy(0x1_0000n)]).toEqual([
    false,
    false,
  ]);
});
