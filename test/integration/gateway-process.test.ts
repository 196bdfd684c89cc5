import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Situation } from '../../electron/gateway/control.ts';
import { startDetached } from '../../electron/os/start-detached.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import {
  ask,
  bundleGatewayPart,
  gatewayBed,
  toServe,
  until,
  type GatewayBed,
  type TestClient,
} from '../support/gateway-bed.ts';
import type { Answer } from '../support/gateway-part.ts';
import { stopProcess } from '../support/session-processes.ts';

let remove: () => void;
beforeAll(async () => {
  remove = await bundleGatewayPart();
});
afterAll(() => {
  remove();
});

let bed: GatewayBed;
afterEach(() => bed.stop());

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const pidOf = (answer: Answer | number): number => (typeof answer === 'object' ? answer.pid : 0);
const isAlive = (pid: number): boolean => bed.processes().some((one) => one.pid === pid);

/** How things are, of one that is there. */
async function look(client: TestClient): Promise<Situation> {
  const found = await client.look();
  if (found === undefined) throw new Error('nothing serves the drives');
  return found;
}

describe('the process that holds the port', () => {
  it('is started by who needs it, keeps the port over crashes of the server, and tells each new one what is served', async () => {
    bed = gatewayBed();
    const client = bed.client();
    expect(await client.look()).toBeUndefined();
    const target = await client.serve(toServe('team', 'pw-1'));
    const first = await ask(target);
    expect(first).toMatchObject({ digest: digestOf('pw-1'), version: '1.0.0' });
    const before = await look(client);
    expect(before).toMatchObject({ drives: [{ id: 'team', state: { at: 'open' } }], server: { isUp: true, ends: 0 } });
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await ask(target, 'crash')).toBe(0);
      // Not refused, and not unknown: the connection waits until there is a server that knows the drive.
      expect(await ask(target)).toMatchObject({ digest: digestOf('pw-1') });
    }
    const after = await look(client);
    expect(after).toMatchObject({ pid: before.pid, port: before.port, server: { ends: 3, lastEnd: 'SIGKILL' } });
    expect(pidOf(await ask(target))).not.toBe(pidOf(first));
    expect(bed.logged()).toContain('"gateway-server-ended","how":"SIGKILL"');
  });

  it('starts a server again that runs out of memory', async () => {
    bed = gatewayBed({}, ['--max-old-space-size=48']);
    const client = bed.client();
    const target = await client.serve(toServe('team', 'pw-1'));
    expect(await ask(target, 'hoard')).toBe(0);
    expect(await ask(target)).toMatchObject({ digest: digestOf('pw-1') });
    expect((await look(client)).server).toMatchObject({ ends: 1, lastEnd: 'SIGABRT' });
  });

  it('ends a server that answers nothing, and starts another one', async () => {
    bed = gatewayBed({ tickMs: 200, silentMs: 1500 });
    const client = bed.client();
    const target = await client.serve(toServe('team'));
    const { server } = await look(client);
    await stopProcess(server.pid);
    expect(pidOf(await ask(target))).toBeGreaterThan(0);
    expect((await look(client)).server).toMatchObject({ ends: 1, lastEnd: 'SIGKILL' });
  });

  it('is one for all programs of a user, however many start it at once', async () => {
    bed = gatewayBed();
    const clients = Array.from({ length: 5 }, () => bed.client());
    await Promise.all(clients.map((client, index) => client.serve(toServe(`drive-${index}`))));
    const seen = await Promise.all(clients.map(look));
    expect(new Set(seen.map(({ pid }) => pid)).size).toBe(1);
    expect(seen[0]?.drives.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3, 4].map((index) => `drive-${index}`));
    await until(() => bed.processes().length === 2);
  });

  it('has the same port after it was killed, and is told everything again with the credentials that mounts have', async () => {
    bed = gatewayBed();
    const drives = [toServe('team', 'pw-1'), toServe('home', 'pw-2')];
    const client = bed.client({ everything: () => drives });
    await client.offer();
    const targets = [];
    for (const drive of drives) targets.push(await client.serve(drive));
    const { pid, server, port } = await look(client);
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(server.pid)); // the server ends with who holds the port for it
    await until(() => client.heard.some(({ type }) => type === 'restored'));
    expect(client.heard).toContainEqual({ type: 'restored', port, mapAnew: [] });
    expect(await Promise.all(targets.map((target) => ask(target)))).toMatchObject([
      { digest: digestOf('pw-1') },
      { digest: digestOf('pw-2') },
    ]);
  });

  it('leaves no stopped server behind that would keep the port', async () => {
    bed = gatewayBed();
    const client = bed.client({ everything: () => [toServe('team')] });
    await client.offer();
    const { pid, server, port } = await look(client);
    await stopProcess(server.pid);
    process.kill(pid, 'SIGKILL');
    await until(() => client.heard.some(({ type }) => type === 'restored'));
    expect(client.heard).toContainEqual({ type: 'restored', port, mapAnew: [] });
    expect(isAlive(server.pid)).toBe(false);
  });

  it('asks a program that knows no credential of a mount to map that drive anew', async () => {
    bed = gatewayBed();
    const mapped = bed.client();
    await mapped.serve(toServe('team'));
    const { pid, port } = await look(mapped);
    mapped.close();
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));
    const next = bed.client({ everything: () => [toServe('team'), toServe('home')] });
    expect(await next.offer()).toEqual({ type: 'restored', port, mapAnew: ['team', 'home'] });
    // Somebody serves them now: whoever comes later takes nothing away from their mounts.
    const later = bed.client({ everything: () => [toServe('team'), toServe('home')] });
    expect(await later.offer()).toEqual({ type: 'restored', port, mapAnew: [] });
  });

  it('does not take the credential of a mount for known that another program has made since', async () => {
    bed = gatewayBed();
    const client = bed.client({ everything: () => [toServe('team'), toServe('home')] });
    await client.offer();
    const first = await client.serve(toServe('team'));
    const other = bed.client();
    await other.serve(toServe('team'));
    expect(await ask(first)).toBe(401);
    other.close();
    const { pid, port } = await look(client);
    process.kill(pid, 'SIGKILL');
    await until(() => client.heard.some(({ type }) => type === 'restored'));
    expect(client.heard.filter(({ type }) => type === 'restored')).toEqual([
      { type: 'restored', port, mapAnew: ['team'] },
    ]);
  });

  it('that is stopped is said to be, and goes on afterwards', async () => {
    bed = gatewayBed({ tickMs: 300 });
    const client = bed.client();
    const target = await client.serve(toServe('team'));
    const { pid } = await look(client);
    await stopProcess(pid);
    const began = performance.now();
    await expect(bed.client().serve(toServe('other'))).rejects.toMatchObject({ failure: { code: 'LK-5102' } });
    await expect(bed.client().look()).rejects.toMatchObject({ failure: { code: 'LK-5102' } });
    expect(performance.now() - began).toBeLessThan(8000);
    expect(pidOf(await ask(target))).toBeGreaterThan(0); // the drives themselves work
    process.kill(pid, 'SIGCONT');
    expect(await look(client)).toMatchObject({ pid });
    // As after a machine's sleep: the clock has gone on without it.
    await until(async () => {
      const answer = await ask(target);
      return typeof answer === 'object' && answer.networks === 1;
    });
  });

  it('ends when it has served nothing for a while, or is told to, and nobody starts it again', async () => {
    bed = gatewayBed({ tickMs: 50, idleMs: 400 });
    const client = bed.client();
    await client.serve(toServe('team'));
    await sleep(800);
    expect(bed.processes()).toHaveLength(2);
    await client.drop('team');
    await until(() => bed.processes().length === 0);
    await client.serve(toServe('team'));
    await client.stop();
    await until(() => bed.processes().length === 0);
    await sleep(500);
    expect(bed.processes()).toEqual([]);
    expect(client.heard.filter(({ type }) => type === 'away' || type === 'restored')).toEqual([]);
  });
});

