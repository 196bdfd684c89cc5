import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { startGranter, type Granter } from '../support/grant-in-browser.ts';
import { searchFiles, searchText } from '../support/leak-search.ts';
import { once } from '../support/once.ts';
import { startCli, type CliRun, type RunningCli } from '../support/run-cli.ts';

/** Signs in by e-mail address; the files are below another name. */
const USER = 'c.martin@example.com';
/** What the server knows them by: an e-mail address is what they have given themselves. */
const USER_ID = 'c.martin';
let stage: CliStage;
let granter: Granter;

beforeAll(async () => {
  stage = await startCliStage({ nextcloud: '/cloud' });
  granter = await startGranter(stage.demo);
});
afterAll(async () => {
  await granter.close();
  await stage.stop();
});

const platform = (): string => `${stage.demo.address}/cloud`;
/** Without a person at the terminal only an account that is named is connected. */
const setUp = (...more: string[]): string[] => [...unnamed(), '--user', USER_ID, ...more];
const unnamed = (): string[] => ['setup', '--platform', platform(), '--label', 'Cloud'];

/** Starts a command that leads to the browser. @returns where it leads, once it says so. */
function visiting(args: readonly string[]): { readonly cli: RunningCli; readonly url: Promise<string> } {
  let found: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => {
    found = resolve;
  });
  const heard = (event: { readonly event: string }): void => {
    if (event.event === 'browser') found(String((event as { url?: unknown }).url));
  };
  return { cli: startCli([...args, '--no-open', '--json'], { env: stage.desktop.env, heard }), url };
}

/** Runs a command and grants what it asks for. */
async function granting(args: readonly string[]): Promise<CliRun> {
  const { cli, url } = visiting(args);
  await granter.grant(await url, USER);
  return await cli.ended;
}

const paths = (): string[] =>
  stage.demo.journal().map(({ method, path }) => `${method} ${path.replace('/cloud', '').replace(/\?.*/, '')}`);
/** What the browser asks for, and what may be asked more often. */
const others = /remote\.php|\/poll$|\/flow\/|\/challenge\/|\/grant$|\/index\.php\/login$|favicon/;
const polls = (): number => paths().filter((path) => path.endsWith('/login/v2/poll')).length;

describe('a Nextcloud drive, with a real browser', once, () => {
  const runs: CliRun[] = [];
  const keep = async (run: Promise<CliRun>): Promise<CliRun> => {
    runs.push(await run);
    return await run;
  };

  it('is set up below a path, for a login that is not the user id', async () => {
    stage.demo.clearJournal();
    const run = await keep(granting(setUp()));
    expect(run.result).toMatchObject({
      ok: true,
      connection: { platform: { kind: 'nextcloud', address: platform() }, user: USER, password: { origin: 'granted' } },
    });
    expect(paths().some((path) => path.includes('/remote.php/dav/files/c.martin/'))).toBe(true);
    // What nobody has said is asked once: what is there, and who signed in.
    expect(paths().filter((path) => !others.test(path))).toEqual([
      ...['GET /api/publicconfig', 'GET /status.php'],
      ...['POST /index.php/login/v2', 'GET /ocs/v2.php/cloud/user'],
    ]);
    expect(polls()).toBeGreaterThan(0);
  });

  it('is renewed without anybody: the app password replaces itself', async () => {
    const [before] = stage.demo.secretsIssued().appPasswords.slice(-1);
    const run = await keep(stage.run(['renew', 'Cloud']));
    expect(run.result).toMatchObject({ ok: true, renewed: { password: { origin: 'granted' } } });
    const [after] = stage.demo.secretsIssued().appPasswords.slice(-1);
    expect(after).not.toBe(before);
    expect((await stage.run(['status'])).result).toMatchObject({ connections: [{ state: 'mapped' }] });
  });

  it('says where its app passwords are when it is asked to list them', async () => {
    const run = await keep(stage.run(['passwords', 'list']));
    expect(run.result?.failure).toMatchObject({
      code: 'LK-3109',
      details: { link: `${platform()}/index.php/settings/user/security` },
    });
  });

  it('is removed without anybody: the app password revokes itself', async () => {
    const run = await keep(stage.run(['remove', 'Cloud']));
    expect(run.result).toMatchObject({ ok: true });
    expect(run.result).not.toHaveProperty('left');
    expect(run.steps.map(({ id }) => id)).not.toContain('sign-in');
    const [last = ''] = stage.demo.secretsIssued().appPasswords.slice(-1);
    const authorization = `Basic ${Buffer.from(`${USER}:${last}`).toString('base64')}`;
    const asked = await fetch(`${platform()}/ocs/v2.php/cloud/user`, {
      headers: { authorization, 'ocs-apirequest': 'true' },
    });
    expect(asked.status).toBe(401);
  });

  it('has shown neither app password nor poll token to anybody', () => {
    const { appPasswords, tokens } = stage.demo.secretsIssued();
    const output = runs.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    // What the browser opens has a token of its own, which serves once and gives nothing to who has it.
    const sought = [...appPasswords, ...tokens.filter((token) => !output.includes(`/flow/${token}`))];
    expect(sought.length).toBeGreaterThan(2);
    const texts = sought.map((text) => ({ text, login: USER, name: 'secret' }));
    expect(searchText('output', output, texts)).toEqual([]);
    expect(searchFiles([stage.desktop.home], texts)).toEqual([]);
  });
});

