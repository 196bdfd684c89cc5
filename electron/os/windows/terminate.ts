/** `GetCurrentProcess` of processthreadsapi.h: this pseudo handle stands for the process that uses it. */
const THIS_PROCESS = -1;

/**
 * Ends this process by `TerminateProcess`, which waits for no thread and runs no code of a library. `ExitProcess`, by which Node
 * ends, comes after Node has waited for its threads, one of which may be in a call that never returns.
 */
export async function exitAtOnce(exitCode: number): Promise<never> {
  const { default: koffi } = await import('koffi');
  const kernel32 = koffi.load('kernel32.dll');
  kernel32.func('bool __stdcall TerminateProcess(intptr_t process, uint32_t exitCode)')(THIS_PROCESS, exitCode);
  throw new Error('TerminateProcess has returned');
}