describe('the session', () => {
  it('takes what serves its drives with it when its folder goes away, and the next one has the port', async () => {
    bed = gatewayBed({ tickMs: 100 });
    const client = bed.client();
    await client.serve(toServe('team'));
    const { port } = await look(client);
    client.close();
    rmSync(bed.runtime, { recursive: true });
    await until(() => bed.processes().length === 0);
    mkdirSync(bed.runtime, { mode: 0o700 });
    const next = bed.client({ everything: () => [toServe('team')] });
    expect(await next.offer()).toEqual({ type: 'restored', port, mapAnew: ['team'] });
  });

  it('of a user whose files can be changed by others has none, and the log says why', async () => {
    bed = gatewayBed();
    chmodSync(bed.runtime, 0o777);
    await expect(bed.client().serve(toServe('team'))).rejects.toMatchObject({ failure: { code: 'LK-1021' } });
    const started = startDetached({ file: process.execPath, ...bed.launch });
    await (
      await started
    )?.ended;
    expect(bed.logged()).toContain('"gateway-not-started","code":"LK-1021"');
  });
});

describe('what programs order', () => {
  it('a new app password, which is in use at once, and drained when no request has the old one', async () => {
    bed = gatewayBed();
    const client = bed.client();
    const target = await client.serve(toServe('team', 'old'));
    let isDone = false;
    const slow = ask(target, 'slow').finally(() => {
      isDone = true;
    });
    await sleep(300);
    const drained = client.password('team', new Secret('new'));
    await until(async () => {
      const answer = await ask(target);
      return typeof answer === 'object' && answer.digest === digestOf('new');
    });
    expect(isDone).toBe(false);
    await drained;
    expect(isDone).toBe(true);
    await slow;
    // Also after a crash.
    await ask(target, 'crash');
    expect(await ask(target)).toMatchObject({ digest: digestOf('new') });
  });

  it('a new mapping, whose credential takes the place of the one before', async () => {
    bed = gatewayBed();
    const client = bed.client();
    const old = await client.serve(toServe('team'));
    const target = await client.serve(toServe('team'));
    expect(target.url).toBe(old.url);
    expect(target.throwaway.use((text) => text)).toMatch(/^[\w-]{43}$/);
    expect(await ask(old)).toBe(401);
    expect(pidOf(await ask(target))).toBeGreaterThan(0);
    await client.drop('team');
    expect(await ask(target)).toBe(404);
  });

  it('what became of a lost write, which every program hears of, and which a crash of the server does not take away', async () => {
    bed = gatewayBed();
    const [client, other] = [bed.client(), bed.client()];
    const target = await client.serve(toServe('team'));
    await other.look();
    await ask(target, 'lose');
    const lost = { id: 'lost-0', drive: 'team', path: 'a.txt', reason: 'no-space', isKept: true };
    await until(() => [client, other].every(({ heard }) => heard.some(({ type }) => type === 'lost')));
    expect(other.heard.at(-1)).toMatchObject({ type: 'lost', lost });
    await ask(target, 'crash');
    expect(await client.lost()).toMatchObject([lost]);
    expect((await client.copyOf('lost-0'))?.toString()).toBe('content');
    await other.forget('lost-0');
    expect(await client.lost()).toEqual([]);
    expect(await client.copyOf('lost-0')).toBeUndefined();
    await until(() => client.heard.some(({ type }) => type === 'no-longer-lost'));
  });

  it('that a file which was lost before a crash has been written well since, or lost once more, which is no news', async () => {
    bed = gatewayBed();
    const client = bed.client();
    const target = await client.serve(toServe('team'));
    await ask(target, 'lose');
    await until(() => client.heard.some(({ type }) => type === 'lost'));
    await ask(target, 'crash');
    await ask(target, 'lose');
    await until(() => client.heard.some(({ type }) => type === 'lost-again'));
    expect(client.heard.filter(({ type }) => type === 'lost')).toHaveLength(1);
    await ask(target, 'crash');
    await ask(target, 'write');
    await until(() => client.heard.some(({ type }) => type === 'no-longer-lost'));
    expect(await client.lost()).toEqual([]);
  });
});

