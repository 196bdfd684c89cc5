import { expect, it } from 'vitest';
import { macLoginItem } from '../../../../electron/os/mac/login-item.ts';
import { failureCode } from '../../../support/failure-code.ts';

/** The login item as macOS has it after it was registered. */
function app(status: string | undefined) {
  const set: boolean[] = [];
  return {
    set,
    getLoginItemSettings: () => ({
      ...{ openAtLogin: set.at(-1) === true, wasOpenedAtLogin: false },
      ...(status === undefined ? {} : { status }),
    }),
    setLoginItemSettings: ({ openAtLogin }: { readonly openAtLogin: boolean }) => set.push(openAtLogin),
    setAppUserModelId: () => undefined,
  };
}

it.each([
  ['enabled', 'no failure', true],
  ['requires-approval', 'LK-5423', false],
  ['not-found', 'LK-5424', false],
  [undefined, 'no failure', true], // macOS 12
])('a start at login that is %s is %s', async (status, code, isOn) => {
  const one = app(status);
  const item = macLoginItem(one, ['--background']);
  expect(await failureCode(item.turn(true))).toBe(code);
  expect([one.set, await item.isOn()]).toEqual([[true], isOn]);
});

it.each(['enabled', 'requires-approval', 'not-found'])('can be switched off when it is %s', async (status) => {
  const one = app(status);
  await macLoginItem(one, []).turn(false);
  expect(one.set).toEqual([false]);
});
