import { expect, it } from 'vitest';
import { answered } from '../../../../../electron/os/windows/drives/wnet.ts';
import { failureCode } from '../../../../support/failure-code.ts';

it('a call that does not come back is told, and no third one is left behind until it does', async () => {
  let comeBack: (code: number) => void = () => undefined;
  const hangs = (): Promise<number> =>
    new Promise((resolve) => {
      comeBack = resolve;
    });
  let asked = 0;
  const answers = (): Promise<number> => {
    asked += 1;
    return Promise.resolve(5);
  };
  expect(await answered('WNetGetConnection', answers, 1000)).toBe(5);
  expect(await failureCode(answered('WNetAddConnection2', () => new Promise(() => undefined), 1))).toBe('LK-5325');
  expect(await answered('WNetGetConnection', answers, 1000)).toBe(5);
  expect(await failureCode(answered('WNetCancelConnection2', hangs, 1))).toBe('LK-5325');
  expect(await failureCode(answered('WNetGetConnection', answers, 1000))).toBe('LK-5325');
  expect(asked).toBe(2);
  comeBack(0);
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  expect(await answered('WNetGetConnection', answers, 1000)).toBe(5);
});