describe('what is asked for in the browser and not waited for', () => {
  beforeEach(() => {
    stage.demo.clearJournal();
  });
  afterEach(async () => {
    stage.demo.clearFaults();
    stage.demo.unblock();
    stage.demo.advance(1_200_000);
    await stage.run(['status']);
  });
  const revoked = (): boolean => paths().includes('DELETE /ocs/v2.php/core/apppassword');
  const works = async (): Promise<boolean> => {
    const [last = ''] = stage.demo.secretsIssued().appPasswords.slice(-1);
    const authorization = `Basic ${Buffer.from(`${USER}:${last}`).toString('base64')}`;
    const { status } = await fetch(`${platform()}/ocs/v2.php/cloud/user`, {
      headers: { authorization, 'ocs-apirequest': 'true' },
    });
    return status === 200;
  };

  it('is revoked by the next start when the program was killed and it was granted all the same', async () => {
    const { cli, url } = visiting(setUp());
    const page = await url;
    cli.kill('SIGKILL');
    await cli.ended;
    await granter.grant(page, USER);
    expect(await works()).toBe(true);
    const next = await stage.run(['status']);
    expect(next.events.filter(({ event }) => event === 'recovered')).toMatchObject([{ outcome: 'undone' }]);
    expect({ revoked: revoked(), works: await works() }).toEqual({ revoked: true, works: false });
  });

  it('is told to be open when the person gives up, and revoked when it is granted afterwards', async () => {
    const { cli, url } = visiting(setUp());
    const page = await url;
    const from = performance.now();
    cli.kill('SIGINT');
    const run = await cli.ended;
    expect(run.code).toBe(130);
    expect(performance.now() - from).toBeLessThan(3000);
    expect(run.result).toMatchObject({ failure: { code: 'LK-0002' }, after: 'open' });
    expect((await stage.run(['status'])).result).toMatchObject({ open: [{ failure: { code: 'LK-3110' } }] });
    await granter.grant(page, USER);
    await stage.run(['status']);
    expect({ revoked: revoked(), works: await works() }).toEqual({ revoked: true, works: false });
    expect((await stage.run(['status'])).result).toMatchObject({ open: [] });
  });

  it('is revoked when nobody said whose it shall be, and nobody can be asked', async () => {
    const run = await granting(unnamed());
    expect(run).toMatchObject({ code: 10, result: { failure: { code: 'LK-2018', details: { signedIn: USER_ID } } } });
    expect(run.result).toMatchObject({ after: 'undone' });
    expect({ revoked: revoked(), works: await works() }).toEqual({ revoked: true, works: false });
  });

  it('can be granted once only: the page says so the second time, and nothing more is made', async () => {
    const { cli, url } = visiting(setUp());
    const page = await url;
    const second = await granter.signIn(page, USER);
    await granter.grant(page, USER);
    const made = stage.demo.secretsIssued().appPasswords.length;
    await second.getByRole('button', { name: 'Grant access' }).click();
    await second.getByText('Access forbidden').waitFor();
    expect(stage.demo.secretsIssued().appPasswords).toHaveLength(made);
    expect((await cli.ended).result).toMatchObject({ ok: true });
    expect((await stage.run(['remove', 'Cloud'])).result).toMatchObject({ ok: true });
  });
});

describe('a server that has blocked the whole network', () => {
  it('is asked nothing by another Latchkey either', async () => {
    const file = join(stage.desktop.home, '.local/share/latchkey/blocked-servers.json');
    stage.demo.fault({ path: '/status\\.php$', times: 1, action: { kind: 'respond', status: 429 } });
    const first = await stage.run(setUp('--no-open'));
    expect(first.result?.failure).toMatchObject({ code: 'LK-2007', details: { retryAfterS: 1800 } });
    stage.demo.clearJournal();
    const next = await stage.run(setUp('--no-open'));
    expect(next.result?.failure).toMatchObject({ code: 'LK-2007', details: { host: new URL(platform()).host } });
    expect(stage.demo.journal()).toEqual([]);
    rmSync(file); // as it is gone when the time is up
  });
});
