import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayEvent, LostWrite, ServedDrive, TrafficState } from '../../electron/gateway/gateway.ts';
import { createGateway, type GatewayOptions, type ListeningGateway } from '../../electron/gateway/serve.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { freePorts } from './webdav-servers.ts';

/** What a mount tool got. */
export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Bytes of the body. */
  readonly size: number;
  /** How often it was told to go on. */
  readonly continues: number;
  /** The answer was cut. */
  readonly isCut: boolean;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
  /** Sent without a length. */
  readonly isChunked?: boolean;
  /** Not the drive's own. */
  readonly authorization?: string;
}

export const throwaway = { login: 'drive-a', password: 'throw-away' } as const;
export const basic = (login: string, password: string): string =>
  `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;

/** A gateway with what it has told, and a mount tool that says what a test wants it to say. */
export class GatewayStage {
  readonly port: number;
  readonly gateway: ListeningGateway;
  readonly events: GatewayEvent[] = [];
  readonly faults: unknown[] = [];

  private constructor(port: number, options: Partial<GatewayOptions>) {
    this.port = port;
    this.gateway = createGateway({
      port,
      http: (caFile) => undiciHttp({ userAgent: 'Latchkey/test', ...(caFile === undefined ? {} : { caFile }) }),
      tell: (event) => this.events.push(event),
      fault: (error) => this.faults.push(error),
      ...options,
    });
  }

  static async start(options: Partial<GatewayOptions> = {}): Promise<GatewayStage> {
    const [port = 0] = await freePorts(1);
    const stage = new GatewayStage(port, options);
    await stage.gateway.listen({ port });
    return stage;
  }

  /** Serves a drive as `/Projekte`, or as told. Where the path is a token and a label, no credential is asked for. */
  serve(address: string, password: string | undefined, more: Partial<ServedDrive> = {}): void {
    const isToken = more.prefix?.includes('/', 1) === true;
    const drive: ServedDrive = {
      ...{ id: 'a', prefix: '/Projekte', label: 'Projekte & Co', address, login: 'jé' },
      ...{ challenge: { scheme: 'basic', realm: 'faulty' } },
      ...(isToken ? {} : { credential: { login: throwaway.login, throwaway: new Secret(throwaway.password) } }),
      ...more,
    };
    this.gateway.serve(drive, password === undefined ? undefined : new Secret(password));
  }

  ask(method: string, path: string, asked: Asked = {}): Promise<Got> {
    const { headers = {}, body, isChunked = false, authorization = basic(throwaway.login, throwaway.password) } = asked;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const framing = isChunked ? { 'transfer-encoding': 'chunked' } : length;
    return new Promise((resolve, reject) => {
      let continues = 0;
      const request = httpRequest({
        ...{ host: '127.0.0.1', port: this.port, method, path, agent: false },
        headers: { ...(authorization === '' ? {} : { authorization }), ...framing, ...headers },
      });
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        const end = (isCut: boolean): void => {
          const whole = Buffer.concat(chunks);
          const { statusCode: status = 0, headers: got } = response;
          resolve({ status, headers: got, body: whole.toString(), size: whole.length, continues, isCut });
        };
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => undefined);
        response.on('close', () => {
          end(!response.complete);
        });
      });
      request.on('error', reject);
      if (headers['expect'] === undefined) {
        request.end(body);
        return;
      }
      request.on('continue', () => {
        continues += 1;
        request.end(body);
      });
      request.flushHeaders();
    });
  }

  /** Writes these bytes, and gives the first lines of all the answers. `@` stands for the credential's header. */
  raw(text: string, waitMs = 300): Promise<readonly string[]> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      let said = '';
      const end = (): void => {
        clearTimeout(timer);
        socket.destroy();
        resolve(said.match(/^HTTP\/1\.1 \d{3}/gm) ?? []);
      };
      socket.on('data', (data: Buffer) => (said += data.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', end);
      const credential = `Authorization: ${basic(throwaway.login, throwaway.password)}`;
      socket.write(text.replaceAll('@', credential).replaceAll('HOST', `127.0.0.1:${this.port}`), 'latin1');
      const timer = setTimeout(end, waitMs);
    });
  }

  get lost(): readonly LostWrite[] {
    return this.gateway.lost;
  }
  get states(): readonly TrafficState[] {
    return this.events.flatMap((event) => (event.type === 'state' ? [event.state] : []));
  }
  told<T extends GatewayEvent['type']>(type: T): readonly Extract<GatewayEvent, { type: T }>[] {
    return this.events.filter((event): event is Extract<GatewayEvent, { type: T }> => event.type === type);
  }

  async stop(): Promise<void> {
    await this.gateway.close();
  }
}

/** Waits until something is so. @throws when it does not become so in ten seconds */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries === 1000) throw new Error('it does not become so');
    await sleep(10);
  }
}
