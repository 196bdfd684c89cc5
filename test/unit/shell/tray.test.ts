import { describe, expect, it } from 'vitest';
import type { HealthState } from '../../../electron/contract/health.ts';
import type { DrivesView, WorkNow, WorkView } from '../../../electron/contract/window.ts';
import { trayMenu, type TrayActions } from '../../../electron/shell/tray-menu.ts';
import { driveAction, trayState, type TrayState } from '../../../electron/shell/tray-view.ts';
import { someApplication, someConnection } from '../../fakes/fake-engine.ts';

type State = DrivesView['drives'][number]['state'];

const drives = (...states: State[]): DrivesView => ({
  drives: states.map((state, index) => ({ ...someConnection, id: `c${String(index)}`, state })),
  applications: [],
  open: [],
});
const work = (now: WorkNow): WorkView => ({ attempt: 1, kind: 'setup', steps: [], now });
const question = { at: 'question', question: { kind: 'password', user: 'anna', host: 'x' } } as const;
const duty = { id: 'c9', kind: 'remove', label: 'Old', outcome: 'open' } as const;

/** Clicks an entry and gives back what it set off. */
function click(id: string, view: DrivesView, language: 'en' | 'fr' = 'en') {
  const done: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]): void => {
      done.push([name, ...values]);
    };
  const actions: TrayActions = {
    show: note('show'),
    openDrive: note('openDrive'),
    reconnect: note('reconnect'),
    renew: note('renew'),
    help: note('help'),
    quit: note('quit'),
    quitAndDisconnect: note('quitAndDisconnect'),
  };
  const item = trayMenu({ language, drives: view, work: null }, actions).find((entry) => entry.id === id);
  (item?.click as (() => void) | undefined)?.();
  return { label: item?.label, enabled: item?.enabled, done };
}

describe('while IT has Latchkey retired', () => {
  it('nothing new can be set up', () => {
    const view: DrivesView = { ...drives('mapped'), retired: { state: 'waiting', left: 1, codes: [] } };
    expect(click('state', view).label).toBe('Your IT department is retiring Latchkey');
    expect(click('set-up', view).label).toBeUndefined();
    expect(click('open', view).done).toEqual([['show', 'drives']]);
  });
});

describe('the state at a glance', () => {
  it.each([
    ['ready', drives('mapped', 'mapped'), null],
    ['needs-you', drives('mapped', 'gone'), null],
    ['ready', undefined, null],
    ['ready', drives(), work({ at: 'done' })],
    ['working', drives('mapped'), work({ at: 'working' })],
    ['working', drives('mapped'), work({ at: 'undoing' })],
    ['needs-you', drives('mapped', 'refused'), work({ at: 'working' })],
    ['needs-you', drives('mapped'), work(question)],
    ['retiring', { ...drives('mapped'), retired: { state: 'open', left: 1, codes: [] } }, work({ at: 'working' })],
    ['needs-you', { ...drives(), retired: { state: 'open', left: 1, codes: ['LK-2021'] } }, null],
    ['needs-you', drives('mapped', 'refused'), null],
    ['needs-you', drives('waiting', 'unreachable'), null],
    ['needs-you', { drives: [], applications: [], open: [duty] }, null],
    ['offline', drives('mapped', 'unreachable'), null],
  ] as const)('is %s', (state, view, current) => {
    expect(trayState(view, current)).toBe(state);
  });
});

