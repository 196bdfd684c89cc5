import type { Frame } from '../chromium/frames.ts';
import { fromInternal } from '../chromium/own-origin.ts';
import type { Page } from '../chromium/page.ts';
import { HostEmitter } from '../host-emitter.ts';
import { notImplemented } from '../strict.ts';

/** What a frame needs from the window that it is in. */
export interface FrameOwner {
  readonly page: Page;
  readonly frameOf: (frame: Frame) => WebFrameMain | null;
  readonly send: (channel: string, ...args: unknown[]) => void;
}

/** A frame as the app sees it. It always tells what the frame shows now, also long after an event named it. */
export class WebFrameMain extends HostEmitter {
  readonly #owner: FrameOwner;
  readonly #id: string;
  readonly #first: Frame;

  constructor(owner: FrameOwner, frame: Frame) {
    super([]);
    this.#owner = owner;
    this.#id = frame.id;
    this.#first = frame;
  }

  get #frame(): Frame {
    return this.#owner.page.frames.get(this.#id) ?? this.#first;
  }

  get url(): string {
    return fromInternal(this.#frame.url);
  }

  get origin(): string {
    return fromInternal(this.#frame.origin).replace(/\/$/, '');
  }

  get name(): string {
    return this.#frame.name;
  }

  get parent(): WebFrameMain | null {
    const { parentId } = this.#frame;
    const parent = parentId === undefined ? undefined : this.#owner.page.frames.get(parentId);
    return parent === undefined ? null : this.#owner.frameOf(parent);
  }

  get top(): WebFrameMain | null {
    return this.parent === null ? this : this.parent.top;
  }

  get frames(): WebFrameMain[] {
    return this.#owner.page.frames
      .childrenOf(this.#id)
      .map((frame) => this.#owner.frameOf(frame))
      .filter((frame) => frame !== null);
  }

  get frameTreeNodeId(): number {
    return this.#owner.page.frames.numberOf(this.#id);
  }

  get routingId(): number {
    return this.frameTreeNodeId;
  }

  get processId(): number {
    return 1;
  }

  get detached(): boolean {
    return !this.#owner.page.frames.has(this.#id);
  }

  isDestroyed(): boolean {
    return this.detached;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.parent === null) this.#owner.send(channel, ...args); // sub-frames have no preload that could listen
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    if (this.parent !== null) notImplemented('WebFrameMain.executeJavaScript in a sub-frame');
    return this.#owner.page.evaluate(code, userGesture);
  }
}
