import { expect, test } from './fixture.ts';

test('a handler learns which frame has asked', async ({ page }) => {
  await page.getByRole('button', { name: 'Add 2 and 3' }).click();
  await expect(page.getByRole('status')).toHaveText('5 from fixture://bundle/index.html');
});

test('the frame of an event is the main frame of its window', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ ipcMain, webContents }) => {
    ipcMain.removeHandler('echo');
    ipcMain.handle('echo', ({ senderFrame, sender }) => {
      const [only] = webContents.getAllWebContents();
      return [senderFrame === only?.mainFrame, sender === only, senderFrame?.origin, senderFrame?.parent];
    });
  });
  expect(await page.evaluate(() => window.fixture.echo(0))).toEqual([true, true, 'fixture://bundle', null]);
});

test('a refused call carries Electron’s words', async ({ page }) => {
  const message = await page.evaluate(() =>
    window.fixture.add('no list' as unknown as number[]).catch((error: unknown) => String(error)),
  );
  expect(message).toBe("Error: Error invoking remote method 'add': TypeError: numbers.reduce is not a function");
});

test('a channel without a handler is refused', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('echo');
  });
  const message = await page.evaluate(() => window.fixture.echo(1).catch((error: unknown) => String(error)));
  expect(message).toBe("Error: Error invoking remote method 'echo': Error: No handler registered for 'echo'");
});

test('values are cloned, not turned into JSON', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    const sent = {
      map: new Map([[1, new Set(['a'])]]),
      big: 12n,
      bytes: new Uint8Array([1, 2, 255]),
      numbers: [NaN, -0, Infinity],
      missing: undefined,
      when: new Date(5),
      pattern: /x/gi,
      error: new TypeError('wrong'),
      text: '\u2028é😀',
      ['__proto__']: 'own',
      loop,
    };
    const got = (await window.fixture.echo(sent)) as typeof sent;
    return [
      got.map.get(1)?.has('a'),
      got.big === 12n,
      got.bytes instanceof Uint8Array && got.bytes.join() === '1,2,255',
      got.numbers.every((number, i) => Object.is(number, sent.numbers[i])),
      'missing' in got,
      got.when.getTime() === 5,
      got.pattern.flags === 'gi',
      got.error.message === 'wrong',
      got.text === sent.text,
      got.loop.self === got.loop,
    ];
  });
  expect(same).toEqual(same.map(() => true));
});

test('what cannot be cloned is refused before it is sent', async ({ page }) => {
  const message = await page.evaluate(async () => {
    try {
      return await window.fixture.echo(Symbol('s'));
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('could not be cloned');
});

test('a foreign document in the window is told apart by its address', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>foreign</title>'),
  );
  await expect(page).toHaveTitle('foreign');
  const message = await page.evaluate(() => window.fixture.add([1]).catch((error: unknown) => String(error)));
  expect(message).toContain('not from data:text/html,<title>foreign</title>');
});
