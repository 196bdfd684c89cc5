// Reads and writes the registry (winreg.h). Both roots can be written, because a test acts as the user and as IT in turn.
import koffi from 'koffi';
const advapi32 = koffi.load('advapi32.dll');

const roots = { HKLM: 0x8000_0002 | 0, HKCU: 0x8000_0001 | 0 };
const types = { text: 1, expanding: 2, bytes: 3, number: 4, list: 7 };
const NOT_THERE = 2;
const MOST = 65_536;

const setValue = advapi32.func(
  'int32 RegSetKeyValueW(intptr_t root, str16 key, str16 name, uint32 type, void *data, uint32 bytes)',
);
const getValue = advapi32.func(
  'int32 RegGetValueW(intptr_t root, str16 key, str16 name, uint32 flags, _Out_ uint32 *type, void *data, _Inout_ uint32 *bytes)',
);
const deleteValue = advapi32.func('int32 RegDeleteKeyValueW(intptr_t root, str16 key, str16 name)');
const deleteTree = advapi32.func('int32 RegDeleteTreeW(intptr_t root, str16 key)');
const open = advapi32.func(
  'int32 RegOpenKeyExW(intptr_t root, str16 key, uint32 options, uint32 access, _Out_ intptr_t *opened)',
);
const enumerate = advapi32.func(
  'int32 RegEnumValueW(intptr_t key, uint32 index, void *name, _Inout_ uint32 *length, void *reserved, void *type, void *data, void *bytes)',
);
const close = advapi32.func('int32 RegCloseKey(intptr_t key)');

const ANY = 0xffff;
const NO_EXPAND = 0x1000_0000;
const READ = 0x2_0019;

function bytesOf(type, value) {
  if (type === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  }
  if (type === 'bytes') return Buffer.from(value, 'hex');
  const texts = type === 'list' ? [...value, ''] : [value];
  return Buffer.from(texts.map((text) => `${text}\0`).join(''), 'utf16le');
}

function must(code) {
  if (code !== 0) throw new Error(`the registry answers ${code}`);
}

function valueOf(type, data) {
  if (type === types.number) return data.readUInt32LE();
  if (type === types.bytes) return data.toString('hex');
  const texts = data.toString('utf16le').split('\0');
  return type === types.list ? texts.filter((text) => text !== '') : texts[0];
}

export function registryGet(root, key, name) {
  const [type, data, bytes] = [[0], Buffer.alloc(MOST), [MOST]];
  const code = getValue(roots[root], key, name, ANY | NO_EXPAND, type, data, bytes);
  if (code === NOT_THERE) return null;
  must(code);
  return valueOf(type[0], data.subarray(0, bytes[0]));
}

export function registrySet(root, key, name, value, type = typeof value === 'number' ? 'number' : 'text') {
  const data = bytesOf(type, value);
  must(setValue(roots[root], key, name, types[type], data, data.length));
}
export function registryDelete(root, key, name) {
  const code = name === undefined ? deleteTree(roots[root], key) : deleteValue(roots[root], key, name);
  if (code !== NOT_THERE) must(code);
}
export function registryValues(root, key) {
  const opened = [0];
  const code = open(roots[root], key, 0, READ, opened);
  if (code === NOT_THERE) return {};
  must(code);
  const names = [];
  for (;;) {
    const name = Buffer.alloc(MOST);
    if (enumerate(opened[0], names.length, name, [MOST / 2], null, null, null, null) !== 0) break;
    names.push(name.toString('utf16le').replace(/\0[^]*$/, ''));
  }
  close(opened[0]);
  return Object.fromEntries(names.map((name) => [name, registryGet(root, key, name)]));
}
