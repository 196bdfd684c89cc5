import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isDisabledIn, launchAgentOrLoginItem } from '../../../../electron/os/mac/launch-agent.ts';
import type { Command } from '../../../../electron/os/run.ts';

let folder: string;
let itemIsOn: boolean;
let disabled: string;
let code: number;
let asked: (readonly string[])[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-agent-'));
  [itemIsOn, disabled, code, asked] = [false, 'disabled services = {\n}', 0, []];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const atLogon = (isInstalled: boolean) => {
  const agent = join(folder, 'agent.plist');
  if (isInstalled) writeFileSync(agent, '');
  return launchAgentOrLoginItem({
    ...{ agent, user: 501 },
    loginItem: {
      isOn: () => Promise.resolve(itemIsOn),
      turn: (on) => {
        itemIsOn = on;
        return Promise.resolve();
      },
    },
    run({ args }: Command) {
      asked.push(args);
      return Promise.resolve({ code, stdout: disabled, stderr: '', timedOut: false, missing: false });
    },
  });
};

it('is a login item where no package has made an agent', async () => {
  const item = atLogon(false);
  expect(await item.isOn()).toBe(false);
  await item.turn(true);
  expect([itemIsOn, await item.isOn(), asked]).toEqual([true, true, []]);
});

it('is the agent of a package, until launchd says that the user has switched it off', async () => {
  const agent = atLogon(true);
  expect([await agent.isOn(), await agent.isSwitchedOff?.()]).toEqual([true, false]);
  disabled = '\tdisabled services = {\n\t\t"com.example" => disabled\n\t\t"app.latchkey.desktop" => disabled\n\t}';
  expect([await agent.isOn(), await agent.isSwitchedOff?.()]).toEqual([false, true]);
});

it('switches the agent off and on for its user, and takes away an item that would start Latchkey, too', async () => {
  itemIsOn = true;
  await atLogon(true).turn(false);
  expect([itemIsOn, asked]).toEqual([false, [['disable', 'gui/501/app.latchkey.desktop']]]);
  await atLogon(true).turn(true);
  expect([itemIsOn, asked.at(-1)]).toEqual([false, ['enable', 'gui/501/app.latchkey.desktop']]);
});

it('says so where launchd refuses', async () => {
  code = 1;
  await expect(atLogon(true).turn(false)).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
});

it.each([
  ['"app.latchkey.desktop" => true', true],
  ['"app.latchkey.desktop" => enabled', false],
  ['"app.latchkey.desktop" => false', false],
  ['"appXlatchkeyXdesktop" => disabled', false],
  ['"app.latchkey.desktop.other" => disabled', false],
])('launchd’s %s means that it is switched off: %j', (line, expected) => {
  expect(isDisabledIn(`disabled services = {\n\t${line}\n}`)).toBe(expected);
});
