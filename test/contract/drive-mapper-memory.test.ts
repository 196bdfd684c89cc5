import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { memoryDriveMapper, memoryServer } from '../fakes/memory-drive-mapper.ts';
import { driveMapperContract } from './drive-mapper.ts';

driveMapperContract('the memory mapper', () => {
  const server = memoryServer();
  const mapper = memoryDriveMapper(server);
  const spec: DriveSpec = {
    id: 'plain',
    label: 'Test drive',
    url: 'http://127.0.0.1:8080/dav/',
    login: 'alice',
    challenge: { scheme: 'basic', realm: 'test' },
    mapper: mapper.name,
  };
  const accounts = ['alice', 'bob@example.com', ...Array.from({ length: 32 }, (_, index) => `user${index}`)];
  return Promise.resolve({
    mapper,
    spec: (kind = 'plain') => {
      if (kind === 'odd')
        return { ...spec, id: kind, url: 'http://127.0.0.1:8080/with%20space/', login: 'bob@example.com' };
      return kind === 'untrusted' ? { ...spec, id: kind, url: 'https://127.0.0.1:8443/dav/' } : spec;
    },
    setPassword(text) {
      for (const account of accounts) server.passwords.set(account, text);
    },
    putFile(name, content) {
      server.files.set(name, content);
    },
    read: (drive, name) => {
      const content = mapper.mounts.has(drive.path) ? server.files.get(name) : undefined;
      return Promise.resolve(content ?? 'not there');
    },
    authenticatedRequests: () => Promise.resolve(server.authenticatedRequests),
    halt: () => {
      server.up = false;
      return Promise.resolve();
    },
    resume: () => {
      server.up = true;
      return Promise.resolve();
    },
    leftovers: (one) => Promise.resolve(mapper.mounts.has(mapper.pathOf(one)) ? [mapper.pathOf(one)] : []),
    stop: () => Promise.resolve(),
  });
});
