let ready = false;
let resolveReady: () => void;
const readiness = new Promise<void>((resolve) => {
  resolveReady = resolve;
});

/** Whether `ready` has been emitted: most of Electron can only be used after it. */
export const isReady = (): boolean => ready;

/** Not tied to the event: a test tool may hold that back until it has looked around. */
export const whenReady = (): Promise<void> => readiness;

export function becomeReady(emitReady: () => void): void {
  ready = true;
  emitReady();
  resolveReady();
}

/** @throws Error in Electron's words */
export function needsReady(what: string): void {
  if (!ready) throw new Error(`The '${what}' module can't be used before the app 'ready' event`);
}
