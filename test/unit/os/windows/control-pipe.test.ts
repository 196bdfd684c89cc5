import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Listening } from '../../../../electron/os/control-socket.ts';
import { controlPipe } from '../../../../electron/os/windows/control-pipe.ts';

const onWindows = process.platform === 'win32';

/**
 * A pipe; elsewhere than on Windows a socket of Linux without a place on the disk: as with a pipe, anybody may take a name that is
 * free, and connect.
 */
const placeOf = (unique: string): string =>
  onWindows ? `\\\\.\\pipe\\latchkey-test-${unique}` : `\0latchkey-test-${unique}`;

let folder: string;
let open: Listening[];
let servers: Server[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lk-pipe-')), 'latchkey');
  [open, servers] = [[], []];
});
afterEach(() => {
  for (const one of open) one.close();
  for (const server of servers) server.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const pipe = () => controlPipe({ folder, name: 'gateway.sock', placeOf, patienceMs: 300 });

interface Written {
  place: string;
  key: string;
  process: number;
}
const recordPath = (): string => join(folder, 'gateway.sock');
const record = (): Written => JSON.parse(readFileSync(recordPath(), 'utf8')) as Written;
const put = (changed: Partial<Written>): void => {
  writeFileSync(recordPath(), JSON.stringify({ ...record(), ...changed }));
};

/** Answers everybody with a text, and with what they say. */
async function listen(text: string): Promise<Listening> {
  const listening = await pipe().listen((client) => {
    client.write(text);
    client.on('data', (said: Buffer) => client.write(said));
    client.on('error', () => undefined);
  });
  open.push(listening);
  return listening;
}

async function heard(client: Socket | undefined): Promise<string> {
  if (client === undefined) return 'nobody';
  const [text] = (await once(client, 'data')) as [Buffer];
  client.destroy();
  return text.toString();
}

/** Takes the name of a pipe that has ended, as any user may. @param act what it does with whoever connects */
async function squat(place: string, act: (socket: Socket) => void): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    act(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(place, resolve));
}

/** Everything that a stranger who connects is told. @param say what the stranger says first */
async function toldTo(place: string, say: Buffer): Promise<Buffer> {
  const socket = connect({ path: place });
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part)).on('error', () => undefined);
  socket.write(say);
  await once(socket, 'close');
  return Buffer.concat(parts);
}

const aProcessThatHasEnded = 0x7fff_fffe;

describe('the pipe over which programs of one user speak', () => {
  it('brings together programs that find its record, which is for its user only', async () => {
    await listen('hello');
    expect(readdirSync(folder)).toEqual(['gateway.sock']);
    // Windows has no such modes: there the folder lies in the user's own profile.
    const modes = [folder, recordPath()].map((path) => (statSync(path).mode & 0o777).toString(8));
    if (!onWindows) expect(modes).toEqual(['700', '600']);
    expect(await heard(await pipe().connect())).toBe('hello');
  });

  it('loses nothing of what is said at once, on either side', async () => {
    const told: Buffer[] = [];
    const all = new Promise<void>((resolve) => {
      void pipe()
        .listen((client) => {
          client.write('first');
          client.on('data', (part: Buffer) => {
            told.push(part);
            if (Buffer.concat(told).length === 100_000) resolve();
          });
        })
        .then((listening) => open.push(listening));
    });
    await expect.poll(() => readdirSync(folder, { encoding: 'utf8' })).toEqual(['gateway.sock']);
    const client = await pipe().connect();
    client?.write(Buffer.alloc(100_000, 'x'));
    const [part] = client === undefined ? [] : ((await once(client, 'data')) as [Buffer]);
    expect(part?.toString()).toBe('first');
    await all;
    client?.destroy();
  });

  it('passes to whoever listens next, and its record is not taken away by the one before', async () => {
    const first = await listen('first');
    expect(first.isThere()).toBe(true);
    const second = await listen('second');
    expect([first.isThere(), second.isThere()]).toEqual([false, true]);
    first.close();
    expect(await heard(await pipe().connect())).toBe('second');
    second.close();
    expect(await pipe().connect()).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has a name and a key of its own with each listener', async () => {
    const seen = [];
    for (const text of ['a', 'b', 'c']) {
      await listen(text);
      seen.push(record().place, record().key);
    }
    expect(new Set(seen).size).toBe(6);
  });

  it('is nobody’s when its listener has ended and left the record, when the record is gone, and when it says nothing of ours', async () => {
    expect(await pipe().connect()).toBeUndefined();
    const listening = await listen('hello');
    const left = readFileSync(recordPath());
    listening.close();
    writeFileSync(recordPath(), left);
    expect(await pipe().connect()).toBeUndefined();
    for (const text of ['', '{', 'null', '{"place":"x"}', '{"place":"x","key":"00","process":1}']) {
      writeFileSync(recordPath(), text);
      expect(await pipe().connect()).toBeUndefined();
    }
    rmSync(folder, { recursive: true });
    expect(await pipe().connect()).toBeUndefined();
  });

  it('is no longer found when its folder has gone', async () => {
    const listening = await listen('hello');
    rmSync(folder, { recursive: true });
    expect(listening.isThere()).toBe(false);
  });
});

