import { readFileSync } from 'node:fs';
import { FUSE_SENTINEL } from '../../electron/packages/stub-runtime.ts';

/** In the order in which Electron lays them out (schema version 1). */
const names = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** The fuses of a packaged program. @throws when it has none. */
export function readFuses(program: string): Readonly<Record<string, boolean>> {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(FUSE_SENTINEL);
  if (at < 0 || bytes[at + FUSE_SENTINEL.length] !== 1) throw new Error(`${program} has no fuses of version 1`);
  const wire = bytes.toString('latin1', at + FUSE_SENTINEL.length + 2);
  return Object.fromEntries(names.map((name, index) => [name, wire[index] === '1']));
}
