import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileLog } from '../../electron/log/log.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import type { Places } from '../../electron/os/places.ts';
import { settingsFile } from '../../electron/settings/settings-file.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { searchFiles } from '../support/leak-search.ts';

const USER = 'nora';
let stage: CliStage;
let places: Places;
let userMask: number;

/** Everything that Latchkey keeps: a connection, a set-up that waits, settings, a log with an unexpected error. */
beforeAll(async () => {
  stage = await startCliStage();
  stage.desktop.enter();
  places = findPlaces();
  userMask = process.umask(0); // what is not said explicitly would be open to everybody
  expect((await stage.setUp('gvfs', { as: USER })).code).toBe(0);
  // What is written is said to be, and lost.
  stage.demo.fault({ method: 'PUT', path: '^/webdav', action: { kind: 'respond', status: 201 } });
  const waits = await stage.setUp('rclone', { as: USER });
  expect(waits.result).toMatchObject({ failure: { code: 'LK-5008' }, after: 'kept' });
  stage.demo.clearFaults();
  const log = fileLog(places.log);
  log.unexpected(new Error('a fault'));
  await settingsFile(places.config, log).write({ language: 'fr' });
});
afterAll(async () => {
  process.umask(userMask);
  await stage.stop();
});

/** Files and folders below some folders, with these, as `0600 path below home`; links have no mode. */
function modesBelow(...folders: string[]): string[] {
  const visit = (path: string): string[] => {
    const status = lstatSync(path);
    if (status.isSymbolicLink()) return [];
    const line = `0${(status.mode & 0o777).toString(8)} ${relative(stage.desktop.home, path)}`;
    return [line, ...(status.isDirectory() ? readdirSync(path).flatMap((name) => visit(join(path, name))) : [])];
  };
  return folders.flatMap(visit).sort();
}

describe('what Latchkey keeps on disk', () => {
  it('is for its user only, whatever the mask', () => {
    const links = join(places.home, 'Network drives');
    const modes = modesBelow(places.data, places.config, places.log, links);
    expect(modes.map((line) => line.replace(/journal\/\w+/, 'journal/ID'))).toEqual([
      '0600 .config/latchkey/settings.json',
      '0600 .local/share/latchkey/connections.json',
      '0600 .local/share/latchkey/gateway.json',
      '0600 .local/share/latchkey/journal/ID.json',
      '0600 .local/share/latchkey/latchkey.lock',
      '0600 .local/share/latchkey/mounts.json',
      '0600 .local/share/latchkey/mounts.lock',
      '0600 .local/state/latchkey/health.json',
      '0600 .local/state/latchkey/latchkey.log',
      '0700 .config/latchkey',
      '0700 .local/share/latchkey',
      '0700 .local/share/latchkey/journal',
      '0700 .local/state/latchkey',
      '0700 Network drives',
    ]);
  });

  it('holds no secret', () => {
    const { appPasswords, tokens } = stage.demo.secretsIssued();
    const { login, password } = stage.demo.user(USER);
    const sought = [...appPasswords, ...tokens, password].map((text) => ({ text, login }));
    expect(sought).toHaveLength(2 + 2 + 1);
    expect(searchFiles([places.data, places.config, places.log], sought)).toEqual([]);
  });

  it('is closed again when it is written after somebody opened it', async () => {
    const list = join(places.data, 'connections.json');
    chmodSync(list, 0o666);
    expect((await stage.run(['remove', 'gvfs'], { as: USER })).code).toBe(0);
    expect(modesBelow(list)).toEqual([expect.stringMatching(/^0600 /)]);
  });
});

describe('the log', () => {
  it('takes out of an error what a library may have put into its words', async () => {
    const secret = 'Pl4nted+secret/value';
    const basic = Buffer.from(`${USER}:${secret}`).toString('base64');
    const words = [
      `request to https://${USER}:${encodeURIComponent(secret)}@files.example/webdav/ failed`,
      `headers: { authorization: 'Basic ${basic}' }`,
      `Authorization: Bearer ${secret}`,
      `{"user":"${USER}","password":"${secret}"}`,
      JSON.stringify(JSON.stringify({ token: secret })),
      `app_password=${secret}&code=123456`,
    ];
    const log = fileLog(places.log);
    for (const message of words) log.unexpected(new Error('outer', { cause: new Error(message) }));
    log.info('request', { body: words.join('\n') });
    await log.close();
    expect(searchFiles([places.log], [{ text: secret, login: USER }, { text: '123456' }])).toEqual([]);
  });
});
