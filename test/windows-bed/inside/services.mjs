// Reads and sets the state of the service WebClient (winsvc.h), as IT does on a machine.
import koffi from 'koffi';
const advapi32 = koffi.load('advapi32.dll');
const kernel32 = koffi.load('kernel32.dll');

const status = koffi.struct('SERVICE_STATUS', {
  ...{ type: 'uint32', state: 'uint32', accepts: 'uint32', exit: 'uint32', specific: 'uint32' },
  ...{ checkPoint: 'uint32', waitHint: 'uint32' },
});
const openManager = advapi32.func('intptr_t OpenSCManagerW(str16 machine, str16 database, uint32 access)');
const openService = advapi32.func('intptr_t OpenServiceW(intptr_t manager, str16 name, uint32 access)');
const create = advapi32.func(
  'intptr_t CreateServiceW(intptr_t manager, str16 name, str16 shown, uint32 access, uint32 type, uint32 start, uint32 severity, str16 path, void *group, void *tag, void *needs, void *account, void *password)',
);
const configure = advapi32.func(
  'bool ChangeServiceConfigW(intptr_t service, uint32 type, uint32 start, uint32 severity, void *path, void *group, void *tag, void *needs, void *account, void *password, void *shown)',
);
const query = advapi32.func('QueryServiceStatus', 'bool', ['intptr_t', koffi.out(koffi.pointer(status))]);
const queryConfig = advapi32.func(
  'bool QueryServiceConfigW(intptr_t service, void *config, uint32 bytes, _Out_ uint32 *needed)',
);
const start = advapi32.func('bool StartServiceW(intptr_t service, uint32 count, void *arguments)');
const control = advapi32.func('ControlService', 'bool', ['intptr_t', 'uint32', koffi.out(koffi.pointer(status))]);
const remove = advapi32.func('bool DeleteService(intptr_t service)');
const close = advapi32.func('bool CloseServiceHandle(intptr_t handle)');
const lastError = kernel32.func('uint32 GetLastError()');

const ALL = 0xf01ff;
const OWN_PROCESS = 0x10;
const NO_CHANGE = 0xffff_ffff;
const STOP = 1;
const starts = { manual: 3, disabled: 4 };
const states = { stopped: 1, running: 4 };
const PROGRAM = 'C:\\lk\\webclient-service.exe';

function withService(work) {
  const manager = openManager(null, null, 0xf003f);
  const service = openService(manager, 'WebClient', ALL);
  try {
    return work(service, manager);
  } finally {
    if (service !== 0) close(service);
    close(manager);
  }
}

const stateNow = (service) => {
  const now = {};
  return query(service, now) ? now.state : 0;
};

async function until(reached) {
  for (let looks = 0; looks < 200 && !reached(); looks += 1) await new Promise((go) => setTimeout(go, 25));
  if (!reached()) throw new Error('the service does not get there');
}

export function webClientState() {
  return withService((service) => {
    if (service === 0) return 'absent';
    const state = stateNow(service);
    const config = Buffer.alloc(8192);
    queryConfig(service, config, config.length, [0]);
    if (state === states.running) return 'running';
    return config.readUInt32LE(4) === starts.disabled ? 'disabled' : 'stopped';
  });
}

export async function setWebClient(wanted) {
  if (webClientState() === 'absent' && wanted !== 'absent') {
    withService((_, manager) => {
      const made = create(
        ...[manager, 'WebClient', 'WebClient', ALL, OWN_PROCESS, starts.manual, 1, PROGRAM],
        ...[null, null, null, null, null],
      );
      if (made === 0) throw new Error(`CreateServiceW: ${lastError()}`);
      close(made);
    });
  }
  if (webClientState() === 'running' && wanted !== 'running') {
    withService((service) => control(service, STOP, {}));
    await until(() => webClientState() !== 'running');
  }
  if (wanted === 'absent') withService((service) => service === 0 || remove(service));
  else {
    const how = wanted === 'disabled' ? starts.disabled : starts.manual;
    const nothing = [null, null, null, null, null, null, null];
    withService((service) => configure(service, NO_CHANGE, how, NO_CHANGE, ...nothing));
  }
  if (wanted === 'running' && webClientState() !== 'running') withService((service) => start(service, 0, null));
  await until(() => webClientState() === wanted);
}
