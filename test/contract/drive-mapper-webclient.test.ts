import { windowsPrograms } from '../../electron/os/windows/drives/drive-programs.ts';
import { webClientMapper } from '../../electron/os/windows/drives/webclient-mapper.ts';
import { driveToServe } from '../../electron/gateway/prefix.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { memoryRegistry } from '../fakes/memory-registry.ts';
import { memoryWindows } from '../fakes/memory-wnet.ts';
import { startGateway } from '../support/in-process-gateway.ts';
import { startWebdavServers } from '../support/webdav-servers.ts';
import { driveMapperContract } from './drive-mapper.ts';

/** WebClient in memory, before the real gateway and real WebDAV servers. The same suite runs in the bed before Windows' own calls. */
driveMapperContract('webclient', async () => {
  const windows = memoryWindows();
  const servers = await startWebdavServers({ alice: 'pw' });
  const gateway = await startGateway(() => undiciHttp({ userAgent: 'test' }));
  const registry = memoryRegistry();
  const roots = {
    plain: { root: 'basic', label: 'Test drive' },
    odd: { root: 'spaced', label: 'Büro (Köln)' },
  } as const;
  let token = '';
  const serve = (): void => {
    for (const [id, { root, label }] of Object.entries(roots)) {
      const drive = driveToServe({
        ...{ id, label, url: servers.url(root), login: 'alice', mapper: 'webclient' },
        challenge: { scheme: 'basic', realm: 'theirs' },
      });
      gateway.serveWith({ drive, secret: new Secret('pw') }, new Secret(token));
    }
  };
  return {
    mapper: webClientMapper({
      ...{ wnet: () => Promise.resolve(windows), service: windows.service, registry: () => Promise.resolve(registry) },
      session: () => Promise.resolve({ isElevated: () => false }),
      programs: windowsPrograms([process.execPath]),
      programsOn: () => Promise.resolve([]),
      allowedLetters: () => Promise.resolve(undefined),
    }),
    realm: 'Latchkey',
    target: (kind = 'plain') => ({
      ...{ id: kind, label: roots[kind].label, url: `http://127.0.0.1:${String(gateway.port)}/x/`, login: kind },
      letter: kind === 'plain' ? 'Z' : 'Y',
    }),
    setPassword(text) {
      token = text;
      serve();
    },
    putFile(name, content) {
      for (const { root } of Object.values(roots)) servers.putFile(root, name, content);
    },
    read: (path, name) => windows.read(path.slice(0, 1), name),
    requests: async () => (await servers.requests()).length,
    halt: () => servers.halt(),
    resume: () => servers.resume(),
    crash() {
      windows.service.is = 'stopped'; // its letters stay, and lead nowhere
      return Promise.resolve();
    },
    leftovers: (target) =>
      Promise.resolve([...windows.mapped].filter(([letter]) => letter === target.letter).map(([, remote]) => remote)),
    async stop() {
      await gateway.stop();
      await servers.stop();
    },
  };
});
