import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { recordOf } from '../support/health-records.ts';
import { projectRoot } from '../support/project-files.ts';
import { stopProcess } from '../support/session-processes.ts';

/**
 * The scripts run as they are, over the built program, which reads real records of people with homes of their own. Who these
 * people are is played by a `getent` that comes first in the path.
 */
let folder: string;
let program: string;
const isRoot = process.getuid?.() === 0;

function executable(name: string, ...lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

/** Writes passwd(5), with these people at their homes, and what each has as record. */
function people(records: Readonly<Record<string, string | undefined>>): void {
  rmSync(join(folder, 'home'), { recursive: true, force: true });
  const lines = Object.entries(records).map(([name, content], index) => {
    const uid = isRoot ? 4711 + index : (process.getuid?.() ?? 0);
    const home = join(folder, 'home', name);
    const file = join(home, '.local/state/latchkey/health.json');
    mkdirSync(dirname(file), { recursive: true });
    if (content !== undefined) writeFileSync(file, content);
    if (isRoot && content !== undefined) chownSync(file, uid, uid);
    return `${name}:x:${String(uid)}:${String(uid)}::${home}:/bin/sh`;
  });
  writeFileSync(join(folder, 'passwd'), `${lines.join('\n')}\n`);
}

const record = (overall: 'ok' | 'attention' | 'failed'): string =>
  JSON.stringify(recordOf(overall, new Date().toISOString()));

function script(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const path = `${folder}:${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync('sh', [join(projectRoot, 'assets/fleet', name), ...args], {
    env: { PATH: path, HOME: join(folder, 'root'), ...env },
    ...{ encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' },
  });
  return { status, stdout, stderr };
}

const nagios = (by = program) => script('nagios/check_latchkey', [by]);
const jamf = (by = program) => script('jamf/latchkey-health.sh', [], { LATCHKEY_PROGRAM: by });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-fleet-'));
  program = executable('latchkey', `exec '${process.execPath}' '${builtProgram()}' "$@"`);
  executable('getent', `[ $# = 1 ] && cat '${join(folder, 'passwd')}'`, 'exit 0');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  people({});
});

describe('the check for Nagios', () => {
  it.each([
    ['nobody', {}, 0, 'OK'],
    ['all well', { anna: 'ok', ben: 'ok' }, 0, 'OK'],
    ['one to look at', { anna: 'ok', ben: 'attention' }, 1, 'WARNING'],
    ['one who has failed', { anna: 'failed', ben: 'attention' }, 2, 'CRITICAL'],
  ] as const)('with %s gives its own exit code and one line with numbers', (_, given, exit, word) => {
    people(Object.fromEntries(Object.entries(given).map(([name, overall]) => [name, record(overall)])));
    const { status, stdout, stderr } = nagios();
    expect([status, stderr]).toEqual([exit, '']);
    const count = Object.keys(given).length;
    expect(stdout).toMatch(
      new RegExp(`^LATCHKEY ${word} - users=${String(count)} [^|\\n]*\\| users=${String(count)}( \\w+=\\d+)+\\n$`),
    );
  });

  it('starts also where Electron refuses root its sandbox', () => {
    const refuses = 'case " $* " in *" --no-sandbox "*) ;; *) kill -TRAP $$ ;; esac';
    expect(nagios(executable('electron', refuses, `exec '${program}' "$@"`))).toMatchObject({ status: 0, stderr: '' });
  });

  it('wants somebody to look at what a person has put in the place of a record', () => {
    people({ anna: record('ok'), eve: `${record('ok')}LATCHKEY OK - all is well | x=1` });
    expect(nagios()).toMatchObject({ status: 1, stdout: expect.stringContaining('unreadable=1') as string });
  });

  it('is UNKNOWN where there is no Latchkey, and where it says nothing', () => {
    const missing = nagios(join(folder, 'nowhere'));
    expect(missing).toEqual({ status: 3, stdout: 'LATCHKEY UNKNOWN - no answer\n', stderr: '' });
    const mute = executable('mute', 'echo trouble >&2', 'exit 0');
    expect(nagios(mute)).toEqual({ status: 3, stdout: 'LATCHKEY UNKNOWN - no answer\n', stderr: '' });
    const crashing = executable('crashing', 'echo "LATCHKEY UNKNOWN - codes=LK-0001"', 'exit 70');
    expect(nagios(crashing)).toMatchObject({ status: 3, stdout: 'LATCHKEY UNKNOWN - codes=LK-0001\n' });
  });
});

describe('the extension attribute for Jamf', () => {
  it('is one result with the line, whatever is found, and never fails', () => {
    people({ anna: record('failed') });
    const { status, stdout, stderr } = jamf();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<result>LATCHKEY CRITICAL - users=1 [^<>]*codes=LK-5006[^<>]*<\/result>\n$/);
    expect(jamf(join(folder, 'nowhere'))).toEqual({
      ...{ status: 0, stdout: '<result>LATCHKEY UNKNOWN - not installed</result>\n', stderr: '' },
    });
    expect(jamf(executable('mute', 'exit 70')).stdout).toBe('<result>LATCHKEY UNKNOWN - no answer</result>\n');
  });
});

it('homes on a server that is away keep nobody else’s record from being read, and the check from no end', async () => {
  const place = join(folder, 'away');
  mkdirSync(place);
  const server = spawn('rclone', ['mount', '--config', '', '--dir-cache-time', '0s', ':memory:', place], {
    stdio: 'ignore',
  });
  try {
    await expect.poll(() => readFileSync('/proc/self/mounts', 'utf8'), { timeout: 20_000 }).toContain(` ${place} fuse`);
    await stopProcess(server.pid ?? 0);
    people({ anna: record('failed') });
    // More than a program of Node has threads for files; before Anna, who is read all the same.
    const homes = Array.from(
      { length: 6 },
      (_, index) => `away${String(index)}:x:${String(4811 + index)}:1::${place}/${String(index)}:/bin/sh`,
    );
    const passwd = join(folder, 'passwd');
    writeFileSync(passwd, [...homes, readFileSync(passwd, 'utf8')].join('\n'));
    const { status, stdout } = nagios();
    expect([status, stdout]).toEqual([2, expect.stringMatching(/users=1 .*failed=1 .*forbidden=6/)]);
  } finally {
    server.kill('SIGKILL');
    spawnSync('fusermount3', ['-u', '-z', place]);
  }
});

it('what root asks leaves nothing of Latchkey in root’s own home', () => {
  people({ anna: record('ok') });
  expect(nagios().status).toBe(0);
  expect(spawnSync('find', [join(folder, 'root')], { encoding: 'utf8' }).stdout).toBe('');
});
