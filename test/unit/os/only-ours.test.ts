import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertOnlyOurs } from '../../../electron/os/only-ours.ts';

const NOBODY = 1234;

describe('a folder of our files', () => {
  let base: string;
  let folder: string;
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'lk-ours-')));
    folder = join(base, 'share', 'latchkey');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(join(base, 'share'), 0o700);
  });
  afterEach(() => {
    rmSync(base, { recursive: true, force: true });
  });
  const failed = (code: string, path: string) =>
    expect.objectContaining({ failure: { code, details: { path } } }) as Error;

  it('is taken when it is, also before it is there, below a /tmp for everybody', () => {
    assertOnlyOurs(folder);
    assertOnlyOurs(join(folder, 'journal', 'deeper'));
  });

  it.each([0o702, 0o707, 0o1777])('is refused when everybody may write to it (%o)', (mode) => {
    chmodSync(folder, mode);
    expect(() => {
      assertOnlyOurs(folder);
    }).toThrow(failed('LK-1021', folder));
  });

  it('is refused when everybody may write to a folder above it, unless the sticky bit protects what is in there', () => {
    const above = join(base, 'share');
    chmodSync(above, 0o777);
    expect(() => {
      assertOnlyOurs(folder);
    }).toThrow(failed('LK-1021', above));
    chmodSync(above, 0o1777);
    assertOnlyOurs(folder);
  });

  it('may be read by everybody', () => {
    chmodSync(folder, 0o755);
    assertOnlyOurs(folder);
  });

  it('is refused where a link leads to a place that others can write to, or lies in one', () => {
    const elsewhere = join(base, 'elsewhere');
    mkdirSync(elsewhere);
    chmodSync(elsewhere, 0o777);
    const link = join(base, 'share', 'link');
    symlinkSync(elsewhere, link);
    expect(() => {
      assertOnlyOurs(join(link, 'latchkey'));
    }).toThrow(failed('LK-1021', elsewhere));
    symlinkSync(folder, join(elsewhere, 'link'));
    expect(() => {
      assertOnlyOurs(join(elsewhere, 'link'));
    }).toThrow(failed('LK-1021', elsewhere));
  });

  it('ends with a code where links go round in circles', () => {
    symlinkSync(join(base, 'b'), join(base, 'a'));
    symlinkSync(join(base, 'a'), join(base, 'b'));
    expect(() => {
      assertOnlyOurs(join(base, 'a', 'x'));
    }).toThrow(/LK-1022/);
  });

  describe('for several users', () => {
    beforeEach(({ skip }) => {
      skip(process.getuid?.() !== 0, 'only root can give a file to somebody else');
    });

    it('is refused when it, or one above it, is another user’s', () => {
      chownSync(folder, NOBODY, 0);
      expect(() => {
        assertOnlyOurs(folder);
      }).toThrow(failed('LK-1022', folder));
      chownSync(folder, 0, 0);
      chownSync(join(base, 'share'), NOBODY, 0);
      expect(() => {
        assertOnlyOurs(folder);
      }).toThrow(failed('LK-1022', join(base, 'share')));
    });

    it('may lie in folders of root', () => {
      chownSync(folder, 1000, 1000);
      assertOnlyOurs(folder, { uid: 1000, gid: 1000 });
    });

    it('is refused when a group may write to it, but for the user’s own', () => {
      chownSync(folder, 1000, 1000);
      chmodSync(folder, 0o770);
      assertOnlyOurs(folder, { uid: 1000, gid: 1000 });
      expect(() => {
        assertOnlyOurs(folder, { uid: 1000, gid: 100 });
      }).toThrow(failed('LK-1021', folder));
      chownSync(folder, 1000, 100);
      expect(() => {
        assertOnlyOurs(folder, { uid: 1000, gid: 100 });
      }).toThrow(failed('LK-1021', folder));
    });
  });
});
