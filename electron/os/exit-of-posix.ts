/**
 * Ends this process by `_exit` of POSIX, which waits for no thread. Node's own end does, for a call of the system that may never
 * return. Nothing that has not been written yet is written.
 */
export async function exitAtOnce(exitCode: number): Promise<never> {
  const { default: koffi } = await import('koffi');
  koffi.load(null).func('void _exit(int status)')(exitCode);
  throw new Error('_exit has returned');
}
