import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { DriveMapper, DriveSpec } from '../../../electron/drives/drive-mapper.ts';
import type { MountRecords } from '../../../electron/drives/mount-records.ts';
import { servedMounts, type ServedMounts } from '../../../electron/drives/served-mounts.ts';
import type { DriveEntry } from '../../../electron/drives/system-drives.ts';
import { driveToServe } from '../../../electron/gateway/prefix.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { memoryDriveMapper, memoryServer } from '../../fakes/memory-drive-mapper.ts';
import { MemoryGateway } from '../../fakes/memory-gateway.ts';
import { memoryMountRecords } from '../../fakes/memory-mount-records.ts';
import { failureCode } from '../../support/failure-code.ts';
import { fakeHttp, type Answer } from './fake-http.ts';

const secret = new Secret('app password');
const { signal } = new AbortController();
const spec: DriveSpec = {
  ...{ id: 'id', label: 'Büro', url: 'https://files.example/dav/', login: 'alice', mapper: 'gvfs' },
  challenge: { scheme: 'digest', realm: 'theirs' },
};

/** Everything around served mounts, with what happens outside in its order. */
class Bed {
  readonly order: string[] = [];
  readonly gateway = new MemoryGateway(() => Promise.resolve([]));
  readonly records: MountRecords = memoryMountRecords();
  readonly mapper = memoryDriveMapper(memoryServer());
  /** What the gateway answers to a look at the drive's root. */
  answer: Answer = { status: 207 };
  readonly http = fakeHttp(() => this.answer);
  /** Where the user's entry of the drive leads. */
  entry: string | undefined;
  readonly served: ServedMounts;
  /** What each mapper can do but for what a test changes. */
  readonly tool: DriveMapper;

  constructor(changes: Partial<DriveMapper> = {}) {
    const { order, gateway, records } = this;
    const note = <T extends object>(name: string, port: T, methods: readonly (keyof T & string)[]): T =>
      new Proxy(port, {
        get(object, property) {
          const value: unknown = Reflect.get(object, property);
          if (typeof value !== 'function') return value;
          return (...args: unknown[]): unknown => {
            if ((methods as readonly string[]).includes(String(property))) order.push(`${name}.${String(property)}`);
            return Reflect.apply(value, object, args);
          };
        },
      });
    const mapsAnything: Partial<DriveMapper> = {
      map: (target) => {
        this.mapper.mounts.set(this.mapper.pathOf(target), target);
        this.mapper.dead.clear();
        return Promise.resolve(this.mapper.pathOf(target));
      },
    };
    this.tool = note('mapper', { ...this.mapper, ...mapsAnything, ...changes }, ['map', 'unmap']);
    const entry: DriveEntry = {
      assertFree: () => Promise.resolve(),
      show: () => Promise.resolve([]),
      hide: () => Promise.resolve(),
      find: () => this.entry,
      placeOf: (label) => label,
    };
    this.served = servedMounts({
      gateway: note('gateway', gateway, ['serve', 'password', 'drop']),
      records: note('records', records, ['put', 'forget']),
      mappers: [this.tool],
      entry: note('entry', entry, ['hide']),
      http: this.http,
    });
  }

  map(secretNow = secret, one = spec, by = signal): Promise<string> {
    return this.served.map(one, secretNow, this.tool, by);
  }
  state(): ReturnType<ServedMounts['state']> {
    return this.served.state(spec, this.tool);
  }
  /** What has happened since the last time. */
  happened(): readonly string[] {
    return this.order.splice(0);
  }
}

let bed: Bed;
beforeEach(() => {
  bed = new Bed();
});

