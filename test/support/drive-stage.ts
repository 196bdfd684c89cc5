import { checkPassword } from '../../electron/drives/check-password.ts';
import { createDrives } from '../../electron/drives/create-drives.ts';
import type { DriveMapper } from '../../electron/drives/drive-mapper.ts';
import type { Drives } from '../../electron/drives/drives.ts';
import { isReachable } from '../../electron/drives/probe-webdav.ts';
import type { Http } from '../../electron/http/http.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { gvfsMapper } from '../../electron/os/linux/drives/gvfs-mapper.ts';
import { linuxDrives } from '../../electron/os/linux/drives/linux-drives.ts';
import { rcloneMapper } from '../../electron/os/linux/drives/rclone-mapper.ts';
import { secretServiceNetworkPasswords } from '../../electron/os/linux/keychain/network-password.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { certificateBundles } from '../../electron/os/linux/machine.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import type { NetworkPasswords } from '../../electron/secrets/network-password.ts';
import { startDesktop, type Desktop } from './desktop.ts';
import { startWebdavServers, type WebdavServers } from './webdav-servers.ts';

/** A desktop session that this process is part of, WebDAV servers, and the real mappers for both. */
export interface DriveStage {
  readonly desktop: Desktop;
  readonly servers: WebdavServers;
  readonly passwords: NetworkPasswords;
  readonly http: (caFile?: string) => Http;
  readonly gvfs: DriveMapper;
  readonly rclone: DriveMapper;
  readonly drives: Drives;
  stop(): Promise<void>;
}

export async function startDriveStage(users: Readonly<Record<string, string>>): Promise<DriveStage> {
  const desktop = await startDesktop();
  const servers = await startWebdavServers(users);
  desktop.enter();
  const passwords = secretServiceNetworkPasswords(secretService());
  const http = (caFile?: string): Http =>
    undiciHttp({ userAgent: 'test', ...(caFile === undefined ? {} : { caFile }) });
  const reachable: Parameters<typeof gvfsMapper>[0]['reachable'] = (spec) => isReachable(http(spec.caFile), spec.url);
  const check: Parameters<typeof rcloneMapper>[0]['checkPassword'] = (spec, secret, signal) =>
    checkPassword(http(spec.caFile), spec, secret, signal);
  const runtime = desktop.env['XDG_RUNTIME_DIR'] ?? '';
  const gvfs = gvfsMapper({ passwords, reachable, home: desktop.home, runtime });
  const rclone = rcloneMapper({ checkPassword: check, reachable, runtime });
  const drives = createDrives({
    system: linuxDrives({
      ...{ places: findPlaces(), env: process.env, networkPasswords: passwords },
      ...{ reachable, checkPassword: check },
    }),
    certificateBundles,
    http,
  });
  return {
    ...{ desktop, servers, passwords, http, gvfs, rclone, drives },
    async stop() {
      await desktop.stop();
      await servers.stop();
    },
  };
}
