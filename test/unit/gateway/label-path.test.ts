import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driveToServe } from '../../../electron/gateway/prefix.ts';
import { answering, FaultyWebdav, item, multistatus } from '../../support/faulty-webdav.ts';
import { GatewayStage } from '../../support/gateway-stage.ts';

let server: FaultyWebdav;
let stage: GatewayStage;
const drive = driveToServe({
  ...{ id: 'abcdefgh-rest', label: 'Büro (1)', url: 'https://files.example/dav/', login: 'anna', mapper: 'netfs' },
  challenge: { scheme: 'basic', realm: 'r' },
});

beforeEach(async () => {
  server = await FaultyWebdav.start();
  server.setPassword('pw');
  stage = await GatewayStage.start();
  stage.serve(`${server.origin}/base/`, 'pw', { prefix: drive.prefix, label: drive.label });
});
afterEach(async () => {
  expect(stage.faults).toEqual([]);
  await stage.stop();
  await server.stop();
});

describe('a drive whose mount tool calls it like its address', () => {
  it('has its label as the last name of its address', () => {
    expect(drive.prefix).toBe('/latchkey-abcdefgh/B%C3%BCro%20%281%29');
  });

  it.each([
    ['as it was given', '/latchkey-abcdefgh/B%C3%BCro%20%281%29/'],
    ['in small letters', '/latchkey-abcdefgh/B%c3%bcro%20(1)/'],
    ['as the Mac writes an accent', '/latchkey-abcdefgh/Bu%CC%88ro%20(1)/'],
    ['without a slash', '/latchkey-abcdefgh/B%C3%BCro%20(1)'],
  ])('is found by it, %s', async (_, path) => {
    server.play('/base', answering(207, { 'content-type': 'application/xml' }, multistatus(item('/base/a.txt'))));
    const got = await stage.ask('PROPFIND', path, { headers: { depth: '1' } });
    expect(got.status).toBe(207);
    expect(got.body).toContain(`${drive.prefix}/a.txt`);
  });

  it.each([
    ['/latchkey-abcdefgh/', 404],
    ['/latchkey-abcdefgh/Other/', 404],
    ['/latchkey-other000/B%C3%BCro%20%281%29/', 404],
    ['/latchkey-abcdefgh/B%C3%BCro%20%281%29x/', 404],
    ['/latchkey-abcdefgh/B%C3%BCro%20%281%29/../secret', 400],
    ['/latchkey-abcdefgh/B%c3%bcro%20(1)/%2e%2e/secret', 400],
  ])('is the only one there: %s is %i', async (path, status) => {
    const before = server.received.length;
    expect((await stage.ask('PROPFIND', path)).status).toBe(status);
    expect(server.received).toHaveLength(before);
  });
});