describe('mapping a served drive', () => {
  it('serves, notes the place before any mount tool hears of it, looks, and maps', async () => {
    expect(await bed.map()).toBe('/memory/id');
    expect(bed.happened()).toEqual(['gateway.serve', 'entry.hide', 'records.put', 'mapper.map']);
    expect(await bed.state()).toBe('mapped');
  });

  it('shows the mount tool the gateway and a credential of its own, and nothing of the platform', async () => {
    let told: unknown[] = [];
    bed = new Bed({
      map: (...args) => {
        told = args;
        return Promise.resolve('/mount');
      },
    });
    await bed.map();
    const throwaway = bed.gateway.throwawayOf('id');
    const credentialId = (await bed.records.of('id'))?.credentialId;
    const target = { id: 'id', label: 'Büro', url: 'http://127.0.0.1:51234/Buro.id/', login: 'id', credentialId };
    expect(credentialId).toMatch(/^[0-9a-f]{16}$/);
    expect(told.slice(0, 2)).toEqual([target, { throwaway, realm: 'Latchkey' }]);
    expect(throwaway?.equals(secret)).toBe(false);
    expect(await bed.served.target(spec)).toEqual(target);
  });

  it('looks as the mount tool will: at the gateway, with what it was given, once', async () => {
    await bed.map();
    expect(bed.http.requests).toMatchObject([
      {
        ...{ method: 'PROPFIND', url: 'http://127.0.0.1:51234/Buro.id/' },
        authorization: { kind: 'basic', user: 'id', secret: bed.gateway.throwawayOf('id') },
      },
    ]);
  });

  it('goes on as it is with another app password, for the mount tool and for its credential', async () => {
    await bed.map();
    const throwaway = bed.gateway.throwawayOf('id');
    bed.happened();
    const next = new Secret('next');
    expect(await bed.map(next)).toBe('/memory/id');
    expect(bed.happened()).toEqual(['gateway.password']);
    expect(bed.gateway.served.get('id')?.secret).toBe(next);
    expect(bed.gateway.throwawayOf('id')).toBe(throwaway);
  });

  it.each<[string, () => unknown]>([
    [
      'the gateway has ended',
      () => {
        bed.gateway.served.clear();
      },
    ],
    ['the port is another one', () => (bed.gateway.at += 1)],
    ['the gateway was told another credential', () => bed.gateway.serve({ drive: driveToServe(spec), secret })],
    ['the mount tool has ended', () => bed.mapper.dead.add('/memory/id')],
  ])('maps anew, with a new credential, when %s', async (_what, change) => {
    await bed.map();
    const throwaway = bed.gateway.throwawayOf('id');
    await change();
    expect(await bed.state()).toBe('dead');
    bed.happened();
    await bed.map();
    expect(bed.happened().filter((one) => one !== 'entry.hide')).toEqual([
      ...['mapper.unmap', 'gateway.serve', 'records.put', 'mapper.map'],
    ]);
    expect(bed.mapper.mounts.get('/memory/id')?.url).toBe(`http://127.0.0.1:${bed.gateway.at}/Buro.id/`);
    expect(bed.gateway.throwawayOf('id')?.equals(throwaway ?? secret)).toBe(false);
    expect(await bed.state()).toBe('mapped');
  });

  it.each<[string, Partial<DriveSpec>]>([
    ['address', { url: 'https://other.example/dav/' }],
    ['login', { login: 'bob' }],
  ])('maps anew when the drive has another %s', async (_what, change) => {
    await bed.map();
    bed.happened();
    await bed.map(secret, { ...spec, ...change });
    expect(bed.happened()).toContain('gateway.serve');
    expect(bed.gateway.served.get('id')?.drive).toMatchObject(
      change.url === undefined ? change : { address: change.url },
    );
  });

  it('leaves the way in to a drive whose place is the same, and hides one that leads elsewhere', async () => {
    await bed.map();
    bed.gateway.served.clear();
    bed.happened();
    await bed.map();
    expect(bed.happened()).not.toContain('entry.hide');
    bed.gateway.at += 1;
    await bed.map();
    expect(bed.happened()).toContain('entry.hide');
  });

  it('unmaps what has an earlier credential, though no record tells of it', async () => {
    await bed.map();
    await bed.records.forget('id');
    bed.happened();
    await bed.map();
    expect(bed.happened().filter((one) => one.startsWith('mapper.'))).toEqual(['mapper.unmap', 'mapper.map']);
  });

  it('moves a drive over that an older Latchkey has mapped, and leaves alone what somebody else has', async () => {
    bed.mapper.mounts.set('/memory/id', spec);
    expect(await bed.state()).toBe('gone'); // nobody knows that it is ours
    bed.entry = '/memory/id';
    expect(await bed.state()).toBe('direct');
    await bed.map();
    expect(bed.happened()[0]).toBe('mapper.unmap');
    expect(bed.mapper.mounts.get('/memory/id')?.login).toBe('id');
    expect(await bed.state()).toBe('mapped');
  });

  it('serves nothing when it was stopped before, and what was mapped from elsewhere is unmapped', async () => {
    await bed.map();
    bed.gateway.at += 1;
    bed.happened();
    await expect(bed.map(secret, spec, AbortSignal.abort())).rejects.toThrow();
    expect(bed.happened()).toEqual(['mapper.unmap']);
  });
});

