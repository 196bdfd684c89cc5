import type { PortHandle } from '../os/held-port.ts';
import type { ParentProcess } from '../os/ipc-child.ts';
import { Secret } from '../secrets/secret.ts';
import { fromWire, readToServer, type FromServer, type Order, type ToServer } from './control.ts';
import type { Gateway, GatewayEvent } from './gateway.ts';
import type { ListeningGateway } from './serve.ts';

export interface ServerProcessParts {
  readonly version: string;
  /** The holder that started this process. Without a parent the server serves nothing. */
  readonly parent: ParentProcess;
  /** @param port the port that mount tools ask */
  readonly createGateway: (port: number, told: (event: GatewayEvent) => void) => ListeningGateway;
}

/**
 * Runs the server: a gateway that its holder tells over the pipe what to serve, and that tells the holder what happens. Settles
 * when the process has to end, because the holder has retired it or has itself ended.
 */
export function serveUnder({ version, parent, createGateway }: ServerProcessParts): Promise<void> {
  return new Promise((resolve) => {
    let gateway: ListeningGateway | undefined;
    const say = (message: FromServer): void => {
      parent.send(message);
    };
    const told = (event: GatewayEvent): void => {
      const isLoss = event.type === 'lost' || event.type === 'lost-again';
      const copy = isLoss && event.lost.isKept ? gateway?.copyOf(event.lost.id) : undefined;
      say({ type: 'event', event, ...(copy === undefined ? {} : { copy: Buffer.from(copy).toString('base64') }) });
    };

    const begin = async ({ port, drives, lost }: Extract<ToServer, { type: 'begin' }>, handle: PortHandle) => {
      gateway = createGateway(port, told);
      gateway.knowLost(lost);
      await follow(gateway, { do: 'serve', drives });
      await gateway.listen(handle);
      say({ type: 'listening' });
    };
    const order = async (n: number, asked: Order): Promise<void> => {
      if (gateway !== undefined) await follow(gateway, asked);
      say({ type: 'done', n });
    };

    parent.whenGone(() => {
      resolve();
    });
    parent.listen((message, handle) => {
      const heard = readToServer(message);
      if (heard?.type === 'ping') say({ type: 'pong', n: heard.n });
      else if (heard?.type === 'order') void order(heard.n, heard.order);
      else if (heard?.type === 'retire') void (gateway?.retire() ?? Promise.resolve()).then(resolve);
      else if (heard?.type === 'begin' && handle !== undefined && gateway === undefined) {
        begin(heard, handle).catch((error: unknown) => {
          say({ type: 'not-listening', reason: error instanceof Error ? error.message : 'unknown' });
        });
      }
    });
    say({ type: 'ready', version });
  });
}

/**
 * Makes a gateway follow an order. `copy` does nothing here, because the holder keeps the copies of lost writes and answers
 * that order itself.
 */
export function follow(gateway: Gateway, order: Order): Promise<void> | undefined {
  switch (order.do) {
    case 'serve':
    case 'offer':
      for (const { drive, secret, isRefused } of order.drives.map(fromWire)) gateway.serve(drive, secret, isRefused);
      return undefined;
    case 'password':
      return gateway.password(order.drive, new Secret(order.secret));
    case 'refuse':
      gateway.refuse(order.drive);
      return undefined;
    case 'hold':
      return gateway.hold(order.drive, order.ms);
    case 'drop':
      return gateway.drop(order.drive);
    case 'forget':
      gateway.forget(order.lost);
      return undefined;
    case 'network':
      gateway.networkChanged();
      return undefined;
    case 'copy':
      return undefined;
  }
}
