import { request } from 'node:http';
import type { ServiceState, WebClientService } from '../../electron/os/windows/drives/service.ts';
import { withPassword, type Wnet } from '../../electron/os/windows/drives/wnet.ts';

/** The letters of a session of Windows and its WebClient in memory, with real requests to the gateway, as the redirector makes them. */
export interface MemoryWindows extends Wnet {
  readonly service: WebClientService & { is: ServiceState };
  /** What letters lead to. */
  readonly mapped: ReadonlyMap<string, string>;
  /** Letters of other things: disks, other programs' drives. */
  readonly others: Map<string, string>;
  /** Whom Windows signs in as on a letter, where it was told. */
  readonly users: Map<string, string>;
  /** Passwords that it was handed, as they lie in its memory now. */
  readonly handed: Buffer[];
  /** Letters on which programs have files open. */
  readonly inUse: Set<string>;
  /** Answers of Windows to come, by the call, first first; what the call does is then not done. */
  readonly answers: Record<'add' | 'cancel', number[]>;
  /** What was asked of Windows, in its order. */
  readonly calls: string[];
  /** Reads a file as a program on a letter does. */
  read(letter: string, name: string): Promise<string>;
}

const AGENT = 'Microsoft-WebDAV-MiniRedir/10.0.22631';

export function memoryWindows(): MemoryWindows {
  const mapped = new Map<string, string>();
  const others = new Map([['C', '']]);
  const users = new Map<string, string>();
  const handed: Buffer[] = [];
  const inUse = new Set<string>();
  const answers: MemoryWindows['answers'] = { add: [], cancel: [] };
  const calls: string[] = [];
  const service: MemoryWindows['service'] = {
    is: 'running',
    state: () => Promise.resolve(service.is),
    trigger() {
      calls.push('trigger');
      if (service.is === 'stopped') service.is = 'running';
      return Promise.resolve();
    },
    start() {
      calls.push('start');
      return Promise.resolve(5);
    },
  };
  return {
    ...{ service, mapped, others, users, handed, inUse, answers, calls },
    drives: () =>
      Promise.resolve(
        [...mapped.keys(), ...others.keys()].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 65)), 0),
      ),
    remote(letter) {
      const remote = mapped.get(letter) ?? others.get(letter) ?? '';
      return Promise.resolve(remote === '' ? { code: 2250, remote: '' } : { code: 0, remote });
    },
    user: (letter) => Promise.resolve({ code: 0, user: users.get(letter) ?? '' }),
    async add(letter, remote, login) {
      calls.push(`add ${letter}`);
      const told = answers.add.shift();
      if (told !== undefined) return told;
      if (service.is !== 'running') return 67;
      if (mapped.has(letter) || others.has(letter)) return 85;
      if (login !== undefined) {
        const server = remote.split('\\')[2]?.toLowerCase();
        const other = [...mapped].find(
          ([one, at]) => at.split('\\')[2]?.toLowerCase() === server && users.get(one) !== login.user,
        );
        if (other !== undefined) return 1219;
        await withPassword(login, (password) => Promise.resolve(void handed.push(password)));
        users.set(letter, login.user);
        mapped.set(letter, remote);
        return 0;
      }
      const code = await walk(remote);
      if (code === 0) mapped.set(letter, remote);
      return code;
    },
    cancel(letter, force) {
      calls.push(`cancel ${letter}${force ? ' by force' : ''}`);
      const told = answers.cancel.shift();
      if (told !== undefined) return Promise.resolve(told);
      if (!mapped.has(letter)) return Promise.resolve(2250);
      if (inUse.has(letter) && !force) return Promise.resolve(2401);
      mapped.delete(letter);
      users.delete(letter);
      inUse.delete(letter);
      return Promise.resolve(0);
    },
    extended: () => Promise.resolve('Web Client Network 42'),
    async read(letter, name) {
      const { body } = await ask('GET', `${addressOf(mapped.get(letter) ?? '')}/${encodeURIComponent(name)}`);
      return body;
    },
  };
}

/** `http://127.0.0.1:PORT/TOKEN/LABEL` */
function addressOf(remote: string): string {
  const [, port = '', rest = ''] = /^\\\\127\.0\.0\.1@(\d+)\\DavWWWRoot\\(.*)$/.exec(remote) ?? [];
  return `http://127.0.0.1:${port}/${rest.split('\\').map(encodeURIComponent).join('/')}`;
}

/** The redirector asks from the root down, and gives up at the first refusal. */
async function walk(remote: string): Promise<number> {
  const { origin, pathname } = new URL(addressOf(remote));
  const names = pathname.slice(1).split('/');
  const paths = ['/', ...names.map((_, at) => `/${names.slice(0, at + 1).join('/')}`)];
  try {
    const { status, dav } = await ask('OPTIONS', `${origin}/`);
    if (status !== 200 || dav === undefined) return 67;
    for (const path of paths) {
      const { status: found } = await ask('PROPFIND', `${origin}${path}`);
      if (found === 401) return 1244;
      if (found === 403) return 5;
      if (found !== 207) return 67;
    }
    return 0;
  } catch {
    return 53;
  }
}

function ask(
  method: string,
  address: string,
): Promise<{ readonly status: number; readonly dav: string | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': AGENT, depth: '0', translate: 'f' };
    const sent = request(address, { method, headers, agent: false, timeout: 5000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { dav } = response.headers;
        resolve({ status: response.statusCode ?? 0, dav: typeof dav === 'string' ? dav : undefined, body });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error('silent')));
    sent.end();
  });
}
