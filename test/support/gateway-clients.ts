import type { GatewayClient } from '../../electron/gateway/client.ts';

/** Clients of gateways that this process has: each would have its drives served again, in whatever session comes next. */
const clients = new Set<GatewayClient>();

/** For `buildServices`: remembers the client that it makes. */
export function rememberGateway<T extends object>(name: string, port: T): T {
  if (name === 'gateway') clients.add(port as unknown as GatewayClient);
  return port;
}

/** Lets go of every gateway, as programs do when they end. */
export function letGoOfGateways(): void {
  for (const client of clients) client.close();
  clients.clear();
}
