// Calls the functions of winnetwk.h, and lists the letters of Windows.
import koffi from 'koffi';
const mpr = koffi.load('mpr.dll');
const kernel32 = koffi.load('kernel32.dll');

const resource = koffi.struct('NETRESOURCEW', {
  ...{ scope: 'uint32', type: 'uint32', display: 'uint32', usage: 'uint32' },
  ...{ local: 'str16', remote: 'str16', comment: 'str16', provider: 'str16' },
});
const add = mpr.func('WNetAddConnection2W', 'uint32', [koffi.pointer(resource), 'void *', 'str16', 'uint32']);
const cancelConnection = mpr.func('uint32 WNetCancelConnection2W(str16 name, uint32 flags, bool force)');
const getConnection = mpr.func('uint32 WNetGetConnectionW(str16 local, void *remote, _Inout_ uint32 *length)');
const getUser = mpr.func('uint32 WNetGetUserW(str16 name, void *user, _Inout_ uint32 *length)');
const getLastError = mpr.func(
  'uint32 WNetGetLastErrorW(_Out_ uint32 *code, void *text, uint32 length, void *provider, uint32 providerLength)',
);
const logicalDrives = kernel32.func('uint32 GetLogicalDrives()');
const driveType = kernel32.func('uint32 GetDriveTypeW(str16 root)');

const DISK = 1;
const LENGTH = 2048;
const textOf = (buffer) => buffer.toString('utf16le').replace(/\0[^]*$/, '');

/** Makes a call that gives a text. @param length the room for the text that Windows is told, in characters */
function told(call, name, length) {
  const buffer = Buffer.alloc(LENGTH * 2);
  const needed = [length];
  const code = call(name, buffer, needed);
  return { code, text: textOf(buffer), needed: needed[0] };
}

export function connect({ local, remote, user, password, flags }) {
  const secret = password === null ? null : Buffer.from(`${password}\0`, 'utf16le');
  const wanted = { scope: 0, type: DISK, display: 0, usage: 0, local, remote, comment: null, provider: null };
  const code = add(wanted, secret, user, flags);
  if (code === 0) return { code };
  const [extended, text, provider] = [[0], Buffer.alloc(LENGTH), Buffer.alloc(LENGTH)];
  getLastError(extended, text, LENGTH / 2, provider, LENGTH / 2);
  return { code, extended: { code: extended[0], text: textOf(text), provider: textOf(provider) } };
}
export const cancel = (name, force) => cancelConnection(name, 0, force);
export const connection = (local, length = LENGTH) => told(getConnection, local, length);
export const user = (name, length = LENGTH) => told(getUser, name, length);
export function letters() {
  const set = logicalDrives();
  const names = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((_, at) => (set & (1 << at)) !== 0);
  return Object.fromEntries(names.map((name) => [`${name}:`, driveType(`${name}:\\`)]));
}
