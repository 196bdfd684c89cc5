import { test as setup } from '@playwright/test';
import { buildScenes } from '../../window/built-scenes.ts';

setup('the scenes are built', async () => {
  await buildScenes();
});
