import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from './fixture.ts';

/** What a page is told when its policy forbids something that it tries. */
const violationOf = (attempt: string): string => `new Promise((resolve) => {
  document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
  ${attempt};
})`;

test('an inline script in the page does not run', async ({ page }) => {
  expect(await page.evaluate(() => Reflect.get(window, 'inlineRan') as unknown)).toBeUndefined();
});

for (const [name, directive, attempt] of [
  [
    'a script put into the page',
    'script-src-elem',
    `const s = document.createElement('script'); s.textContent = '1'; document.body.append(s)`,
  ],
  [
    'a script of another site',
    'script-src-elem',
    `const s = document.createElement('script'); s.src = 'https://elsewhere.example/x.js'; document.body.append(s)`,
  ],
  ['text as code', 'script-src', `setTimeout(() => { try { (0, eval)('1') } catch {} })`],
  ['a request to another site', 'connect-src', `fetch('https://elsewhere.example/').catch(() => 0)`],
  ['a request to itself', 'connect-src', `fetch('/index.html').catch(() => 0)`],
  ['a picture', 'img-src', `new Image().src = 'https://elsewhere.example/x.png'`],
  ['a style attribute', 'style-src-attr', `document.body.setAttribute('style', 'color: red')`],
  [
    'a frame',
    'frame-src',
    `const f = document.createElement('iframe'); f.src = 'https://elsewhere.example/'; document.body.append(f)`,
  ],
  [
    'a form',
    'form-action',
    `const f = document.createElement('form'); f.action = 'https://elsewhere.example/'; document.body.append(f); f.submit()`,
  ],
] as const) {
  test(`the policy that the app serves forbids ${name}`, async ({ page }) => {
    expect(await page.evaluate(violationOf(attempt))).toBe(directive);
  });
}

test('the app’s handler answers every address of its scheme', async ({ electronApp, page }) => {
  const load = (path: string): Promise<string> =>
    electronApp.evaluate(({ webContents }, url) => {
      const [contents] = webContents.getAllWebContents();
      return contents?.loadURL(url).then(() => contents.getURL()) ?? '';
    }, `fixture://bundle${path}`);
  expect(await load('/missing.html')).toBe('fixture://bundle/missing.html');
  await expect(page.locator('body')).toHaveText('not here');
  expect(await load('/../../package.json')).toBe('fixture://bundle/package.json');
  await expect(page.locator('body')).toHaveText('not here');
});

test('an address that nobody answers is an error of loadURL', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const url = `http://127.0.0.1:${await unusedPort()}/`;
  const message = await electronApp.evaluate(
    ({ webContents }, address) =>
      webContents
        .getAllWebContents()[0]
        ?.loadURL(address)
        .catch((error: unknown) => String(error)),
    url,
  );
  expect(message).toBe(`Error: ERR_CONNECTION_REFUSED (-102) loading '${url}'`);
});

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
