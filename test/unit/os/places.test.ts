import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../electron/os/linux/places.ts';

describe('the folders of a user', () => {
  it('are where the XDG variables say', () => {
    const places = findPlaces({ XDG_RUNTIME_DIR: '/run/user/7', XDG_CONFIG_HOME: '/home/nora/cfg' });
    expect(places).toMatchObject({ runtime: '/run/user/7', userConfig: '/home/nora/cfg' });
  });

  it.each([{}, { XDG_RUNTIME_DIR: '', XDG_CONFIG_HOME: '' }, { XDG_RUNTIME_DIR: 'run', XDG_CONFIG_HOME: './cfg' }])(
    'are usual ones where %j says nothing: empty and relative ones count for nothing',
    (env) => {
      const { home, data, runtime, userConfig } = findPlaces(env);
      expect(runtime).toBe(join(data, 'run'));
      expect(userConfig).toBe(join(home, '.config'));
    },
  );

  it('are absolute, and all of Latchkey’s bear its name', () => {
    const { config, data, log, ...rest } = findPlaces();
    for (const path of [config, data, log, ...Object.values(rest)]) expect(isAbsolute(path)).toBe(true);
    for (const path of [config, data, log]) expect(path).toMatch(/latchkey/);
  });
});
