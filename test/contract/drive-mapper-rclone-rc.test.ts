import { benchAccounts, targetOn } from '../support/mapper-bench.ts';
import { rcBench } from '../support/rc-bench.ts';
import { realm, startWebdavServers } from '../support/webdav-servers.ts';
import { run } from '../../electron/os/run.ts';
import { driveMapperContract } from './drive-mapper.ts';

/** The second mapper of Windows, as far as it is not WinFsp's: Linux's rclone shows folders where that shows letters. */
driveMapperContract('rclone rcd', async () => {
  const servers = await startWebdavServers(benchAccounts);
  const bench = rcBench();
  const roots = { plain: 'basic', odd: 'spaced' } as const;
  const logins = { plain: 'alice', odd: 'bob@example.com' };
  return {
    ...{ mapper: bench.mapper, realm },
    target: (kind = 'plain') => targetOn(servers, { id: kind, root: roots[kind], login: logins[kind] }),
    setPassword(text) {
      for (const user of Object.keys(benchAccounts)) servers.setPassword(user, text);
    },
    putFile(name, content) {
      for (const root of Object.values(roots)) servers.putFile(root, name, content);
    },
    async read(path, name) {
      const { stdout, stderr } = await run({ file: 'cat', args: [`${path}/${name}`], timeoutMs: 10_000 });
      return stdout || stderr;
    },
    requests: async () => (await servers.requests()).length,
    halt: () => servers.halt(),
    resume: () => servers.resume(),
    crash() {
      bench.crash();
      return Promise.resolve();
    },
    leftovers: (target) => bench.leftovers(target),
    async stop() {
      await bench.stop();
      await servers.stop();
    },
  };
});
