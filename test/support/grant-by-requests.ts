import type { Demo } from '../demo/demo.ts';

/** What a person without a second factor does on the pages of Login Flow v2, without a browser. @throws when it is not granted. */
export async function grantByRequests(demo: Pick<Demo, 'user'>, url: string, user: string): Promise<void> {
  const first = await fetch(url);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const root = url.slice(0, url.indexOf('/login/v2/flow/'));
  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    fetch(`${root}${path}`, {
      ...{ method: 'POST', headers: { cookie }, redirect: 'manual' },
      body: new URLSearchParams(fields),
    });
  await post('/login', { user, password: demo.user(user).password });
  const done = await post('/login/v2/grant', {});
  if (!done.ok) throw new Error(`not granted: ${String(done.status)}`);
}
