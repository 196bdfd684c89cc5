import type * as z from 'zod/mini';
import { FailureError, type FailureCode } from '../contract/failure.ts';
import { errorCode, readTextFile, setAside } from '../os/files.ts';

/**
 * Reads a JSON file that carries its `version`.
 * @returns undefined when there is no file.
 * @throws FailureError LK-1012 for a file of a newer Latchkey, which is not touched; `damaged` for one that cannot be
 * understood, which is set aside (its new place is in the failure's `path`), LK-1013 when the disk lets it not be read.
 */
export async function readVersionedFile<T extends { version: number }>(
  file: string,
  schema: z.ZodMiniType<T>,
  options: { readonly version: number; readonly damaged: FailureCode; readonly now: Date },
): Promise<T | undefined> {
  const text = await orDiskFailure(file, readTextFile(file));
  if (text === undefined) return undefined;
  const value = parseJson(text);
  if (isNewer(value, options.version)) throw new FailureError('LK-1012', { path: file });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = await orDiskFailure(file, setAside(file, options.now));
  throw new FailureError(options.damaged, { path }, { cause: parsed.error });
}

/** @throws FailureError LK-1013 for whatever the disk refuses with. */
export async function orDiskFailure<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
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
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    value.version > version
  );
}
