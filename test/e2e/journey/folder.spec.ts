import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../journey-fixture.ts';
import { signInAs } from './walk.ts';

test('somebody has one folder of theirs as the drive: found by the keyboard, with a new one made in it', async ({
  latchkey,
  demo,
}) => {
  const { page, folder, ready } = latchkey;
  const there = join(demo.folderOf('nora'), 'Clients', 'Été & co');
  await mkdir(there, { recursive: true });
  await mkdir(join(demo.folderOf('nora'), 'Sales'));
  await writeFile(join(there, 'plan.txt'), 'plan');
  await signInAs(latchkey, demo, 'nora');
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await ready.changeFolder();

  await expect(folder.shown).toBeVisible({ timeout: 20_000 });
  await expect(folder.option('Sales')).toBeVisible();
  await folder.list.focus();
  await page.keyboard.type('c');
  await expect(folder.option('Clients')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(folder.option('Été & co')).toBeVisible();
  await expect(folder.list).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(folder.option('Été & co')).toBeHidden();
  await folder.make('2026');
  await expect(page.getByRole('navigation').getByText('2026')).toBeVisible();
  expect(existsSync(join(there, '2026'))).toBe(true);
  await folder.list.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(folder.option('2026')).toBeVisible();
  await folder.use();

  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await ready.rename('Clients');
  await expect(ready.card).toContainText('Clients', { timeout: 30_000 });
  const path = await ready.folder();
  expect(path).toMatch(/Network drives\/Clients$/);
  const reads = (name: string): Promise<string> => readFile(join(path, name), 'utf8').catch(() => 'not yet');
  await expect.poll(() => reads('plan.txt')).toBe('plan');
  await writeFile(join(path, 'from here.txt'), 'from here');
  await expect.poll(() => readFile(join(there, 'from here.txt'), 'utf8').catch(() => 'not yet')).toBe('from here');
});
