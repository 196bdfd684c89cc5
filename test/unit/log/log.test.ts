import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { logTail } from '../../../electron/diagnostics/log-tail.ts';
import { fileLog, type Log } from '../../../electron/log/log.ts';
import { loggedEvents } from '../../window/scenes/world.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const now = new Date('2026-11-21T14:03:00Z');

/** Closing waits a second at most; a busy machine may take longer for much. What is written already is not waited for. */
async function allWritten(...logs: readonly Log[]): Promise<void> {
  for (let seconds = 0; seconds < 20; seconds += 1) await Promise.all(logs.map((log) => log.close()));
}

describe('the log', () => {
  let parent: string;
  let folder: string;
  const file = (): string => join(folder, 'latchkey.log');
  const lines = () =>
    readFileSync(file(), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'lk-log-'));
    folder = join(parent, 'deeper', 'log');
  });
  afterEach(() => {
    rmSync(parent, { recursive: true, force: true });
  });

  it('keeps each event as a line of JSON, in order', async () => {
    const log = fileLog(folder, () => now);
    log.info('one', { code: 'LK-2001', count: 3, ok: true, none: null, absent: undefined });
    log.info('two');
    await log.close();
    const base = { time: now.toISOString(), level: 'info' };
    expect(lines()).toEqual([
      { ...base, event: 'one', code: 'LK-2001', count: 3, ok: true, none: null },
      { ...base, event: 'two' },
    ]);
  });

  it('writes what the pictures of the report show of it', async () => {
    const log = fileLog(folder, () => now);
    for (const { event, fields } of loggedEvents) log.info(event, fields);
    await log.close();
    const shown = loggedEvents.map(({ event, fields }) => ({
      time: now.toISOString(),
      level: 'info',
      event,
      ...fields,
    }));
    expect(readFileSync(file(), 'utf8')).toBe(shown.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });

  it('is made only when something is written', async () => {
    await fileLog(folder).close();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('is for its user only', async () => {
    const log = fileLog(folder);
    log.info('x');
    await log.close();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('goes on after what an earlier start wrote', async () => {
    for (const event of ['first', 'second']) {
      const log = fileLog(folder);
      log.info(event);
      await log.close();
    }
    expect(lines().map(({ event }) => event)).toEqual(['first', 'second']);
  });

  it('tells the whole story of an unexpected error under its reference, with every cause', async () => {
    const log = fileLog(folder);
    const reference = log.unexpected(new TypeError('outer', { cause: new Error('inner', { cause: 'innermost' }) }));
    expect(reference).toMatch(/^[0-9A-F]{8}$/);
    await log.close();
    const [line] = lines();
    expect(line).toMatchObject({ level: 'error', reference });
    expect(line?.['story']).toMatch(
      /TypeError: outer[^]+log\.test\.ts[^]+caused by Error: inner[^]+caused by innermost/,
    );
  });

  it('gives every unexpected error a reference of its own', () => {
    const log = fileLog(folder);
    expect(log.unexpected(1)).not.toBe(log.unexpected(2));
  });

  it('does not go round in circles with a cause that is its own', async () => {
    const log = fileLog(folder);
    const error = new Error('round');
    error.cause = error;
    const reference = log.unexpected(error);
    await log.close();
    expect(lines()[0]).toMatchObject({ reference });
  });

  it('holds no secret, whatever it is told', async () => {
    const log = fileLog(folder);
    const json = JSON.stringify({ login: 'bob', password: 'hunter2' });
    log.info('one', { url: 'https://bob:hunter2@host.example/x', token: 'hunter2', app_password: 'hunter2' });
    log.info('two', { reply: json, header: 'Digest username="bob", response="hunter2"', secret: 'hunter2' });
    log.unexpected(new Error(`cannot parse ${json}`));
    log.unexpected(new FailureError('LK-3010', { host: 'h' }, { cause: new Error(`got ${JSON.stringify(json)}`) }));
    log.unexpected(new Secret('hunter2'));
    await log.close();
    expect(lines()).toHaveLength(5);
    expect(readFileSync(file(), 'utf8')).not.toContain('hunter2');
  });

  it('stays below four megabytes', async () => {
    const log = fileLog(folder);
    for (let n = 0; n < 400; n += 1) log.info('long', { n, text: 'x '.repeat(7000) });
    await allWritten(log);
    const sizes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const total = sizes.reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
    expect(total).toBeLessThan(4.5 * 1024 * 1024);
    expect(lines().at(-1)).toMatchObject({ n: 399 });
  });

  it('loses no line when several write and turn it over at once', async () => {
    const logs = ['a', 'b', 'c'].map((who) => ({ who, log: fileLog(folder) }));
    const text = 'x '.repeat(1500);
    for (let n = 0; n < 300; n += 1) {
      for (const { who, log } of logs) log.info('turn', { who, n, text });
      if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await allWritten(...logs.map(({ log }) => log));
    const files = readdirSync(folder).filter((name) => name.endsWith('.log'));
    expect(files.length).toBeGreaterThan(1);
    const all = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
    const turns = all
      .map((line) => JSON.parse(line) as { who: string; n: number })
      .map(({ who, n }) => `${who} ${String(n)}`);
    expect(turns.sort()).toEqual(
      logs.flatMap(({ who }) => Array.from({ length: 300 }, (_, n) => `${who} ${String(n)}`)).sort(),
    );
  });

  it.each<[string, () => void]>([
    ['a pipe has its name', () => void execFileSync('mkfifo', [file()])],
    [
      'others can write to its folder',
      () => {
        chmodSync(folder, 0o777);
      },
    ],
    [
      'a link has its name',
      () => {
        symlinkSync(join(parent, 'elsewhere'), file());
      },
    ],
  ])('is not written, and makes nobody wait, where %s', async (_where, make) => {
    mkdirSync(folder, { recursive: true });
    make();
    const log = fileLog(folder);
    log.info('lost');
    const began = performance.now();
    await log.close();
    expect(performance.now() - began).toBeLessThan(900);
    expect(existsSync(join(parent, 'elsewhere'))).toBe(false);
    expect(await logTail(folder)).toEqual([]);
  });

  it('cuts what is endless', async () => {
    const log = fileLog(folder);
    log.info('long', { text: 'x'.repeat(1_000_000) });
    await log.close();
    expect(statSync(file()).size).toBeLessThan(20_000);
  });

  it('stops nobody when the disk refuses', async () => {
    writeFileSync(join(parent, 'deeper'), 'a file where the folder should be');
    const log = fileLog(folder);
    log.info('lost');
    expect(log.unexpected(new Error('x'))).toMatch(/^[0-9A-F]{8}$/);
    await log.close();
  });
});
