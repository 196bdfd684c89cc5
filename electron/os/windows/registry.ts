/**
 * A root of the registry: the machine's, which only administrators write, the user's own, or the own ones of all users who are
 * logged on, by their SIDs.
 */
export type RegistryRoot = 'HKLM' | 'HKCU' | 'HKU';

/**
 * A value of the registry, by its type. A text is given as it is stored: the variables in an expandable text are not
 * expanded.
 */
export type RegistryValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'list'; readonly list: readonly string[] }
  | { readonly type: 'bytes'; readonly bytes: Buffer };

/** The answer to a read, which keeps "does not exist" apart from "cannot be read". `code` is the error of Windows. */
export type RegistryAnswer<T> =
  | { readonly found: 'yes'; readonly value: T }
  | { readonly found: 'no' }
  | { readonly found: 'unknown'; readonly code: number };

/** The parts of the registry that Latchkey uses. It reads every root and writes only to the user's own. */
export interface Registry {
  read(root: RegistryRoot, key: string, name: string): RegistryAnswer<RegistryValue>;
  /** Lists the names of the keys directly below a key; below the root itself for an empty one. */
  keys(root: RegistryRoot, key: string): RegistryAnswer<readonly string[]>;
  /** Lists the names of the values of a key. The empty name is the key's default value. */
  names(root: RegistryRoot, key: string): RegistryAnswer<readonly string[]>;
  /**
   * Writes a text to HKCU, and makes its key when there is none.
   * @param name empty for the default value
   * @returns the error of Windows, 0 for none
   */
  write(key: string, name: string, text: string): number;
  /** Writes a DWORD to HKCU, as `write`. @param number of 32 bits, not negative */
  writeNumber(key: string, name: string, number: number): number;
  /** Removes a value of HKCU. @returns the error of Windows, 0 for none and for a value that does not exist */
  remove(key: string, name: string): number;
  /** Removes a key of HKCU with everything below it. @returns as `remove` */
  removeKey(key: string): number;
}

/** The Windows calls that the registry needs (winreg.h). Each gives the error of Windows, 0 for none. */
export interface RegistryCalls {
  /** `RegGetValueW` into `data`. */
  get(root: number, key: string, name: string, data: Buffer): { code: number; type: number; bytes: number };
  /** Lists all names below a key with `RegEnumKeyExW` or `RegEnumValueW`. */
  list(root: number, key: string, what: 'keys' | 'names'): { code: number; found: readonly string[] };
  /** `RegSetKeyValueW`. */
  set(root: number, key: string, name: string, type: number, data: Buffer): number;
  /** `RegDeleteKeyValueW`. */
  delete(root: number, key: string, name: string): number;
  /** `RegDeleteTreeW`, which removes the key itself as well. */
  deleteTree(root: number, key: string): number;
}

/** Predefined keys (winreg.h): 32-bit numbers that are sign-extended, as in Windows' own headers. */
const roots = { HKCU: 0x8000_0001 | 0, HKLM: 0x8000_0002 | 0, HKU: 0x8000_0003 | 0 } as const satisfies Record<
  RegistryRoot,
  number
>;
const REG_SZ = 1;
const REG_EXPAND_SZ = 2;
const REG_DWORD = 4;
const REG_MULTI_SZ = 7;
const REG_QWORD = 11;
const ERROR_FILE_NOT_FOUND = 2;
const ERROR_PATH_NOT_FOUND = 3;
const ERROR_MORE_DATA = 234;
const ERROR_NO_MORE_ITEMS = 259;
const ERROR_INVALID_PARAMETER = 87;
const FIRST_BYTES = 4096;
/** The largest value that is read. Microsoft advises at most 2 KB per value, and a policy is a few KB at most. */
const MOST_BYTES = 1024 * 1024;
/**
 * The least number of names in the path of a key that may be removed with its subkeys: a fault of ours must not delete the
 * settings of a whole program. Latchkey's own key is the exception.
 */
