import { checkPassword } from '../../electron/drives/check-password.ts';
import { isReachable } from '../../electron/drives/probe-webdav.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { rcloneMapper } from '../../electron/os/linux/drives/rclone-mapper.ts';
import { secretServiceNetworkPasswords } from '../../electron/os/linux/keychain/network-password.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { startDesktop } from '../support/desktop.ts';
import { benchAccounts, realBench } from '../support/mapper-bench.ts';
import { startWebdavServers } from '../support/webdav-servers.ts';
import { driveMapperContract } from './drive-mapper.ts';

driveMapperContract('rclone', async () => {
  const desktop = await startDesktop();
  const servers = await startWebdavServers(benchAccounts);
  desktop.enter();
  const http = undiciHttp({ userAgent: 'test' });
  const mapper = rcloneMapper({
    checkPassword: (spec, secret, signal) => checkPassword(http, spec, secret, signal),
    reachable: (spec) => isReachable(http, spec.url),
    runtime: desktop.env['XDG_RUNTIME_DIR'] ?? '',
  });
  return realBench(mapper, { desktop, servers, passwords: secretServiceNetworkPasswords(secretService()) });
});
