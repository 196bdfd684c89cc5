import { get } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { api, basic, listAppPasswords, makeAppPassword, signIn } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import type { FaultRule } from '../demo/faults.ts';

const CONFIG = '/api/publicconfig';
const CREDENTIALS = '/api/account/app-credentials';
let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterEach(() => {
  demo.clearFaults();
  demo.clearJournal();
  demo.latency(0);
  demo.skew(0);
});
afterAll(() => demo.stop());

const play = (action: FaultRule['action'], path = CONFIG): number => demo.fault({ path, action });
const ask = (path = CONFIG): Promise<Response> => fetch(demo.address + path, { redirect: 'manual' });

describe('a reply', () => {
  it.each<[string, FaultRule['action'], number, string | RegExp]>([
    ['a refusal', { kind: 'respond', status: 503 }, 503, ''],
    ['malformed JSON', { kind: 'respond', status: 200, body: '{"name":' }, 200, '{"name":'],
    [
      'an HTML page',
      { kind: 'respond', status: 200, body: '<html>', headers: { 'Content-Type': 'text/html' } },
      200,
      '<html>',
    ],
    ['an empty body', { kind: 'respond', status: 200 }, 200, ''],
    ['a slow one', { kind: 'drip', everyMs: 0 }, 200, /^\{"name":.*\}$/],
    ['a late one', { kind: 'delay', ms: 1 }, 200, /^\{"name":.*\}$/],
  ])('can be %s', async (_name, action, status, body) => {
    play(action);
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(body);
    expect(demo.journal()).toMatchObject([{ fault: action.kind, status }]);
  });

  it('can be a redirect, for WebDAV too', async () => {
    demo.fault({ method: 'PROPFIND', action: { kind: 'redirect', to: 'http://127.0.0.2/', status: 308 } });
    const response = await fetch(demo.webdav, { method: 'PROPFIND', redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).toEqual([308, 'http://127.0.0.2/']);
    expect((await ask()).status).toBe(200);
  });

  it('can be of any size', async () => {
    play({ kind: 'oversize', bytes: 5_000_000 });
    const body = await (await ask()).text();
    expect(body.length).toBe(5_000_000);
    expect(() => JSON.parse(body) as unknown).not.toThrow();
  });

  it('can stop half-way', async () => {
    const whole = Number((await ask()).headers.get('Content-Length'));
    play({ kind: 'cut' });
    const { received, error } = await raw(CONFIG);
    expect(received).toBe(Math.floor(whole / 2));
    expect(error).toBe('aborted');
  });

  it('can fail to come', async () => {
    play({ kind: 'hang' });
    const controller = new AbortController();
    const hanging = fetch(demo.address + CONFIG, { signal: controller.signal });
    await demo.waitFor({ path: CONFIG });
    controller.abort();
    await expect(hanging).rejects.toThrow('abort');
    expect(demo.journal()).toMatchObject([{ fault: 'hang', status: null }]);
  });
});

describe('a request', () => {
  const create = async (name: string): Promise<string[]> => {
    const token = await signIn(demo, 'nora');
    await expect(makeAppPassword(demo, 'nora', name, token)).rejects.toThrow();
    demo.clearFaults();
    return (await listAppPasswords(demo, token)).map((entry) => entry.name);
  };

  it('has no effect when the connection is dropped before', async () => {
    demo.fault({ method: 'POST', path: CREDENTIALS, action: { kind: 'drop' } });
    expect(await create('dropped')).not.toContain('dropped');
  });

  it.each(['lose', 'cut'] as const)('has its effect when the reply is lost (%s)', async (kind) => {
    demo.fault({ method: 'POST', path: CREDENTIALS, action: { kind } });
    expect(await create(`gone by ${kind}`)).toContain(`gone by ${kind}`);
    expect(demo.journal()).toContainEqual(expect.objectContaining({ method: 'POST', fault: kind, status: 201 }));
  });

  it('has its effect when the answer hangs after it', async () => {
    const token = await signIn(demo, 'nora');
    demo.fault({ method: 'POST', path: CREDENTIALS, action: { kind: 'hang', when: 'after' } });
    const controller = new AbortController();
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const body = '{"name":"hanging"}';
    const hanging = fetch(demo.address + CREDENTIALS, { method: 'POST', headers, body, signal: controller.signal });
    await expect.poll(() => demo.appPasswords('nora').map(({ name }) => name)).toContain('hanging');
    controller.abort();
    await expect(hanging).rejects.toThrow('abort');
  });

  it('of WebDAV can lose its reply too', async () => {
    const { password } = await makeAppPassword(demo, 'nora', 'drive');
    const put = (): Promise<Response> =>
      fetch(`${demo.webdav}lost.txt`, {
        method: 'PUT',
        body: 'written',
        headers: { Authorization: basic('nora', password) },
      });
    demo.fault({ method: 'PUT', times: 1, action: { kind: 'lose' } });
    await expect(put()).rejects.toThrow();
    expect((await put()).status).toBe(204); // it was there already
  });
});

it('plays a rule for the requests that it is for, and no others', async () => {
  const id = demo.fault({ path: 'config$', after: 1, times: 2, action: { kind: 'respond', status: 500 } });
  const statuses = async (times: number): Promise<number[]> => {
    const seen: number[] = [];
    for (let n = 0; n < times; n++) seen.push((await ask()).status);
    return seen;
  };
  expect(await statuses(4)).toEqual([200, 500, 500, 200]);
  demo.removeFault(id);
  const forever = play({ kind: 'respond', status: 418 });
  expect(await statuses(2)).toEqual([418, 418]);
  demo.removeFault(forever);
  expect(await statuses(1)).toEqual([200]);
});

it('refuses a rule that is none', () => {
  expect(() => demo.fault({ path: '(', action: { kind: 'drop' } })).toThrow('regular expression');
  expect(() => demo.fault({ action: { kind: 'respond', status: 99 } })).toThrow();
});

it('adds latency to every request', async () => {
  demo.latency(40);
  const start = performance.now();
  await ask();
  expect(performance.now() - start).toBeGreaterThanOrEqual(39); // timers may fire a fraction early
});

it('has a clock of its own, which its replies show', async () => {
  demo.skew(-3 * 3600_000);
  const date = Date.parse((await ask()).headers.get('Date') ?? '');
  expect(Math.abs(Date.now() - 3 * 3600_000 - date)).toBeLessThan(5000);
});

it('keeps a journal of what came, but not of the credentials in it', async () => {
  const token = await signIn(demo, 'nora');
  demo.clearJournal();
  await api(demo.address, '/api/account?x=1', { token });
  await fetch(demo.webdav, { headers: { Authorization: basic('nora', 'sesame') } });
  await ask();
  expect(demo.journal()).toMatchObject([
    { method: 'GET', path: '/api/account?x=1', auth: 'bearer', status: 200 },
    { method: 'GET', path: '/webdav/', auth: 'basic', status: 401 },
    { method: 'GET', path: CONFIG, auth: 'none', status: 200 },
  ]);
  expect(JSON.stringify(demo.journal())).not.toContain(token);
  expect(demo.authorizations()).toEqual([`Bearer ${token}`, basic('nora', 'sesame')]);
  await expect(demo.waitFor({ path: 'never' }, 1, 1)).rejects.toThrow('never');
});

/** fetch hides how much of a broken reply arrived. */
function raw(path: string): Promise<{ received: number; error: string }> {
  return new Promise((resolve, reject) => {
    get(demo.address + path, (response) => {
      let received = 0;
      response.on('data', (chunk: Buffer) => (received += chunk.length));
      response.on('error', (error) => {
        resolve({ received, error: error.message });
      });
      response.on('end', () => {
        reject(new Error('the reply was complete'));
      });
    }).on('error', reject);
  });
}
