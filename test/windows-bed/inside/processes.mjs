// Reads what every process shows to others of the same user: its arguments and its environment (winternl.h).
import { clearInterval, setInterval } from 'node:timers';
import koffi from 'koffi';
const kernel32 = koffi.load('kernel32.dll');
const psapi = koffi.load('psapi.dll');
const ntdll = koffi.load('ntdll.dll');

const enumerate = psapi.func('bool EnumProcesses(void *ids, uint32 bytes, _Out_ uint32 *used)');
const open = kernel32.func('intptr_t OpenProcess(uint32 access, bool inherited, uint32 id)');
const close = kernel32.func('bool CloseHandle(intptr_t handle)');
const read = kernel32.func(
  'bool ReadProcessMemory(intptr_t process, uint64_t from, void *to, size_t bytes, _Out_ size_t *done)',
);
const query = ntdll.func(
  'int32 NtQueryInformationProcess(intptr_t process, uint32 what, void *info, uint32 bytes, void *done)',
);

const QUERY_AND_READ = 0x0410;
/** Offsets in the 64-bit PEB and RTL_USER_PROCESS_PARAMETERS. */
const PARAMETERS = 0x20;
const COMMAND_LINE = 0x70;
const ENVIRONMENT = 0x80;
const PAGE = 4096;
const MOST_PAGES = 32;

function bytesAt(process, from, length) {
  const bytes = Buffer.alloc(length);
  return read(process, from, bytes, length, [0]) ? bytes : undefined;
}

function textAt(process, from) {
  const place = bytesAt(process, from, 16);
  const bytes = place && bytesAt(process, place.readBigUInt64LE(8), place.readUInt16LE(0));
  return bytes === undefined ? '' : bytes.toString('utf16le');
}

/**
 * Reads an environment block: texts with a zero after each, and one more at the end. Windows does not tell its length, so the end
 * has to be searched for.
 */
function environmentAt(process, from) {
  let bytes = Buffer.alloc(0);
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const at = from + BigInt(bytes.length);
    const more = bytesAt(process, at, PAGE - Number(at % BigInt(PAGE)));
    if (more === undefined) break;
    bytes = Buffer.concat([bytes, more]);
    const text = bytes.toString('utf16le');
    if (text.includes('\0\0')) return text.slice(0, text.indexOf('\0\0'));
  }
  return bytes.toString('utf16le');
}

function shownBy(id) {
  const process = open(QUERY_AND_READ, false, id);
  if (process === 0) return undefined;
  try {
    const basics = Buffer.alloc(48);
    if (query(process, 0, basics, basics.length, null) !== 0) return undefined;
    const parameters = bytesAt(process, basics.readBigUInt64LE(8) + BigInt(PARAMETERS), 8)?.readBigUInt64LE();
    if (parameters === undefined || parameters === 0n) return undefined;
    const environment = bytesAt(process, parameters + BigInt(ENVIRONMENT), 8)?.readBigUInt64LE();
    const commandLine = textAt(process, parameters + BigInt(COMMAND_LINE));
    return { id, commandLine, environment: environment === undefined ? '' : environmentAt(process, environment) };
  } finally {
    close(process);
  }
}

let seen;

export function processes() {
  const [ids, used] = [Buffer.alloc(4096), [0]];
  if (!enumerate(ids, ids.length, used)) return [];
  const all = Array.from({ length: used[0] / 4 }, (_, at) => ids.readUInt32LE(at * 4));
  return all.map(shownBy).filter((each) => each !== undefined);
}
/** Looks at all processes again and again until `processesSeen` is called. */
export function watchProcesses(everyMs) {
  const shown = new Set();
  const look = () => {
    seen.rounds += 1;
    for (const { commandLine, environment } of processes()) {
      shown.add(commandLine);
      shown.add(environment);
    }
  };
  seen = { shown, rounds: 0, timer: setInterval(look, everyMs) };
  look();
}
export function processesSeen() {
  clearInterval(seen.timer);
  return { shown: [...seen.shown], rounds: seen.rounds };
}
