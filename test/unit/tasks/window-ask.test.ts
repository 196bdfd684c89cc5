import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { FolderPage } from '../../../electron/contract/folders.ts';
import type { Answer, QuestionView } from '../../../electron/contract/questions.ts';
import type { NamedDrive } from '../../../electron/contract/window.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import type { FolderBrowser } from '../../../electron/sign-in/ask.ts';
import { windowAsk } from '../../../electron/tasks/window-ask.ts';
import { memoryPages } from '../../fakes/memory-pages.ts';

const who = { user: 'anna', host: 'files.example.com' };
const wrong = { code: 'LK-2001' } as const;

function asking(
  password?: string,
  openBrowser: (url: string) => Promise<void> = () => Promise.resolve(),
  lastMethod?: string,
) {
  const questions: QuestionView[] = [];
  const named: NamedDrive[] = [];
  const abort = new AbortController();
  let answers = 0;
  const { ask, answer } = windowAsk({
    ...(password === undefined ? {} : { password: new Secret(password) }),
    onQuestion: (question) => questions.push(question),
    onAnswer: () => {
      answers += 1;
    },
    onNames: (drive) => named.push(drive),
    lastMethod: () => Promise.resolve(lastMethod),
    pages: memoryPages(),
    openBrowser,
    signal: abort.signal,
  });
  return { ask, answer, questions, named, abort, answers: () => answers };
}

const settled = (): Promise<void> => new Promise(setImmediate);
const textOf = async (secret: Promise<Secret>): Promise<string> => (await secret).use((text) => text);

describe('asking the window', () => {
  it('answers the first password question with the one that was sent along, and asks for the next', async () => {
    const { ask, answer, questions } = asking('first');
    expect(await textOf(ask.password(who))).toBe('first');
    expect(questions).toEqual([]);
    const second = ask.password({ ...who, refused: wrong });
    expect(questions).toEqual([{ kind: 'password', ...who, refused: wrong }]);
    expect(answer({ kind: 'password', password: 'second' })).toBe(true);
    expect(await textOf(second)).toBe('second');
  });

  it('never sends a password twice', async () => {
    const { ask, questions } = asking('first');
    await ask.password(who);
    void ask.password(who).catch(() => undefined);
    expect(questions).toHaveLength(1);
  });

  it('asks for the method and the code', async () => {
    const { ask, answer, questions } = asking();
    const method = ask.method({ methods: [{ id: 'otp' }, { id: 'sms', hint: '•• 12' }] });
    await settled();
    answer({ kind: 'method', method: 'sms' });
    expect(await method).toBe('sms');
    const code = ask.code({ method: { id: 'sms' }, others: true, sent: true });
    answer({ kind: 'code', code: ' 123456 ' });
    const given = await code;
    expect(given.kind === 'code' && given.code.use((text) => text)).toBe('123456');
    expect(questions.map(({ kind }) => kind)).toEqual(['method', 'code']);
  });

  it('takes the second factor of the last time when it is offered, and asks who wants another one', async () => {
    const { ask, answer, questions } = asking(undefined, undefined, 'sms');
    expect(await ask.method({ methods: [{ id: 'otp' }, { id: 'sms' }] })).toBe('sms');
    expect(questions).toEqual([]);
    const again = ask.method({ methods: [{ id: 'otp' }, { id: 'sms' }] });
    await settled();
    answer({ kind: 'method', method: 'otp' });
    expect(await again).toBe('otp');
    const other = asking(undefined, undefined, 'yubikey');
    void other.ask.method({ methods: [{ id: 'otp' }, { id: 'sms' }] }).catch(() => undefined);
    await settled();
    expect(other.questions).toHaveLength(1);
  });

  it('takes the names that are suggested for a drive, says them, and asks only when they cannot be had', async () => {
    const { ask, answer, questions, named } = asking();
    const suggested = { label: 'Files', folder: '/f', name: 'Network drive', nameLimit: 64, remoteFolder: '' };
    expect(await ask.drive?.(suggested)).toEqual({ label: 'Files', name: 'Network drive', remoteFolder: '' });
    expect(questions).toEqual([]);
    const refused = { code: 'LK-1006', details: { label: 'Files' } } as const;
    const again = ask.drive?.({ ...suggested, refused });
    expect(questions).toEqual([{ kind: 'drive', ...suggested, refused }]);
    answer({ kind: 'drive', label: 'Mine', name: 'My name' });
    expect(await again).toEqual({ label: 'Mine', name: 'My name', remoteFolder: '' });
    expect(named).toEqual([
      { label: 'Files', folder: '/f', name: 'Network drive' },
      { label: 'Mine', folder: '/f', name: 'My name' },
    ]);
  });

  it.each(['resend', 'other-method'] as const)('passes on the wish to %s', async (kind) => {
    const { ask, answer } = asking();
    const code = ask.code({ method: { id: 'sms' }, others: true, sent: false });
    answer({ kind });
    expect(await code).toEqual({ kind });
  });

  it('takes no answer to another question, and goes on waiting', async () => {
    const { ask, answer, answers } = asking();
    const method = ask.method({ methods: [] });
    await settled();
    const others: Answer[] = [
      { kind: 'password', password: 'x' },
      { kind: 'code', code: '1' },
      { kind: 'resend' },
      { kind: 'drive', label: 'a', name: 'b' },
    ];
    for (const other of others) expect(answer(other)).toBe(false);
    expect(answers()).toBe(0);
    expect(answer({ kind: 'method', method: 'otp' })).toBe(true);
    expect(await method).toBe('otp');
  });

  it('takes one answer only, and none when nothing is asked', () => {
    const { ask, answer, answers } = asking();
    expect(answer({ kind: 'resend' })).toBe(false);
    void ask.code({ method: { id: 'otp' }, others: false, sent: false });
    expect(answer({ kind: 'code', code: '1' })).toBe(true);
    expect(answer({ kind: 'code', code: '2' })).toBe(false);
    expect(answers()).toBe(1);
  });

  it('ends its question, and every later one, with LK-0002 when the user gives up', async () => {
    const { ask, answer, abort } = asking();
    const open = ask.method({ methods: [] });
    abort.abort();
    await expect(open).rejects.toThrow('LK-0002');
    await expect(ask.password(who)).rejects.toThrow('LK-0002');
    expect(answer({ kind: 'method', method: 'otp' })).toBe(false);
  });

  it('gives secrets that cannot be printed', async () => {
    const { ask, answer } = asking();
    const code = ask.code({ method: { id: 'otp' }, others: false, sent: false });
    answer({ kind: 'code', code: '123456' });
    expect(JSON.stringify(await code)).not.toContain('123456');
  });
});

