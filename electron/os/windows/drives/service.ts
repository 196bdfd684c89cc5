import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../../../contract/failure.ts';
import { inWorker } from '../native.ts';
import type { Registry } from '../registry.ts';
import { answered } from './wnet.ts';

/**
 * The state of WebClient, the Windows service that maps WebDAV drives. `disabled` is a decision of IT's and no fault: IT
 * switches it off against attacks that make a computer sign in to another server.
 */
export type ServiceState = 'running' | 'starting' | 'stopped' | 'disabled' | 'absent' | 'unknown';

export interface WebClientService {
  /** Asks only Windows. Never rejects: an unanswered question gives 'unknown'. */
  state(): Promise<ServiceState>;
  /** Fires WebClient's start trigger, as Explorer does when a WebDAV path is opened. Any user may. */
  trigger(): Promise<void>;
  /** `StartServiceW`. @returns the error of Windows, 0 for none */
  start(): Promise<number>;
}

/** How long the service has to come up after the trigger, and again after `start`. Hardened machines have no trigger. */
const PATIENCE_MS = 15_000;
const POLL_MS = 250;
/** `ERROR_SERVICE_ALREADY_RUNNING` */
const RUNS_ALREADY = 1056;

export interface Clock {
  now(): number;
  pause(ms: number): Promise<void>;
}

const wallClock: Clock = {
  now: () => performance.now(),
  pause: async (ms) => {
    await sleep(ms);
  },
};

/**
 * Starts WebClient when it does not run, because WNetAddConnection2 does not start it on every machine.
 * @throws FailureError LK-5330 not installed, LK-5331 disabled, LK-5332 only an administrator can start it, LK-5333 it does
 *   not come up, LK-5334 its state cannot be read, LK-0002 the signal aborts
 */
export async function startWebClient(
  service: WebClientService,
  signal: AbortSignal,
  clock: Clock = wallClock,
): Promise<void> {
  const first = await service.state();
  if (first === 'running') return;
  const failure = failureOfState(first);
  if (failure !== undefined) throw failure;
  if (first === 'stopped') await service.trigger();
  if (await comesUp(service, signal, clock)) return;
  const code = (await service.state()) === 'stopped' ? await service.start() : 0;
  if (code !== 0 && code !== RUNS_ALREADY) throw new FailureError('LK-5332', { number: code });
  if (!(await comesUp(service, signal, clock)))
    throw new FailureError('LK-5333', { seconds: (2 * PATIENCE_MS) / 1000 });
}

/**
 * Gives the failure of a state in which the service cannot be started; undefined for a state in which it runs or still may.
 */
export function failureOfState(state: ServiceState): FailureError | undefined {
  switch (state) {
    case 'absent':
      return new FailureError('LK-5330');
    case 'disabled':
      return new FailureError('LK-5331');
    case 'unknown':
      return new FailureError('LK-5334');
    case 'stopped':
    case 'starting':
    case 'running':
      return undefined;
  }
}

async function comesUp(service: WebClientService, signal: AbortSignal, clock: Clock): Promise<boolean> {
  const deadline = clock.now() + PATIENCE_MS;
  for (;;) {
    if (signal.aborted) throw new FailureError('LK-0002');
    const state = await service.state();
    if (state === 'running') return true;
    const failure = failureOfState(state);
    if (failure !== undefined) throw failure;
    if (clock.now() + POLL_MS > deadline) return false;
    await clock.pause(POLL_MS);
  }
}

const NAME = 'WebClient';
const KEY = `SYSTEM\\CurrentControlSet\\Services\\${NAME}`;
const SC_MANAGER_CONNECT = 0x1;
const SERVICE_QUERY_CONFIG = 0x1;
const SERVICE_QUERY_STATUS = 0x4;
const SERVICE_START = 0x10;
const SERVICE_DISABLED = 4;
const SC_STATUS_PROCESS_INFO = 0;
const SERVICE_RUNNING = 4;
/** The size of `SERVICE_STATUS_PROCESS`: nine 32-bit numbers, of which the second is the state. */
const STATUS_BYTES = 36;
/** Room for `QUERY_SERVICE_CONFIGW` with its texts; Windows gives at most 8 KB. */
const CONFIG_BYTES = 8192;
const CALL_MS = 5000;
const ERROR_ACCESS_DENIED = 5;
/**
 * The GUID of the event provider `Microsoft-Windows-WebClntLookupServiceTrigger`, 22b6d684-fa63-4578-87c9-effcbe6643c7, as it
 * lies in memory.
 */
const TRIGGER = Buffer.from('84d6b62263fa784587c9effcbe6643c7', 'hex');
/** An `EVENT_DESCRIPTOR` with id 1 and level 4 (information); the trigger fires on any event. */
const EVENT = Buffer.from('01000000040000000000000000000000', 'hex');

