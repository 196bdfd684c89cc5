import '../fixture-app/api.ts'; // types of the page's `window.fixture`
import { join } from 'node:path';
import { test as base } from '../playwright/fixture.ts';
import { root } from '../playwright/launch.ts';

export const FIXTURE_APP = join(root, 'out/electron-host-fixture');

/** Starts the small app by which the stand-in is tested. */
export const test = base.extend({
  appFolder: FIXTURE_APP,
});

export { expect } from '../playwright/fixture.ts';
