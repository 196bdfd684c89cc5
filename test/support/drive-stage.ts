import { createDrives } from '../../electron/drives/create-drives.ts';
import type { DriveMapper } from '../../electron/drives/drive-mapper.ts';
import type { Drives } from '../../electron/drives/drives.ts';
import type { StreamingHttp } from '../../electron/http/http.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { gvfsMapper } from '../../electron/os/linux/drives/gvfs-mapper.ts';
import { linuxDrives } from '../../electron/os/linux/drives/linux-drives.ts';
import { rcloneMapper } from '../../electron/os/linux/drives/rclone-mapper.ts';
import { secretServiceNetworkPasswords } from '../../electron/os/linux/keychain/network-password.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import type { NetworkPasswords } from '../../electron/secrets/network-password.ts';
import { memoryMountRecords } from '../fakes/memory-mount-records.ts';
import { startDesktop, type Desktop } from './desktop.ts';
import { startGateway, type InProcessGateway } from './in-process-gateway.ts';
import { startWebdavServers, type WebdavServers } from './webdav-servers.ts';

/** A desktop session that this process is part of, WebDAV servers, the gateway, and the real mappers for all of them. */
export interface DriveStage {
  readonly desktop: Desktop;
  readonly servers: WebdavServers;
  readonly passwords: NetworkPasswords;
  readonly gateway: InProcessGateway;
  readonly http: (caFile?: string) => StreamingHttp;
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
  const http = (caFile?: string): StreamingHttp =>
    undiciHttp({ userAgent: 'test', ...(caFile === undefined ? {} : { caFile }) });
  const gateway = await startGateway(http);
  const runtime = desktop.env['XDG_RUNTIME_DIR'] ?? '';
  const drives = createDrives({
    system: linuxDrives({ places: findPlaces(), env: process.env, networkPasswords: passwords }),
    ...{ http, gateway, mounts: memoryMountRecords() },
  });
  return {
    ...{ desktop, servers, passwords, gateway, http, drives },
    gvfs: gvfsMapper({ passwords, home: desktop.home, runtime }),
    rclone: rcloneMapper({ runtime }),
    async stop() {
      await desktop.stop();
      await gateway.stop();
      await servers.stop();
    },
  };
}