/** Gives the WebClient service of this machine. */
export function windowsService(registry: () => Promise<Registry>): WebClientService {
  let loading: ReturnType<typeof load> | undefined;
  const calls = (): ReturnType<typeof load> => (loading ??= load());
  const withService = async <T>(access: number, work: (handle: number) => Promise<T>): Promise<T | undefined> => {
    const { openManager, openService, close } = await calls();
    const manager = await answered('OpenSCManager', () => openManager(null, null, SC_MANAGER_CONNECT), CALL_MS);
    if (manager === 0) return undefined;
    try {
      const handle = await answered('OpenService', () => openService(manager, NAME, access), CALL_MS);
      if (handle === 0) return undefined;
      try {
        return await work(handle);
      } finally {
        await close(handle);
      }
    } finally {
      await close(manager);
    }
  };
  /**
   * Tells the state of a service that could not be opened. The error of that call is lost, as it belongs to a worker thread,
   * so the registry tells whether the service exists.
   */
  const unopened = async (): Promise<ServiceState> => {
    const start = (await registry()).read('HKLM', KEY, 'Start');
    if (start.found === 'no') return 'absent';
    if (start.found === 'yes' && start.value.type === 'number' && start.value.number === SERVICE_DISABLED)
      return 'disabled';
    return 'unknown';
  };
  return {
    async state() {
      try {
        const { status, config } = await calls();
        const found = await withService(SERVICE_QUERY_STATUS | SERVICE_QUERY_CONFIG, async (handle) => {
          const [now, set] = [Buffer.alloc(STATUS_BYTES), Buffer.alloc(CONFIG_BYTES)];
          const needed: [number] = [0];
          const ask = () => status(handle, SC_STATUS_PROCESS_INFO, now, now.length, needed);
          if (!(await answered('QueryServiceStatusEx', ask, CALL_MS))) return 'unknown';
          const state = now.readUInt32LE(4);
          if (state === SERVICE_RUNNING) return 'running';
          const told = await answered('QueryServiceConfig', () => config(handle, set, set.length, needed), CALL_MS);
          if (told && set.readUInt32LE(4) === SERVICE_DISABLED) return 'disabled';
          return state === 1 ? 'stopped' : 'starting';
        });
        return found ?? (await unopened());
      } catch {
        return 'unknown';
      }
    },
    async trigger() {
      const { register, write, unregister } = await calls();
      const handle: [number | bigint] = [0];
      if ((await register(TRIGGER, null, null, handle)) !== 0) return; // `startWebClient` tries StartService next
      await write(handle[0], EVENT, 0, null);
      await unregister(handle[0]);
    },
    async start() {
      const { startService } = await calls();
      const started = await withService(SERVICE_START, (handle) =>
        answered('StartService', () => startService(handle, 0, null), CALL_MS),
      );
      // The error of the call is lost, as it belongs to a worker thread. For users it is "access denied" unless IT has given
      // them the right to start services.
      return started === true ? 0 : ERROR_ACCESS_DENIED;
    },
  };
}

async function load() {
  const { default: koffi } = await import('koffi');
  const advapi32 = koffi.load('advapi32.dll');
  type Cell = [number];
  return {
    openManager: inWorker<readonly [null, null, number], number>(
      advapi32.func('intptr_t __stdcall OpenSCManagerW(str16 machine, str16 database, uint32_t access)'),
    ),
    openService: inWorker<readonly [number, string, number], number>(
      advapi32.func('intptr_t __stdcall OpenServiceW(intptr_t manager, str16 name, uint32_t access)'),
    ),
    close: inWorker<readonly [number], boolean>(advapi32.func('bool __stdcall CloseServiceHandle(intptr_t handle)')),
    status: inWorker<readonly [number, number, Buffer, number, Cell], boolean>(
      advapi32.func(
        'bool __stdcall QueryServiceStatusEx(intptr_t service, int level, void *status, uint32_t size, _Out_ uint32_t *needed)',
      ),
    ),
    config: inWorker<readonly [number, Buffer, number, Cell], boolean>(
      advapi32.func(
        'bool __stdcall QueryServiceConfigW(intptr_t service, void *config, uint32_t size, _Out_ uint32_t *needed)',
      ),
    ),
    startService: inWorker<readonly [number, number, null], boolean>(
      advapi32.func('bool __stdcall StartServiceW(intptr_t service, uint32_t count, void *args)'),
    ),
    register: inWorker<readonly [Buffer, null, null, [number | bigint]], number>(
      advapi32.func(
        'uint32_t __stdcall EventRegister(const void *provider, void *callback, void *context, _Out_ uint64_t *handle)',
      ),
    ),
    write: inWorker<readonly [number | bigint, Buffer, number, null], number>(
      advapi32.func('uint32_t __stdcall EventWrite(uint64_t handle, const void *event, uint32_t count, void *data)'),
    ),
    unregister: inWorker<readonly [number | bigint], number>(
      advapi32.func('uint32_t __stdcall EventUnregister(uint64_t handle)'),
    ),
  };
}
