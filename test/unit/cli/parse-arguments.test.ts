import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/cli/parse-arguments.ts';

const parse = (line: string) => parseArguments(line === '' ? [] : line.split(' '), 'en', '1.2.3');
const who = '--platform files.example.com --user anna';

const whose = { platform: 'files.example.com', user: 'anna' };
const list = { command: 'list-passwords', orphaned: false, unused: false };
const revoke = { command: 'revoke-passwords', yes: false, force: false };

describe('understands', () => {
  it.each([
    ['setup', { command: 'setup' }],
    [`setup ${who}`, { command: 'setup', platform: 'files.example.com', user: 'anna' }],
    [
      `setup ${who} --name N --label L --mapper rclone --ca /ca.pem`,
      {
        command: 'setup',
        platform: 'files.example.com',
        user: 'anna',
        name: 'N',
        label: 'L',
        mapper: 'rclone',
        caFile: '/ca.pem',
      },
    ],
    [
      `setup ${who} --application NetSync`,
      { command: 'setup', platform: 'files.example.com', user: 'anna', application: 'NetSync' },
    ],
    [`setup ${who} --letter n:`, { command: 'setup', platform: 'files.example.com', user: 'anna', letter: 'N' }],
    [
      `setup ${who} --folder /Projects`,
      { command: 'setup', platform: 'files.example.com', user: 'anna', folder: '/Projects' },
    ],
    ['remove --all', { command: 'remove-all', localOnly: false, force: false, yes: false }],
    ['remove --all --yes --local-only', { command: 'remove-all', localOnly: true, force: false, yes: true }],
    ['hand-over', { command: 'hand-over' }],
    ['hand-over NetSync', { command: 'hand-over', which: 'NetSync' }],
    ['status', { command: 'status' }],
    ['doctor', { command: 'doctor' }],
    ['report', { command: 'report' }],
    ['report --to report.txt', { command: 'report', to: 'report.txt' }],
    ['explain', { command: 'explain' }],
    ['explain 5010', { command: 'explain', code: 'LK-5010' }],
    ['link --platform files.example.com', { command: 'link', platform: 'files.example.com', qr: false, as: 'link' }],
    [
      `link ${who} --label Work --letter n --qr`,
      { command: 'link', ...whose, label: 'Work', letter: 'N', qr: true, as: 'link' },
    ],
    [
      'link --platform a.example.com --as url --to x.url',
      { command: 'link', platform: 'a.example.com', qr: false, as: 'url', to: 'x.url' },
    ],
    ['drives --serve', { command: 'serve-drives' }],
    ['drives --disconnect', { command: 'disconnect-drives', yes: false }],
    ['drives --disconnect --yes', { command: 'disconnect-drives', yes: true }],
    ['open', { command: 'open' }],
    ['open Work', { command: 'open', which: 'Work' }],
    ['reconnect c1', { command: 'reconnect', which: 'c1' }],
    ['disconnect', { command: 'disconnect', force: false }],
    ['disconnect Work --force', { command: 'disconnect', which: 'Work', force: true }],
    ['change Work --letter n:\\', { command: 'change', which: 'Work', letter: 'N', force: false }],
    ['change --label Company --force', { command: 'change', label: 'Company', force: true }],
    ['change --folder Projects/2026', { command: 'change', folder: 'Projects/2026', force: false }],
    ['change --choose-folder', { command: 'change', chooseFolder: true, force: false }],
    ['remove', { command: 'remove', localOnly: false, force: false }],
    ['remove Work --local-only', { command: 'remove', which: 'Work', localOnly: true, force: false }],
    ['passwords list', { ...list, account: {} }],
    ['passwords list Work', { ...list, account: { connection: 'Work' } }],
    [`passwords list ${who}`, { ...list, account: whose }],
    [
      'passwords list --orphaned --unused --sort name',
      { ...list, account: {}, orphaned: true, unused: true, sort: 'name' },
    ],
    ['passwords revoke 42', { ...revoke, passwordIds: ['42'], account: {} }],
    [
      'passwords revoke 42 43 --drive Work --yes --force',
      { ...revoke, passwordIds: ['42', '43'], account: { connection: 'Work' }, yes: true, force: true },
    ],
    [`passwords revoke 42 ${who}`, { ...revoke, passwordIds: ['42'], account: whose }],
    ['passwords clean', { command: 'clean-passwords', account: {}, yes: false }],
    ['passwords clean Work --yes', { command: 'clean-passwords', account: { connection: 'Work' }, yes: true }],
    [
      'passwords list --platform files.example.com --browser',
      {
        command: 'list-passwords',
        account: { platform: 'files.example.com', user: '', way: 'browser' },
        orphaned: false,
        unused: false,
      },
    ],
    [
      'setup --platform files.example.com --browser',
      { command: 'setup', platform: 'files.example.com', way: 'browser' },
    ],
    [`passwords clean ${who}`, { command: 'clean-passwords', account: whose, yes: false }],
  ])('%s', async (line, invocation) => {
    expect(await parse(line)).toEqual({ kind: 'run', invocation, json: false, opens: true });
  });

  it.each(['status --json --health', '--json status --health', 'status --health --json'])('%s', async (line) => {
    expect(await parse(line)).toEqual({
      kind: 'run',
      invocation: { command: 'health', text: false },
      json: true,
      opens: true,
    });
  });

  it.each(['--json status', 'status --json', 'passwords list --json', '--lang fr status --json'])(
    '%s as asking for JSON',
    async (line) => {
      expect(await parse(line)).toMatchObject({ kind: 'run', json: true, opens: true });
    },
  );

  it('an argument after -- as no option', async () => {
    expect(await parse('open -- --odd')).toMatchObject({ invocation: { command: 'open', which: '--odd' } });
  });
});

