import type { DriveGateway } from '../../electron/drives/drive-gateway.ts';
import type { MountPlace, MountRecords } from '../../electron/drives/mount-records.ts';
import type { TrafficState } from '../../electron/gateway/gateway.ts';
import type { Secret } from '../../electron/secrets/secret.ts';

/** A gateway that serves nobody, and remembers what it was to serve. */
export class MemoryGateway implements DriveGateway {
  at = 50_000;
  readonly served = new Map<
    string,
    { readonly slug: string; readonly throwaway: Secret; secret: Secret; traffic: TrafficState }
  >();

  port(): Promise<number> {
    return Promise.resolve(this.at);
  }
  serve(...[{ id }, at, secret]: Parameters<DriveGateway['serve']>): Promise<void> {
    this.served.set(id, { ...at, secret, traffic: { at: 'open' } });
    return Promise.resolve();
  }
  password(...[{ id }, secret]: Parameters<DriveGateway['password']>): Promise<boolean> {
    const one = this.served.get(id);
    if (one !== undefined) one.secret = secret;
    return Promise.resolve(one !== undefined);
  }
  drop(id: string): Promise<void> {
    this.served.delete(id);
    return Promise.resolve();
  }
  traffic(id: string): Promise<TrafficState | undefined> {
    return Promise.resolve(this.served.get(id)?.traffic);
  }
}

/** Mount records that are gone with the test. */
export function memoryMountRecords(): MountRecords {
  const kept = new Map<string, MountPlace>();
  return {
    of: (id) => Promise.resolve(kept.get(id)),
    all: () => Promise.resolve(Object.fromEntries(kept)),
    put(id, place) {
      kept.set(id, place);
      return Promise.resolve();
    },
    forget(id) {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}
