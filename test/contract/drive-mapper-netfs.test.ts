import { join } from 'node:path';
import type { MountTarget } from '../../electron/drives/drive-mapper.ts';
import { mountTarget } from '../../electron/drives/mount-records.ts';
import { GATEWAY_REALM } from '../../electron/gateway/answers.ts';
import { driveToServe } from '../../electron/gateway/prefix.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startGateway } from '../support/in-process-gateway.ts';
import { startMacBed } from '../support/mac-bed.ts';
import { specOn } from '../support/mapper-bench.ts';
import { startWebdavServers } from '../support/webdav-servers.ts';
import { driveMapperContract } from './drive-mapper.ts';

/** Over the real gateway, in front of a real server, with macOS played by rclone. */
driveMapperContract('netfs', async () => {
  const [bed, servers] = await Promise.all([startMacBed(), startWebdavServers({ alice: 'pw' })]);
  const gateway = await startGateway(() => undiciHttp({ userAgent: 'test' }));
  const specs = {
    plain: specOn(servers, 'netfs', { id: 'plain-drive', label: 'Test drive' }),
    odd: specOn(servers, 'netfs', { id: 'odd-drive', label: 'Bob’s 50% Büro (&c)', root: 'spaced' }),
  };
  const mapper = bed.mapper();
  const target = (kind: 'plain' | 'odd' = 'plain'): MountTarget =>
    mountTarget(specs[kind], { port: gateway.port, prefix: driveToServe(specs[kind]).prefix });
  return {
    ...{ mapper, target, realm: GATEWAY_REALM },
    setPassword(text) {
      for (const spec of Object.values(specs))
        gateway.serveWith({ drive: driveToServe(spec), secret: new Secret('pw') }, new Secret(text));
    },
    putFile(name, content) {
      for (const root of ['basic', 'spaced'] as const) servers.putFile(root, name, content);
    },
    async read(path, name) {
      const { stdout, stderr } = await run({ file: 'cat', args: [join(path, name)], timeoutMs: 10_000 });
      return stdout || stderr;
    },
    requests: async () => (await servers.requests()).length,
    halt: () => servers.halt(),
    resume: () => servers.resume(),
    crash: (one) => bed.crash(mapper.pathOf(one)),
    leftovers: (one) => bed.leftovers(mapper.pathOf(one)),
    async stop() {
      await bed.stop();
      await gateway.stop();
      await servers.stop();
    },
  };
});