describe("the tray's menu", () => {
  it.each([
    ['mapped', 'Open “Example Files”', ['openDrive', 'c0']],
    ['gone', 'Reconnect “Example Files” – Not connected', ['reconnect', 'c0']],
    ['unreachable', 'Reconnect “Example Files” – Server can’t be reached', ['reconnect', 'c0']],
    ['waiting', 'Finish setting up “Example Files” – Set-up not finished', ['reconnect', 'c0']],
    ['refused', 'Renew “Example Files” – App password rejected', ['renew', 'c0']],
  ] as const)('offers for a drive that is %s: %s', (state, label, done) => {
    const clicked = click('drive:c0', drives(state));
    expect(clicked.label).toBe(label);
    expect(clicked.done).toEqual([done]);
  });

  it.each([
    ['set-up', ['show', 'wizard']],
    ['open', ['show', 'drives']],
    ['help', ['help']],
    ['quit', ['quit']],
    ['quit-and-disconnect', ['quitAndDisconnect']],
  ])('has an entry %s', (id, done) => {
    expect(click(id, drives('mapped')).done).toEqual([done]);
  });

  it('says the state first, which cannot be clicked', () => {
    const { label, enabled } = click('state', drives('unreachable'));
    expect(label).toBe('A server can’t be reached');
    expect(enabled).toBe(false);
  });

  it('says when there are no drives yet', () => {
    expect(click('none', drives())).toMatchObject({ label: 'No drives yet', enabled: false });
    expect(click('quit-and-disconnect', drives()).label).toBeUndefined();
  });

  it.each<[HealthState, string | undefined, TrayState]>([
    ['ready', undefined, 'ready'],
    ['expiring', 'Renew the app password for R&&D…', 'needs-you'],
    ['expired', 'Renew the app password for R&&D…', 'needs-you'],
    ['lost', 'Renew the app password for R&&D…', 'needs-you'],
  ])('an application whose app password is %s has the entry %s, and at a glance it is %s', (state, label, glance) => {
    const application = { ...someApplication, label: 'R&D', state: 'kept', health: { state } } as const;
    const view: DrivesView = { drives: [], applications: [application], open: [] };
    const clicked = click('application:a1', view);
    expect(clicked.label).toBe(label);
    // What to do with the application first is said in the window.
    expect(clicked.done).toEqual(label === undefined ? [] : [['show', 'drives']]);
    expect(trayState(view, null)).toBe(glance);
  });

  it('speaks French', () => {
    expect(click('drive:c0', drives('mapped'), 'fr').label).toBe('Ouvrir «\u00a0Example Files\u00a0»');
  });

  it('shows a name with an ampersand as it is', () => {
    const view = { ...drives(), drives: [{ ...someConnection, label: 'R&D', state: 'mapped' as const }] };
    expect(click('drive:c1', view).label).toBe('Open “R&&D”');
  });

  it.each<[HealthState, string, TrayState]>([
    ['ready', 'openDrive', 'ready'],
    ['read-only', 'openDrive', 'ready'],
    ['over-quota', 'openDrive', 'needs-you'],
    ['expiring', 'openDrive', 'needs-you'],
    ['expired', 'renew', 'needs-you'],
    ['refused', 'renew', 'needs-you'],
    ['lost', 'renew', 'needs-you'],
    ['connecting', 'reconnect', 'working'],
    ['disconnected', 'reconnect', 'needs-you'],
    ['locked', 'reconnect', 'needs-you'],
    ['offline', 'reconnect', 'offline'],
    ['unreachable', 'reconnect', 'offline'],
    ['maintenance', 'reconnect', 'offline'],
    ['disabled', 'look', 'needs-you'],
    ['insecure', 'look', 'needs-you'],
    ['trouble', 'look', 'needs-you'],
    ['waiting', 'finish', 'needs-you'],
  ])('a drive that is %s: a click does %s, and at a glance it is %s', (state, action, glance) => {
    const view = { ...someConnection, state: 'mapped', health: { state } } as const;
    expect(driveAction(view)).toBe(action);
    expect(trayState({ drives: [view], applications: [], open: [] }, null)).toBe(glance);
  });

  it('a drive that the user has disconnected needs nobody, and a click connects it', () => {
    const view = { ...someConnection, disconnected: true, state: 'gone', health: { state: 'disconnected' } } as const;
    expect(driveAction(view)).toBe('reconnect');
    expect(trayState({ drives: [view], applications: [], open: [] }, null)).toBe('ready');
  });
});
