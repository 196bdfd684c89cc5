import type { GatewayClient, Restored, ToServe } from '../../electron/gateway/client.ts';
import type { Situation } from '../../electron/gateway/control.ts';
import { Secret } from '../../electron/secrets/secret.ts';

/** Serves drives in memory, as the process does that real clients speak to. */
export class MemoryGateway implements GatewayClient {
  readonly served = new Map<string, ToServe>();
  /** What `look` gives besides; undefined while nothing runs. */
  situation: Partial<Situation> | undefined;
  readonly everything: () => Promise<readonly ToServe[]>;

  constructor(everything: () => Promise<readonly ToServe[]>) {
    this.everything = everything;
  }

  async offer(): Promise<Restored> {
    const all = await this.everything();
    const mapAnew = all.map(({ drive }) => drive.id).filter((id) => !this.served.has(id));
    for (const one of all) this.served.set(one.drive.id, one);
    this.situation ??= {};
    return { type: 'restored', port: PORT, mapAnew };
  }

  async serve(one: ToServe): ReturnType<GatewayClient['serve']> {
    if (this.situation === undefined) await this.offer();
    this.served.set(one.drive.id, one);
    const { id, label, prefix } = one.drive;
    return {
      url: `http://127.0.0.1:${PORT}${prefix}/`,
      login: id,
      throwaway: new Secret(`throw-away of ${id}`),
      label,
    };
  }

  password(driveId: string, secret: Secret): Promise<void> {
    const one = this.served.get(driveId);
    if (one !== undefined) this.served.set(driveId, { ...one, secret });
    return Promise.resolve();
  }

  drop(driveId: string): Promise<void> {
    this.served.delete(driveId);
    return Promise.resolve();
  }

  look(): Promise<Situation | undefined> {
    if (this.situation === undefined) return Promise.resolve(undefined);
    return Promise.resolve({
      ...{ protocol: 1, version: '0.1.0', pid: 1, port: PORT, server: { pid: 2, isUp: true, ends: 0 } },
      drives: [...this.served.values()].map(({ drive: { id, prefix, label, address, login }, secret }) => ({
        ...{ id, prefix, label, address, login },
        state: secret === undefined ? { at: 'locked' as const } : { at: 'open' as const },
      })),
      lost: [],
      ...this.situation,
    });
  }

  lost(): ReturnType<GatewayClient['lost']> {
    return Promise.resolve([]);
  }

  copyOf(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  forget(): Promise<void> {
    return Promise.resolve();
  }

  networkChanged(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.served.clear();
    this.situation = undefined;
    return Promise.resolve();
  }

  close(): void {
    this.situation = undefined;
  }
}

const PORT = 51_234;
