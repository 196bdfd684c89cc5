import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@latchkey/electron-stand-in/launch';
import { expect, onStandingApp as test } from '../shell-fixture.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

test('the page comes from our own scheme, with the policy as a header', async ({ electronApp, page }) => {
  const response = await page.reload();
  expect(response?.status()).toBe(200);
  expect(await response?.headerValue('content-security-policy')).toBe(policy);
  expect(await response?.headerValue('x-content-type-options')).toBe('nosniff');
  expect(readFileSync(join(root, 'out/renderer/index.html'), 'utf8')).not.toContain('http-equiv');
  const addresses = await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(addresses).toEqual(['latchkey-app://bundle/index.html']);
});

test('the page itself violates the policy nowhere', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(violations).toEqual([]);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'planted' }));
  });
  await expect.poll(() => violations).toHaveLength(1); // one would have been seen
});

test('the policy keeps out scripts in the page, evaluation, pictures and connections', async ({ page }) => {
  const violated = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    const image = document.createElement('img');
    image.src = 'https://files.example.com/pixel.png';
    document.body.append(script, image);
    document.body.setAttribute('style', 'color: red');
    const reached = await fetch('https://files.example.com/').then(
      () => true,
      () => false,
    );
    const ours = await fetch('/index.html').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve));
    return { directives: [...new Set(directives)].sort(), title: document.title, reached, ours };
  });
  expect(violated).toMatchObject({ reached: false, ours: false });
  expect(violated.title).not.toBe('ran');
  expect(violated.directives).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-attr']);
});

test('nothing but the files of the page is served, however it is asked for', async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const load = (src: string): Promise<string> =>
      new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), { type: 'module', src });
        script.onload = () => {
          resolve('loaded');
        };
        script.onerror = () => {
          resolve(`refused ${src.includes('main') ? '' : src}`.trim());
        };
        document.head.append(script);
      });
    const own = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    const others = ['/../main.js', '/%2e%2e/main.js', '/assets/..%2f..%2fmain.js', '/..%5cmain.js', '/main.js'];
    return [await load(own), ...(await Promise.all(others.map(load)))];
  });
  expect(outcomes).toEqual(['loaded', 'refused', 'refused', 'refused', 'refused', 'refused']);
});
