import { parentProcess, type ParentProcess } from '../../ipc-child.ts';
import { keepMemoryToItself } from '../memory.ts';
import { loadForeign, nativeCalls, type ForeignFunctions } from '../native/native-calls.ts';
import { coreFoundation, libSystem, netFs } from '../native/prototypes.ts';
import { mountByNetFs } from './netfs.ts';
import { volumeRequest, type VolumeAnswer, type VolumeRequest } from './volume-call.ts';

/** Longer than whoever has started this process waits. Without them nobody else would end it. */
const LIMIT_MS = 70_000;

/**
 * Makes one call that is asked for over the pipe, says what came of it, and settles. When nobody waits any more, what it has mounted is
 * unmounted: whoever has died could not, and a mount that comes late has a credential that nobody knows.
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
    // By the owner without any force: what programs have not written yet would be lost. Its errno is this thread's.
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

/** Is that process, as this program starts it. By hand nobody does: it makes what it is told to over the pipe. */
export async function runVolumeProcess(): Promise<void> {
  await keepMemoryToItself(); // before there is a credential in it
  const parent = parentProcess();
  const end = (): void => {
    process.kill(process.pid, 'SIGKILL');
  };
  if (parent !== undefined) await makeVolumeCall(parent, loadForeign, end);
}
