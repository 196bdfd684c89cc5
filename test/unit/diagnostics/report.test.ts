import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logTail } from '../../../electron/diagnostics/log-tail.ts';
import { reportText, type ReportParts } from '../../../electron/diagnostics/report.ts';
import { someConnection } from '../../fakes/fake-engine.ts';

const parts: ReportParts = {
  language: 'en',
  now: new Date('2026-11-21T14:03:00Z'),
  version: '1.2.3',
  engine: 'Electron 45.4.1',
  system: 'Linux 6.18 x64',
  home: '/home/anna',
  findings: [
    { id: 'keychain', state: 'ok' },
    { id: 'gvfs', state: 'problem', code: 'LK-5002', packages: ['gvfs-fuse'] },
  ],
  drives: {
    drives: [{ ...someConnection, state: 'gone', failure: { code: 'LK-5005' } }],
    applications: [],
    open: [{ id: 'c2', kind: 'remove', label: 'Old', outcome: 'open', failure: { code: 'LK-2008' } }],
  },
  policy: {
    ...{ state: 'ok', by: '/etc/latchkey/policy.json', revision: '7' },
    rules: [{ name: 'moreDrives', value: false, by: '/etc/latchkey/policy.json', strength: 'enforced' }],
    problems: [{ written: 'newRule', why: 'unknown', by: '/etc/latchkey/policy.d/50.json' }],
  },
  log: ['{"event":"x","path":"/home/anna/.local/share/latchkey"}'],
};

describe('the report for the helpdesk', () => {
  it('says what runs, what was checked, which drives there are, and what happened', () => {
    const text = reportText(parts);
    for (const part of ['1.2.3', 'Electron 45.4.1', 'Linux 6.18 x64', '2026-11-21T14:03:00.000Z']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/problem {2}gvfs {2}LK-5002\n {9}\S/);
    expect(text).toMatch(/Example Files {2}gone {2}https:\/\/files.example.com {2}gvfs .* LK-5005/);
    expect(text).toContain('Old  open remove  LK-2008');
    expect(text).toMatch(
      /ok {2}\/etc.*\nmoreDrives {2}false\nunknown {2}newRule {2}\/etc\/latchkey\/policy.d\/50.json/,
    );
  });

  it('leaves out what a helpdesk does not need: the folder with the name of the user', () => {
    expect(reportText(parts)).not.toContain('/home/anna');
    expect(reportText(parts)).toContain('~/.local/share/latchkey');
  });

  it.each([
    [String.raw`C:\Users\anna`, String.raw`{"path":"C:\\Users\\anna\\AppData"}`, String.raw`{"path":"~\\AppData"}`],
    [String.raw`C:\Users\anna`, String.raw`open c:\users\Anna\x failed`, String.raw`open ~\x failed`],
    [String.raw`C:\Users\An na`, 'at file:///C:/Users/An%20na/app/main.js:1:2', 'at file:///~/app/main.js:1:2'],
    ['', '/home/anna/x', '/home/anna/x'],
  ])('of %s however it is written: %s', (home, line, said) => {
    expect(reportText({ ...parts, home, log: [line] })).toContain(`== Log ==\n${said}\n`);
  });

  it.each([
    '{"event":"x","password":"hunter2"}',
    'Authorization: Basic YW5uYTpodW50ZXIy',
    'GET https://anna:hunter2@files.example.com/',
  ])('takes secrets out of the log, even if %s got in', (line) => {
    const text = reportText({ ...parts, log: [line] });
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('YW5uYTpodW50ZXIy');
  });

  it('has an end, however much there is to tell', () => {
    const text = reportText({ ...parts, log: ['x'.repeat(2_000_000)] });
    expect(text.length).toBeLessThan(500_100);
    expect(text).toMatch(/\n…\n$/);
  });

  it('is made when nothing could be looked at, too', () => {
    expect(reportText({ ...parts, findings: [], drives: undefined, log: [] })).toContain('could not be listed');
  });
});

describe('the end of the log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-log-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is its lines, oldest first', async () => {
    writeFileSync(join(folder, 'latchkey.log'), 'one\ntwo\n');
    expect(await logTail(folder)).toEqual(['one', 'two']);
  });

  it('is whole lines only when the log is long', async () => {
    const line = 'x'.repeat(99);
    writeFileSync(join(folder, 'latchkey.log'), `${line}\n`.repeat(1000));
    const lines = await logTail(folder);
    expect(lines.length).toBe(655); // 64 KiB in lines of 100 bytes, without the cut one
    expect(new Set(lines)).toEqual(new Set([line]));
  });

  it('goes on in the newest full file right after the log was rotated, up to the same length', async () => {
    writeFileSync(join(folder, 'latchkey-20261129T080000000Z-ffffffff.log'), 'older\n');
    writeFileSync(join(folder, 'latchkey-20261130T080000000Z-00000000.log'), 'before\n'.repeat(10_000));
    writeFileSync(join(folder, 'latchkey.log'), 'one\ntwo\n');
    const lines = await logTail(folder);
    expect(lines.slice(-3)).toEqual(['before', 'one', 'two']);
    expect(new Set(lines)).toEqual(new Set(['before', 'one', 'two']));
    expect(lines.join('\n').length).toBeLessThanOrEqual(64 * 1024);
  });

  it('is nothing when there is no log', async () => {
    expect(await logTail(folder)).toEqual([]);
    expect(await logTail(join(folder, 'none'))).toEqual([]);
  });
});
