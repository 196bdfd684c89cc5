import { withCfPool } from '../native/core-foundation.ts';
import type { Native } from '../native/native-calls.ts';
import type { coreFoundation, netFs, Ref } from '../native/prototypes.ts';

export interface NetFsRequest {
  /** Address of the drive at the gateway, percent-encoded. macOS names the volume after its last segment. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export interface NetFsAnswer {
  /** 0, an errno, or a negative OSStatus. */
  readonly status: number;
  /** The paths of the mount, which macOS chooses. */
  readonly paths: readonly string[];
}

/**
 * Options for opening (NetFS.h). Both have no effect among the options for mounting, where many clients put them. `NoUI`: macOS
 * asks the person nothing. `AllowLoopback`: macOS mounts a server on this machine at all.
 */
export const openOptions = { UIOption: 'NoUI', AllowLoopback: true } as const;

/**
 * Mounts a WebDAV folder below `/Volumes`, under a name that macOS chooses. The call may never return, so it may only be made in
 * a process that can be killed.
 */
export async function mountByNetFs(
  { cf, net }: { readonly cf: Native<typeof coreFoundation>; readonly net: Native<typeof netFs> },
  { url, user, password }: NetFsRequest,
): Promise<NetFsAnswer> {
  return await withCfPool(cf, async (pool) => {
    const mounted: [Ref] = [null];
    const status = await net.later.NetFSMountURLSync(
      ...([pool.url(url), null, pool.text(user), pool.text(password)] as const),
      ...([pool.dictionary(openOptions), null, mounted] as const),
    );
    // For EEXIST the paths tell what is mounted already.
    return { status, paths: pool.texts(pool.keep(mounted[0])) };
  });
}
