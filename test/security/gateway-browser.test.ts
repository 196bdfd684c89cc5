import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FaultyWebdav } from '../support/faulty-webdav.ts';
import { GatewayStage } from '../support/gateway-stage.ts';
import { browserOptions } from '../window/browser.ts';

/** The worst that can happen: the page knows where a drive is that asks for no credential. */
const prefix = '/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx5/Team';
const FOREIGN = 'evil.example';
const SECRET = 'a line of a secret file';

/** What comes of a page's tries: the text of answers by way, and the answers that were run as scripts. */
interface Reached {
  readonly read: Readonly<Record<string, string>>;
  readonly ran: readonly string[];
}

let browser: Browser;
let pages: Server;
let platform: FaultyWebdav;
let stage: GatewayStage;
let page: Page;
beforeAll(async () => {
  // Whoever owns a name may have it lead to this machine, for a page that is open already, too.
  const rules = `--host-resolver-rules=MAP ${FOREIGN} 127.0.0.1`;
  // What newer browsers keep from this machine by themselves is not what protects a drive.
  const open = [
    ...['BlockInsecurePrivateNetworkRequests', 'LocalNetworkAccessChecks', 'PrivateNetworkAccessSendPreflights'],
    ...['PrivateNetworkAccessRespectPreflightResults', 'PrivateNetworkAccessForNavigations'],
  ];
  const args = [...(browserOptions.args ?? []), rules, `--disable-features=${open.join(',')}`];
  browser = await chromium.launch({ ...browserOptions, args });
  pages = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body>');
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  pages.closeAllConnections();
  pages.close();
});
beforeEach(async () => {
  platform = await FaultyWebdav.start();
  // As open as a platform can be: what keeps a page away must be the gateway's.
  platform.play('/base/', (request, response) => {
    request.resume();
    response
      .writeHead(200, {
        ...{ 'content-type': 'text/javascript', 'access-control-allow-origin': request.headers.origin ?? '*' },
        ...{ 'access-control-allow-credentials': 'true', 'access-control-allow-private-network': 'true' },
        ...{ 'access-control-allow-methods': '*, PUT, DELETE, PROPFIND', 'access-control-allow-headers': '*, depth' },
      })
      .end(`globalThis.ran?.push(${JSON.stringify(SECRET)})`);
  });
  stage = await GatewayStage.start();
  stage.serve(`${platform.origin}/base/`, 'pw', { prefix });
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await stage.stop();
  await platform.stop();
});

const portOfPages = (): number => (pages.address() as AddressInfo).port;

/** What a page of this address reaches below another. */
async function reachFrom(address: string, base: string): Promise<Reached> {
  await page.goto(address);
  await page.addScriptTag({ path: join(import.meta.dirname, '../support/hostile-page.cjs') });
  return await page.evaluate<Reached>(`reach(${JSON.stringify(base)})`);
}

/** As with a name that led to the page's own server first, and leads to this port of this machine now. */
async function reachAfterRebinding(port: number, below: string): Promise<Reached> {
  const address = `http://${FOREIGN}:${String(port)}/page`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }));
  return await reachFrom(address, `http://${FOREIGN}:${String(port)}${below}`);
}

const waysArrived = (): readonly string[] => [
  ...new Set(platform.received.map(({ url }) => url.split('?', 1)[0]?.split('/').at(-1) ?? '')),
];
const waysThatRead = ({ read }: Reached): readonly string[] =>
  Object.keys(read).filter((way) => read[way]?.includes(SECRET) === true);

/** A program of this machine gets through, so what stops the page is what the page is. */
async function expectServed(): Promise<void> {
  expect((await stage.ask('GET', `${prefix}/control`, { authorization: '' })).body).toContain(SECRET);
  expect(waysArrived()).toEqual(['control']);
}

describe('a page of another origin', () => {
  it('reaches a server that turns nobody away, by every way that is tried here', async () => {
    const reached = await reachFrom(`http://127.0.0.1:${String(portOfPages())}/`, `${platform.origin}/base/`);
    expect(waysArrived().toSorted()).toEqual(Object.keys(reached.read).toSorted());
    expect(reached.ran).toContain(SECRET);
    expect(waysThatRead(reached)).toEqual(expect.arrayContaining(['fetch-cors', 'fetch-put', 'xhr']));
  });

  it.each([
    ['another port of this machine', '127.0.0.1', '127.0.0.1'],
    ['another port of this machine, by its name', 'localhost', 'localhost'],
    ['the web', FOREIGN, '127.0.0.1'],
    ['the web, by a name below localhost', FOREIGN, 'team.localhost'],
  ])('reaches no platform and reads nothing through the gateway: from %s', async (_from, own, host) => {
    const base = `http://${host}:${String(stage.port)}${prefix}/`;
    const reached = await reachFrom(`http://${own}:${String(portOfPages())}/`, base);
    expect(Object.values(reached.read).filter((text) => text !== '')).toEqual([]);
    expect(reached.ran).toEqual([]);
    await expectServed();
  });
});

describe('a page whose name was bent to this machine', () => {
  it('reads a server that believes every name', async () => {
    const reached = await reachAfterRebinding(platform.port, '/base/');
    expect(waysThatRead(reached)).toEqual(expect.arrayContaining(['fetch-cors', 'fetch-propfind', 'xhr', 'iframe']));
  });

  it('reaches no platform and reads nothing through the gateway', async () => {
    const reached = await reachAfterRebinding(stage.port, `${prefix}/`);
    expect(Object.values(reached.read).filter((text) => text !== '')).toEqual([]);
    expect(reached.ran).toEqual([]);
    await expectServed();
  });
});
