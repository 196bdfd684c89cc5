import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api, basic, listAppPasswords, makeAppPassword, signIn, type ApiReply } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { printable } from '../demo/password-maker.ts';

const DAY = 24 * 3600_000;
const PATH = '/api/account/app-credentials';
let demo: Demo;
let token: string;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  demo.revokeAll('nora');
  token = await signIn(demo, 'nora');
});
afterAll(() => demo.stop());

const create = (name: unknown, bearer = token): Promise<ApiReply> =>
  api(demo.address, PATH, { token: bearer, json: { name } });
const root = (login: string, password: string): Promise<Response> =>
  fetch(demo.webdav, { method: 'PROPFIND', headers: { Authorization: basic(login, password), Depth: '0' } });

it('needs a session', async () => {
  expect((await api(demo.address, PATH)).status).toBe(401);
  expect((await create('x', 'not-a-token')).status).toBe(401);
  expect((await api(demo.address, `${PATH}/1`, { method: 'DELETE' })).status).toBe(401);
});

it('shows the password once, and its use in the list', async () => {
  const made = await makeAppPassword(demo, 'nora', 'Network drive – PC-4711', token);
  expect(made).toMatchObject({ name: 'Network drive – PC-4711', login: 'nora' });
  expect(made.password).toMatch(/^[!-~]{24}$/);
  expect(made.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
  const before = await listAppPasswords(demo, token);
  expect(before).toMatchObject([{ id: made.id, name: made.name, method: null, lastUsedAt: null }]);
  expect(JSON.stringify(before)).not.toContain('password');
  expect((await root('nora', made.password)).status).toBe(207);
  const [entry] = await listAppPasswords(demo, token);
  expect(entry?.method).toBe('NetExplorer Drive');
  expect(entry?.lastUsedAt).not.toBeNull();
});

it('gives the login that WebDAV wants, which need not be the name of the sign-in', async () => {
  const made = await makeAppPassword(demo, 'd.petit@example.com', 'drive');
  expect(made.login).toBe('dpetit');
  expect((await root('dpetit', made.password)).status).toBe(207);
  expect((await root('d.petit@example.com', made.password)).status).toBe(401);
  demo.unblock();
});

it('revokes at once, and only its own', async () => {
  const made = await makeAppPassword(demo, 'nora', 'short-lived', token);
  const other = await signIn(demo, 'alice');
  expect((await api(demo.address, `${PATH}/${made.id}`, { method: 'DELETE', token: other })).status).toBe(404);
  expect((await root('nora', made.password)).status).toBe(207);
  expect((await api(demo.address, `${PATH}/${made.id}`, { method: 'DELETE', token })).status).toBe(204);
  expect((await root('nora', made.password)).status).toBe(401);
  expect((await api(demo.address, `${PATH}/${made.id}`, { method: 'DELETE', token })).status).toBe(404);
});

it('expires after ninety days', async () => {
  const made = await makeAppPassword(demo, 'nora', 'old', token);
  demo.advance(90 * DAY - 60_000);
  expect((await root('nora', made.password)).status).toBe(207);
  demo.advance(60_000);
  expect((await root('nora', made.password)).status).toBe(401);
});

describe('a name', () => {
  it.each([
    ['', 422, 'name_invalid'],
    ['   ', 422, 'name_invalid'],
    ['tab\there', 422, 'name_invalid'],
    ['line\nbreak', 422, 'name_invalid'],
    [null, 422, 'name_invalid'],
    ['x'.repeat(65), 422, 'name_too_long'],
  ])('%j is refused', async (name, status, error) => {
    expect(await create(name)).toMatchObject({ status, body: { error } });
  });

  it('may have 64 characters of any script, and belongs to one app password', async () => {
    const name = '💾'.repeat(32) + 'é'.repeat(32);
    expect((await create(name)).status).toBe(201);
    expect(await create(name)).toMatchObject({ status: 409, body: { error: 'name_taken' } });
    expect((await create(name, await signIn(demo, 'alice'))).status).toBe(201);
  });
});

it('stops at the limit', async () => {
  const bearer = await signIn(demo, 'lea');
  expect(await listAppPasswords(demo, bearer)).toHaveLength(40);
  expect(await create('one more', bearer)).toMatchObject({ status: 403, body: { error: 'limit_reached', limit: 40 } });
  const [oldest] = await listAppPasswords(demo, bearer);
  await api(demo.address, `${PATH}/${oldest?.id ?? ''}`, { method: 'DELETE', token: bearer });
  expect((await create('one more', bearer)).status).toBe(201);
});

it('makes passwords of all 94 printable characters, the awkward ones first', async () => {
  const fresh = await startDemo();
  try {
    const bearer = await signIn(fresh, 'nora');
    const made: string[] = [];
    for (let n = 0; n < 8; n++) made.push((await makeAppPassword(fresh, 'nora', `drive ${n}`, bearer)).password);
    expect(new Set(made.join('')).size).toBe(printable.length);
    expect(new Set(made).size).toBe(8);
    for (const character of ['"', "'", '\\', '$', '`', '%']) expect(made[0]).toContain(character);
    expect(fresh.secretsIssued()).toEqual({ appPasswords: made, tokens: [bearer] });
  } finally {
    await fresh.stop();
  }
});

it('makes the passwords that a test asks for, next', async () => {
  demo.queuePasswords(['# first and last ;', '~~']);
  expect((await makeAppPassword(demo, 'nora', 'a', token)).password).toBe('# first and last ;');
  expect((await makeAppPassword(demo, 'nora', 'b', token)).password).toBe('~~');
  expect((await makeAppPassword(demo, 'nora', 'c', token)).password).toHaveLength(24);
});

it('tells which secret a stored one is, without telling the secret', async () => {
  const made = await makeAppPassword(demo, 'nora', 'stored', token);
  const [stored] = demo.appPasswords('nora');
  expect(stored?.id).toBe(made.id);
  expect(stored?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(demo.appPasswords('nora'))).not.toContain(made.password);
});
