/** Numbers of Linux: `linux/prctl.h`, `asm-generic/resource.h`, `asm-generic/signal.h`. */
const PR_SET_PDEATHSIG = 1;
const PR_SET_DUMPABLE = 4;
const SIGKILL = 9;
const RLIMIT_CORE = 4;

/**
 * Limits core dumps to one byte. That is too little for a file, and the only value with which the kernel does not start a
 * program that takes core dumps either (`do_coredump` in fs/coredump.c; with a limit of 0 such a program is started).
 */
const NO_CORE = new BigUint64Array([1n, 1n]);

/**
 * Closes this process's memory to others: nothing can take a core dump of it, and no other program of the same user can read it
 * through `/proc` or attach to it; root still can. This lasts for the life of the process, and does not apply to the programs
 * that it starts.
 * @returns false where the C library is not found
 */
export async function keepMemoryToItself(): Promise<boolean> {
  const libc = await (library ??= load());
  return libc?.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) === 0;
}

/**
 * Keeps another process of this user, which was given an app password, from leaving a core dump.
 * @param id the process id
 * @returns false where the C library is not found, or the limit cannot be set
 */
export async function leaveNoCore(id: number): Promise<boolean> {
  const libc = await (library ??= load());
  return libc?.prlimit(id, RLIMIT_CORE, NO_CORE, null) === 0;
}

/**
 * Has the kernel kill this process when the process that has started it ends, in whatever way, and whatever this one is doing.
 * When the parent has ended before this call, the end of the pipe tells.
 * @returns false where the C library is not found
 */
export async function endWithParent(): Promise<boolean> {
  const libc = await (library ??= load());
  return libc?.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) === 0;
}

interface Library {
  prctl(option: number, a: number, b: number, c: number, d: number): number;
  prlimit(id: number, resource: number, limits: BigUint64Array, before: null): number;
}

let library: Promise<Library | undefined> | undefined;

async function load(): Promise<Library | undefined> {
  try {
    const { default: koffi } = await import('koffi');
    const libc = koffi.load(null);
    return {
      prctl: libc.func(
        'int prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)',
      ) as Library['prctl'],
      prlimit: libc.func(
        'int prlimit(int id, int resource, const uint64_t *limits, void *before)',
      ) as Library['prlimit'],
    };
  } catch {
    // koffi has no prebuilt code for this machine. Latchkey then runs without this protection, like any other program.
    return undefined;
  }
}
