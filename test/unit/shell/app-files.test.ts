import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPath, contentSecurityPolicy, serveBundle } from '../../../electron/shell/app-files.ts';

const base = 'latchkey-app://bundle';

describe('files of the page', () => {
  it.each([
    [`${base}/`, 'index.html'],
    [`${base}/index.html`, 'index.html'],
    [`${base}/index.html?screen=drives#top`, 'index.html'],
    [`${base}/assets/index-BxY_z-12.js`, 'assets/index-BxY_z-12.js'],
    [`${base}/assets/style.min.css`, 'assets/style.min.css'],
  ])('%s is %s', (url, path) => {
    expect(bundledPath(url)).toBe(path);
  });

  it.each([
    `${base}/../main.js`,
    `${base}/assets/../../main.js`,
    `${base}/%2e%2e/main.js`,
    `${base}/%2E%2E/main.js`,
    `${base}/.%2e/main.js`,
    `${base}/assets/..%2f..%2fmain.js`,
    `${base}/..\\main.js`,
    `${base}/%5c..%5cmain.js`,
    `${base}/./index.html`,
    `${base}//etc/passwd.html`,
    `${base}//index.html`,
    `${base}/.hidden.js`,
    `${base}/assets/.hidden/x.js`,
    `${base}/index.html%00.js`,
    `${base}/index.html\0`,
    `${base}/index.html/`,
    `${base}/assets`,
    `${base}/assets/`,
    `${base}/main.cjs`,
    `${base}/notices.json`,
    `${base}/index.html;x=1`,
    `${base}/C:/x.js`,
    `${base}:80/index.html`,
    `${base}@evil/index.html`,
    'latchkey-app://other/index.html',
    'latchkey-app://bundle.evil/index.html',
    'latchkey-app:/index.html',
    'https://bundle/index.html',
    'file:///index.html',
    '',
  ])('%j is none of them', (url) => {
    expect(bundledPath(url)).toBeUndefined();
  });

  describe('when served', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'lk-page-'));
      mkdirSync(join(folder, 'page/assets'), { recursive: true });
      writeFileSync(join(folder, 'page/index.html'), '<!doctype html>');
      for (const name of ['a.js', 'a.css', 'a.svg', 'a.png', 'a.woff2']) {
        writeFileSync(join(folder, 'page/assets', name), name);
      }
      writeFileSync(join(folder, 'main.js'), 'secret');
      symlinkSync(join(folder, 'page'), join(folder, 'page/assets/dir.js'));
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });
    const get = (path: string, method = 'GET', page = 'index.html') =>
      serveBundle(join(folder, 'page'), { url: `${base}/${path}`, method }, () => Promise.resolve(page));

    it.each([
      ['', 'text/html; charset=utf-8'],
      ['assets/a.js', 'text/javascript; charset=utf-8'],
      ['assets/a.css', 'text/css; charset=utf-8'],
      ['assets/a.svg', 'image/svg+xml'],
      ['assets/a.png', 'image/png'],
      ['assets/a.woff2', 'font/woff2'],
    ])('%j has its type, and no other may be guessed', async (path, type) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    });

    it('carry the policy as a header, with a 404 too', async () => {
      for (const path of ['', 'assets/a.js', 'none.js']) {
        expect((await get(path)).headers.get('content-security-policy')).toBe(
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        );
      }
      expect(contentSecurityPolicy).not.toContain('unsafe');
    });

    it.each(['', 'index.html', 'index.html?a=b'])('%j is the page that was chosen', async (path) => {
      writeFileSync(join(folder, 'page/first-screen.fr.html'), 'Bonjour');
      const response = await get(path, 'GET', 'first-screen.fr.html');
      expect(await response.text()).toBe('Bonjour');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await (await get('assets/a.js', 'GET', 'first-screen.fr.html')).text()).toBe('a.js');
    });

    it.each([
      ['', 'no-store'],
      ['index.html', 'no-store'],
      ['assets/none.js', 'no-store'],
      ['assets/a.js', 'public, max-age=31536000, immutable'],
      ['assets/a.css', 'public, max-age=31536000, immutable'],
    ])('%j may be kept by Chromium only when its name tells what is in it', async (path, kept) => {
      expect((await get(path)).headers.get('cache-control')).toBe(kept);
    });

    it.each(['../main.js', '%2e%2e/main.js', 'none.html', 'assets', 'assets/dir.js', 'assets/dir.js/index.html'])(
      '%j is not found',
      async (path) => {
        const response = await get(path);
        expect(response.status).toBe(404);
        expect(await response.text()).toBe('');
      },
    );

    it('can only be read', async () => {
      expect((await get('index.html', 'POST')).status).toBe(404);
      expect((await get('index.html', 'PUT')).status).toBe(404);
    });
  });
});
