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

  it('takes no password', async () => {
    const { code, stderr } = await runInFakeWorld([...args, '--password', 'hunter2'], { world });
    expect(code).toBe(2);
    expect(stderr).toContain('never taken from the command line');
    expect(stderr).not.toContain('hunter2');
  });
});
