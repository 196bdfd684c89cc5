import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseDeepLink } from '../../../electron/shell/deep-link.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';
import { qrOnScreen, readQr } from '../../support/read-qr.ts';

const world = { buildEngine: () => Promise.reject(new Error('an engine was built')) };
const args = ['link', '--platform', 'files.example.com', '--user', 'anna', '--label', 'Our files'];

describe('latchkey link', () => {
  it('prints one link that the app takes, without looking at this computer', async () => {
    const { code, stdout, stderr } = await runInFakeWorld(args, { world });
    expect([code, stderr]).toEqual([0, '']);
    expect(parseDeepLink(stdout.trim())).toEqual({
      ...{ address: 'https://files.example.com', host: 'files.example.com', user: 'anna', label: 'Our files' },
    });
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('is an event for scripts', async () => {
    const { result, stdout } = await runInFakeWorld([...args, '--qr', '--json'], { world });
    expect(parseDeepLink(String(result?.['link']))).toMatchObject({ user: 'anna' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('shows with --qr what a camera reads as that link', async () => {
    const { stdout } = await runInFakeWorld([...args, '--qr'], { world });
    const [link = ''] = stdout.split('\n');
    expect(readQr(qrOnScreen(stdout))).toBe(link);
  });

  it('says in a terminal that is too narrow how wide it has to be', async () => {
    const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 20, hasColors: () => false });
    let text = '';
    stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await runInFakeWorld([...args, '--qr'], { world: { ...world, stdout } });
    expect(text).toMatch(/The QR code needs a terminal at least \d\d columns wide\./);
    expect(qrOnScreen(text)).toEqual([]);
  });

  it.each([
    ['LK-1001', 'intranet'],
    ['LK-1002', 'http://files.example.com'],
  ])('fails with %s for an address that the app would refuse', async (failure, platform) => {
    const { code, stdout, stderr } = await runInFakeWorld(['link', '--platform', platform], { world });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(failure);
  });

  it('is a shortcut for Windows, whose link is the same', async () => {
    const { result } = await runInFakeWorld([...args, '--as', 'url', '--json'], { world });
    const [head, line = '', end] = String(result?.['text']).split('\r\n');
    expect([head, end]).toEqual(['[InternetShortcut]', '']);
    expect(line.replace(/^URL=/, '')).toBe(result?.['link']);
  });

  it('is a starter for Linux that opens the same link, whatever the drive is called', async () => {
    const label = 'Büro $HOME `x` 100 %';
    const wish = ['link', '--platform', 'files.example.com', '--label', label, '--as', 'desktop'];
    const { result } = await runInFakeWorld([...wish, '--json'], { world });
    const text = String(result?.['text']);
    const values = new Map(text.split('\n').map((line) => [line.split('=', 1)[0], line.slice(line.indexOf('=') + 1)]));
    expect(values.get('Name')).toBe(`Set up ${label}`);
    // As the specification has a value of the file, then an argument of Exec, be read.
    const value = values.get('Exec')?.replaceAll(/\\(.)/g, '$1') ?? '';
    const [, argument = ''] = /^xdg-open "(.*)"$/.exec(value) ?? [];
    expect(argument.replaceAll('%%', '')).not.toContain('%'); // a single one would be a field
    expect(argument.replaceAll(/\\(.)/g, '$1').replaceAll('%%', '%')).toBe(result?.['link']);
    expect(parseDeepLink(String(result?.['link']))).toMatchObject({ label });
  });

  it.each([
    ['en', 'Subject: Your drive “Our files”', 'start Latchkey, choose “Set up a drive” and enter files.example.com'],
    ['fr', 'Objet\u00a0: votre lecteur «\u00a0Our files\u00a0»', 'avec le nom d’utilisateur anna'],
  ])('is an e-mail in %s, with what to do where such a link opens nothing', async (language, subject, otherwise) => {
    const { stdout } = await runInFakeWorld([...args, '--as', 'mail', '--lang', language], { world });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(subject);
    expect(lines.filter((line) => parseDeepLink(line) !== undefined)).toHaveLength(1);
    expect(stdout).toContain(otherwise);
  });

  it('is saved to a new file, over no other one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lk-link-'));
    const path = join(folder, 'Files.url');
    try {
      expect((await runInFakeWorld([...args, '--as', 'url', '--to', path], { world })).code).toBe(0);
      const saved = readFileSync(path, 'utf8');
      expect(saved).toMatch(/^\[InternetShortcut\]\r\nURL=latchkey:\/\/setup\?[\x21-\x7e]+\r\n$/);
      const again = await runInFakeWorld([...args, '--to', path], { world });
      expect(again.stderr).toContain('LK-5202');
      expect(readFileSync(path, 'utf8')).toBe(saved);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes no password', async () => {
    const { code, stderr } = await runInFakeWorld([...args, '--password', 'hunter2'], { world });
    expect(code).toBe(2);
    expect(stderr).toContain('never taken from the command line');
    expect(stderr).not.toContain('hunter2');
  });
});
