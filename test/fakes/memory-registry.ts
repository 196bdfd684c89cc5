import {
  registryOver,
  type Registry,
  type RegistryCalls,
  type RegistryRoot,
} from '../../electron/os/windows/registry.ts';

interface Stored {
  readonly type: number;
  readonly data: Buffer;
}

/** A registry in memory, below the decoding of the real one. Names are compared as Windows does: in any case. */
export interface MemoryRegistry extends Registry {
  /** Sets a value as another program or IT would. Numbers are DWORDs, lists REG_MULTI_SZ. */
  put(root: RegistryRoot, key: string, name: string, value: string | number | readonly string[] | Buffer): void;
  /** Has reading a key fail with an error of Windows. */
  refuse(root: RegistryRoot, key: string, code: number): void;
  /** Every value that is there, as `HKCU\key\name`. */
  all(): readonly string[];
}

const roots: Record<RegistryRoot, number> = { HKCU: -0x7fff_ffff, HKLM: -0x7fff_fffe, HKU: -0x7fff_fffd };
const REG = { text: 1, bytes: 3, number: 4, list: 7 };

export function memoryRegistry(): MemoryRegistry {
  const keys = new Map<string, { path: string; values: Map<string, Stored & { name: string }> }>();
  const refused = new Map<string, number>();
  const idOf = (root: number, key: string): string => `${String(root)}\\${key.toLowerCase()}`;
  const nameOf = (root: number): string => (root === roots.HKCU ? 'HKCU' : root === roots.HKU ? 'HKU' : 'HKLM');
  const under = (root: number, key: string) =>
    [...keys].filter(([id]) => id.startsWith(key === '' ? idOf(root, '') : `${idOf(root, key)}\\`));
  const isThere = (root: number, key: string): boolean => keys.has(idOf(root, key)) || under(root, key).length > 0;

  const calls: RegistryCalls = {
    get(root, key, name, data) {
      const none = { type: 0, bytes: 0 };
      const refusal = refused.get(idOf(root, key));
      if (refusal !== undefined) return { code: refusal, ...none };
      const value = keys.get(idOf(root, key))?.values.get(name.toLowerCase());
      if (value === undefined) return { code: 2, ...none };
      if (value.data.length > data.length) return { code: 234, ...none };
      value.data.copy(data);
      return { code: 0, type: value.type, bytes: value.data.length };
    },
    list(root, key, what) {
      const refusal = refused.get(idOf(root, key));
      if (refusal !== undefined) return { code: refusal, found: [] };
      if (!isThere(root, key)) return { code: 2, found: [] };
      const names = [...(keys.get(idOf(root, key))?.values.values() ?? [])].map(({ name }) => name);
      const below = under(root, key).map(
        ([, { path }]) => path.slice(key === '' ? 0 : key.length + 1).split('\\')[0] ?? '',
      );
      return { code: 0, found: what === 'names' ? names : [...new Set(below)] };
    },
    set(root, key, name, type, data) {
      const at = keys.get(idOf(root, key)) ?? { path: key, values: new Map<string, Stored & { name: string }>() };
      at.values.set(name.toLowerCase(), { type, data: Buffer.from(data), name });
      keys.set(idOf(root, key), at);
      return 0;
    },
    delete: (root, key, name) => (keys.get(idOf(root, key))?.values.delete(name.toLowerCase()) === true ? 0 : 2),
    deleteTree(root, key) {
      if (!isThere(root, key)) return 2;
      for (const [id] of under(root, key)) keys.delete(id);
      keys.delete(idOf(root, key));
      return 0;
    },
  };

  return {
    ...registryOver(calls),
    put(root, key, name, value) {
      const text = (content: string): Buffer => Buffer.from(content, 'utf16le');
      if (typeof value === 'string') calls.set(roots[root], key, name, REG.text, text(`${value}\0`));
      else if (typeof value === 'number') {
        const data = Buffer.alloc(4);
        data.writeUInt32LE(value);
        calls.set(roots[root], key, name, REG.number, data);
      } else if (Buffer.isBuffer(value)) calls.set(roots[root], key, name, REG.bytes, value);
      else calls.set(roots[root], key, name, REG.list, text(`${value.map((one) => `${one}\0`).join('')}\0`));
    },
    refuse(root, key, code) {
      refused.set(idOf(roots[root], key), code);
    },
    all: () =>
      [...keys].flatMap(([id, { path, values }]) =>
        [...values.values()].map(({ name }) => `${nameOf(Number(id.split('\\')[0]))}\\${path}\\${name}`),
      ),
  };
}
