import type { HostEmitter } from '../host-emitter.ts';

let emitter: HostEmitter | undefined;

/** Called once by the app itself: windows tell it things, and it makes windows close. */
export function setAppEmitter(app: HostEmitter): void {
  emitter = app;
}

export function emitOnApp(event: string, ...args: unknown[]): void {
  emitter?.emit(event, ...args);
}

export const appHears = (event: string): boolean => (emitter?.listenerCount(event) ?? 0) > 0;
