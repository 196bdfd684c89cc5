import { gvfsMapper } from '../../electron/os/linux/drives/gvfs-mapper.ts';
import { secretServiceNetworkPasswords } from '../../electron/os/linux/keychain/network-password.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { startDesktop } from '../support/desktop.ts';
import { benchAccounts, realBench } from '../support/mapper-bench.ts';
import { startWebdavServers } from '../support/webdav-servers.ts';
import { driveMapperContract } from './drive-mapper.ts';

driveMapperContract('gvfs', async () => {
  const desktop = await startDesktop();
  const servers = await startWebdavServers(benchAccounts);
  desktop.enter();
  const passwords = secretServiceNetworkPasswords(secretService());
  const mapper = gvfsMapper({ passwords, home: desktop.home, runtime: desktop.env['XDG_RUNTIME_DIR'] });
  return realBench(mapper, { desktop, servers, passwords });
});
