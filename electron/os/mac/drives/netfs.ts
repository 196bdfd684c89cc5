import { withCfPool } from '../native/core-foundation.ts';
import type { Native } from '../native/native-calls.ts';
import type { coreFoundation, netFs, Ref } from '../native/prototypes.ts';

export interface NetFsRequest {
  /** Of the gateway, with everything encoded that has to be. The volume is called like its last segment. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export interface NetFsAnswer {
  /** 0, an errno, or a negative OSStatus. */
  readonly status: number;
  /** Where it is mounted, as macOS has chosen it. */
  readonly paths: readonly string[];
}

/**
 * NetFS.h: both belong into the options for opening; among those for mounting they are without effect, which is where many clients
 * have them. `NoUI`: nobody is asked anything. `AllowLoopback`: a server of this machine is mounted at all.
 */
export const openOptions = { UIOption: 'NoUI', AllowLoopback: true } as const;

/**
 * Has macOS mount a WebDAV folder below `/Volumes`, where it chooses the name. The call may never return: it belongs into a process that
 * can be ended.
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
    // Also for EEXIST: what is mounted already.
    return { status, paths: pool.texts(pool.keep(mounted[0])) };
  });
}