describe('does not understand', () => {
  it.each([
    ['', 'no-command', undefined],
    ['passwords', 'no-command', undefined],
    ['drives', 'missing-option', '--serve'],
    ['drives --serve --yes', 'missing-option', '--disconnect'],
    ['drives --serve --disconnect', 'conflict', '--serve, --disconnect'],
    ['setup --application NetSync --label Work', 'conflict', '--application, --label, --mapper, --folder'],
    ['remove Work --all', 'conflict', 'drive, --all'],
    ['conect', 'unknown-command', undefined],
    ['passwords forget', 'unknown-command', undefined],
    ['status --colour', 'unknown-option', '--colour'],
    ['status --colour=secret', 'unknown-option', '--colour'],
    ['status -xsecret', 'unknown-option', '-x'],
    ['setup --platform', 'missing-value', '--platform'],
    ['setup --mapper davfs2', 'invalid-value', '--mapper'],
    ['setup --letter C', 'invalid-value', '--letter'],
    ['setup --letter NN', 'invalid-value', '--letter'],
    ['change Work', 'missing-option', '--label, --letter, --folder, --choose-folder'],
    ['change Work --force', 'missing-option', '--label, --letter, --folder, --choose-folder'],
    ['change --folder A --choose-folder', 'conflict', '--folder, --choose-folder'],
    ['change --letter C', 'invalid-value', '--letter'],
    ['status --lang pl', 'invalid-value', '--lang'],
    ['status secret', 'too-many-arguments', undefined],
    ['open one two', 'too-many-arguments', undefined],
    ['passwords revoke', 'missing-argument', 'id'],
    ['passwords list --sort size', 'invalid-value', '--sort'],
    [`passwords revoke 42 --drive Work ${who}`, 'conflict', 'drive, --platform, --user'],
    ['passwords list --platform x', 'missing-option', '--user'],
    ['passwords list --user x', 'missing-option', '--platform'],
    [`passwords list Work ${who}`, 'conflict', 'drive, --platform, --user'],
    [`setup ${who} --password secret`, 'never-in-argv', undefined],
    [`setup ${who} --password=secret`, 'never-in-argv', undefined],
    [`setup ${who} -psecret`, 'never-in-argv', undefined],
    [`setup ${who} --code 123456`, 'never-in-argv', undefined],
  ])('%j', async (line, problem, name) => {
    const error = name === undefined ? { problem } : { problem, name };
    expect(await parse(line)).toEqual({ kind: 'usage', error });
  });
});

describe('shows', () => {
  it.each(['--help', '-h', 'setup --help', 'passwords revoke -h'])('help for %s', async (line) => {
    expect(await parse(line)).toMatchObject({ kind: 'show', text: expect.stringContaining('Usage:') as string });
  });

  it('examples, exit codes and every command', async () => {
    const shown = await parse('--help');
    const text = shown.kind === 'show' ? shown.text : '';
    for (const word of ['setup', 'status', 'open', 'reconnect', 'remove', 'passwords', 'doctor', 'Examples:', '130']) {
      expect(text).toContain(word);
    }
  });

  it('nothing English in the French help', async () => {
    for (const line of ['--help', 'setup --help', 'remove --help', 'passwords --help']) {
      const shown = await parseArguments(line.split(' '), 'fr', '1.2.3');
      const text = shown.kind === 'show' ? shown.text : '';
      expect(text).toContain('Utilisation\u00a0:');
      expect(text).not.toMatch(/Usage|Options:|Commands|Arguments:|for command|display|default|choices/);
    }
  });

  it('the version', async () => {
    for (const line of ['-V', '--json --version', 'status --version']) {
      expect(await parse(line)).toEqual({ kind: 'show', text: '1.2.3\n' });
    }
  });
});
