import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { listenToBus } from '../../../../electron/os/linux/bus/bus-signals.ts';

/** A bus, or what the library throws instead. */
const library = vi.hoisted(() => ({ make: (): unknown => undefined }));
vi.mock('@jellybrick/dbus-next', () => ({ sessionBus: () => library.make(), Message: Object }));
afterEach(() => {
  library.make = () => undefined;
});

const own = { sender: 'org.example', below: '/org/example' };

class FakeBus extends EventEmitter {
  readonly call: () => Promise<void>;
  ended = 0;
  constructor(call: () => Promise<void> = () => Promise.resolve()) {
    super();
    this.call = call;
  }
  disconnect(): void {
    this.ended += 1;
  }
}

it('hears signals, and nothing else, until it is aborted', async () => {
  const bus = new FakeBus();
  library.make = () => bus;
  const abort = new AbortController();
  let heard = 0;
  await listenToBus(own, () => (heard += 1), abort.signal);
  bus.emit('message', { type: 4 });
  bus.emit('message', { type: 2 });
  expect(heard).toBe(1);
  abort.abort();
  expect(bus.ended).toBe(1);
});

it.each<[string, () => unknown]>([
  [
    'cannot be opened',
    () => {
      throw new Error('no address');
    },
  ],
  ['refuses to listen', () => new FakeBus(() => Promise.reject(new Error('AccessDenied')))],
])('a bus that %s tells nothing, and nobody has to catch anything', async (_how, make) => {
  library.make = make;
  await expect(listenToBus(own, () => expect.unreachable(), new AbortController().signal)).resolves.toBeUndefined();
});

it('an error of a bus that goes away later ends nothing', async () => {
  const bus = new FakeBus();
  library.make = () => bus;
  await listenToBus(own, () => undefined, new AbortController().signal);
  expect(bus.emit('error', new Error('gone'))).toBe(true);
});
