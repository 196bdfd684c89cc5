import { describe, expect, it } from 'vitest';
import { answerAtRoot, answerOf, mountToolOf } from '../../../electron/gateway/answers.ts';

describe('the mount tool', () => {
  it.each([
    ['gvfs/1.50.3', 'gvfs'],
    ['rclone/v1.60.1-DEV', 'rclone'],
    ['Microsoft-WebDAV-MiniRedir/10.0.22631', 'webclient'],
    ['WebDAVFS/3.0.0 (03008000) Darwin/23.4.0 (x86_64)', 'webdavfs'],
    ['Mozilla/5.0 gvfs/1.50.3', 'other'],
    [undefined, 'other'],
  ])('that calls itself %s is %s', (agent, tool) => {
    expect(mountToolOf(agent)).toBe(tool);
  });
});

describe('an answer of the gateway’s own', () => {
  it('never asks the person for the app password: its refusal is a 403', () => {
    for (const tool of ['gvfs', 'rclone', 'webclient', 'webdavfs', 'other'] as const) {
      expect(answerOf('refused', tool).status).toBe(403);
      expect(answerOf('locked', tool).status).not.toBe(401);
    }
  });

  it('never says that a file is gone while nobody knows', () => {
    for (const situation of ['locked', 'offline', 'paused'] as const) {
      expect(answerOf(situation, 'gvfs').status).toBe(503);
      expect(answerOf(situation, 'webdavfs').status).toBe(403); // it takes a 5xx for a file that is gone
    }
  });

  it('asks for the throw-away credential, and says that it is UTF-8', () => {
    expect(answerOf('no-credential', 'gvfs')).toEqual({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="Latchkey", charset="UTF-8"' },
    });
  });
});

describe('above the drives', () => {
  it('is nothing for gvfs, which would mount the parent', () => {
    expect(answerAtRoot({ method: 'PROPFIND', target: '/' }, 'gvfs')).toEqual({ status: 404 });
  });

  it('is an empty folder for Windows, which walks the path from its root', () => {
    const { status, body } = answerAtRoot({ method: 'PROPFIND', target: '/' }, 'webclient');
    expect(status).toBe(207);
    expect(body).toContain('<D:href>/</D:href>');
  });

  it('is WebDAV for whoever asks what is spoken', () => {
    expect(answerAtRoot({ method: 'OPTIONS', target: '/' }, 'other').headers).toMatchObject({ dav: '1, 2' });
  });
});
