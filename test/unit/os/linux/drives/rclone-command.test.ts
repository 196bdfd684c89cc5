import { describe, expect, it } from 'vitest';
import {
  isMountOf,
  mountArguments,
  mountConfig,
  mountFailure,
} from '../../../../../electron/os/linux/drives/rclone-command.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';

const target = { url: 'http://127.0.0.1:50000/Files/', login: 'a1' };

describe('mounting with rclone', () => {
  it('keeps no cache, tries nothing twice, opens no remote control and has no secret in its arguments', () => {
    const line = mountArguments('/mnt/x').join(' ');
    expect(line).toContain('--vfs-cache-mode off');
    expect(line).toContain('--low-level-retries 1 --retries 1');
    expect(line).toContain('--config /proc/self/fd/3');
    expect(line).not.toMatch(/--rc\b|--log-file|pass/);
  });

  it('finds its process by what it mounts where', () => {
    const argv = ['/usr/bin/rclone', ...mountArguments('/mnt/x')];
    expect(isMountOf('/mnt/x', argv)).toBe(true);
    expect(isMountOf('/mnt/xy', argv)).toBe(false);
    expect(isMountOf('/mnt/x', ['/usr/bin/vim', ...argv.slice(1)])).toBe(false);
    expect(isMountOf('/mnt/x', ['rclone', 'mount', 'mine:', '/mnt/x'])).toBe(false);
    expect(isMountOf('/mnt/x', [])).toBe(false);
  });

  it('writes a configuration with the obscured password, which is a secret', () => {
    const config = mountConfig(target, new Secret('obscured\n'));
    expect(String(config)).toBe('[secret]');
    expect(config.use((text) => text)).toBe(
      '[drive]\ntype = webdav\nurl = http://127.0.0.1:50000/Files/\nvendor = other\nuser = a1\npass = obscured\n',
    );
  });

  it.each([
    ['Fatal error: failed to mount FUSE fs: fusermount3: exit status 1', 'LK-5003'],
    ['Fatal error: failed to mount FUSE fs: fuse: device not found, try modprobe fuse: open /dev/fuse', 'LK-5003'],
    ['panic', 'LK-5005'],
    ['', 'LK-5005'],
  ])('understands the last words %s', (words, code) => {
    expect(mountFailure(words).failure.code).toBe(code);
  });
});
