import { loadForeign, nativeCalls, type ForeignFunctions } from './native/native-calls.ts';
import { libSystem } from './native/prototypes.ts';

/** A constant of sys/resource.h of macOS. */
const RLIMIT_CORE = 4;
/** A request of sys/ptrace.h. */
const PT_DENY_ATTACH = 31;
/** A `struct rlimit` of two 64-bit numbers, both zero. */
const NO_CORE = new Uint8Array(16);

/**
 * Keeps this process's memory out of core dumps, and debuggers from attaching, for the life of the process. A debugger that is
 * attached already makes the call end the process.
 * Memory can also be read past ptrace(2), with `task_for_pid`. macOS refuses that only for programs with the hardened runtime and
 * without the entitlement `get-task-allow`, which means only for the signed app. Root can read it when System Integrity
 * Protection is off.
 * @returns false when the C library cannot be called, or refuses
 */
export async function keepMemoryToItself(load: () => Promise<ForeignFunctions> = loadForeign): Promise<boolean> {
  try {
    const { call } = nativeCalls(await load(), libSystem);
    const hasNoCore = call.setrlimit(RLIMIT_CORE, NO_CORE) === 0;
    return call.ptrace(PT_DENY_ATTACH, 0, null, 0) === 0 && hasNoCore;
  } catch {
    // koffi has no prebuilt code for this machine, so the process stays as open as every other program.
    return false;
  }
}
