import { expect, it } from 'vitest';
import { blockShutdown, type ShutdownBlockCalls } from '../../../../electron/os/windows/shutdown-block.ts';

function recorded(takes = true) {
  const said: unknown[] = [];
  const calls: ShutdownBlockCalls = {
    create: (window, reason) => {
      said.push(['create', window, reason]);
      return takes;
    },
    destroy: (window) => {
      said.push(['destroy', window]);
      return true;
    },
  };
  return { said, load: () => Promise.resolve(calls) };
}

it.each([
  ['64', Buffer.from([0x34, 0x12, 0, 0, 1, 0, 0, 0]), 0x1_0000_1234n],
  ['32', Buffer.from([0x34, 0x12, 0, 0]), 0x1234n],
])(
  'the reason is given for the window whose handle has %s bits, and withdrawn for the same',
  async (_, window, handle) => {
    const { said, load } = recorded();
    const withdraw = await blockShutdown(window, 'Files are being uploaded.', load);
    withdraw();
    expect(said).toEqual([
      ['create', handle, 'Files are being uploaded.'],
      ['destroy', handle],
    ]);
  },
);

it('the reason is no longer than Windows keeps', async () => {
  const { said, load } = recorded();
  await blockShutdown(Buffer.alloc(8), 'x'.repeat(500), load);
  expect(said).toEqual([['create', 0n, 'x'.repeat(256)]]);
});

it('says when Windows takes no reason', async () => {
  await expect(blockShutdown(Buffer.alloc(8), 'x', recorded(false).load)).rejects.toThrow('Windows takes no reason');
});
