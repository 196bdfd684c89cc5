import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Adapter, Resource } from '@nephele/adapter-file-system';
import {
  InsufficientStorageError,
  MethodNotSupportedError,
  PropertyNotFoundError,
  ResourceNotFoundError,
  type User,
} from 'nephele';

/** Where a user's files are and how much of them there may be. */
export interface Space {
  readonly root: string;
  /** Where uploads grow until they are complete; on the same disk, not below `root`. */
  readonly uploads: string;
  /** Bytes; undefined is without limit. Asked each time. */
  readonly quotaBytes: () => number | undefined;
}

/** nephele's file system adapter with a quota, and uploads that replace a file only when they are complete. */
export class UserTree extends Adapter {
  readonly space: Space;

  constructor(space: Space) {
    super({ root: space.root });
    this.space = space;
  }

  override async getResource(url: URL, baseUrl: URL): Promise<Resource> {
    const resource = await this.newResource(url, baseUrl);
    if (!(await resource.exists())) throw new ResourceNotFoundError('Resource not found.');
    return resource;
  }

  override async newResource(url: URL, baseUrl: URL): Promise<Resource> {
    return new TreeResource(this, await super.newResource(url, baseUrl));
  }

  /** Bytes that may still be stored; infinite without a quota. */
  async freeBytes(): Promise<number> {
    const quota = this.space.quotaBytes();
    return quota === undefined ? Infinity : Math.max(0, quota - (await usedBytes(this.space.root)));
  }
}

class TreeResource extends Resource {
  readonly #tree: UserTree;

  constructor(tree: UserTree, { baseUrl, path }: Resource) {
    super({ adapter: tree, baseUrl, path });
    this.#tree = tree;
  }

  override async setStream(input: Readable): Promise<void> {
    if (await this.isCollection()) throw new MethodNotSupportedError('This resource is an existing collection.');
    const room = (await this.#tree.freeBytes()) + (await sizeOf(this.absolutePath));
    const part = join(this.#tree.space.uploads, randomUUID());
    try {
      const file = await open(part, 'wx');
      // oxlint-disable-next-line typescript/no-misused-promises -- `finally` waits for what it is given
      const fits = await writeUpTo(room, input, file).finally(() => file.close());
      if (!fits) throw new InsufficientStorageError('Quota exceeded.');
      await rename(part, this.absolutePath);
    } finally {
      await rm(part, { force: true });
    }
  }

  override async copy(destination: URL, baseUrl: URL, user: User): Promise<void> {
    if ((await this.getLength()) > (await this.#tree.freeBytes()))
      throw new InsufficientStorageError('Quota exceeded.');
    await super.copy(destination, baseUrl, user);
  }

  override async getInternalMembers(user: User): Promise<Resource[]> {
    const members = await super.getInternalMembers(user);
    return members.map((member) => new TreeResource(this.#tree, member));
  }

  /** `quota-available-bytes` (RFC 4331). */
  override getFreeSpace(): Promise<number> {
    this.#requireQuota();
    return this.#tree.freeBytes();
  }

  /** `quota-used-bytes`: what the resource and all below it use. */
  override getTotalSpace(): Promise<number> {
    this.#requireQuota();
    return usedBytes(this.absolutePath);
  }

  /** Without a quota there are no such properties, and nobody waits while a large tree is counted. */
  #requireQuota(): void {
    if (this.#tree.space.quotaBytes() === undefined) throw new PropertyNotFoundError('No quota.');
  }
}

/** Reads all of the input, so that the client gets to hear the answer; keeps at most `room` bytes of it. */
async function writeUpTo(room: number, input: Readable, file: FileHandle): Promise<boolean> {
  let size = 0;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= room) await file.write(chunk);
  }
  return size <= room;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function usedBytes(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return sizeOf(path);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.nephelemeta'));
  const sizes = await Promise.all(files.map((file) => sizeOf(join(file.parentPath, file.name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
