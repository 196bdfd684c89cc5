import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { notImplemented, strict, strictClass } from '../strict.ts';

/** Width and height stand at a fixed place in the first chunk of a PNG file. */
const PNG = { chunkName: 12, width: 16, height: 20, headerBytes: 24 };

/** A PNG picture, kept as it was given. */
export class NativeImage {
  static {
    strictClass(this);
  }

  readonly #png: Buffer;
  #isTemplate = false;

  constructor(png: Buffer) {
    this.#png = png;
  }

  isEmpty(): boolean {
    return this.getSize().width === 0;
  }

  toPNG(): Buffer {
    return Buffer.from(this.#png);
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`;
  }

  getSize(): Electron.Size {
    const isPng =
      this.#png.length >= PNG.headerBytes && this.#png.toString('latin1', PNG.chunkName, PNG.width) === 'IHDR';
    if (!isPng) return { width: 0, height: 0 };
    return { width: this.#png.readUInt32BE(PNG.width), height: this.#png.readUInt32BE(PNG.height) };
  }

  setTemplateImage(isTemplate: boolean): void {
    this.#isTemplate = isTemplate;
  }

  isTemplateImage(): boolean {
    return this.#isTemplate;
  }
}

export const nativeImage = strict('nativeImage', {
  createEmpty: (): NativeImage => new NativeImage(Buffer.alloc(0)),
  createFromBuffer: (buffer: Buffer): NativeImage => new NativeImage(buffer),
  /** A file that is not there gives an empty picture, as on Electron. */
  createFromPath(path: string): NativeImage {
    try {
      return new NativeImage(readFileSync(path));
    } catch {
      return nativeImage.createEmpty();
    }
  },
  createFromDataURL(url: string): NativeImage {
    const prefix = 'data:image/png;base64,';
    if (!url.startsWith(prefix)) notImplemented(`nativeImage.createFromDataURL of ${url.slice(0, 30)}`);
    return new NativeImage(Buffer.from(url.slice(prefix.length), 'base64'));
  },
});