const LEAST_DEPTH = 4;
const OWN_KEY = /^software\\latchkey(\\|$)/i;

/** Makes the registry from the Windows calls that it is given. */
export function registryOver(calls: RegistryCalls): Registry {
  const list = (what: 'keys' | 'names') => (root: RegistryRoot, key: string) => {
    const { code, found } = calls.list(roots[root], key, what);
    return answer(code, () => found);
  };
  return {
    read(root, key, name) {
      for (let size = FIRST_BYTES; ; size *= 4) {
        const data = Buffer.alloc(size);
        const { code, type, bytes } = calls.get(roots[root], key, name, data);
        if (code !== ERROR_MORE_DATA || size >= MOST_BYTES)
          return answer(code, () => valueOf(type, data.subarray(0, bytes)));
      }
    },
    keys: list('keys'),
    names: list('names'),
    write: (key, name, text) => calls.set(roots.HKCU, key, name, REG_SZ, Buffer.from(`${text}\0`, 'utf16le')),
    writeNumber(key, name, number) {
      const data = Buffer.alloc(4);
      data.writeUInt32LE(number);
      return calls.set(roots.HKCU, key, name, REG_DWORD, data);
    },
    remove: (key, name) => noneIsFine(calls.delete(roots.HKCU, key, name)),
    removeKey(key) {
      const isDeep = key.split('\\').filter((part) => part !== '').length >= LEAST_DEPTH;
      if (!isDeep && !OWN_KEY.test(key)) return ERROR_INVALID_PARAMETER;
      return noneIsFine(calls.deleteTree(roots.HKCU, key));
    },
  };
}

const isNotThere = (code: number): boolean => code === ERROR_FILE_NOT_FOUND || code === ERROR_PATH_NOT_FOUND;
const noneIsFine = (code: number): number => (isNotThere(code) ? 0 : code);

function answer<T>(code: number, value: () => T): RegistryAnswer<T> {
  if (code === 0) return { found: 'yes', value: value() };
  return isNotThere(code) ? { found: 'no' } : { found: 'unknown', code };
}

function valueOf(type: number, data: Buffer): RegistryValue {
  switch (type) {
    case REG_SZ:
    case REG_EXPAND_SZ:
      return { type: 'text', text: textsOf(data)[0] ?? '' };
    case REG_MULTI_SZ:
      return { type: 'list', list: textsOf(data).filter((text) => text !== '') };
    case REG_DWORD:
      if (data.length === 4) return { type: 'number', number: data.readUInt32LE() };
      break;
    case REG_QWORD:
      if (data.length === 8) return { type: 'number', number: Number(data.readBigUInt64LE()) };
      break;
  }
  return { type: 'bytes', bytes: data };
}

/** Splits data at the zeros that end its texts. Some programs forget the last zero. */
const textsOf = (data: Buffer): readonly string[] => data.toString('utf16le').split('\0');

/** Reads a number. @returns undefined when there is none, or it cannot be read */
export function numberIn(
  registry: Pick<Registry, 'read'>,
  root: RegistryRoot,
  key: string,
  name: string,
): number | undefined {
  const found = registry.read(root, key, name);
  return found.found === 'yes' && found.value.type === 'number' ? found.value.number : undefined;
}

/** Reads a text. @returns undefined when there is none, or it cannot be read */
export function textIn(
  registry: Pick<Registry, 'read'>,
  root: RegistryRoot,
  key: string,
  name: string,
): string | undefined {
  const found = registry.read(root, key, name);
  return found.found === 'yes' && found.value.type === 'text' ? found.value.text : undefined;
}

let loading: Promise<Registry> | undefined;

/** Loads the registry of this machine once. @throws when the libraries cannot be loaded */
export function windowsRegistry(): Promise<Registry> {
  loading ??= windowsRegistryCalls().then(registryOver);
  return loading;
}

const RRF_RT_ANY = 0xffff;
const RRF_NOEXPAND = 0x1000_0000;
/**
 * Selects the 64-bit registry whatever this program is built for: 32-bit programs are otherwise shown a different one in some
 * places.
 */
