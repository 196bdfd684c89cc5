/** The Windows calls that this file needs. */
export interface MemoryCalls {
  /** `SetErrorMode`. */
  setErrorMode(mode: number): void;
  /** `WerSetFlags`. */
  setReportFlags(flags: number): void;
  /**
   * `QueryInformationJobObject` for the job of this process. Gives its limit flags, or undefined when the process is in no
   * job.
   */
  jobLimits(): number | undefined;
}

/**
 * Error modes of errhandlingapi.h. None of them shows a box on the screen; SEM_NOGPFAULTERRORBOX also keeps Windows Error
 * Reporting, which writes the dumps, from being called.
 */
const SEM_FAILCRITICALERRORS = 0x1;
const SEM_NOGPFAULTERRORBOX = 0x2;
const SEM_NOOPENFILEERRORBOX = 0x8000;
/** A flag of werapi.h: a report that is made all the same leaves out the heap. */
const WER_FAULT_REPORTING_FLAG_NOHEAP = 1;
/** winnt.h */
const JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE = 0x2000;

/**
 * Keeps this process out of Windows Error Reporting, which writes dumps to the disk and sends them. Other programs of the
 * same user can still read its memory, just as they can ask the Credential Manager; see docs/decisions/039.
 * @returns false, because Windows does not keep the programs of one user apart
 */
export async function keepFromReports(load: () => Promise<MemoryCalls> = memoryCalls): Promise<false> {
  try {
    const calls = await load();
    calls.setErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    calls.setReportFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
  } catch {
    // One of the calls is missing on this machine: the process stays as open to reports as every other program.
  }
  return false;
}

/**
 * Tells whether Windows ends this process together with its parent. libuv puts every child that it does not detach into a
 * job, and Windows ends the processes of that job when the parent's handle to it closes (`uv__init_global_job`).
 */
export async function endsWithParent(load: () => Promise<MemoryCalls> = memoryCalls): Promise<boolean> {
  const limits = (await load().catch(() => undefined))?.jobLimits() ?? 0;
  return (limits & JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE) !== 0;
}

/**
 * `JobObjectExtendedLimitInformation` of JOBOBJECTINFOCLASS, the size of the structure on 64 bits, and the offset of its
 * LimitFlags (winnt.h).
 */
const JOB_LIMITS = { what: 9, bytes: 144, flagsAt: 16 };

async function memoryCalls(): Promise<MemoryCalls> {
  const { default: koffi } = await import('koffi');
  const kernel32 = koffi.load('kernel32.dll');
  const setErrorMode = kernel32.func('uint32_t __stdcall SetErrorMode(uint32_t mode)') as (mode: number) => number;
  const queryJob = kernel32.func(
    'bool __stdcall QueryInformationJobObject(intptr_t job, int what, void *into, uint32_t bytes, void *needed)',
  ) as (job: number, what: number, into: Buffer, bytes: number, needed: null) => boolean;
  return {
    setErrorMode,
    setReportFlags(flags) {
      const set = kernel32.func('int32_t __stdcall WerSetFlags(uint32_t flags)') as (flags: number) => number;
      set(flags);
    },
    jobLimits() {
      const into = Buffer.alloc(JOB_LIMITS.bytes);
      return queryJob(0, JOB_LIMITS.what, into, into.length, null) ? into.readUInt32LE(JOB_LIMITS.flagsAt) : undefined;
    },
  };
}