describe('why a served drive cannot be mapped', () => {
  it.each([
    ['LK-5006', { at: 'refused' }],
    ['LK-3002', { at: 'offline', cause: 'unreachable', sinceMs: 0 }],
    ['LK-3003', { at: 'offline', cause: 'silent', sinceMs: 0 }],
    ['LK-3005', { at: 'offline', cause: 'untrusted', sinceMs: 0 }],
    ['LK-3013', { at: 'paused', untilMs: 0, isMaintenance: true }],
  ] as const)(
    'is %s when the platform is %o, whatever the look is answered, and no mount tool is told',
    async (code, at) => {
      bed.gateway.traffic = at;
      bed.answer = { status: at.at === 'refused' ? 403 : 503 };
      expect(await failureCode(bed.map())).toBe(code);
      expect(bed.happened()).not.toContain('mapper.map');
    },
  );

  it('is that of the mount tool when the platform has let it in', async () => {
    bed = new Bed({ map: () => Promise.reject(new FailureError('LK-5003')) });
    expect(await failureCode(bed.map())).toBe('LK-5003');
  });

  it('is LK-5018, and never the app password’s fault, when a mount tool is not let in by the gateway itself', async () => {
    bed = new Bed({ map: () => Promise.reject(new FailureError('LK-5006')) });
    expect(await failureCode(bed.map())).toBe('LK-5018');
    bed = new Bed();
    bed.answer = { status: 401 };
    expect(await failureCode(bed.map())).toBe('LK-5018');
  });

  it('is a fault of ours as it is', async () => {
    bed = new Bed({ map: () => Promise.reject(new TypeError('broken')) });
    bed.gateway.traffic = { at: 'refused' };
    await expect(bed.map()).rejects.toThrow('broken');
  });

  it('keeps the place, so that what the mount tool has done until then is found', async () => {
    bed = new Bed({ map: () => Promise.reject(new FailureError('LK-5007')) });
    await failureCode(bed.map());
    await bed.served.unmap(spec, bed.tool);
    expect(bed.happened().slice(-2)).toEqual(['mapper.unmap', 'gateway.drop']);
    expect((await bed.served.target(spec)).url).toBe('http://127.0.0.1:51234/Buro.id/');
  });
});

describe('unmapping a served drive', () => {
  it('unmaps first, and serves it no longer then, whatever the mount tool says', async () => {
    await bed.map();
    bed.happened();
    await bed.served.unmap(spec, bed.tool);
    expect(bed.happened()).toEqual(['mapper.unmap', 'gateway.drop']);
    expect([...bed.gateway.served]).toEqual([]);
    bed = new Bed({ unmap: () => Promise.reject(new FailureError('LK-5005')) });
    await bed.map();
    expect(await failureCode(bed.served.unmap(spec, bed.tool))).toBe('LK-5005');
    expect([...bed.gateway.served]).toEqual([]);
    expect(await bed.state()).toBe('dead'); // its place is still known, so that it can be tried again
  });

  it('clears away those that nobody knows any more, and forgets their places last', async () => {
    await bed.map();
    bed.happened();
    expect(await bed.served.clear(['id'])).toBe(0);
    expect(bed.happened()).toEqual([]);
    expect(await bed.served.clear(['another'])).toBe(1);
    expect(bed.happened()).toEqual(['mapper.unmap', 'entry.hide', 'gateway.drop', 'records.forget']);
    expect(await bed.served.clear([])).toBe(0);
  });

  it('clears away those, too, whose records are lost, as long as they are served', async () => {
    await bed.map();
    await bed.records.forget('id');
    bed.happened();
    expect(await bed.served.clear(['id'])).toBe(0);
    expect(await bed.served.clear([])).toBe(1);
    expect(bed.happened().slice(0, 3)).toEqual(['mapper.unmap', 'entry.hide', 'gateway.drop']);
    expect([[...bed.gateway.served], [...bed.mapper.mounts]]).toEqual([[], []]);
  });

  it('clears away by the records alone what nobody can be asked about', async () => {
    await bed.map();
    bed.gateway.look = () => Promise.reject(new FailureError('LK-5102'));
    expect(await bed.served.clear([])).toBe(1);
    expect([...bed.mapper.mounts]).toEqual([]);
  });

  it('goes on knowing a place whose mount does not go away, and serves it no longer', async () => {
    bed = new Bed({ unmap: () => Promise.reject(new FailureError('LK-5005')) });
    await bed.map();
    expect(await failureCode(bed.served.clear([]))).toBe('LK-5005');
    expect(Object.keys(await bed.records.all())).toEqual(['id']);
    expect([...bed.gateway.served]).toEqual([]);
  });
});

describe('traffic of a served drive', () => {
  it('is what the gateway says of it, and nothing where it is not served', async () => {
    expect(await bed.served.traffic(spec)).toBeUndefined();
    await bed.map();
    bed.gateway.traffic = { at: 'refused' };
    expect(await bed.served.traffic(spec)).toEqual({ at: 'refused' });
    expect(await bed.served.traffic({ ...spec, id: 'another' })).toBeUndefined();
  });
});
