import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { expect, it } from 'vitest';
import { listenerIn, portHolder } from '../../../../electron/os/linux/port-holder.ts';

/** As proc(5) says: local address, remote address, state, queues, timers, retransmits, uid, timeout, inode. */
const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:C825 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1001        0 77881 1 0000000000000000 100 0 0 10 0
   1: 0100007F:A3F0 0100007F:C826 01 00000000:00000000 00:00000000 00000000  1002        0 77882 1 0000000000000000 20 4 30 10 -1`;

it('who listens is found by the port, and who is only connected to it is not', () => {
  expect(listenerIn(table, 0xc825)).toEqual({ uid: '1001', inode: '77881' });
  expect(listenerIn(table, 0xc826)).toBeUndefined();
  expect(listenerIn(table, 0xa3f0)).toBeUndefined();
  expect(listenerIn('', 80)).toBeUndefined();
});

it('a program of this user is named', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const holder = await portHolder(port);
  expect(holder?.user).toBe(userInfo().username);
  expect(holder?.program).toContain(String(process.pid));
  server.close();
  expect(await portHolder(1)).toBeUndefined();
});
