import { expect, test } from './fixture.ts';

test('a page sees neither Node nor Electron, only what the preload gives it', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
    api: Object.keys(window.fixture),
    others: Object.getOwnPropertyNames(window).filter((name) => /electron|ipc|^[bdim][0-9a-f]{32}$/i.test(name)),
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    api: ['platform', 'add', 'echo', 'onProgress', 'startJob', 'notify', 'inspect'],
    others: [],
  });
});

test('a page cannot change what the preload gave it', async ({ page }) => {
  const after = await page.evaluate(() => {
    const attempts = [
      () => Object.assign(window, { fixture: 1 }),
      () => Object.assign(window.fixture, { add: 1 }),
      () => Reflect.deleteProperty(window, 'fixture') || Promise.reject(new Error()).catch(() => undefined),
    ];
    for (const attempt of attempts) {
      try {
        void attempt();
      } catch {
        // as it should be
      }
    }
    return [typeof window.fixture.add, Object.isFrozen(window.fixture), Object.isFrozen(window.fixture.add)];
  });
  expect(after).toEqual(['function', true, true]);
});

test('a preload is sandboxed: it can load Electron and nothing of Node', async ({ page }) => {
  const { modules, process } = await page.evaluate(() => window.fixture.inspect());
  expect(modules).toEqual({
    electron: 'object',
    'node:fs': 'module not found: node:fs',
    child_process: 'module not found: child_process',
  });
  expect(process).toEqual(expect.arrayContaining(['platform', 'versions']));
});

test('a page that replaces the language’s own functions does not get into the preload', async ({ page }) => {
  const echoed = await page.evaluate(async () => {
    let stolen = 0;
    const steal = (): never => {
      stolen += 1;
      throw new Error('stolen');
    };
    const victims: [object, PropertyKey][] = [
      ...['map', 'push', 'forEach', Symbol.iterator].map((name): [object, PropertyKey] => [Array.prototype, name]),
      ...['get', 'set', 'delete'].map((name): [object, PropertyKey] => [Map.prototype, name]),
      ...['parse', 'stringify'].map((name): [object, PropertyKey] => [JSON, name]),
      ...['dispatchEvent', 'addEventListener'].map((name): [object, PropertyKey] => [EventTarget.prototype, name]),
      ...['keys', 'defineProperty', 'freeze'].map((name): [object, PropertyKey] => [Object, name]),
      [Promise.prototype, 'then'],
      [Reflect, 'apply'],
    ];
    const originals = victims.map(([object, name]) => Reflect.get(object, name) as unknown);
    for (let i = 0; i < victims.length; i += 1) Reflect.set(victims[i]?.[0] ?? {}, victims[i]?.[1] ?? '', steal);
    let answer: Promise<unknown> | undefined;
    let error: unknown;
    try {
      answer = window.fixture.echo({ a: [1, { b: 2 }] });
    } catch (caught) {
      error = caught;
    }
    const during = stolen;
    for (let i = 0; i < victims.length; i += 1) Reflect.set(victims[i]?.[0] ?? {}, victims[i]?.[1] ?? '', originals[i]);
    return [await answer, during, String(error)];
  });
  expect(echoed).toEqual([{ a: [1, { b: 2 }] }, 0, 'undefined']);
});

test('frames of a page get nothing', async ({ page }) => {
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return typeof frame.contentWindow?.fixture;
  });
  expect(inFrame).toBe('undefined');
});

test('the bridge is there again after the page is loaded again', async ({ page }) => {
  await page.reload();
  await page.getByRole('button', { name: 'Add 2 and 3' }).click();
  await expect(page.getByRole('status')).toContainText('5 from');
});

test('functions that a page hands over are called, until it stops listening', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const steps: number[] = [];
    const stop = window.fixture.onProgress((step) => {
      steps.push(step);
      if (step === 2) throw new Error('a mistake of the page'); // must not stop the others
    });
    window.fixture.startJob(3);
    await window.fixture.echo('sent after the job, so answered after its progress');
    stop();
    window.fixture.startJob(2);
    await window.fixture.echo('the same');
    return steps;
  });
  expect(heard).toEqual([1, 2, 3]);
});
