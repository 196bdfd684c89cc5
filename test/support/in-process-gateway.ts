import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { GATEWAY_REALM } from '../../electron/gateway/answers.ts';
import type { GatewayClient, ToServe } from '../../electron/gateway/client.ts';
import type { GatewayEvent, ServedDrive } from '../../electron/gateway/gateway.ts';
import { createGateway, type ListeningGateway } from '../../electron/gateway/serve.ts';
import { credentialId } from '../../electron/gateway/visitors.ts';
import type { StreamingHttp } from '../../electron/http/http.ts';
import { Secret } from '../../electron/secrets/secret.ts';

type DrivesGateway = Pick<
  GatewayClient,
  'serve' | 'password' | 'passwordIfOther' | 'refuse' | 'hold' | 'drop' | 'look'
>;

/** The real gateway in this process, for those who map drives: what they would ask the process that serves them. */
export interface InProcessGateway extends DrivesGateway {
  readonly port: number;
  readonly gateway: ListeningGateway;
  readonly events: readonly GatewayEvent[];
  /** As when the process that serves the drives has ended, and another one knows nothing. */
  forgetAll(): Promise<void>;
  /** As when a drive is mapped with a credential of this test's. */
  serveWith(one: ToServe, throwaway: Secret): void;
  stop(): Promise<void>;
}

export async function startGateway(http: (caFile?: string) => StreamingHttp): Promise<InProcessGateway> {
  const port = await freePort();
  const events: GatewayEvent[] = [];
  const served = new Map<string, ServedDrive>();
  const secrets = new Map<string, Secret>();
  const gateway = createGateway({
    ...{ port, http },
    tell: (event) => events.push(event),
    fault: (error) => {
      throw error;
    },
  });
  await gateway.listen({ port });
  const serveWith = ({ drive, secret }: ToServe, throwaway: Secret): void => {
    const whole = { ...drive, credential: { login: drive.id, throwaway } };
    served.set(drive.id, whole);
    if (secret !== undefined) secrets.set(drive.id, secret);
    gateway.serve(whole, secret);
  };
  return {
    ...{ port, gateway, events, serveWith },
    serve(one) {
      const throwaway = new Secret(randomBytes(32).toString('base64url'));
      serveWith(one, throwaway);
      const { id, label, prefix } = one.drive;
      const url = `http://127.0.0.1:${String(port)}${prefix}/`;
      const told = { realm: GATEWAY_REALM, credentialId: credentialId({ login: id, throwaway }) };
      return Promise.resolve({ url, login: id, throwaway, label, ...told });
    },
    password: (id, secret) => {
      secrets.set(id, secret);
      return gateway.password(id, secret);
    },
    async passwordIfOther(id, secret) {
      if (secrets.get(id)?.equals(secret) === true) return;
      secrets.set(id, secret);
      await gateway.password(id, secret);
    },
    refuse(id, secret) {
      if (secrets.get(id)?.equals(secret) === true) gateway.refuse(id);
      return Promise.resolve();
    },
    async hold(id) {
      await gateway.hold(id, 60_000);
      return true;
    },
    async drop(id) {
      served.delete(id);
      await gateway.drop(id);
    },
    look() {
      const drives = [...served.values()].map(({ id, prefix, label, address, login, credential }) => {
        const state = gateway.state(id);
        return {
          ...{ id, prefix, label, address, login },
          ...(credential === undefined ? {} : { credentialId: credentialId(credential) }),
          ...(state === undefined ? {} : { state }),
        };
      });
      const server = { pid: process.pid, isUp: true, ends: 0 };
      return Promise.resolve({
        protocol: 1,
        version: '',
        pid: process.pid,
        port,
        server,
        drives,
        lost: [...gateway.lost],
      });
    },
    async forgetAll() {
      for (const id of [...served.keys()]) await gateway.drop(id);
      served.clear();
    },
    stop: () => gateway.close(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
