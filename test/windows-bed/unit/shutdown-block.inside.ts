import { expect, it } from 'vitest';
import { shutdownBlockCalls } from '../../../electron/os/windows/shutdown-block.ts';

it('the calls that hold logging off up are there; without a window, which needs a display, they refuse', async () => {
  const calls = await shutdownBlockCalls();
  expect([calls.create(0x1_0000n, 'Two files are still being uploaded to “Été”.'), calls.destroy(0x1_0000n)]).toEqual([
    false,
    false,
  ]);
});
