import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run } from '../../electron/os/run.ts';
import { startDesktop } from '../support/desktop.ts';

it('has a keyring of its own, which can be locked and unlocked, and leaves nothing', async () => {
  const desktop = await startDesktop();
  const store = (): Promise<{ code: number | null }> =>
    run({ file: 'secret-tool', args: ['store', '--label=x', 'a', 'b'], stdin: 'v', timeoutMs: 5000, env: desktop.env });
  expect((await store()).code).toBe(0);
  await desktop.lock();
  expect((await store()).code).not.toBe(0);
  await desktop.unlock();
  expect((await store()).code).toBe(0);
  await desktop.stop();
  expect(existsSync(desktop.home)).toBe(false);
});
