// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeptApplicationView, OfferEndView } from '../../../../electron/contract/window.ts';
import { someApplication } from '../../../fakes/fake-engine.ts';
import { done, type FakeBridge, hold, startView } from '../../../fakes/fake-bridge.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

const kept: KeptApplicationView = { ...someApplication, state: 'kept' };

const shown = (allowed: boolean, prepare: (fake: FakeBridge) => void = () => undefined) =>
  showWindow((fake) => {
    const handOver = { allowed, why: allowed ? 'policy' : 'no-policy', by: '/etc/latchkey/policy.json' } as const;
    fake.replies.app.start = () => done({ ...startView, settings: { ...startView.settings, handOver } });
    fake.replies.drives.list = () => done({ drives: [], applications: [kept], open: [] });
    prepare(fake);
  });
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
/** In the menu of NetSync. */
const choose = async (act: ShownWindow['act'], name: string): Promise<void> => {
  await act(() => {
    press('More for NetSync');
  });
  await act(() => {
    fireEvent.click(screen.getByRole('menuitem', { name }));
  });
};

describe('app passwords for other applications', () => {
  afterEach(cleanup);

  it('are listed with their state, and removed like drives', async () => {
    const { act, fake } = await shown(false);
    expect(screen.getByText('Password saved')).toBeTruthy();
    await choose(act, 'Remove');
    await act(() => {
      press('Remove');
    });
    expect(fake.inputsOf('work.start')).toEqual([{ kind: 'remove', id: 'a1', localOnly: false }]);
  });

  it.each(['duty', 'local-only', 'by-hand'] as const)(
    'have no drive that could be gone when theirs stays: %s',
    async (why) => {
      const { act, fake } = await shown(false);
      await choose(act, 'Remove');
      await act(() => {
        press('Remove');
      });
      await act(() => {
        const left = { passwordName: 'NetSync – PC-4711', why };
        fake.emit('work', { attempt: 1, kind: 'remove', steps: [], now: { at: 'done', left } });
      });
      expect(document.body.textContent).toContain('“NetSync – PC-4711”');
      expect(document.body.textContent).not.toContain('The drive has been removed');
    },
  );

  it('that a person brought are renewed without a word of deleting the old one', async () => {
    const { act } = await shown(false, (fake) => {
      const given = { ...kept, password: { ...kept.password, origin: 'provided' as const } };
      fake.replies.drives.list = () => done({ drives: [], applications: [given], open: [] });
    });
    await choose(act, 'Renew the app password');
    expect(document.body.textContent).toContain('The old one keeps working until you delete it there.');
    expect(document.body.textContent).not.toContain('the old one is deleted');
  });

  it.each<[string, Partial<KeptApplicationView>, string[], string[]]>([
    ['kept and valid for long', {}, ['Copy once for NetSync'], ['Renew the app password', 'Remove']],
    [
      'ending soon',
      { health: { state: 'expiring', daysLeft: 3 } },
      ['Renew the app password for NetSync'],
      ['Copy once', 'Remove'],
    ],
    ['over', { health: { state: 'expired', daysLeft: 0 } }, ['Renew the app password for NetSync'], ['Remove']],
    ['lost', { state: 'lost', health: { state: 'lost' } }, ['Renew the app password for NetSync'], ['Remove']],
  ])('that are %s are offered what helps first, and no hand-over that cannot work', async (_how, more, names, rest) => {
    const { act } = await shown(true, (fake) => {
      fake.replies.drives.list = () => done({ drives: [], applications: [{ ...kept, ...more }], open: [] });
    });
    const offered = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? '');
    expect(offered.filter((name) => /NetSync/.test(name))).toEqual([...names, 'More for NetSync']);
    await act(() => {
      press('More for NetSync');
    });
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(rest);
  });

  it('are renewed after the person was told to quit the application, and then handed over', async () => {
    const { act, fake, container } = await shown(true);
    await choose(act, 'Renew the app password');
    expect(container.textContent).toContain('Quit NetSync first, then renew, then copy the new app password to it');
    expect(fake.inputsOf('work.start')).toEqual([]);
    await act(() => {
      press('Cancel');
    });
    expect(fake.inputsOf('work.start')).toEqual([]);
    await choose(act, 'Renew the app password');
    await act(() => {
      press('I’ve quit it, renew now');
    });
    expect(fake.inputsOf('work.start')).toEqual([{ kind: 'renew', id: 'a1' }]);
    const work = { attempt: 1, kind: 'renew', steps: [] } as const;
    await act(() => {
      fake.emit('work', { ...work, now: { at: 'working' } });
    });
    expect(container.textContent).toContain('Keep NetSync closed until this is done.');
    await act(() => {
      fake.emit('work', { ...work, now: { at: 'done', renewed: { ...someApplication, forApplication: true } } });
    });
    expect(container.textContent).toContain('NetSync still has the old app password');
    await act(() => {
      press('Copy once');
    });
    expect(screen.getByText(/Click in the password field of NetSync/)).toBeTruthy();
  });

  it('cannot be handed over without IT’s leave: there is no button, and Settings say why', async () => {
    const { act, stores } = await shown(false);
    expect(screen.queryByRole('button', { name: /Copy once/ })).toBeNull();
    await act(() => {
      stores.app.getState().show('settings');
    });
    expect(screen.getByText('Off. Only your IT department can allow it.')).toBeTruthy();
  });

  it('are handed over: what to do, how long, how it ended, and never the password', async () => {
    const answer = hold<{ ended: OfferEndView }>();
    const { act, fake, container } = await shown(true, (world) => {
      world.replies.applications.handOver = () => answer.answer;
    });
    await act(() => {
      press('Copy once for NetSync');
    });
    expect(screen.getByText(/Click in the password field of NetSync/)).toBeTruthy();
    expect(fake.inputsOf('applications.handOver')).toEqual([]);
    await act(() => {
      press('Copy once');
    });
    await act(() => {
      fake.emit('offered', { id: 'other', seconds: 20, extensions: 2 });
    });
    expect(container.textContent).not.toContain('Now paste it');
    await act(() => {
      fake.emit('offered', { id: 'a1', seconds: 20, extensions: 2 });
    });
    expect(container.textContent).toMatch(/Now paste it into the password field of NetSync: 20/);
    const status = screen.getAllByRole('status').find(({ textContent }) => textContent.includes('Now paste it'));
    expect(status?.querySelector('.unseen')?.textContent).toContain('20 s');
    expect(status?.textContent).toContain('If you need longer, press “More time”.');
    await act(() => {
      press('More time');
    });
    expect(fake.inputsOf('applications.extend')).toHaveLength(1);
    await act(() => {
      fake.emit('offered', { id: 'a1', seconds: 20, extensions: 0 });
    });
    await act(() => {
      press('More time');
    });
    expect(fake.inputsOf('applications.extend')).toHaveLength(1);
    expect(status?.textContent).toContain('You can’t extend the time any more.');
    await act(() => {
      press('Clear clipboard');
    });
    expect(fake.inputsOf('applications.takeBack')).toHaveLength(1);
    await act(() => {
      answer.give({ ok: true, value: { ended: 'pasted' } });
    });
    expect(screen.getByText('Pasted once, and cleared from the clipboard.')).toBeTruthy();
  });

  it('are taken off the clipboard when the person leaves', async () => {
    const { act, fake } = await shown(true, (world) => {
      world.replies.applications.handOver = () => hold<{ ended: OfferEndView }>().answer;
    });
    await act(() => {
      press('Copy once for NetSync');
    });
    await act(() => {
      press('Copy once');
    });
    await act(() => {
      press('Done');
    });
    expect(fake.inputsOf('applications.takeBack')).toHaveLength(1);
    expect(screen.getByText('For other applications')).toBeTruthy();
  });

  it('are made: the application first, then as for a drive, without naming one', async () => {
    const { act, fake, container } = await shown(true);
    await act(() => {
      press('For another application…');
    });
    const type = (name: string, value: string): void => {
      const field = container.querySelector(`input[name=${name}]`);
      if (field === null) throw new Error(name);
      fireEvent.input(field, { target: { value } });
    };
    const submit = (): void => {
      const form = container.querySelector('form');
      if (form === null) throw new Error('no form');
      fireEvent.submit(form);
    };
    await act(submit);
    expect(screen.getByText('Enter the name of the application.')).toBeTruthy();
    type('application', 'NetSync');
    await act(submit);
    expect(screen.queryByText('Your drive')).toBeNull();
    type('address', 'files.example.com');
    await act(submit);
    type('user', 'anna');
    type('password', 'secret');
    await act(submit);
    expect(fake.inputsOf('work.start')).toEqual([
      {
        ...{
          kind: 'setup',
          platform: 'https://files.example.com',
          platformKind: 'netexplorer',
          user: 'anna',
          password: 'secret',
        },
        ...{ label: 'NetSync', application: true },
      },
    ]);
  });
});
