import { memoryDriveMapper, memoryServer } from '../fakes/memory-drive-mapper.ts';
import { driveMapperContract } from './drive-mapper.ts';

driveMapperContract('the memory mapper', () => {
  const server = memoryServer();
  const mapper = memoryDriveMapper(server);
  const places = {
    plain: { url: 'http://127.0.0.1:8080/dav/', login: 'alice' },
    odd: { url: 'http://127.0.0.1:8080/with%20space/', login: 'bob@example.com' },
  };
  return Promise.resolve({
    mapper,
    realm: 'test',
    target: (kind = 'plain') => ({ id: kind, label: 'Test drive', ...places[kind] }),
    setPassword(text) {
      for (const { login } of Object.values(places)) server.passwords.set(login, text);
    },
    putFile(name, content) {
      server.files.set(name, content);
    },
    read: (path, name) => {
      const content = mapper.mounts.has(path) ? server.files.get(name) : undefined;
      return Promise.resolve(content ?? 'not there');
    },
    requests: () => Promise.resolve(server.requests),
    halt: () => {
      server.up = false;
      return Promise.resolve();
    },
    resume: () => {
      server.up = true;
      return Promise.resolve();
    },
    crash: (target) => {
      mapper.dead.add(mapper.pathOf(target));
      return Promise.resolve();
    },
    leftovers: (target) => Promise.resolve(mapper.mounts.has(mapper.pathOf(target)) ? [mapper.pathOf(target)] : []),
    stop: () => Promise.resolve(),
  });
});
