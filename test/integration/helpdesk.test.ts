import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureCodes } from '../../electron/contract/failure.ts';
import { recordsOf } from '../../electron/os/linux/health-file.ts';
import { run } from '../../electron/os/run.ts';
import { parseDeepLink } from '../../electron/shell/deep-link.ts';
import { builtProgram } from '../support/built-program.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { qrOnScreen, readQr } from '../support/read-qr.ts';
import { runCli } from '../support/run-cli.ts';

let stage: CliStage;

beforeAll(async () => {
  stage = await startCliStage();
  expect(await stage.setUp('rclone', { as: 'alice' })).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await stage.stop();
});

describe('what the program knows by itself', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'lk-helpdesk-'));
  });
  afterAll(() => {
    rmSync(home, { recursive: true });
  });
  // Neither a session nor a keychain, and proxies that lead nowhere.
  const bare = () => ({ env: { HOME: home, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' } });

  it('is told where nothing works, and leaves nothing', async () => {
    const one = await runCli(['explain', '5010', '--lang', 'fr'], bare());
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one.stdout).toMatch(/^LK-5010 {2}.*\n {2}Que faire\u00a0: /);
    const all = await runCli(['explain', '--json'], bare());
    expect(all.stdout.match(/LK-\d{4}/g)?.toSorted()).toEqual(Object.keys(failureCodes).toSorted());
    const link = await runCli(['link', '--platform', 'files.example.com', '--user', 'anna', '--qr'], bare());
    const [text = ''] = link.stdout.split('\n');
    expect(parseDeepLink(text)).toMatchObject({ host: 'files.example.com', user: 'anna' });
    expect(readQr(qrOnScreen(link.stdout))).toBe(text);
    expect(await runCli(['explain', 'LK-9999'], bare())).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(home)).toEqual([]);
  });

  it('a link that no disk takes is no half of a file, which would be in the way next time', async () => {
    const words = ['link', '--platform', 'files.example.com', '--as', 'url', '--to', join(home, 'Files.url'), '--json'];
    const full = await run({
      ...{ file: 'sh', args: ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, builtProgram(), ...words] },
      ...{ timeoutMs: 60_000, env: bare().env },
    });
    expect(full).toMatchObject({ code: 70, stdout: expect.stringContaining('EFBIG') as string });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('with a drive', () => {
  const look = () => runCli(['status', '--json', '--health'], { env: stage.desktop.env });

  it('health is one short line, and names neither the person nor the server nor the drive', async () => {
    const { code, stdout, stderr, result } = await look();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(Buffer.byteLength(stdout)).toBeLessThan(2000);
    expect(result).toMatchObject({
      ...{ ok: true, schema: 1, os: 'linux', overall: 'ok', lostFiles: 0 },
      drives: { total: 1, states: { ready: 1 }, each: [{ kind: 'netexplorer', mapper: 'rclone', state: 'ready' }] },
    });
    const said = ['alice', new URL(stage.demo.address).host, stage.desktop.home, 'Network drive', '"rclone drive"'];
    expect(said.filter((one) => stdout.includes(one))).toEqual([]);
    expect(stage.demo.appPasswords('alice').filter(({ name }) => stdout.includes(name))).toEqual([]);
  });

  it('the same is written down, where a program of the whole computer finds it', async () => {
    const file = join(stage.desktop.home, '.local/state/latchkey/health.json');
    const { line, ...record } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
    expect(record).toMatchObject({
      schema: 1,
      state: 0,
      overall: 'ok',
      lastProved: expect.stringMatching(/Z$/) as string,
    });
    expect(line).toMatchObject({ overall: 'ok', drives: { total: 1, states: { ready: 1 } } });
    const text = readFileSync(file, 'utf8');
    const said = ['alice', new URL(stage.demo.address).host, stage.desktop.home, 'Network drive', '"rclone drive"'];
    expect(said.filter((one) => text.includes(one))).toEqual([]);
    const user = { uid: process.getuid?.() ?? 0, home: stage.desktop.home };
    expect(await recordsOf([user])).toMatchObject([{ found: 'yes', report: { state: 0, version: record['version'] } }]);
  });

  it('the report is printed and saved, over no file', async () => {
    const path = join(stage.desktop.home, 'report.txt');
    const printed = await runCli(['report'], { env: stage.desktop.env });
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(printed.stdout).toMatch(
      /== Latchkey ==[\s\S]*Node \d+[\s\S]*== Checks ==[\s\S]*OK {2}Your keychain[\s\S]*Connected {2}\S+ {2}rclone/,
    );
    expect(printed.stdout).not.toContain(stage.desktop.home);
    const save = () => runCli(['report', '--to', path], { env: stage.desktop.env });
    expect(await save()).toMatchObject({ code: 0 });
    const saved = readFileSync(path, 'utf8');
    expect(saved).toContain('== IT’s rules ==');
    expect(await save()).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe(saved);
    rmSync(path);
  });

  it('a drive that works is well while the keychain is locked, which nobody is asked to open', async () => {
    await stage.desktop.lock();
    try {
      const { code, stderr, result } = await look();
      expect([code, stderr]).toEqual([0, '']);
      expect(result).toMatchObject({ overall: 'ok', drives: { states: { ready: 1 } } });
    } finally {
      await stage.desktop.unlock();
    }
  });
});
