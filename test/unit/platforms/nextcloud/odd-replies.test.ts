import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/contract/failure.ts';
import { RedirectError, type HttpResponse } from '../../../../electron/http/http.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { address, json, NAME, outcome, replying } from '../../../fakes/replying-nextcloud.ts';

const flow = (change: Record<string, unknown> = {}, poll: Record<string, unknown> = {}) => ({
  poll: { token: 'poll-token', endpoint: `${address}/index.php/login/v2/poll`, ...poll },
  login: `${address}/index.php/login/v2/flow/one-time`,
  ...change,
});

describe('what a server says of itself', () => {
  const page = { installed: true, maintenance: false, needsDbUpgrade: false, versionstring: '34.0.1' };

  it.each<[string, unknown, string]>([
    ['not installed yet', { ...page, installed: false }, 'LK-3011'],
    ['nothing of that', { maintenance: false }, 'LK-3011'],
    ['in maintenance', { ...page, maintenance: true }, 'LK-3013'],
    ['in the middle of an upgrade', { ...page, needsDbUpgrade: true }, 'LK-3013'],
  ])('may be %s', async (_what, says, code) => {
    const { asked, platform } = replying(json(says), json(says));
    expect(await outcome(platform.discover(new URL(address)))).toMatchObject({ code });
    expect(asked.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  it('may be what it is called elsewhere, below a path or at its root', async () => {
    const { platform } = replying({ status: 404 }, json({ ...page, productname: 'Cloud of A' }));
    expect(await platform.discover(new URL(`${address}/index.php/apps/files`))).toMatchObject({
      ...{ address: 'https://cloud.example', version: 'Cloud of A 34.0.1', nameLimit: 128 },
      webdav: 'https://cloud.example/remote.php/dav/files/',
    });
  });
});

describe('what a server answers that is asked for an app password', () => {
  const ask = (reply: Partial<HttpResponse> | FailureError) =>
    outcome(replying(reply).platform.requestGrant(address, NAME));

  it('is where to go, after one request under the name that the app password shall have', async () => {
    const { asked, platform } = replying(json(flow()));
    expect(await platform.requestGrant(address, NAME)).toMatchObject({ url: flow().login, seconds: 1200 });
    expect(asked).toHaveLength(1);
    const userAgent = asked[0]?.headers?.['user-agent'] ?? '';
    expect(Buffer.from(userAgent, 'latin1').toString('utf8')).toBe(NAME);
    expect(userAgent).toMatch(/^[\x20-\xff]*$/);
    expect(asked[0]?.authorization).toBeUndefined();
    expect(asked[0]?.maxBytes).toBe(64 * 1024); // a page of a portal is not read to its end
  });

  it.each<[string, Partial<HttpResponse> | FailureError]>([
    ['not found', { status: 404 }],
    ['no method for it', { status: 405 }],
    ['a check against forged requests', { status: 412, body: 'CSRF check failed' }],
    [
      'its web page',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>ownCloud</title>' },
    ],
    ['its web page without a type', { status: 200, body: '\n<html></html>' }],
    ['its own sign-in page', new RedirectError(new URL(address), '/index.php/login')],
  ])('is %s where there is no Login Flow v2', async (_what, reply) => {
    expect(await ask(reply)).toMatchObject({ code: 'LK-3112', details: { host: 'cloud.example' } });
  });

  it('is not followed to another host', async () => {
    expect(await ask(new RedirectError(new URL(address), 'https://auth.example/'))).toMatchObject({ code: 'LK-3008' });
  });

  it.each<[string, unknown, string]>([
    ['a poll endpoint on another host', flow({}, { endpoint: 'https://evil.example/poll' }), 'https://evil.example'],
    ['one that is not encrypted', flow({}, { endpoint: 'http://cloud.example/poll' }), 'http://cloud.example'],
    ['one on another port', flow({}, { endpoint: 'https://cloud.example:8443/poll' }), 'https://cloud.example:8443'],
    [
      'one on a host that looks like it',
      flow({}, { endpoint: 'https://cloud.example.evil.example/' }),
      'https://cloud.example.evil.example',
    ],
    ['one with credentials in it', flow({}, { endpoint: 'https://u:p@cloud.example/poll' }), 'https://cloud.example'],
    ['one that is no address', flow({}, { endpoint: 'poll' }), ''],
    ['a page elsewhere', flow({ login: 'https://evil.example/flow/x' }), 'https://evil.example'],
    ['a page that is a program', flow({ login: 'javascript:alert(1)' }), 'javascript://'],
  ])('is not followed to %s', async (_what, reply, to) => {
    expect(await ask(json(reply))).toEqual({ code: 'LK-3111', details: { host: 'cloud.example', to } });
  });

  it.each<[string, Partial<HttpResponse> | FailureError, string]>([
    ['no flow at all', { status: 404 }, 'LK-3112'],
    ['a method that is not allowed', { status: 405 }, 'LK-3112'],
    ['a page', { body: '<html>' }, 'LK-3112'],
    ['no token', json(flow({}, { token: '' })), 'LK-3010'],
    ['a token with a line break', json(flow({}, { token: 'a\nb' })), 'LK-3010'],
    ['no poll', json({ login: 'x' }), 'LK-3010'],
    ['a list', json([]), 'LK-3010'],
    ['an endless address', json(flow({ login: `${address}/${'x'.repeat(3000)}` })), 'LK-3010'],
    ['too much', new FailureError('LK-3009', { host: 'cloud.example' }), 'LK-3009'],
    ['a way elsewhere', new FailureError('LK-3008', { host: 'cloud.example', to: 'evil.example' }), 'LK-3008'],
    ['that the whole network is blocked', { status: 429 }, 'LK-2007'],
    ['that it is in maintenance', { status: 503 }, 'LK-3013'],
    ['that it is forbidden', { status: 403 }, 'LK-2013'],
    ['a refusal without a word', { status: 401 }, 'LK-2012'],
    ['an error of its own', { status: 500 }, 'LK-3012'],
  ])('may be %s', async (_what, reply, code) => {
    expect(await ask(reply)).toMatchObject({ code });
  });
});

describe('what a server answers that is asked whether somebody granted it', () => {
  const token = new Secret(JSON.stringify([`${address}/index.php/login/v2/poll`, 'poll-token']));
  const good = { server: address, loginName: 'nora@example.com', appPassword: 'x'.repeat(72) };
  const poll = (reply: Partial<HttpResponse> | FailureError) =>
    outcome(replying(reply).platform.grantOf(address, NAME, token));

  it('is nothing yet, or the app password with who signed in', async () => {
    expect(await poll({ status: 404, body: '[]' })).toBeUndefined();
    expect(await poll(json(good))).toMatchObject({ name: NAME, login: 'nora@example.com', server: address });
  });

  it('is asked at the endpoint with the token in the body, not in the address', async () => {
    const { asked, platform } = replying({ status: 404 });
    await platform.grantOf(address, NAME, token);
    expect(asked[0]).toMatchObject({ url: `${address}/index.php/login/v2/poll`, body: 'token=poll-token' });
    // Somebody waits who may have given up; and what it answers must be heard.
    expect(asked[0]).toMatchObject({ timeoutMs: 10_000, maxBytes: 64 * 1024 });
    expect(asked[0]?.signal).toBeUndefined();
  });

  it.each<[string, Partial<HttpResponse> | FailureError, string]>([
    ['no app password', json({ ...good, appPassword: '' }), 'LK-3010'],
    ['one with a line break', json({ ...good, appPassword: 'a\nb' }), 'LK-3010'],
    ['one that is a number', json({ ...good, appPassword: 5 }), 'LK-3010'],
    ['one without end', json({ ...good, appPassword: 'x'.repeat(2000) }), 'LK-3010'],
    ['no login', json({ ...good, loginName: undefined }), 'LK-3010'],
    ['no server', json({ ...good, server: undefined }), 'LK-3010'],
    ['no JSON', { body: 'granted' }, 'LK-3010'],
    ['too much', new FailureError('LK-3009'), 'LK-3009'],
    ['a way elsewhere', new FailureError('LK-3008'), 'LK-3008'],
    ['that there are too many requests', { status: 429, headers: { 'retry-after': '30' } }, 'LK-3024'],
    ['that it is overloaded', { status: 503, headers: { 'retry-after': '30' } }, 'LK-3013'],
  ])('may be %s, and what it says is in no message', async (_what, reply, code) => {
    const failure = await poll(reply);
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify(failure)).not.toContain('xxx');
    const waits = 'headers' in reply;
    expect(failure).toMatchObject(waits ? { details: { retryAfterS: 30 } } : {});
  });

  it.each([
    'https://evil.example/cloud',
    'http://cloud.example/cloud',
    'https://cloud.example',
    'https://cloud.example/other',
    '',
  ])('is not believed when it comes from %j', async (server) => {
    const { asked, platform } = replying(json({ ...good, server }), json({ ocs: { data: { id: 'nora' } } }));
    const granted = await platform.grantOf(address, NAME, token).catch(() => undefined);
    if (granted === undefined) return;
    expect(await outcome(platform.holderOf(address, granted))).toMatchObject({ code: 'LK-3111' });
    expect(asked).toHaveLength(1);
  });

  it.each(['nora', 'c martin', 'élodie', 'a@b', '%2e%2e'])(
    'has the files of %j in one folder of that name',
    async (id) => {
      const { asked, platform } = replying(json({ ...good, server: `${address}/` }), json({ ocs: { data: { id } } }));
      const granted = await platform.grantOf(address, NAME, token);
      if (granted === undefined) throw new Error('granted');
      const { signal } = new AbortController();
      const { webdav } = await platform.holderOf(address, granted, signal);
      expect(asked[1]).toMatchObject({ method: 'GET', url: `${address}/ocs/v2.php/cloud/user?format=json` });
      expect(asked[1]?.signal).toBe(signal);
      expect(new URL(webdav).pathname).toBe(`/cloud/remote.php/dav/files/${encodeURIComponent(id)}/`);
    },
  );

  it('is whose it is by login and id; an e-mail address is a claim, also as a login', async () => {
    const holderWith = async (data: Record<string, unknown>): Promise<unknown> => {
      const { platform } = replying(json(good), json({ ocs: { data: { id: 'nora', ...data } } }));
      const granted = await platform.grantOf(address, NAME, token);
      return granted === undefined ? undefined : await platform.holderOf(address, granted);
    };
    expect(await holderWith({ email: 'n@work.example', 'display-name': 'Nora M.' })).toMatchObject({
      names: ['nora@example.com', 'nora'],
      claimed: 'n@work.example',
      displayName: 'Nora M.',
    });
    expect(await holderWith({ email: 'Nora@Example.com' })).toMatchObject({
      names: ['nora'],
      claimed: 'Nora@Example.com',
    });
    expect(await holderWith({ id: 'nora@example.com', email: 'nora@example.com' })).toMatchObject({
      names: ['nora@example.com'],
    });
    for (const odd of [null, undefined, '', 7, 'a\nb', 'a\u202eb', 'x'.repeat(400)]) {
      const holder = await holderWith({ email: odd, 'display-name': odd });
      expect(holder).toEqual({
        webdav: `${address}/remote.php/dav/files/nora/`,
        names: ['nora@example.com', 'nora'],
      });
    }
  });

  it.each(['', '.', '..', '../admin', 'a/b', 'a\\b', 'a\nb', 7])('takes %j for no user id', async (id) => {
    const { platform } = replying(json(good), json({ ocs: { data: { id } } }));
    const granted = await platform.grantOf(address, NAME, token);
    if (granted === undefined) throw new Error('granted');
    expect(await outcome(platform.holderOf(address, granted))).toMatchObject({ code: 'LK-3010' });
  });
});

describe('an app password that speaks for itself', () => {
  const current = { address, id: 'id-1', name: NAME, login: 'nora', secret: new Secret('app-password') };
  const next = json({ ocs: { data: { apppassword: 'y'.repeat(72) } } });

  it.each<[number, string | undefined]>([
    [200, undefined],
    [403, 'LK-2013'],
    [429, 'LK-2007'],
    [503, 'LK-3013'],
    [500, 'LK-3012'],
    [412, 'LK-3015'],
  ])('revokes itself with the answer %i: %s', async (status, code) => {
    const { asked, platform } = replying({ status });
    expect(await outcome(platform.revokeItself?.(current) ?? Promise.reject(new Error('cannot')))).toEqual(
      code === undefined ? undefined : expect.objectContaining({ code }),
    );
    expect(asked[0]).toMatchObject({ method: 'DELETE', headers: { 'ocs-apirequest': 'true' } });
    expect(asked[0]?.url).toBe(`${address}/ocs/v2.php/core/apppassword?format=json`);
    expect(asked[0]?.authorization).toMatchObject({ kind: 'basic', user: 'nora' });
  });

  it.each<[string, Partial<HttpResponse>, Record<string, unknown>]>([
    ['another one', next, { name: NAME, login: 'nora' }],
    ['that it may not', { status: 403 }, { code: 'LK-2013' }],
    ['an empty one', json({ ocs: { data: { apppassword: '' } } }), { code: 'LK-3010' }],
    ['no data', json({ ocs: {} }), { code: 'LK-3010' }],
  ])('replaces itself with %s', async (_what, reply, expected) => {
    const { asked, platform } = replying(reply);
    expect(await outcome(platform.rotate?.(current) ?? Promise.reject(new Error('cannot')))).toMatchObject(expected);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: `${address}/ocs/v2.php/core/apppassword/rotate?format=json`,
    });
    expect(asked[0]?.signal).toBeUndefined();
  });

  const up = json({ installed: true, maintenance: false });
  /** What WebDAV says after OCS has answered 401, and what that means to who revokes, and to who replaces. */
  it.each<[string, readonly (Partial<HttpResponse> | FailureError)[], string | undefined, string]>([
    ['dead', [{ status: 401 }], undefined, 'LK-5006'],
    ['that of a disabled account', [{ status: 503 }, up], 'LK-7012', 'LK-7012'],
    ['of no use while there is maintenance', [{ status: 503 }, json({ maintenance: true })], 'LK-3013', 'LK-3013'],
    ['alive', [{ status: 207 }], 'LK-2012', 'LK-2012'],
    ['alive, behind a web server that answers PROPFIND with 405', [{ status: 405 }], 'LK-2012', 'LK-2012'],
    ['unknown, as the network is blocked', [{ status: 429 }], 'LK-2007', 'LK-2007'],
    ['unknown', [{ status: 500 }], 'LK-3012', 'LK-3012'],
    ['unknown, as nothing answers', [new FailureError('LK-3004')], 'LK-3004', 'LK-3004'],
  ])('is, when OCS refuses it, %s: WebDAV decides', async (_what, replies, revoked, rotated) => {
    const revoking = replying({ status: 401 }, ...replies);
    expect(await outcome(revoking.platform.revokeItself?.(current) ?? Promise.reject(new Error()))).toEqual(
      revoked === undefined ? undefined : expect.objectContaining({ code: revoked }),
    );
    expect(revoking.asked[1]).toMatchObject({
      ...{ method: 'PROPFIND', url: `${address}/remote.php/dav/files/nora/`, headers: { depth: '0' } },
      authorization: { kind: 'basic', user: 'nora' },
    });
    const rotating = replying({ status: 401 }, ...replies);
    expect(await outcome(rotating.platform.rotate?.(current) ?? Promise.reject(new Error()))).toMatchObject({
      code: rotated,
    });
    expect(rotating.asked).toHaveLength(1 + replies.length);
  });

  it('has another id each time, as the server tells none', async () => {
    const { platform } = replying(next, next);
    const ids = [await platform.rotate?.(current), await platform.rotate?.(current)].map((made) => made?.id);
    expect(new Set(ids).size).toBe(2);
  });
});
