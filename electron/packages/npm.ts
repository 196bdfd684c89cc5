import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../os/run.ts';

/** npm is a script, which Windows does not start by its name: npm says where it lies. */
export function npm(...args: readonly string[]): { readonly file: string; readonly args: readonly string[] } {
  const script = process.env['npm_execpath'];
  return script === undefined ? { file: 'npm', args } : { file: process.execPath, args: [script, ...args] };
}

interface Locked {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/**
 * Gives the folder of a package that npm installs on another system only, in the version of a lock file and with its hash. It is
 * fetched once, into `.cache/npm`.
 * @throws when it cannot be fetched, or is not what the lock file says
 */
export async function packageOfOtherSystem(root: string, lockFile: string, name: string): Promise<string> {
  const { packages } = JSON.parse(readFileSync(join(root, lockFile), 'utf8')) as Locked;
  const { version = '', integrity = '' } = packages[`node_modules/${name}`] ?? {};
  if (version === '' || !integrity.startsWith('sha512-')) throw new Error(`${lockFile} has no ${name} with a hash.`);
  const cache = join(root, '.cache/npm');
  const folder = join(cache, `${name.replace('/', '-')}-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'making-'));
  try {
    const pack = npm('pack', `${name}@${version}`, '--ignore-scripts', '--json', '--pack-destination', making);
    const packed = await run({ ...pack, timeoutMs: 300_000 });
    if (packed.code !== 0) throw new Error(`${name} cannot be fetched: ${packed.stderr}`);
    const [{ filename = '' } = {}] = JSON.parse(packed.stdout) as readonly { readonly filename?: string }[];
    // npm writes the file of @scope/name as scope-name, and some versions say @scope/name all the same.
    const file = join(making, filename.replace('@', '').replace('/', '-'));
    const hash = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    if (hash !== integrity) throw new Error(`${name} ${version} is not what ${lockFile} says.`);
    const unpacked = await run({ file: 'tar', args: ['-xzf', file, '-C', making], timeoutMs: 120_000 });
    if (unpacked.code !== 0) throw new Error(`${name} cannot be unpacked: ${unpacked.stderr}`);
    renameSync(join(making, 'package'), folder);
    return folder;
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another process has just done the same
    return folder;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}
