import { benchAccounts, serversBench } from '../support/mapper-bench.ts';
import { rcBench } from '../support/rc-bench.ts';
import { startWebdavServers } from '../support/webdav-servers.ts';
import { driveMapperContract } from './drive-mapper.ts';

/** The second mapper of Windows, as far as it is not WinFsp's: Linux's rclone shows folders where that shows letters. */
driveMapperContract('rclone rcd', async () => {
  const servers = await startWebdavServers(benchAccounts);
  const bench = rcBench();
  return {
    ...serversBench(bench.mapper, servers),
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
