import { expect, test } from './fixture.ts';

test('the tray’s menu is what the app made it, and can be clicked', async ({ electronApp, page, desktop }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const [tray] = await desktop.trays();
  expect(tray).toMatchObject({ toolTip: 'Fixture: ready', destroyed: false });
  expect(tray?.menu.map(({ label, type, enabled }) => [label, type, enabled])).toEqual([
    ['Open', 'normal', true],
    ['More', 'submenu', true],
    ['Reconnect', 'normal', false],
    ['', 'separator', true],
    ['Quit', 'normal', true],
  ]);
  await desktop.clickTrayMenu(['More', 'Sound']);
  expect((await desktop.trays())[0]?.menu[1]?.items).toMatchObject([{ label: 'Sound', checked: true }]);
  await expect(desktop.clickTrayMenu(['Reconnect'])).rejects.toThrow('Reconnect');
  await expect(desktop.clickTrayMenu(['Absent'])).rejects.toThrow('Absent');
  await electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  await desktop.clickTrayMenu(['Open']);
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
});

test('“Quit” in the tray ends the app', async ({ electronApp, page, desktop }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const ended = new Promise((resolve) => electronApp.process().once('exit', resolve));
  await desktop.clickTrayMenu(['Quit']).catch(() => undefined); // it may be gone before it has answered
  expect(await ended).toBe(0);
});

test('the application menu is there with the labels of its roles', async ({ desktop, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const menu = await desktop.applicationMenu();
  expect(menu.map(({ label, items }) => [label, items.map((item) => item.label)])).toEqual([
    ['File', ['Quit']],
    ['Help', ['About']],
  ]);
  await desktop.clickApplicationMenu(['Help', 'About']);
});

test('a notification is recorded, and clicking it does what the app wants', async ({ electronApp, page, desktop }) => {
  await page.evaluate(() => {
    window.fixture.notify('Your drive is ready');
  });
  await expect
    .poll(() => desktop.notifications())
    .toEqual([{ title: 'Fixture', body: 'Your drive is ready', closed: false }]);
  await electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  await desktop.clickNotification();
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
});

test('dialogs are cancelled unless the test has an answer', async ({ electronApp, page, desktop }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const ask = (): Promise<unknown> =>
    electronApp.evaluate(async ({ dialog }) => [
      await dialog.showMessageBox({ message: 'Remove it?', buttons: ['Remove', 'Keep'], cancelId: 1 }),
      await dialog.showSaveDialog({ title: 'Report' }),
    ]);
  expect(await ask()).toEqual([
    { response: 1, checkboxChecked: false },
    { canceled: true, filePath: '' },
  ]);
  await desktop.answerNext('showMessageBox', { response: 0, checkboxChecked: true });
  await desktop.answerNext('showSaveDialog', { canceled: false, filePath: '/tmp/report.txt' });
  expect(await ask()).toEqual([
    { response: 0, checkboxChecked: true },
    { canceled: false, filePath: '/tmp/report.txt' },
  ]);
  expect(await desktop.calls('dialog.showMessageBox')).toHaveLength(2);
});

test('what would change the desktop is recorded and not done', async ({ electronApp, page, desktop }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  await electronApp.evaluate(async ({ app, shell }) => {
    app.setLoginItemSettings({ openAtLogin: true, args: ['--hidden'] });
    app.setAsDefaultProtocolClient('fixture-link');
    app.setAboutPanelOptions({ applicationName: 'Fixture' });
    app.showAboutPanel();
    await shell.openPath('/tmp');
    shell.showItemInFolder('/tmp/report.txt');
  });
  expect(await desktop.calls('app.setLoginItemSettings')).toEqual([[{ openAtLogin: true, args: ['--hidden'] }]]);
  expect(await desktop.calls('app.setAsDefaultProtocolClient')).toEqual([['fixture-link']]);
  expect(await desktop.calls('app.setAboutPanelOptions')).toEqual([[{ applicationName: 'Fixture' }]]);
  expect(await desktop.calls('app.showAboutPanel')).toEqual([[]]);
  expect(await desktop.calls('shell.openPath')).toEqual([['/tmp']]);
  expect(await desktop.calls('shell.showItemInFolder')).toEqual([['/tmp/report.txt']]);
});

test('a test can send the machine to sleep, and links of macOS to the app', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const heard = await electronApp.evaluate(({ app, powerMonitor }) => {
    const events: unknown[] = [];
    powerMonitor.on('suspend', () => events.push('suspend'));
    powerMonitor.on('resume', () => events.push('resume'));
    app.on('open-url', (event, url) => {
      event.preventDefault();
      events.push(url);
    });
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
    app.emit('open-url', { preventDefault: () => undefined }, 'fixture-link://x');
    return events;
  });
  expect(heard).toEqual(['suspend', 'resume', 'fixture-link://x']);
});
