/** `GetCurrentProcess` of processthreadsapi.h: this pseudo handle stands for the process that uses it. */
const THIS_PROCESS = -1;

/**
 * Ends this process by `TerminateProcess`, which waits for no thread and runs no code of a library. `ExitProcess`, by which Node
 * ends, comes after Node has waited for its threads, one of which may be in a call that never returns; it only serves where koffi
 * cannot be loaded.
 */
export async function exitAtOnce(exitCode: number): Promise<never> {
  try {
    const { default: koffi } = await import('koffi');
    const kernel32 = koffi.load('kernel32.dll');
    kernel32.func('bool __stdcall TerminateProcess(intptr_t process, uint32_t exitCode)')(THIS_PROCESS, exitCode);
  } catch {
    // A program that could not end at all would be worse than one that waits.
  }
  return process.exit(exitCode);
}
