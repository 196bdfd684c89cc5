import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basic } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { signInToGrant } from '../support/grant-in-browser.ts';
import { browserOptions } from '../window/browser.ts';

const MINUTE = 60_000;
const NAME = 'Network drive – PC-4711';
const CHALLENGE = 'Basic realm="Nextcloud", charset="UTF-8"';
let demo: Demo;
beforeEach(async () => {
  demo = await startDemo({ nextcloud: '/cloud' });
});
afterEach(() => demo.stop());

const at = (path: string): string => `${demo.address}/cloud${path}`;
interface FlowStart {
  readonly poll: { readonly token: string; readonly endpoint: string };
  readonly login: string;
}
interface Granted {
  readonly server: string;
  readonly loginName: string;
  readonly appPassword: string;
}
const begin = async (userAgent = encodeURIComponent(NAME)): Promise<FlowStart> => {
  const response = await fetch(at('/index.php/login/v2'), { method: 'POST', headers: { 'User-Agent': userAgent } });
  return (await response.json()) as FlowStart;
};
const poll = ({ poll: { token, endpoint } }: FlowStart): Promise<Response> =>
  fetch(endpoint, { method: 'POST', body: new URLSearchParams({ token }) });
const ocs = (method: string, path: string, user: string, password: string, version = 'v2'): Promise<Response> =>
  fetch(at(`/ocs/${version}.php${path}`), {
    method,
    headers: { Authorization: basic(user, password), 'OCS-APIRequest': 'true' },
  });
const dav = (user: string, password: string, id = user): Promise<Response> =>
  fetch(at(`/remote.php/dav/files/${id}/`), {
    method: 'PROPFIND',
    headers: { Authorization: basic(user, password), Depth: '0' },
  });
/** Without a browser: what a grant in it would give. */
const granted = async (user: string): Promise<string> => {
  const reply = await ocs('GET', '/core/getapppassword', user, demo.user(user).password);
  return ((await reply.json()) as { ocs: { data: { apppassword: string } } }).ocs.data.apppassword;
};

describe('Login Flow v2 in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch(browserOptions);
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en' });
  });
  afterEach(() => page.close());
  afterAll(() => browser.close());

  const walk = async (flow: FlowStart, user: string): Promise<void> => {
    await signInToGrant(page, demo, flow.login, user);
    await page.getByRole('button', { name: 'Grant access' }).click();
    await page.getByText('Account connected').waitFor();
  };

  it('hands out an app password once, under the name that the client gave, after every second factor', async () => {
    const flow = await begin('Latchkey test');
    expect((await poll(flow)).status).toBe(404);
    await walk(flow, 'c.martin@example.com');
    const reply = await poll(flow);
    expect(reply.status).toBe(200);
    const { server, loginName, appPassword } = (await reply.json()) as Granted;
    expect({ server, loginName }).toEqual({ server: at(''), loginName: 'c.martin@example.com' });
    expect(appPassword).toMatch(/^[A-Za-z0-9]{72}$/);
    expect((await poll(flow)).status).toBe(404);
    expect((await dav('c.martin@example.com', appPassword, 'c.martin')).status).toBe(207);
    expect((await dav('c.martin@example.com', appPassword, 'c.martin@example.com')).status).toBe(404);
    expect(demo.secretsIssued().appPasswords).toEqual([appPassword]);
    expect(demo.secretsIssued().tokens).toContain(flow.poll.token);
  });

  it('is granted once: the page that is opened again grants nothing', async () => {
    const flow = await begin('Latchkey test');
    await walk(flow, 'nora');
    await page.goto(flow.login);
    await page.getByText('Access forbidden').waitFor();
    expect(demo.secretsIssued().appPasswords).toHaveLength(1);
  });

  it('ends after twenty minutes', async () => {
    const flow = await begin('Latchkey test');
    demo.advance(20 * MINUTE);
    expect((await page.goto(flow.login))?.status()).toBe(403);
  });

  it('says that a password or a code is wrong, in French too', async () => {
    const french = await browser.newPage({ locale: 'fr' });
    await french.goto((await begin()).login);
    await french.getByRole('button', { name: 'Se connecter' }).click();
    await french.getByLabel('Nom du compte').fill('alice');
    await french.getByLabel('Mot de passe').fill('wrong');
    await french.getByRole('button', { name: 'Se connecter' }).click();
    await french.getByRole('alert').getByText('incorrect').waitFor();
    await french.getByLabel('Nom du compte').fill('alice');
    await french.getByLabel('Mot de passe').fill(demo.user('alice').password);
    await french.getByRole('button', { name: 'Se connecter' }).click();
    await french.getByLabel('Code d’authentification').fill('000000');
    await french.getByRole('button', { name: 'Envoyer' }).click();
    await french.getByRole('alert').getByText('second facteur').waitFor();
    await french.close();
  });
});

