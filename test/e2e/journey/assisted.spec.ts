import { close, firstPage, launch, root } from '@latchkey/electron-stand-in/launch';
import microsoft365 from '../../../assets/recipes/microsoft365.json' with { type: 'json' };
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { expect, test } from '../journey-fixture.ts';
import { machineWithPolicy } from '../machine-with-policy.ts';
import { PlatformPage } from '../pages/platform-page.ts';
import { signInAs } from './walk.ts';
import { keptSecrets } from './working-drive.ts';

test.describe('in French', () => {
  test.use({ language: 'fr' });

  test('an app password of NetExplorer’s page becomes a drive, and so does the next', async ({
    latchkey,
    electronApp,
    demo,
    page,
    session,
  }) => {
    const platform = new PlatformPage(electronApp, page, 'fr');
    const alice = demo.user('alice');
    demo.webPages('wrong-shape');
    await latchkey.welcome.begin();
    await latchkey.address.enter(demo.address);
    let web = await platform.choose('alice');
    const title = await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(title).toContain(new URL(demo.address).host);
    expect(
      await web.evaluate(() => [typeof Reflect.get(window, 'latchkey'), typeof Reflect.get(window, 'require')]),
    ).toEqual(['undefined', 'undefined']);
    await platform.signIn(web, alice, demo.codeFor('alice'));
    await platform.toConnections(web);
    await expect(page.locator('.guide [aria-current="step"]')).toContainText('nouveau mot de passe');

    // What stands there has another shape: it is masked, told, and not taken.
    await platform.generate(web, 'Essai');
    await expect(page.getByText(platform.text('unclear'))).toBeVisible();
    const shown = web.locator('[data-value]');
    expect(await shown.evaluate((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security'))).toBe(
      'disc',
    );

    // Its window closed, nothing of it is kept: the page asks to sign in again.
    await web.close();
    await expect(page.getByText('La fenêtre de la page est fermée')).toBeVisible();
    demo.webPages('framed');
    web = await platform.openedBy(() => platform.press('again'));
    await platform.signIn(web, alice, demo.codeFor('alice'));
    await platform.toConnections(web);
    const closed = web.waitForEvent('close');
    await platform.generate(web.frameLocator('iframe'), 'Lecteur');
    await closed;
    await expect(latchkey.ready.shown).toBeVisible({ timeout: 30_000 });
    expect(electronApp.windows()).toHaveLength(1);
    expect(await page.content()).not.toContain(demo.secretsIssued().appPasswords.at(-1));
    await latchkey.ready.done();

    // The next one comes about as the first did.
    demo.webPages('usual');
    web = await platform.openedBy(() => latchkey.renewal.begin('Demo Company'));
    await platform.signIn(web, alice, demo.codeFor('alice'));
    await platform.toConnections(web);
    await platform.generate(web, 'Lecteur, le suivant');
    await expect(latchkey.renewal.renewed).toBeVisible({ timeout: 30_000 });
    expect(await keptSecrets(session)).toEqual([demo.secretsIssued().appPasswords.at(-1)]);
  });
});

test('a page that leaves its hosts gets nowhere, and what was begun is taken back', async ({
  latchkey,
  electronApp,
  demo,
  page,
  expectNothingLeft,
}) => {
  const platform = new PlatformPage(electronApp, page, 'en');
  demo.webPages('leaves');
  await latchkey.welcome.begin();
  await latchkey.address.enter(demo.address);
  const web = await platform.choose('nora');
  await platform.signIn(web, demo.user('nora'));
  await platform.toConnections(web);
  await web.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('alert')).toContainText('The page tried to open localhost');
  await expect(web.locator('body[data-tried=everything]')).toBeAttached();
  await web.waitForTimeout(600); // for what it did last to get somewhere
  const paths = demo.journal().map(({ path }) => path);
  expect(paths).toContain('/web/away');
  expect(paths.filter((path) => /^\/(picture|fetch|beacon|window|frame|redirected|there)/.test(path))).toEqual([]);
  expect(web.url()).toBe(`${demo.address}/web/connections`);
  expect(electronApp.windows()).toHaveLength(2);

  demo.webPages('never');
  await web.reload();
  await platform.generate(web, 'Never shown');
  await expect(web.getByText('Please wait …')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use what I copied' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => electronApp.windows().length).toBe(1);
  demo.revokeAll('nora'); // by hand, as the guide says
  await expectNothingLeft('nora');
});

test('where the API is closed the page is the next step, and nobody is asked again who they are', async ({
  latchkey,
  electronApp,
  demo,
  page,
}) => {
  const platform = new PlatformPage(electronApp, page, 'en');
  demo.webPages('shadow');
  demo.fault({ method: 'POST', path: '/app-credentials$', action: { kind: 'respond', status: 404 } });
  await signInAs(latchkey, demo, 'nora');
  await expect(page.getByRole('alert')).toContainText('doesn’t let apps create app passwords');
  const onPage = page.getByRole('button', { name: wordsIn('en').signIn.onPage, exact: true });
  const web = await platform.openedBy(() => onPage.click());
  await platform.signIn(web, demo.user('nora'));
  await platform.toConnections(web);
  const closed = web.waitForEvent('close');
  await platform.generate(web, 'In a shadow tree');
  await closed;
  await expect(latchkey.ready.shown).toBeVisible({ timeout: 30_000 });
  expect(demo.appPasswords('nora')).toMatchObject([{ name: 'In a shadow tree' }]);
  expect(demo.openSessions()).toBe(0);
});

/** IT’s recipe: the package’s, for the demo’s copy of that page. */
const managed = test.extend({
  electronApp: async ({ session, appEnv, demo }, use) => {
    const start = `${demo.address}/security-info`;
    const { host, port } = new URL(demo.address);
    const hosts = [host, `localhost:${port}`];
    const recipe = { ...microsoft365, start, manage: start, hosts, value: { ...microsoft365.value, hosts } };
    const executable = machineWithPolicy({ version: 1, recipes: [recipe] }, session.home);
    const app = await launch({ app: root, env: appEnv, home: session.home, executable });
    await use(app);
    await close(app);
  },
  page: async ({ electronApp }, use) => {
    await use(await firstPage(electronApp));
  },
});

managed('an app password of Microsoft 365’s page is kept for an application', async ({ electronApp, demo, page }) => {
  const platform = new PlatformPage(electronApp, page, 'en');
  await page.getByRole('button', { name: 'Drives' }).click();
  await page.getByRole('button', { name: 'For another application…' }).click();
  await page.getByLabel('Name of the application').fill('Old mail');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Microsoft 365' }).click();
  await page.getByRole('radio', { name: 'A scanner or app that sends mail' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('Name of the device or app')).toHaveValue('Old mail');
  await page.getByRole('button', { name: 'Continue' }).click();
  const web = await platform.choose('nora');
  await platform.signIn(web, demo.user('nora'));
  // A frame of another origin, though of a host that may be shown, cannot be looked into.
  demo.webPages('framed-elsewhere');
  await web.goto(`${demo.address}/web/connections`);
  await expect(page.getByText(platform.text('frame'))).toBeVisible();
  demo.webPages('usual');
  await web.goto(`${demo.address}/security-info`);
  await expect(page.getByText(platform.text('frame'))).toHaveCount(0);
  await expect(page.locator('.guide [aria-current="step"]')).toContainText('Add sign-in method');
  await web.getByRole('button', { name: 'Add sign-in method' }).click();
  await web.getByRole('button', { name: 'Add', exact: true }).click();
  const name = (await page.locator('.guide code').textContent()) ?? '';
  expect(name).toContain('Old mail');
  await web.getByRole('textbox').fill(name);
  const closed = web.waitForEvent('close');
  await web.getByRole('button', { name: 'Next' }).click();
  await closed;
  await expect(page.getByRole('heading', { name: 'The app password for Old mail is ready' })).toBeVisible();
  expect(demo.appPasswords('nora')).toMatchObject([{ name }]);
  expect(await page.content()).not.toContain(demo.secretsIssued().appPasswords.at(-1) ?? '-');
});