describe('a sign-in in the browser', () => {
  const visit = { url: 'https://files.example.com/sign-in', host: 'files.example.com', seconds: 600, here: true };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it('opens the browser and shows where, until it is over', async () => {
    const opened: string[] = [];
    const { ask, answer, questions, answers } = asking(undefined, (url) => {
      opened.push(url);
      return Promise.resolve();
    });
    const over = new AbortController();
    const visiting = ask.browser?.(visit, over.signal);
    await expect.poll(() => questions).toHaveLength(1);
    expect(opened).toEqual([visit.url]);
    expect(questions[0]).toMatchObject({ kind: 'browser', url: visit.url, host: visit.host, opened: true, here: true });

    expect(answer({ kind: 'open-browser' })).toBe(true);
    await expect.poll(() => questions).toHaveLength(2);
    expect(opened).toEqual([visit.url, visit.url]);
    expect(answer({ kind: 'password', password: 'x' })).toBe(false);

    over.abort();
    await visiting;
    expect(answers()).toBe(1);
    expect(answer({ kind: 'open-browser' })).toBe(false);
    await settled();
    expect(questions).toHaveLength(2);
  });

  it('says when the browser could not be opened', async () => {
    const { ask, questions } = asking(undefined, () => Promise.reject(new Error('no browser')));
    void ask.browser?.(visit, new AbortController().signal);
    await expect.poll(() => questions).toMatchObject([{ kind: 'browser', opened: false }]);
  });

  it('ends with LK-0002 when the user gives up', async () => {
    const { ask, abort } = asking();
    const visiting = ask.browser?.(visit, new AbortController().signal);
    await settled();
    abort.abort();
    await expect(visiting).rejects.toThrow('LK-0002');
  });

  describe('about a folder', () => {
    const page = (folder: string, ...names: string[]): FolderPage => ({
      ...{ folder, from: 0, total: names.length, cut: false },
      folders: names.map((name) => ({ name })),
    });
    const looking = (make: FolderBrowser['make'] = () => Promise.reject(new FailureError('LK-3119'))) => {
      const world = asking();
      const browser: FolderBrowser = {
        host: who.host,
        open: (folder) => Promise.resolve(page(folder, 'inner')),
        make,
      };
      const chosen = world.ask.folder?.({ host: who.host, why: 'wish', page: page('', 'Sales'), browser });
      return { ...world, chosen };
    };
    const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

    it('lets the person look into folders: one question, busy meanwhile, answered by the choice alone', async () => {
      const { answer, answers, questions, chosen } = looking();
      expect(answer({ kind: 'open-folder', folder: 'Sales' })).toBe(true);
      // Nothing else is taken while the platform is asked.
      expect(answer({ kind: 'folder', folder: 'Sales' })).toBe(false);
      await settled();
      expect(answers()).toBe(0);
      expect(answer({ kind: 'folder', folder: 'Sales/inner' })).toBe(true);
      expect(await chosen).toBe('Sales/inner');
      expect(answers()).toBe(1);
      const shown = { kind: 'folder', host: who.host, why: 'wish' };
      expect(questions).toEqual([
        { ...shown, page: page('', 'Sales') },
        { ...shown, page: page('', 'Sales'), busy: 'opening' },
        { ...shown, page: page('Sales', 'inner') },
      ]);
    });

    it('says why a folder was not made, and stays where it was', async () => {
      const { answer, questions } = looking();
      answer({ kind: 'make-folder', folder: '', name: 'Sales' });
      await settled();
      expect(questions.at(-1)).toMatchObject({ page: { folder: '' }, refused: { code: 'LK-3119' } });
      answer({ kind: 'open-folder', folder: 'Sales' });
      await settled();
      expect(questions.at(-1)).not.toHaveProperty('refused');
    });

    it('is over when the password is refused: it is not sent again', async () => {
      const { answer, chosen } = looking(() => Promise.reject(new FailureError('LK-5006')));
      answer({ kind: 'make-folder', folder: '', name: 'x' });
      await expect(chosen).rejects.toThrow('LK-5006');
    });
  });
});
