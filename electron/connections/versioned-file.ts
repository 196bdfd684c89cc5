import { dirname } from 'node:path';
import type * as z from 'zod/mini';
import { FailureError, type FailureCode } from '../contract/failure.ts';
import { errorCode, readTextFile, setAside, UnreadableFileError } from '../os/files.ts';
import { assertOnlyOurs } from '../os/only-ours.ts';

interface ReadOptions {
  /** Version that `schema` describes. */
  readonly version: number;
  /** Migrations by version: each turns content of that version into content of the next. Their input has not been validated. */
  readonly migrations?: Readonly<Record<number, Migration>>;
  readonly damaged: FailureCode;
  readonly now: Date;
}

export type Migration = (content: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * Reads a JSON file that carries its `version`. Content of an older version is migrated in memory; the next write saves it in the
 * new form.
 * @returns undefined when there is no file.
 * @throws FailureError LK-1012 for a file of a newer Latchkey, which stays untouched; `damaged` for a file that cannot be
 * understood, which is set aside (the failure's `path` says where); LK-1013 when the disk refuses to read it; LK-1021 and LK-1022
 * when other users could have written it; LK-1023 when the path is not a regular file, or the file is too large to be one of
 * Latchkey's.
 */
export async function readVersionedFile<T extends { version: number }>(
  file: string,
  schema: z.ZodMiniType<T>,
  options: ReadOptions,
): Promise<T | undefined> {
  assertOnlyOurs(dirname(file));
  const text = await orDiskFailure(file, readTextFile(file));
  if (text === undefined) return undefined;
  const value = parseJson(text);
  if (isNewer(value, options.version)) throw new FailureError('LK-1012', { path: file });
  const parsed = schema.safeParse(migrated(value, options));
  if (parsed.success) return parsed.data;
  const path = await orDiskFailure(file, setAside(file, options.now));
  throw new FailureError(options.damaged, { path }, { cause: parsed.error });
}

/**
 * Waits for file work and translates its errors.
 * @throws FailureError LK-1013 for a disk error, LK-1023 when the path is not a readable file.
 */
export async function orDiskFailure<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new FailureError('LK-1023', { path }, { cause: error });
    throw new FailureError('LK-1013', { path, reason: errorCode(error) }, { cause: error });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown, version: number): boolean {
  return versionOf(value) > version;
}

/** Returns the version that the content carries; -1 when the content has none. */
function versionOf(value: unknown): number {
  return isObject(value) && typeof value['version'] === 'number' ? value['version'] : -1;
}

function migrated(value: unknown, { version, migrations = {} }: ReadOptions): unknown {
  let content = value;
  for (let from = versionOf(content); isObject(content) && from < version; from += 1) {
    const migrate = migrations[from];
    if (migrate === undefined) return content;
    content = { ...migrate(content), version: from + 1 };
  }
  return content;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
