import { vi } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import type { AddressView, LinkView, WorkNow, WorkView } from '../../../../electron/contract/window.ts';
import { TYPING_RESTS_MS } from '../../../../renderer/wizard/address-check.ts';
import { createWizardStore } from '../../../../renderer/wizard/store.ts';
import { createWorkStore } from '../../../../renderer/work/store.ts';
import { createFakeBridge, done } from '../../../fakes/fake-bridge.ts';

export const platform: AddressView = {
  address: 'https://a.example',
  host: 'a.example',
  name: 'A',
  kind: 'netexplorer',
  ways: ['password'],
};
export const link: LinkView = { address: 'https://b.example', host: 'b.example', user: 'me', label: 'Mine' };
export const drive: QuestionView = {
  kind: 'drive',
  label: 'A',
  folder: '/home/a/Network drives',
  name: 'unique',
  nameLimit: 64,
  remoteFolder: '',
};

export function view(now: WorkNow, attempt = 1, steps: WorkView['steps'] = []): WorkView {
  return { attempt, kind: 'setup', steps, now };
}

/** The wizard at its first question, over a fake main that finds `platform` at every address. */
export function build() {
  const fake = createFakeBridge();
  fake.replies.address.check = () => done(platform);
  const work = createWorkStore(fake.bridge);
  const wizard = createWizardStore(fake.bridge, work);
  wizard.getState().start();
  const checks = () => fake.inputsOf('address.check').map((input) => (input as { text: string }).text);
  return { fake, work, wizard, checks };
}

/** The same after name and password were sent. Needs a clock that the test drives. */
export async function signedInAs(user: string) {
  const world = build();
  world.wizard.getState().typeAddress('a.example');
  await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS);
  world.wizard.getState().submitAddress();
  await world.wizard.getState().signIn(user, 'secret');
  return world;
}
