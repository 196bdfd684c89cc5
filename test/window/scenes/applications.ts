import type { ApplicationUse } from '../../../electron/contract/application-uses.ts';
import type { ApplicationView } from '../../../electron/contract/view.ts';
import type { AddressView, HandOverPolicy, KeptApplicationView, WorkView } from '../../../electron/contract/window.ts';
import { done, hold, startView, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { openView, signIn } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { begins, drive } from './world.ts';

const by = '/etc/latchkey/policy.json';
const netSync: ApplicationView = {
  id: 'n1',
  label: 'NetSync',
  platform: { kind: 'netexplorer', address: 'https://files.example.com' },
  user: 'claire.martin@example.com',
  login: 'cmartin',
  password: {
    id: '43',
    name: 'NetSync – PC-4711 – 2026-11-21 14:03 – kfnqx7-ab3d',
    expiresAt: '2027-02-19T11:40:22+00:00',
  },
};
/** Made before anybody asked what for. */
const oldMail: KeptApplicationView = {
  ...{ ...netSync, id: 'n4', label: 'Old mail', state: 'kept', usefulness: 'perhaps-nothing' },
  platform: { kind: 'microsoft365', address: 'https://mysignins.microsoft.com' },
  password: { id: 'n4', name: 'Old mail – PC-4711 – 2026-11-21 14:03 K7', origin: 'provided' },
};
const kept: readonly KeptApplicationView[] = [
  { ...netSync, state: 'kept' },
  { ...netSync, id: 'n2', label: 'Outlook connector', state: 'lost' },
  oldMail,
];

function begin(fake: FakeBridge, policy: Partial<HandOverPolicy> = { allowed: true, why: 'policy' }): void {
  const settings = { ...startView.settings, handOver: { ...startView.settings.handOver, by, ...policy } };
  fake.replies.app.start = () => done({ ...startView, settings });
}

function lists(fake: FakeBridge): void {
  const drives = [drive({ id: 'k7f2', label: 'Example Files', state: 'mapped' })];
  fake.replies.drives.list = () => done({ drives, applications: kept, open: [] });
}

/** Opens the handing over of the first application. */
const askHandOver: NonNullable<Scene['act']> = async (page) => {
  await page.getByRole('button', { name: /(Copy once for|Copier une fois pour) NetSync/ }).click();
};
const press: NonNullable<Scene['act']> = async (page) => {
  await askHandOver(page);
  await page.locator('.actions .button-main').click();
};

const ready: WorkView = {
  attempt: 1,
  kind: 'setup',
  application: 'NetSync',
  steps: (['discover', 'sign-in', 'create', 'store', 'save'] as const).map((id) => ({ id, state: 'done', ms: 120 })),
  now: { at: 'done', application: netSync },
};

const ending: readonly KeptApplicationView[] = [
  { ...netSync, state: 'kept', health: { state: 'expiring', daysLeft: 3 } },
  { ...netSync, id: 'n2', label: 'Outlook connector', state: 'kept', health: { state: 'expired', daysLeft: 0 } },
  { ...netSync, id: 'n3', label: 'Scanner', state: 'lost', health: { state: 'lost' } },
];
const listsEnding = (fake: FakeBridge): void => {
  fake.replies.drives.list = () => done({ drives: [], applications: ending, open: [] });
};
const askRenewal: NonNullable<Scene['act']> = async (page) => {
  await page
    .getByRole('button', { name: /(for|de) NetSync/ })
    .and(page.locator('.button-main'))
    .click();
};
const renewed: WorkView = {
  attempt: 1,
  kind: 'renew',
  steps: [],
  now: { at: 'done', renewed: { ...netSync, forApplication: true } },
};

const askName: NonNullable<Scene['act']> = async (page) => {
  await page.getByRole('button', { name: /another application|autre application/ }).click();
  await page.locator('input[name=application]').waitFor();
};
const nameIt: NonNullable<Scene['act']> = async (page) => {
  await askName(page);
  await page.locator('input[name=application]').fill('NetSync');
  await page.locator('.actions .button-main').click();
};
const makeOne: NonNullable<Scene['act']> = async (page) => {
  await nameIt(page);
  await signIn(page);
};

const microsoft: AddressView = {
  ...{ address: 'https://mysignins.microsoft.com', host: 'mysignins.microsoft.com', name: 'Microsoft 365' },
  ...{ kind: 'microsoft365', ways: ['page'] },
};
/** What Microsoft 365 is asked for. @param use chosen, and told about; only asked when absent */
const wanted = (name: string, use?: ApplicationUse): Scene => ({
  name,
  prepare: (fake) => {
    begin(fake);
    lists(fake);
    fake.replies.address.check = () => done(microsoft);
  },
  act: async (page) => {
    await nameIt(page);
    await page.locator('.other-ways .button').click();
    await page.locator('input[name=use]').first().waitFor();
    if (use === undefined) return;
    await page.locator(`input[value=${use}]`).check();
    await page.locator('.actions .button-main').click();
    await page.locator('input[name=use]').first().waitFor({ state: 'detached' });
  },
});

/** App passwords for other applications. */
export const applicationScenes: readonly Scene[] = [
  {
    name: 'applications',
    prepare: (fake) => {
      begin(fake);
      lists(fake);
    },
  },
  {
    name: 'application-name',
    prepare: (fake) => {
      begin(fake);
      lists(fake);
    },
    act: askName,
  },
  {
    name: 'application-address',
    prepare: (fake) => {
      begin(fake);
      lists(fake);
    },
    act: async (page) => {
      await nameIt(page);
      await page.locator('.other-ways').waitFor();
    },
  },
  wanted('microsoft-use'),
  wanted('microsoft-closed', 'outlook'),
  wanted('microsoft-sending', 'sending-mail'),
  {
    name: 'applications-ending',
    prepare: (fake) => {
      begin(fake);
      listsEnding(fake);
    },
  },
  {
    name: 'application-renewal',
    prepare: (fake) => {
      begin(fake);
      listsEnding(fake);
    },
    act: askRenewal,
  },
  {
    name: 'application-renewed',
    prepare: (fake) => {
      begin(fake);
      listsEnding(fake);
      begins(fake, renewed);
    },
    act: async (page) => {
      await askRenewal(page);
      await page.locator('.actions .button-main').click();
    },
  },
  {
    name: 'hand-over',
    prepare: (fake) => {
      begin(fake);
      lists(fake);
    },
    act: askHandOver,
  },
  {
    name: 'hand-over-offered',
    prepare: (fake) => {
      begin(fake);
      lists(fake);
      fake.replies.applications.handOver = ({ id }) => {
        fake.emit('offered', { id, seconds: 20, extensions: 10 });
        return hold<{ ended: 'pasted' }>().answer;
      };
    },
    act: press,
  },
  {
    name: 'hand-over-pasted',
    prepare: (fake) => {
      begin(fake);
      lists(fake);
    },
    act: press,
  },
  {
    name: 'application-ready',
    prepare: (fake) => {
      begin(fake, {});
      lists(fake);
      begins(fake, ready);
    },
    act: makeOne,
  },
  {
    name: 'settings-hand-over',
    prepare: (fake) => {
      begin(fake);
      lists(fake);
    },
    act: (page) => openView(page, 'sliders'),
  },
];
