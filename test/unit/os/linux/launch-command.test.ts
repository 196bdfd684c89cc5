import { describe, expect, it } from 'vitest';
import { launchCommand } from '../../../../electron/os/linux/launch-command.ts';

describe('the command that starts the app again', () => {
  it('is the program itself when it is packaged', () => {
    expect(launchCommand('/opt/Latchkey/latchkey', undefined, {})).toEqual(['/opt/Latchkey/latchkey']);
  });

  it('is the AppImage, not the mount that it runs from', () => {
    const env = { APPIMAGE: '/home/anna/Latchkey.AppImage' };
    expect(launchCommand('/tmp/.mount_x/latchkey', undefined, env)).toEqual(['/home/anna/Latchkey.AppImage']);
  });

  it('names the app when it is not packaged', () => {
    expect(launchCommand('/usr/bin/electron', '/src', {})).toEqual(['/usr/bin/electron', '/src']);
  });
});
