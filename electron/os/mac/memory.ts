import { loadForeign, nativeCalls, type ForeignFunctions } from './native/native-calls.ts';
import { libSystem } from './native/prototypes.ts';

/** sys/resource.h of macOS. */
const RLIMIT_CORE = 4;
/** sys/ptrace.h. */
const PT_DENY_ATTACH = 31;
/** `struct rlimit`: two numbers of 64 bits, both zero. */
const NO_CORE = new Uint8Array(16);

/**
 * Keeps what is in this process's memory from core dumps, and debuggers from attaching to it, for its life: a debugger that is attached
 * already ends it. What reads memory past ptrace(2), `task_for_pid`, is refused by macOS for programs with the hardened runtime and without
 * the entitlement `get-task-allow`, which is so for the signed app alone. Root can, with System Integrity Protection off.
 * @returns false where its C library cannot be called, or refuses
 */
export async function keepMemoryToItself(load: () => Promise<ForeignFunctions> = loadForeign): Promise<boolean> {
  try {
    const { call } = nativeCalls(await load(), libSystem);
    const hasNoCore = call.setrlimit(RLIMIT_CORE, NO_CORE) === 0;
    return call.ptrace(PT_DENY_ATTACH, 0, null, 0) === 0 && hasNoCore;
  } catch {
    // A machine for which koffi has no prebuilt code: there it is as with every other program.
    return false;
  }
}
