import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkFolder } from '../../../../electron/os/linux/places.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lk-home-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

describe('the folder with a link to each drive', () => {
  it.each([
    ['en', 'Network drives'],
    ['fr', 'Lecteurs réseau'],
  ] as const)('is called in the language of the session (%s)', (language, name) => {
    expect(linkFolder(home, language)).toBe(join(home, name));
  });

  it.each(['Network drives', 'Lecteurs réseau'])('stays the one that is there in any language: %s', (name) => {
    mkdirSync(join(home, name));
    for (const language of ['en', 'fr'] as const) expect(linkFolder(home, language)).toBe(join(home, name));
    expect(linkFolder(home)).toBe(join(home, name));
  });
});
