import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../electron/packages/audit.ts';

const report = JSON.stringify({
  vulnerabilities: {
    undici: { severity: 'high', via: [{ title: 'Requests are smuggled', url: 'https://example.com/1' }] },
    webdav: { severity: 'high', via: ['undici'] },
    vitest: { severity: 'critical', via: [{ title: 'Runs what it is sent' }] },
  },
});

describe('npm run audit', () => {
  it('tells what is known against a package that ships', () => {
    expect(findingsIn(report, (name) => ['undici', 'webdav'].includes(name))).toEqual([
      { name: 'undici', severity: 'high', titles: ['Requests are smuggled https://example.com/1'] },
    ]);
  });

  it('tells nothing of what only tests need', () => {
    expect(findingsIn(report, (name) => name === 'webdav')).toEqual([]);
  });

  it('does not take a refusal of the registry for a clean report', () => {
    expect(() => findingsIn('{"message": "405 Method Not Allowed", "error": {}}', () => true)).toThrow(
      'did not answer',
    );
    expect(() => findingsIn('', () => true)).toThrow();
  });
});
