import { get } from 'node:http';

/**
 * Goes through the demo platform's sign-in pages as a browser would, without one: follows redirects, keeps cookies, sends
 * forms. For tests of what comes of it; that real browsers can do it is shown with a real one.
 */
export interface Person {
  readonly user: string;
  readonly password: string;
  /** For who is asked for a second factor. */
  readonly code?: () => string;
  /** Whether Latchkey may use the account; yes when absent. */
  readonly allows?: boolean;
}

/** @param address what is to be opened. @returns where the browser ends up, not asked for yet. */
export async function signInOnPages(address: string, { user, password, code, allows = true }: Person): Promise<URL> {
  let cookie = '';
  let at = new URL(address);
  const ask = async (url: URL, form?: Record<string, string>): Promise<{ readonly to: URL; readonly page: string }> => {
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { 'Accept-Language': 'en', Cookie: cookie },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    cookie = reply.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
    const location = reply.headers.get('Location');
    return { to: location === null ? url : new URL(location, url), page: await reply.text() };
  };
  let { page } = await ask(at);
  for (let steps = 0; steps < 10; steps += 1) {
    const action = /<form action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`no form on ${at.href}`);
    const fields: Record<string, string> = {
      ...(page.includes('name="user"') ? { user } : {}),
      ...(page.includes('name="password"') ? { password } : {}),
      ...(page.includes('name="code"') ? { code: code?.() ?? '' } : {}),
      ...(page.includes('value="deny"') && !allows ? { choice: 'deny' } : {}),
    };
    const sent = await ask(new URL(action, at), fields);
    if (sent.to.origin !== at.origin) return sent.to;
    at = sent.to;
    ({ page } = sent.page.includes('<form') ? sent : await ask(at));
  }
  throw new Error('the pages do not come to an end');
}

/** What a person does whose browser is sent somewhere: signs in, and comes back. */
export function browsingAs(person: Person): (visit: { readonly url: string }) => Promise<void> {
  return async ({ url }) => {
    const back = await signInOnPages(url, person);
    // Not by `fetch`, which says in its headers that it is no navigation, and is refused.
    const status = await new Promise((resolve, reject) => {
      get(back, (reply) => {
        reply.resume().once('end', () => {
          resolve(reply.statusCode);
        });
      }).once('error', reject);
    });
    if (status !== 200) throw new Error(`the redirect was answered ${String(status)}`);
  };
}
