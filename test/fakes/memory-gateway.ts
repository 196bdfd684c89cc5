import type { ClientEvent, GatewayClient, Restored, ToServe } from '../../electron/gateway/client.ts';
import { lostIn, type Situation } from '../../electron/gateway/control.ts';
import type { LostWrite, TrafficState } from '../../electron/gateway/gateway.ts';
import { credentialId } from '../../electron/gateway/visitors.ts';
import { Secret } from '../../electron/secrets/secret.ts';

/** Serves drives in memory, as the process does that real clients speak to. */
export class MemoryGateway implements GatewayClient {
  readonly served = new Map<string, ToServe>();
  /** What `look` gives besides; undefined while nothing runs. */
  situation: Partial<Situation> | undefined;
  readonly everything: () => Promise<readonly ToServe[]>;
  at = 51_234;
  /** What traffic tells of every drive. */
  traffic: TrafficState = { at: 'open' };
  readonly #listeners = new Set<(event: ClientEvent) => void>();
  readonly #losses = new Map<string, { readonly lost: LostWrite; readonly copy?: Buffer }>();
  #serves = 0;

  constructor(everything: () => Promise<readonly ToServe[]>) {
    this.everything = everything;
  }

  async offer(): Promise<Restored> {
    const all = await this.everything();
    const mapAnew = all.map(({ drive }) => drive.id).filter((id) => !this.served.has(id));
    for (const one of all) this.#keep(one);
    this.situation ??= {};
    return { type: 'restored', port: this.at, mapAnew };
  }

  #keep(one: ToServe): Secret {
    this.#serves += 1;
    const { id } = one.drive;
    const throwaway = new Secret(`throw-away ${String(this.#serves)} of ${id}`);
    this.served.set(id, { ...one, drive: { ...one.drive, credential: { login: id, throwaway } } });
    return throwaway;
  }

  /** What the mount tool of a drive has to show. */
  throwawayOf(id: string): Secret | undefined {
    return this.served.get(id)?.drive.credential?.throwaway;
  }

  async serve(one: ToServe): ReturnType<GatewayClient['serve']> {
    if (this.situation === undefined) await this.offer();
    const throwaway = this.#keep(one);
    const { id, label, prefix } = one.drive;
    return {
      url: `http://127.0.0.1:${String(this.at)}${prefix}/`,
      login: id,
      throwaway,
      label,
      realm: 'Latchkey',
      credentialId: credentialId({ login: id, throwaway }),
    };
  }

  password(driveId: string, secret: Secret): Promise<void> {
    const one = this.served.get(driveId);
    if (one !== undefined) this.served.set(driveId, { ...one, secret, isRefused: false });
    return Promise.resolve();
  }

  async passwordIfOther(driveId: string, secret: Secret): Promise<void> {
    if (this.served.get(driveId)?.secret?.equals(secret) !== true) await this.password(driveId, secret);
  }

  refuse(driveId: string, secret: Secret): Promise<void> {
    const one = this.served.get(driveId);
    if (one?.secret?.equals(secret) === true) this.served.set(driveId, { ...one, isRefused: true });
    return Promise.resolve();
  }

  hold(): Promise<boolean> {
    return Promise.resolve(true);
  }

  onEvent(listener: (event: ClientEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** As when the process that serves the drives says so. */
  tell(event: ClientEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  drop(driveId: string): Promise<void> {
    this.served.delete(driveId);
    return Promise.resolve();
  }

  look(): Promise<Situation | undefined> {
    if (this.situation === undefined) return Promise.resolve(undefined);
    return Promise.resolve({
      ...{ protocol: 1, version: '0.1.0', pid: 1, port: this.at, server: { pid: 2, isUp: true, ends: 0 } },
      drives: [...this.served.values()].map(
        ({ drive: { id, prefix, label, address, login, credential }, secret, isRefused }) => ({
          ...{ id, prefix, label, address, login },
          ...(credential === undefined ? {} : { credentialId: credentialId(credential) }),
          state: isRefused === true ? { at: 'refused' } : secret === undefined ? { at: 'locked' } : this.traffic,
        }),
      ),
      lost: [...this.#losses.values()].map(({ lost }) => lost),
      ...this.situation,
    });
  }

  /** A program has written a file that is not on the platform: once more, where it is lost already. @param content what is kept of it */
  lose(lost: Omit<LostWrite, 'isKept'>, content?: string): LostWrite {
    this.situation ??= {};
    const whole = { ...lost, isKept: content !== undefined };
    const isNews = !this.#losses.has(lost.id);
    this.#losses.set(lost.id, { lost: whole, ...(content === undefined ? {} : { copy: Buffer.from(content) }) });
    this.tell({ type: isNews ? 'lost' : 'lost-again', lost: whole });
    return whole;
  }

  async lost(): Promise<readonly LostWrite[]> {
    return lostIn(await this.look());
  }

  copyOf(lostId: string): Promise<Buffer | undefined> {
    return Promise.resolve(this.#losses.get(lostId)?.copy);
  }

  /** Also when it is written well. */
  forget(lostId: string): Promise<void> {
    if (this.#losses.delete(lostId)) this.tell({ type: 'no-longer-lost', id: lostId });
    return Promise.resolve();
  }

  networkChanged(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.served.clear();
    this.#losses.clear();
    this.situation = undefined;
    return Promise.resolve();
  }

  close(): void {
    this.situation = undefined;
  }
}
