import { EventEmitter } from 'node:events';
import { notImplemented, strictPrototype } from './strict.ts';

const nameOfClass = (receiver: unknown): string =>
  typeof receiver === 'function' ? receiver.name : (receiver as object).constructor.name;

/**
 * What every Electron object that has events is made of: unknown members and unknown events throw, so that an app
 * does not wait for something that never comes.
 */
export class HostEmitter extends EventEmitter {
  /** @param events those that the stand-in emits, and those that truly never happen here; IPC channels are 'any' */
  constructor(events: readonly string[] | 'any') {
    super();
    this.setMaxListeners(0);
    if (events === 'any') return;
    const known = new Set<string | symbol>(['newListener', 'removeListener', ...events]);
    this.on('newListener', (event: string | symbol) => {
      if (!known.has(event)) notImplemented(`event '${String(event)}' of ${this.constructor.name}`);
    });
  }
}

Object.setPrototypeOf(HostEmitter.prototype, strictPrototype(EventEmitter.prototype, nameOfClass));
Object.setPrototypeOf(HostEmitter, strictPrototype(EventEmitter, nameOfClass));