const RRF_SUBKEY_WOW6464KEY = 0x1_0000;
const KEY_READ = 0x2_0019;
const KEY_WOW64_64KEY = 0x100;
/** The most names that are listed below a key: no key that Latchkey reads has more. */
const MOST_NAMES = 10_000;
/** The longest name of a value, in characters; the names of keys are shorter (winreg.h, "Registry Element Size Limits"). */
const NAME_LENGTH = 16_384;

async function windowsRegistryCalls(): Promise<RegistryCalls> {
  const { default: koffi } = await import('koffi');
  const advapi32 = koffi.load('advapi32.dll');
  type Cell = [number];
  const getValue = advapi32.func(
    'int32_t __stdcall RegGetValueW(intptr_t root, str16 key, str16 name, uint32_t flags, _Out_ uint32_t *type, void *data, _Inout_ uint32_t *bytes)',
  ) as (root: number, key: string, name: string, flags: number, type: Cell, data: Buffer, bytes: Cell) => number;
  const openKey = advapi32.func(
    'int32_t __stdcall RegOpenKeyExW(intptr_t root, str16 key, uint32_t options, uint32_t access, _Out_ intptr_t *opened)',
  ) as (root: number, key: string, options: number, access: number, opened: Cell) => number;
  const closeKey = advapi32.func('int32_t __stdcall RegCloseKey(intptr_t key)') as (key: number) => number;
  const enumerate = (name: string) =>
    advapi32.func(
      `int32_t __stdcall ${name}(intptr_t key, uint32_t index, void *name, _Inout_ uint32_t *length, void *reserved, void *more, void *data, void *bytes)`,
    ) as (
      key: number,
      index: number,
      name: Buffer,
      length: Cell,
      reserved: null,
      more: null,
      data: null,
      bytes: null,
    ) => number;
  const next = { keys: enumerate('RegEnumKeyExW'), names: enumerate('RegEnumValueW') };
  const setValue = advapi32.func(
    'int32_t __stdcall RegSetKeyValueW(intptr_t root, str16 key, str16 name, uint32_t type, const void *data, uint32_t bytes)',
  ) as (root: number, key: string, name: string, type: number, data: Buffer, bytes: number) => number;
  const deleteValue = advapi32.func('int32_t __stdcall RegDeleteKeyValueW(intptr_t root, str16 key, str16 name)') as (
    root: number,
    key: string,
    name: string,
  ) => number;
  const deleteTree = advapi32.func('int32_t __stdcall RegDeleteTreeW(intptr_t root, str16 key)') as (
    root: number,
    key: string,
  ) => number;

  return {
    get(root, key, name, data) {
      const [type, bytes]: [Cell, Cell] = [[0], [data.length]];
      const code = getValue(root, key, name, RRF_RT_ANY | RRF_NOEXPAND | RRF_SUBKEY_WOW6464KEY, type, data, bytes);
      return { code, type: type[0], bytes: bytes[0] };
    },
    list(root, key, what) {
      const opened: Cell = [0];
      const code = openKey(root, key, 0, KEY_READ | KEY_WOW64_64KEY, opened);
      if (code !== 0) return { code, found: [] };
      try {
        const name = Buffer.alloc(NAME_LENGTH * 2);
        const found: string[] = [];
        for (;;) {
          const length: Cell = [NAME_LENGTH];
          const at = next[what](opened[0], found.length, name, length, null, null, null, null);
          if (at !== 0) return { code: at === ERROR_NO_MORE_ITEMS ? 0 : at, found };
          if (found.length === MOST_NAMES) return { code: ERROR_MORE_DATA, found };
          found.push(name.toString('utf16le', 0, length[0] * 2));
        }
      } finally {
        closeKey(opened[0]);
      }
    },
    set: (root, key, name, type, data) => setValue(root, key, name, type, data, data.length),
    delete: deleteValue,
    deleteTree,
  };
}
