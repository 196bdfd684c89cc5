/**
 * Ends this process by `_exit` of POSIX, which waits for no thread. Node's own end does, for a call of the system that may never
 * return; it only serves where koffi cannot be loaded. Nothing that has not been written yet is written.
 */
export async function exitAtOnce(exitCode: number): Promise<never> {
  try {
    const { default: koffi } = await import('koffi');
    koffi.load(null).func('void _exit(int status)')(exitCode);
  } catch {
    // A program that could not end at all would be worse than one that waits.
  }
  return process.exit(exitCode);
}
