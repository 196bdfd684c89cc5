import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../electron/contract/failure.ts';
import {
  assertUsable,
  isMountOf,
  mountArguments,
  mountConfig,
  mountFailure,
} from '../../../../../electron/os/linux/drives/rclone-command.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';

const spec = { url: 'https://h/dav/', login: 'alice', challenge: { scheme: 'basic', realm: 'r' } } as const;
const codeOf = (work: () => void): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return isFailure(error) ? error.failure.code : String(error);
  }
};

describe('mounting with rclone', () => {
  it('keeps no cache, tries nothing twice, opens no remote control and has no secret in its arguments', () => {
    const line = mountArguments('/mnt/x', { certificates: true }).join(' ');
    expect(line).toContain('--vfs-cache-mode off');
    expect(line).toContain('--low-level-retries 1 --retries 1');
    expect(line).toContain('--config /proc/self/fd/3 --ca-cert /proc/self/fd/4');
    expect(line).not.toMatch(/--rc\b|--log-file|pass/);
  });

  it('finds its process by what it mounts where', () => {
    const argv = ['/usr/bin/rclone', ...mountArguments('/mnt/x', { certificates: false })];
    expect(isMountOf('/mnt/x', argv)).toBe(true);
    expect(isMountOf('/mnt/xy', argv)).toBe(false);
    expect(isMountOf('/mnt/x', ['/usr/bin/vim', ...argv.slice(1)])).toBe(false);
    expect(isMountOf('/mnt/x', ['rclone', 'mount', 'mine:', '/mnt/x'])).toBe(false);
    expect(isMountOf('/mnt/x', [])).toBe(false);
  });

  it('writes a configuration with the obscured password, which is a secret', () => {
    const config = mountConfig(spec, new Secret('obscured\n'));
    expect(String(config)).toBe('[secret]');
    expect(config.use((text) => text)).toBe(
      '[drive]\ntype = webdav\nurl = https://h/dav/\nvendor = other\nuser = alice\npass = obscured\n',
    );
  });

  it.each(['a\nuser = eve', 'a\rb', 'a\0', ' a', 'a ', '"a"', '`a', '%(type)s', ''])(
    'refuses the login %j, which its configuration would read as something else',
    (login) => {
      expect(
        codeOf(() => {
          assertUsable({ ...spec, login }, new Secret('p'));
        }),
      ).toBe('LK-1004');
    },
  );

  it.each([
    'alice',
    'bob@example.com',
    'DOM\\carl',
    'a"b',
    '#x',
    ';x',
    'a=b',
    'a%b',
    "it's",
    'é',
    '[x]',
    '$HOME',
    '-x',
  ])('takes the login %s', (login) => {
    expect(
      codeOf(() => {
        assertUsable({ ...spec, login }, new Secret('p'));
      }),
    ).toBeUndefined();
  });

  it.each(['a\nb', 'a\rb', 'a\0b', ''])('refuses the password %j, of which it would read a part', (password) => {
    expect(
      codeOf(() => {
        assertUsable(spec, new Secret(password));
      }),
    ).toBe('LK-3105');
  });

  it('says that it cannot do digest', () => {
    const digest = { ...spec, challenge: { scheme: 'digest', realm: 'r' } } as const;
    expect(
      codeOf(() => {
        assertUsable(digest, new Secret('p'));
      }),
    ).toBe('LK-3107');
  });

  it.each([
    ['Failed to read --ca-cert: open /proc/self/fd/4: no such file', 'LK-5013'],
    ['Fatal error: failed to mount FUSE fs: fusermount3: exit status 1', 'LK-5003'],
    ['Fatal error: failed to mount FUSE fs: fuse: device not found, try modprobe fuse: open /dev/fuse', 'LK-5003'],
    ['panic', 'LK-5005'],
    ['', 'LK-5005'],
  ])('understands the last words %s', (words, code) => {
    expect(mountFailure(words).failure.code).toBe(code);
  });
});
