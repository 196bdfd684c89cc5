import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { audit, findingsIn } from '../../../electron/packages/audit.ts';

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

describe('npm run audit, as a program', () => {
  const root = mkdtempSync(join(tmpdir(), 'lk-audit-'));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(root, { recursive: true, force: true });
  });

  // On Windows `npm` is npm.cmd, which is started by no name without a shell.
  it('asks the npm that has started it, where none is found by its name', async () => {
    const files = {
      'package-lock.json': { packages: {} },
      'out/notices.json': [],
      'node_modules/electron/package.json': { name: 'electron', version: '1.0.0', license: 'MIT' },
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), JSON.stringify(content));
    }
    const answer = { vulnerabilities: { keytar: { severity: 'high', via: [{ title: 'Tells what it keeps' }] } } };
    const script = join(root, 'npm-cli.js');
    writeFileSync(
      script,
      `if (process.argv.includes('audit')) console.log(${JSON.stringify(JSON.stringify(answer))});`,
    );
    vi.stubEnv('npm_execpath', script);
    vi.stubEnv('PATH', root);
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await audit([], root)).toBe(1);
    expect(printed.mock.calls.map(([text]) => text)).toContain('keytar (high): Tells what it keeps\n');
  });
});
