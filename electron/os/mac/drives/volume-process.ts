import { parentProcess, type ParentProcess } from '../../ipc-child.ts';
import { keepMemoryToItself } from '../memory.ts';
import { loadForeign, nativeCalls, type ForeignFunctions } from '../native/native-calls.ts';
import { coreFoundation, libSystem, netFs } from '../native/prototypes.ts';
import { mountByNetFs } from './netfs.ts';
import { volumeRequest, type VolumeAnswer, type VolumeRequest } from './volume-call.ts';

/**
 * Limit after which this process ends itself. It is longer than the parent waits, and matters when the parent is gone and nothing
 * else would end the process.
 */
const LIMIT_MS = 70_000;

/**
 * Makes the one call that the parent asks for over the pipe, answers, and settles. When the parent does not wait any more, or has
 * died, a mount that comes late is unmounted: its credential is known to nobody then.
 * @param end ends this process at once, whatever is under way in it
 */
export async function makeVolumeCall(
  parent: ParentProcess,
  load: () => Promise<ForeignFunctions>,
  end: () => void,
): Promise<void> {
  const limit = setTimeout(end, LIMIT_MS);
  const wanted = new AbortController();
  const say = (answer: VolumeAnswer): void => {
    parent.send(answer);
  };
  const asked = new Promise<VolumeRequest | undefined>((resolve) => {
    parent.whenGone(() => {
      wanted.abort();
      resolve(undefined);
    });
    parent.listen((message) => {
      const { data } = volumeRequest.safeParse(message);
      if (data?.do === 'give-up') wanted.abort();
      else if (data !== undefined) resolve(data);
    });
  });
  try {
    const foreign = await load();
    const system = nativeCalls(foreign, libSystem);
    // The owner unmounts without force, because what programs have not written yet would be lost otherwise. `errno` is valid
    // since the call is made on this thread.
    const unmount = (path: string): number => (system.call.unmount(path, 0) === 0 ? 0 : system.errno());
    say({ type: 'ready' });
    const request = await asked;
    if (request?.do === 'unmount') say({ type: 'unmounted', errno: unmount(request.path) });
    if (request?.do !== 'mount') return;
    const libraries = { cf: nativeCalls(foreign, coreFoundation), net: nativeCalls(foreign, netFs) };
    const answer = await mountByNetFs(libraries, request);
    if (wanted.signal.aborted && answer.status === 0) for (const path of answer.paths) unmount(path);
    say({ type: 'mounted', status: answer.status, paths: [...answer.paths] });
  } catch (error) {
    say({ type: 'failed', reason: error instanceof Error ? error.message.slice(0, 200) : 'unknown' });
  } finally {
    clearTimeout(limit);
  }
}

/** Runs this program as that process. Nobody starts it by hand: it does only what it is told over the pipe. */
export async function runVolumeProcess(): Promise<void> {
  await keepMemoryToItself(); // before a credential is in the memory
  const parent = parentProcess();
  const end = (): void => {
    process.kill(process.pid, 'SIGKILL');
  };
  if (parent !== undefined) await makeVolumeCall(parent, loadForeign, end);
}
