import { Readable } from 'node:stream';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockedServersFile, respectingBlock } from '../../../electron/http/blocked-servers.ts';
import type { StreamingHttp } from '../../../electron/http/http.ts';
import { addressBlock } from '../../../electron/platforms/nextcloud/endpoints.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

const STATUS = 'https://a.example/cloud/status.php';
const HALF_AN_HOUR_S = 1800;
const blocked = { failure: { code: 'LK-2007' } };

let folder: string;
let now: number;
let asked: string[];
/** What the server answers, in turn; 200 after that. */
let replies: { status: number; headers?: Record<string, string> }[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-blocked-'));
  now = Date.parse('2026-11-21T14:03:00Z');
  asked = [];
  replies = [{ status: 429 }];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (): string => join(folder, 'blocked-servers.json');
const wait = (seconds: number): void => {
  now += seconds * 1000;
};

/** A Latchkey of its own, as one that runs beside another or was started anew. */
function latchkey() {
  const reply = () => ({ status: 200, headers: {}, ...replies.shift() });
  const http: StreamingHttp = {
    request: ({ url }) => {
      asked.push(url);
      return Promise.resolve({ body: '', ...reply() });
    },
    exchange: ({ origin, path }) => {
      asked.push(`${origin}${path}`);
      return Promise.resolve({ body: Readable.from(['']), ...reply() });
    },
    close: () => Promise.resolve(),
  };
  const calm = respectingBlock(
    http,
    blockedServersFile(folder, new MemoryLog(), () => now),
    [addressBlock],
    () => now,
  );
  return {
    ask: (url = STATUS) => calm.request({ method: 'GET', url }),
    carry: (path = '/cloud/remote.php/dav/files/anna/') =>
      calm.exchange({ method: 'GET', origin: 'https://a.example', path }),
  };
}

describe('a server that has blocked the whole address', () => {
  it.each([
    [{}, HALF_AN_HOUR_S],
    [{ 'retry-after': '300' }, 300],
  ])('is asked nothing until the time is up, and it is said how long that is: %j', async (headers, seconds) => {
    replies = [{ status: 429, headers }];
    const { ask } = latchkey();
    await expect(ask()).rejects.toMatchObject({ failure: { details: { host: 'a.example', retryAfterS: seconds } } });
    wait(1);
    // Whatever it is for: the drive's own requests and discovery count as well.
    for (const url of ['https://a.example/webdav/', 'https://a.example/api/publicconfig', STATUS]) {
      await expect(ask(url)).rejects.toMatchObject({
        failure: { code: 'LK-2007', details: { retryAfterS: seconds - 1 } },
      });
    }
    expect(asked).toHaveLength(1);
    wait(seconds - 1);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('is not one that says when the next request may come: that is a limit on requests, and nothing is kept', async () => {
    replies = [{ status: 429, headers: { 'retry-after': '30' } }];
    const { ask } = latchkey();
    await expect(ask()).rejects.toMatchObject({ failure: { code: 'LK-3024', details: { retryAfterS: 30 } } });
    expect(existsSync(file())).toBe(false);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('is not asked by what programs do on a drive either, and is noted by it', async () => {
    const { ask, carry } = latchkey();
    await expect(carry('/cloud/remote.php/dav/files/anna/a?b=c')).rejects.toMatchObject(blocked);
    await expect(carry()).rejects.toMatchObject(blocked);
    await expect(ask()).rejects.toMatchObject(blocked);
    await expect(latchkey().carry()).rejects.toMatchObject(blocked);
    expect(asked).toHaveLength(1);
    wait(HALF_AN_HOUR_S);
    expect(await carry()).toMatchObject({ status: 200 });
  });

  it('is known to a drive a second after somebody else has learnt it', async () => {
    replies = [{ status: 200 }, { status: 429 }];
    const { carry } = latchkey();
    await carry();
    await expect(latchkey().ask()).rejects.toMatchObject(blocked);
    wait(1);
    await expect(carry()).rejects.toMatchObject(blocked);
    expect(asked).toHaveLength(2);
  });

  it('gives a drive the answer of a limit on requests, and another server its 429, as they are', async () => {
    replies = [{ status: 429, headers: { 'retry-after': '30' } }, { status: 429 }];
    const { carry } = latchkey();
    expect(await carry()).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
    expect(await carry('/dav/a')).toMatchObject({ status: 429 });
    expect(existsSync(file())).toBe(false);
  });

  it('is not asked by another Latchkey either, nor after a restart', async () => {
    await expect(latchkey().ask()).rejects.toMatchObject(blocked);
    wait(600);
    await expect(latchkey().ask()).rejects.toMatchObject({ failure: { details: { retryAfterS: 1200 } } });
    expect(asked).toHaveLength(1);
  });

  it('is told by one that runs already, when another has learnt it', async () => {
    const tray = latchkey();
    replies = [{ status: 200 }, { status: 429 }];
    await tray.ask();
    await expect(latchkey().ask()).rejects.toMatchObject(blocked);
    await expect(tray.ask()).rejects.toMatchObject(blocked);
    expect(asked).toHaveLength(2);
  });

  it('does not keep anybody from another one, nor from another port of the same', async () => {
    const { ask } = latchkey();
    await expect(ask()).rejects.toMatchObject(blocked);
    expect(await ask('https://b.example/')).toMatchObject({ status: 200 });
    expect(await ask('https://a.example:8443/')).toMatchObject({ status: 200 });
  });

  it('is one that can block the address: elsewhere 429 is an answer like any other', async () => {
    const { ask } = latchkey();
    expect(await ask('https://a.example/api/auth/second-factor/send')).toMatchObject({ status: 429 });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(existsSync(file())).toBe(false);
  });

  it.each(['/index.php/login/v2', '/ocs/v2.php/cloud/user', '/remote.php/dav/files/nora/', '/status.php'])(
    'is known by %s',
    async (path) => {
      await expect(latchkey().ask(`https://a.example/cloud${path}`)).rejects.toMatchObject(blocked);
      expect(existsSync(file())).toBe(true);
    },
  );
});

describe('what is kept of it', () => {
  it('is which server and until when, for its user only, and gone when it is over', async () => {
    const { ask } = latchkey();
    await ask().catch(() => undefined);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      version: 1,
      blocked: [{ origin: 'https://a.example', from: '2026-11-21T14:03:00.000Z', until: '2026-11-21T14:33:00.000Z' }],
    });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    wait(HALF_AN_HOUR_S);
    await latchkey().ask('https://b.example/');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says nothing when the clock was set back: one request tells', async () => {
    const { ask } = latchkey();
    await ask().catch(() => undefined);
    wait(-3600);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('is at most a day, whatever a file says', async () => {
    const from = new Date(now - 1000).toISOString();
    const block = { origin: 'https://a.example', from, until: '2036-01-01T00:00:00.000Z' };
    writeFileSync(file(), JSON.stringify({ version: 1, blocked: [block] }));
    replies = [];
    expect(await latchkey().ask()).toMatchObject({ status: 200 });
  });

  it.each(['', '[]', '{"version":1}', '{"version":1,"blocked":[{"origin":"https://a.example"}]}'])(
    'is set aside when it is damaged (%j), and noted anew',
    async (text) => {
      writeFileSync(file(), text);
      await expect(latchkey().ask()).rejects.toMatchObject(blocked);
      expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true);
      await expect(latchkey().ask()).rejects.toMatchObject(blocked);
      expect(asked).toHaveLength(1);
    },
  );

  it('is not written over when it is a newer Latchkey’s, and holds here all the same', async () => {
    const text = '{"version":2,"blocked":"somewhere else"}';
    writeFileSync(file(), text);
    const { ask } = latchkey();
    await expect(ask()).rejects.toMatchObject(blocked);
    await expect(ask()).rejects.toMatchObject(blocked);
    expect(asked).toHaveLength(1);
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it('holds for this process when the disk refuses to keep it', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    const { ask } = latchkey();
    await expect(ask()).rejects.toMatchObject(blocked);
    await expect(ask()).rejects.toMatchObject(blocked);
    expect(asked).toHaveLength(1);
  });

  it('is of fifty servers at most', async () => {
    const { ask } = latchkey();
    replies = Array.from({ length: 60 }, () => ({ status: 429 }));
    for (let n = 0; n < 60; n += 1) await ask(`https://h${String(n)}.example/status.php`).catch(() => undefined);
    expect((JSON.parse(readFileSync(file(), 'utf8')) as { blocked: unknown[] }).blocked).toHaveLength(50);
  });
});
