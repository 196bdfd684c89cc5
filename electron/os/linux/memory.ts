/** Numbers of Linux: `linux/prctl.h`, `asm-generic/resource.h`, `asm-generic/signal.h`. */
const PR_SET_PDEATHSIG = 1;
const PR_SET_DUMPABLE = 4;
const SIGKILL = 9;
const RLIMIT_CORE = 4;

/**
 * One byte: too little for a file, and the one value that also keeps the kernel from starting a program that takes core dumps
 * (`do_coredump` in fs/coredump.c; with a limit of 0 such a program is started).
 */
const NO_CORE = new BigUint64Array([1n, 1n]);

/**
 * Keeps what is in this process's memory to itself: no core dump, whoever takes it, and no other program of the same user can
 * read it through `/proc` or attach to it; root can. For the process's life. Programs that it starts are not concerned.
 * @returns false where its C library is not found
 */
export async function keepMemoryToItself(): Promise<boolean> {
  const libc = await (library ??= load());
  return libc?.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) === 0;
}

/** That another process of this user leaves no core dump: one that was given an app password. @param id its number */
export async function leaveNoCore(id: number): Promise<boolean> {
  const libc = await (library ??= load());
  return libc?.prlimit(id, RLIMIT_CORE, NO_CORE, null) === 0;
}

/**
 * Has the kernel end this process when the one that has started it ends, however that ends and whatever this one does. Who comes
 * too late is told by the end of its pipe.
 * @returns false where its C library is not found
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
    // A machine for which koffi has no prebuilt code: there it is as with every other program.
    return undefined;
  }
}