describe('an update', () => {
  it('hands over the port, what is served and what is under way, and refuses no connection', async () => {
    bed = gatewayBed();
    const client = bed.client();
    const target = await client.serve(toServe('team', 'pw-1'));
    await ask(target, 'lose');
    const before = await look(client);
    bed.update('1.1.0');
    let isOver = false as boolean;
    const answers: (Answer | number)[] = [];
    const traffic = (async () => {
      while (!isOver) answers.push(await ask(target));
    })();
    const slow = ask(target, 'slow');
    await sleep(200);
    const after = await look(bed.client({ version: '1.1.0' }));
    // The one that only looks asks for nothing.
    expect(after.version).toBe('1.0.0');
    const updated = bed.client({ version: '1.1.0', everything: () => [toServe('team', 'pw-1')] });
    expect(await updated.offer()).toEqual({ type: 'restored', port: before.port, mapAnew: [] });
    const now = await look(updated);
    expect(now).toMatchObject({ version: '1.1.0', port: before.port, lost: [{ id: 'lost-0' }] });
    expect(now.pid).not.toBe(before.pid);
    expect(await slow).toMatchObject({ version: '1.0.0', digest: digestOf('pw-1') });
    await until(async () => {
      const answer = await ask(target);
      return typeof answer === 'object' && answer.version === '1.1.0' && !isAlive(before.pid);
    });
    isOver = true;
    await traffic;
    expect(answers.filter((answer) => typeof answer === 'number')).toEqual([]);
    expect(bed.processes()).toHaveLength(2);
    // A program that was connected all the time is told, and goes on with the new one.
    await until(() => client.heard.some(({ type }) => type === 'restored'));
    expect(await look(client)).toMatchObject({ version: '1.1.0' });
    expect((await client.copyOf('lost-0'))?.toString()).toBe('content');
    // The new one has the lock, too: another one does not come up beside it.
    await until(() => readFileSync(`${bed.home}/.local/state/latchkey/latchkey.log`, 'utf8').includes('handed-over'));
    process.kill(now.server.pid, 'SIGKILL');
    expect(await ask(target)).toMatchObject({ version: '1.1.0', digest: digestOf('pw-1') });
  });

  it('does not wait for ever for what is under way', async () => {
    bed = gatewayBed({ retireMs: 300 });
    const client = bed.client();
    const target = await client.serve(toServe('team'));
    const { pid } = await look(client);
    bed.update('1.1.0');
    const slow = ask(target, 'endless');
    await sleep(200);
    await bed.client({ version: '1.1.0', everything: () => [toServe('team')] }).offer();
    await until(() => !isAlive(pid));
    expect(await slow).toBe(0);
  });

  it('that has not reached the program on the disk changes nothing', async () => {
    bed = gatewayBed();
    await bed.client().serve(toServe('team'));
    const other = bed.client({ version: '0.9.0', everything: () => [toServe('team')] });
    await other.offer();
    expect(await look(other)).toMatchObject({ version: '1.0.0', drives: [{ id: 'team' }] });
    expect(bed.processes()).toHaveLength(2);
  });

  it('is noticed by a holder whose server has crashed since: the new one takes over whole', async () => {
    bed = gatewayBed();
    const client = bed.client();
    const target = await client.serve(toServe('team', 'pw-1'));
    const { port } = await look(client);
    bed.update('1.1.0');
    await ask(target, 'crash');
    expect(await ask(target)).toMatchObject({ version: '1.1.0', digest: digestOf('pw-1') });
    await until(async () => (await look(client).catch(() => undefined))?.version === '1.1.0');
    expect(await look(client)).toMatchObject({ port });
  });

  it('of which no process starts leaves everything as it is', async () => {
    bed = gatewayBed();
    const client = bed.client();
    const target = await client.serve(toServe('team', 'pw-1'));
    bed.update('broken');
    const other = bed.client({ version: '1.1.0', everything: () => [toServe('team', 'pw-1')] });
    await other.offer();
    expect(await ask(target)).toMatchObject({ version: '1.0.0', digest: digestOf('pw-1') });
  });
});
