import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logTail } from '../../../electron/diagnostics/log-tail.ts';
import { reportText, type ReportParts } from '../../../electron/diagnostics/report.ts';
import { languages } from '../../../electron/contract/words/language.ts';
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
  log: ['{"time":"2026-11-21T14:02:09.120Z","level":"info","event":"x","code":"LK-4002"}'],
};

describe('the report for the helpdesk', () => {
  it('says what runs, what was checked, which drives there are, and what happened', () => {
    const text = reportText(parts);
    for (const part of ['1.2.3', 'Electron 45.4.1', 'Linux 6.18 x64', '2026-11-21T14:03:00.000Z']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/Problem {2}Drives in Files {2}LK-5002\n {4}\S/);
    expect(text).toMatch(/Drive “1” {2}Not connected {2}files.example.com {2}gvfs .* LK-5005/);
    expect(text).toContain('Unfinished work on “2”  removal  LK-2008');
    expect(text).toContain('2026-11-21 14:02:09  x  code=LK-4002');
    expect(text).toMatch(
      /\/etc.*, version 7:\nMore than one drive \(moreDrives\): no\nnewRule \(\/etc\/latchkey\/policy.d\/50.json\): this/,
    );
  });

  it('has its headings and names of lines in the language of the person', () => {
    const text = reportText({ ...parts, language: 'fr' });
    const headings = [
      '== Vérifications ==',
      '== Lecteurs ==',
      '== Règles du service informatique ==',
      '== Journal (UTC) ==',
    ];
    for (const heading of headings) expect(text).toContain(heading);
    expect(text).toMatch(
      /^== Latchkey ==\nVersion {4}1\.2\.3\nProgramme {2}Electron.*\nSystème {4}Linux.*\nÉtabli {5}2026-/,
    );
  });

  it.each(languages)('says in %s how drives, work and rules are, and in no word of the program’s own', (language) => {
    const { drives } = parts;
    if (drives === undefined) throw new Error('drives');
    const states = ['mapped', 'gone', 'refused', 'unreachable', 'unknown', 'waiting'] as const;
    const kinds = ['setup', 'remove', 'renew', 'sign-in'] as const;
    const text = reportText({
      ...{ ...parts, language, findings: [], log: [] },
      drives: {
        ...drives,
        drives: states.map((state) => ({ ...someConnection, state })),
        open: kinds.map((kind) => ({ id: kind, kind, label: kind, outcome: 'open' as const })),
      },
      policy: { state: 'unreadable', by: '/etc/latchkey', why: 'not-from-it', rules: [], problems: [] },
    });
    for (const word of [...states, ...kinds.slice(0, 3), 'unreadable', 'not-from-it']) {
      expect(text).not.toMatch(new RegExp(`(^|\\s)${word}($|\\s)`, 'm'));
    }
  });

  it('names neither the drives nor whose they are, wherever that stands', () => {
    const { id, label, user } = someConnection;
    const text = reportText({
      ...parts,
      findings: [
        { id: `connection:${label}`, label, connection: id, state: 'problem', code: 'LK-5005', details: { label } },
        {
          id: 'gateway-port',
          state: 'warning',
          code: 'LK-5104',
          details: { port: 8080, user: 'bob', program: 'x.exe' },
        },
      ],
      log: [
        `{"event":"failure","cause":"no drive ${label} of ${user}"}`,
        `{"event":"y","label":"${label}","path":"/x"}`,
      ],
    });
    for (const name of [label, user, 'bob', 'x.exe', '/x']) expect(text).not.toContain(name);
    expect(text).toMatch(/Problem {2}Drive “1” {2}LK-5005/);
    expect(text).toContain('failure  cause=no drive [drive 1] of [user 1]');
  });

  it.each([
    [String.raw`C:\Users\anna`, String.raw`open C:\Users\anna\AppData failed`, 'open [path] failed'],
    [String.raw`C:\Users\An na`, String.raw`open c:\users\An Na\x failed`, 'open [path] failed'],
    [String.raw`C:\Users\An na`, 'at file:///C:/Users/An%20na/app/main.js:1:2', 'at main.js:1:2'],
    ['/home/an na', 'at Object.go (/home/an na/app/main.js:1:2)', 'at Object.go (main.js:1:2)'],
    ['/home/anna', "ENOENT: open '/mnt/My files/Report 1.odt'", "ENOENT: open '[path]'"],
    ['/home/anna', "no such folder: '~/Network drives'", "no such folder: '[path]'"],
    ['/home/anna', String.raw`\\files.example.com\anna is away`, '[path] is away'],
    [
      '/home/anna',
      'GET https://files.example.com/dav/anna/Report.odt: 507',
      'GET https://files.example.com/[path] 507',
    ],
    ['', 'and/or 1/2 https://files.example.com stay', 'and/or 1/2 https://files.example.com stay'],
  ])('of %s leaves out paths: %s', (home, line, said) => {
    expect(reportText({ ...parts, home, log: [line] })).toContain(`== Log (UTC) ==\n${said}\n`);
  });

  it('tells an event of several times once, and nothing of what Chromium asks for at each start', () => {
    const denied = '{"time":"2026-11-21T14:00:00Z","level":"info","event":"denied","what":"permission"}';
    const gone = (second: number) =>
      `{"time":"2026-11-21T14:00:0${String(second)}Z","level":"error","event":"unexpected","reference":"AB","story":"Error: x\\n    at main.js:1:2"}`;
    // By a disk that was full for a moment, and got the next line behind it.
    const cut = `{"time":"2026-11-21T14:00:03Z","event":"password-of-user-revoked","user":"nora","passw${gone(3)}`;
    const text = reportText({ ...parts, log: [denied, gone(1), denied, gone(2), cut] });
    const log = text.slice(text.indexOf('== Log'));
    expect(log).toBe(
      '== Log (UTC) ==\n2026-11-21 14:00:01  error  unexpected  reference=AB\n    Error: x\n    at main.js:1:2  (×2)\n…\n',
    );
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
    expect(reportText({ ...parts, findings: [], drives: undefined, log: [] })).toContain('couldn’t be listed');
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
