import { describe, expect, it } from 'vitest';
import type { WorkKind, WorkNow, WorkView } from '../../../electron/contract/window.ts';
import type { Language } from '../../../electron/contract/words/language.ts';
import { noticeOfLosses, noticeOfRecovery, noticeOfUpkeep, noticeOfWork } from '../../../electron/shell/notice.ts';
import { someApplication, someConnection } from '../../fakes/fake-engine.ts';

const work = (kind: WorkKind, now: WorkNow): WorkView => ({ attempt: 1, kind, steps: [], now });
const question: WorkNow = { at: 'question', question: { kind: 'password', user: 'anna', host: 'x' } };
const failed = (code: 'LK-3002' | 'LK-0002'): WorkNow => ({ at: 'failed', failure: { code }, after: 'undone' });

describe('a notification', () => {
  it('calls the user to a question of the set-up, or to sign in', () => {
    expect(noticeOfWork(work('setup', question), 'en')).toEqual({
      body: 'Latchkey has a question about setting up your drive.',
      shows: 'wizard',
    });
    expect(noticeOfWork(work('remove', question), 'en')).toEqual({
      body: 'Latchkey needs you to sign in.',
      shows: 'drives',
    });
  });

  it('says that a drive is ready, and shows the drives', () => {
    const done = work('setup', { at: 'done', connection: someConnection });
    expect(noticeOfWork(done, 'en')).toEqual({ body: '“Example Files” is ready.', shows: 'drives' });
    expect(noticeOfWork(done, 'fr')?.body).toBe('«\u00a0Example Files\u00a0» est prêt.');
  });

  it('names the application that an app password is for, and calls it no drive', () => {
    const said = (now: WorkNow, language: Language) =>
      noticeOfWork({ ...work('setup', now), application: 'NetSync' }, language)?.body;
    const done: WorkNow = { at: 'done', application: someApplication };
    expect(said(done, 'en')).toBe('The app password for “NetSync” is ready.');
    expect(said(done, 'fr')).toBe('Le mot de passe d’application pour «\u00a0NetSync\u00a0» est prêt.');
    expect(said(question, 'en')).toBe('Latchkey has a question about the app password for “NetSync”.');
  });

  it('says when a removal leaves an app password on the platform', () => {
    const left = { passwordName: 'Network drive', why: 'duty' } as const;
    const removed = { id: 'a1', label: 'NetSync' };
    const body = (now: WorkNow) => noticeOfWork(work('remove', now), 'en')?.body;
    expect(body({ at: 'done', removed, left })).toBe(
      '“NetSync” has been removed. Its app password is still on the server.',
    );
    expect(body({ at: 'done', removed })).toBe('“NetSync” has been removed.');
  });

  it('names the failure by its code', () => {
    const notice = noticeOfWork(work('setup', failed('LK-3002')), 'en');
    expect(notice?.body).toMatch(/^LK-3002: ./);
    expect(notice?.shows).toBe('wizard');
    expect(noticeOfWork(work('setup', failed('LK-3002')), 'fr')?.body).toMatch(/^LK-3002\u00a0: ./);
  });

  it('asks whether an app password is still needed that never ends', () => {
    const notice = { id: 'c1', label: 'NetSync', kind: 'review', key: 'c1:review:7' } as const;
    expect(noticeOfUpkeep(notice, 'en').body).toMatch(/“NetSync” never expires .*no longer need it/);
    expect(noticeOfUpkeep(notice, 'fr').body).toContain('ne vous sert plus');
  });

  it('says which file was not saved and why, and of several how many', () => {
    const lost = (name: string) =>
      ({ id: name, drive: 'c1', label: 'Files', path: `a/${name}`, reason: 'no-space', at: '', isKept: true }) as const;
    const one = noticeOfLosses([lost('report.odt')], 'en');
    expect(one.body).toBe('“report.odt” wasn’t saved: there’s no space left on the drive “Files”.');
    expect(one.shows).toBe('drives');
    const several = [lost('report.odt'), lost('b')];
    expect(noticeOfLosses(several, 'en').body).toContain('2 files weren’t saved, including “report.odt”.');
    expect(noticeOfLosses(several, 'fr').body).toContain('2 fichiers n’ont pas été enregistrés');
  });

  it('does not tell a user what that user has just done', () => {
    expect(noticeOfWork(work('setup', failed('LK-0002')), 'en')).toBeUndefined();
  });

  it.each([{ at: 'working' }, { at: 'undoing' }] as const)('is not made while it is $at', (now) => {
    expect(noticeOfWork(work('setup', now), 'en')).toBeUndefined();
  });

  it('says what became of an interrupted set-up', () => {
    const recovered = { id: 'c1', kind: 'setup', label: 'Files', outcome: 'undone' } as const;
    expect(noticeOfRecovery(recovered, 'en')).toEqual({
      body: 'The set-up of “Files” was interrupted. Everything was undone; nothing is left behind.',
      shows: 'drives',
    });
    const open = { ...recovered, outcome: 'open', failure: { code: 'LK-2008' } } as const;
    expect(noticeOfRecovery(open, 'en').body).toContain('LK-2008');
  });
});
