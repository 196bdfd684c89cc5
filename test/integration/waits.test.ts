import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../demo/demo.ts';
import { browsingAs, signInOnPages } from '../support/browsing-person.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { ahead, hurried } from '../support/hurried.ts';
import { leftovers } from '../support/leftovers.ts';
import { qrOnScreen, readQr } from '../support/read-qr.ts';
import { runCli } from '../support/run-cli.ts';
import { keys, startTerminal, type Terminal } from '../support/terminal.ts';

const USER = 'nora';
const OAUTH_MS = 600_000;
const GRANT_MS = 1_200_000;
const PAGE_MS = 1_200_000;

let desktop: Desktop;
let demo: Demo;
let cloud: Demo;
let opened: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  [desktop, demo, cloud] = await Promise.all([startDesktop(), startDemo(), startDemo({ nextcloud: '' })]);
  const config = join(desktop.home, '.config/latchkey');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'settings.json'), '{ "version": 1, "oauth": { "clientId": "latchkey-desktop" } }');
  // A desktop whose browser notes what it is asked to open.
  const programs = join(desktop.home, 'programs');
  opened = join(desktop.home, 'opened');
  mkdirSync(programs);
  writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\necho "$1" >> '${opened}'\n`);
  chmodSync(join(programs, 'xdg-open'), 0o755);
  env = { ...desktop.env, PATH: `${programs}:${process.env['PATH'] ?? ''}`, DISPLAY: ':7' };
});
afterAll(async () => {
  await Promise.all([desktop.stop(), demo.stop(), cloud.stop()]);
});
afterEach(async () => {
  rmSync(opened, { force: true });
  expect(await leftovers(desktop, demo, USER)).toEqual([]);
  expect([demo.openSessions(), demo.openRefreshTokens()]).toEqual([0, 0]);
});

const ANSI = /\u001b/;
const address = (of: Demo): string[] => ['setup', '--platform', of.address, '--label', 'Files', '--mapper', 'rclone'];
const inBrowser = (): string[] => [...address(demo), '--user', USER, '--browser'];
const onPage = (): string[] => [...address(demo), '--user', USER, '--way', 'page'];
const linkOn = ({ seen }: Terminal): string => /^ {2}(http:\S+)\r?$/m.exec(seen)?.[1] ?? '';

describe('a wait that nobody ends', () => {
  it('for the browser to come back from NetExplorer leaves neither port nor session', async () => {
    const run = await runCli([...inBrowser(), '--no-open', '--json'], { env: { ...env, ...hurried(OAUTH_MS) } });
    expect(run).toMatchObject({ code: 10, result: { failure: { code: 'LK-2010' }, after: 'undone' } });
    const [url] = run.events.filter(({ event }) => event === 'browser').map((event) => event['url']);
    expect(run.stdout.split('\n')).toContain(JSON.stringify({ event: 'browser', url }));
    const back = new URL(String(url)).searchParams.get('redirect_uri') ?? '';
    await expect(isAnswered(back)).rejects.toThrow('ECONNREFUSED');
    expect([existsSync(opened), ANSI.test(run.stdout + run.stderr)]).toEqual([false, false]);
  });

  it('for somebody to grant it on Nextcloud leaves nothing that could still be granted', async () => {
    const run = await runCli(address(cloud), { env: { ...env, ...hurried(GRANT_MS) } });
    expect(run.code).toBe(10);
    expect(run.stderr).toContain('LK-2010');
    const link = /^ {2}(http:\S+)$/m.exec(run.stderr)?.[1] ?? '';
    expect(link).toContain('/index.php/login/v2/flow/');
    // No terminal: a link that can be copied, and nothing for a camera or a cursor.
    expect([qrOnScreen(run.stderr), ANSI.test(run.stdout + run.stderr)]).toEqual([[], false]);
    expect(readFileSync(opened, 'utf8')).toBe(`${link}\n`);
    expect((await runCli(['status', '--json'], { env })).result).toMatchObject({ connections: [], open: [] });
  });

  it('for an app password from a page ends the question', async () => {
    const terminal = startTerminal(onPage(), { ...env, ...hurried(PAGE_MS) });
    await terminal.see('App password for nora');
    expect(await terminal.ended).toBe(10);
    expect(terminal.seen).toContain('LK-2401');
    expect(readFileSync(opened, 'utf8')).toBe(`${demo.address}/\n`);
  });
});

describe('a wait at a terminal that a person ends', () => {
  it('for an app password from a page, which says how long it takes', async () => {
    const terminal = startTerminal([...onPage(), '--no-open'], env);
    await terminal.see('for up to 20 minutes');
    await terminal.see('App password for nora');
    terminal.type(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(existsSync(opened)).toBe(false);
  });

  it('for a grant, whose link is there as a QR code for a telephone, too', async () => {
    const terminal = startTerminal([...address(cloud), '--no-open'], env);
    await terminal.see('Waiting for you, for up to 20 minutes');
    const link = linkOn(terminal);
    expect(link).toContain(`${cloud.address}/index.php/login/v2/flow/`);
    expect(readQr(qrOnScreen(terminal.seen))).toBe(link);
    terminal.type(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(existsSync(opened)).toBe(false);
    // The page can be confirmed for as long as the platform lets it: what is open is closed after that.
    await runCli(['status'], { env: { ...env, ...ahead(GRANT_MS) } });
  });

  it('for a browser, whose link alone is there where a QR code has no room', async () => {
    const terminal = startTerminal([...inBrowser(), '--no-open'], env, { columns: 44 });
    await terminal.see('Waiting for you');
    expect(new URL(linkOn(terminal)).searchParams.get('client_id')).toBe('latchkey-desktop');
    expect(qrOnScreen(terminal.seen)).toEqual([]);
    terminal.type(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.seen).toContain('LK-0002');
  });
});

describe('a browser on another computer than the terminal', () => {
  const person = () => ({ user: USER, password: demo.user(USER).password });

  it('signs in by the address at which it ended, and by no other', async () => {
    const terminal = startTerminal([...inBrowser(), '--no-open'], env);
    await terminal.see('paste it here');
    await terminal.see('Address of that page');
    terminal.type(`${demo.address}/?code=x&state=y${keys.enter}`);
    await terminal.see('isn’t the address');
    const ended = await signInOnPages(linkOn(terminal), person());
    await terminal.see('Address of that page');
    terminal.type(`${ended.href}${keys.enter}`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.seen).toContain('“Files” is ready.');
    expect(terminal.seen).not.toContain(ended.searchParams.get('code'));

    // One on this computer comes back by itself, and ends the question.
    const removal = startTerminal(['remove', 'Files', '--no-open'], env);
    await removal.see('Address of that page');
    await browsingAs(person())({ url: linkOn(removal) });
    expect(await removal.ended).toBe(0);
  });
});

function isAnswered(url: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    get(url, (reply) => {
      reply.resume();
      resolve(true);
    }).once('error', reject);
  });
}