describe('whoever takes the name of a pipe that has ended', () => {
  /** Leaves the record of a listener that was killed. */
  async function killed(): Promise<string> {
    const listening = await listen('hello');
    const left = readFileSync(recordPath());
    listening.close();
    writeFileSync(recordPath(), left);
    return record().place;
  }

  it('is taken for nobody, and hears a number and nothing else', async () => {
    const place = await killed();
    const told: Buffer[] = [];
    await squat(place, (socket) => {
      socket.on('data', (part: Buffer) => told.push(part));
      socket.write(randomBytes(64));
    });
    expect(await pipe().connect()).toBeUndefined();
    await sleep(20);
    expect(Buffer.concat(told).length).toBe(32);
  });

  it('gets no further with what it has heard: of the caller, or of the listener at another time', async () => {
    const listening = await listen('hello');
    const { place, key } = record();
    const overheard = await toldTo(place, randomBytes(32)); // an answer of the true one, to another number
    expect(overheard.length).toBe(64);
    const left = readFileSync(recordPath());
    listening.close();
    writeFileSync(recordPath(), left);
    const answers: ((said: Buffer) => Buffer)[] = [
      () => overheard,
      (said) => Buffer.concat([said, said]),
      // The caller’s own hash in the listener’s place.
      (said) => {
        const both = Buffer.concat([said, said]);
        const hash = createHmac('sha256', Buffer.from(key, 'hex')).update(`caller\0${place}\0`).update(both).digest();
        return Buffer.concat([said, hash]);
      },
    ];
    let answer = answers[0];
    await squat(place, (socket) => socket.on('data', (said: Buffer) => socket.write(answer?.(said) ?? '')));
    for (const one of answers) {
      answer = one;
      expect(await pipe().connect()).toBeUndefined();
    }
  });

  it('cannot pass on what the next listener says: that one has another key and another name', async () => {
    const place = await killed();
    const old = readFileSync(recordPath());
    await listen('secrets');
    const next = record().place;
    writeFileSync(recordPath(), old);
    await squat(place, (socket) => {
      const other = connect({ path: next });
      other.on('error', () => undefined);
      socket.pipe(other).pipe(socket);
    });
    expect(await pipe().connect()).toBeUndefined();
  });

  it('hinders nobody by saying nothing when the process that listened has ended; one that lives does not answer', async () => {
    const place = await killed();
    await squat(place, () => undefined);
    await expect(pipe().connect()).rejects.toMatchObject({ failure: { code: 'LK-5102' } });
    put({ process: aProcessThatHasEnded });
    expect(await pipe().connect()).toBeUndefined();
  });
});

describe('a stranger who connects', () => {
  it('is told nothing before saying something, a proof that fits nothing else then, and is sent away', async () => {
    let connected = 0;
    open.push(await pipe().listen(() => (connected += 1)));
    const { place, key } = record();
    const [said, told] = [randomBytes(32), await toldTo(place, Buffer.concat([randomBytes(32), randomBytes(32)]))];
    expect(told.length).toBe(64);
    expect(await toldTo(place, said.subarray(1)), 'waits for the rest, and hears nothing').toEqual(Buffer.alloc(0));
    expect(told.includes(Buffer.from(key, 'hex'))).toBe(false);
    expect(connected).toBe(0);
  });

  it('does not keep others out by holding connections open', async () => {
    await listen('hello');
    const { place } = record();
    const idle = Array.from({ length: 100 }, () => connect({ path: place }).on('error', () => undefined));
    // The first of them are sent away when their time is up, and the places that they had are free.
    await expect.poll(async () => heard(await pipe().connect()), { timeout: 45_000 }).toBe('hello');
    for (const one of idle) one.destroy();
  });
});
