/** Name of the world in which preload scripts run; the page cannot reach it. */
export const ISOLATED_WORLD = 'Electron Isolated Context';

export interface Frame {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly url: string;
  readonly origin: string;
  readonly name: string;
}

/** Where the preload script of a frame runs. */
interface IsolatedContext {
  readonly contextId: number;
  readonly frameId: string;
}

/** The frames of one page, in Chromium's addresses, and the isolated worlds in them. */
export class FrameTree {
  readonly #frames = new Map<string, Frame>();
  #contexts: readonly IsolatedContext[] = [];

  get(id: string): Frame | undefined {
    return this.#frames.get(id);
  }

  has(id: string): boolean {
    return this.#frames.has(id);
  }

  set(frame: Frame): void {
    this.#frames.set(frame.id, frame);
  }

  remove(id: string): void {
    this.#frames.delete(id);
  }

  childrenOf(id: string): Frame[] {
    return [...this.#frames.values()].filter((frame) => frame.parentId === id);
  }

  /** A number as Electron gives: small, and the same as long as the frame lives. */
  numberOf(id: string): number {
    return [...this.#frames.keys()].indexOf(id) + 1;
  }

  addContext(context: IsolatedContext): void {
    this.#contexts = [...this.#contexts, context];
  }

  removeContext(contextId: number): void {
    this.#contexts = this.#contexts.filter((context) => context.contextId !== contextId);
  }

  clearContexts(): void {
    this.#contexts = [];
  }

  frameOfContext(contextId: number): Frame | undefined {
    const context = this.#contexts.find((one) => one.contextId === contextId);
    return context && this.get(context.frameId);
  }

  contextsOf(frameId: string): number[] {
    return this.#contexts.filter((context) => context.frameId === frameId).map((context) => context.contextId);
  }
}
