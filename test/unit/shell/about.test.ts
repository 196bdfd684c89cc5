import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aboutView, engineName } from '../../../electron/shell/about.ts';

describe('about', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-about-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const about = (notices: string) => {
    writeFileSync(join(folder, 'notices.json'), notices);
    return aboutView('1.2.3', 'Electron 45.4.1', join(folder, 'notices.json'));
  };

  it('names the version, the engine and what Latchkey is made of', async () => {
    const notices = [{ name: 'zod', version: '4.6.7', licence: 'MIT' }];
    expect(await about(JSON.stringify(notices))).toEqual({ version: '1.2.3', engine: 'Electron 45.4.1', notices });
  });

  it('passes nothing on that is not a list of notices', async () => {
    await expect(about('{"name":"zod"}')).rejects.toThrow();
    await expect(about('[{"name":"zod","version":"1","licence":"MIT","more":1}]')).rejects.toThrow();
  });

  it('does not call a stand-in Electron', () => {
    expect(engineName({ electron: '45.4.1' })).toBe('Electron 45.4.1');
    expect(engineName({ electron: '45.4.1', 'electron-stand-in': '45.4.1' })).toBe('a stand-in for Electron 45.4.1');
  });
});