describe('OCS', () => {
  it('tells the user id, refuses without its header, and puts errors of its first version inside', async () => {
    const password = await granted('nora');
    expect(await (await ocs('GET', '/cloud/user', 'nora', password)).json()).toMatchObject({
      ocs: { data: { id: 'nora' } },
    });
    expect((await fetch(at('/ocs/v2.php/cloud/user'))).status).toBe(412);
    const wrong = await ocs('GET', '/cloud/user', 'nora', 'wrong', 'v1');
    expect([wrong.status, await wrong.json()]).toMatchObject([200, { ocs: { meta: { statuscode: 997 } } }]);
  });

  it('gives an app password for a password, but not with a second factor, nor for an app password', async () => {
    const refused = await ocs('GET', '/core/getapppassword', 'alice', demo.user('alice').password);
    expect([refused.status, refused.headers.get('WWW-Authenticate')]).toEqual([401, null]);
    const wrong = await ocs('GET', '/core/getapppassword', 'nora', 'wrong');
    expect([wrong.status, wrong.headers.get('WWW-Authenticate')]).toEqual([401, expect.stringContaining('Basic')]);
    expect((await ocs('GET', '/core/getapppassword', 'nora', await granted('nora'))).status).toBe(403);
  });

  it('replaces an app password by itself, and revokes it by itself; the old one is dead at once', async () => {
    const first = await granted('nora');
    const rotated = await ocs('POST', '/core/apppassword/rotate', 'nora', first);
    const { ocs: reply } = (await rotated.json()) as { ocs: { data: { apppassword: string } } };
    expect((await dav('nora', first)).status).toBe(401);
    expect((await dav('nora', reply.data.apppassword)).status).toBe(207);
    expect((await ocs('DELETE', '/core/apppassword', 'nora', reply.data.apppassword)).status).toBe(200);
    expect((await dav('nora', reply.data.apppassword)).status).toBe(401);
    const last = await granted('nora');
    demo.revokeAll('nora');
    expect((await dav('nora', last)).status).toBe(401);
  });
});

describe('WebDAV', () => {
  it('answers no, a wrong and a revoked password alike, and a second factor’s user without a challenge', async () => {
    const none = await fetch(at('/remote.php/dav/files/nora/'), { method: 'PROPFIND' });
    const wrong = await dav('nora', 'wrong');
    for (const reply of [none, wrong]) {
      expect([reply.status, reply.headers.get('WWW-Authenticate')]).toEqual([401, CHALLENGE]);
    }
    const forbidden = await dav('alice', demo.user('alice').password);
    expect([forbidden.status, forbidden.headers.get('WWW-Authenticate')]).toEqual([401, null]);
    expect(await forbidden.text()).toContain('PasswordLoginForbidden');
  });

  it('tells a disabled account and maintenance by 503, and OCS the first by 401', async () => {
    const password = await granted('nora');
    demo.setAccount('nora', { disabled: true });
    expect((await dav('nora', password)).status).toBe(503);
    expect((await ocs('GET', '/cloud/user', 'nora', password)).status).toBe(401);
    demo.setAccount('nora', { disabled: false });
    demo.maintenance(true);
    expect((await dav('nora', password)).status).toBe(503);
    expect(await (await fetch(at('/status.php'))).json()).toMatchObject({
      maintenance: true,
      productname: 'Nextcloud',
    });
    demo.maintenance(false);
    expect((await dav('nora', password)).status).toBe(207);
  });

  it('closes the whole address for half an hour after the twelfth wrong password, valid ones included', async () => {
    const password = await granted('nora');
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await dav('nora', 'wrong')).status);
    expect(statuses).toEqual([...Array.from({ length: 11 }, () => 401), 429]);
    const blocked = await dav('nora', password);
    expect([blocked.status, blocked.headers.get('Retry-After')]).toEqual([429, null]);
    demo.advance(30 * MINUTE);
    expect((await dav('nora', password)).status).toBe(207);
  });
});
