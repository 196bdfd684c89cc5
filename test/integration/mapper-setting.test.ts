import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildServices } from '../../electron/engine/build-services.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { onLinux } from '../support/on-linux.ts';

let desktop: Desktop;
beforeAll(async () => {
  desktop = await startDesktop();
  desktop.enter();
});
afterAll(() => desktop.stop());

const chosen = (mapper?: 'gvfs' | 'rclone') =>
  buildServices({ ...onLinux, places: findPlaces(), env: process.env }).drives.choose(
    mapper === undefined ? {} : { mapper },
  );

it('maps with gvfs where nothing is set, as the setting says where it is, and as the user says before both', async () => {
  expect(await chosen()).toBe('gvfs');
  mkdirSync(findPlaces().config, { recursive: true });
  writeFileSync(join(findPlaces().config, 'settings.json'), '{ "version": 1, "mapper": "rclone" }');
  expect(await chosen()).toBe('rclone');
  expect(await chosen('gvfs')).toBe('gvfs');
});
