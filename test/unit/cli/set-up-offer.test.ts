import { describe, expect, it } from 'vitest';
import type { Prompts } from '../../../electron/cli/answers/prompts.ts';
import type { Context } from '../../../electron/cli/commands/context.ts';
import { setUp } from '../../../electron/cli/commands/set-up.ts';
import type { Reporter } from '../../../electron/cli/output/reporter.ts';
import { FailureError, type Failure } from '../../../electron/contract/failure.ts';
import type { SignInMethod } from '../../../electron/contract/view.ts';
import type { SetUpInvocation } from '../../../electron/cli/invocation.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { fakeEngine, someConnection } from '../../fakes/fake-engine.ts';

const invocation = { command: 'setup', platform: 'files.example.com', user: 'anna' } as const;
const unmapped: Failure = { code: 'LK-5005' };

/** A person at a terminal who gives these answers after a set-up that kept its app password. */
function atTerminal(answers: (string | Error)[], calls: Partial<Engine> = {}) {
  const told: string[] = [];
  const asked: string[] = [];
  const answer = (question: string): Promise<string> => {
    asked.push(question);
    const given = answers.shift() ?? new Error(`not expected: ${question}`);
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  };
  const several = () => Promise.resolve([]);
  const prompts: Prompts = { masked: answer, unseen: answer, text: answer, choose: answer, several };
  const ignore = (): void => undefined;
  const reporter: Reporter = {
    progress: ignore,
    waiting: () => undefined,
    recovering: ignore,
    recovered: ignore,
    recoveryFailed: ignore,
    tell: ignore,
    tellFailure: ({ code }) => told.push(code),
    whileAsking: (ask) => ask(),
    page: ignore,
    browser: ignore,
    finish: ignore,
  };
  const context: Context = {
    engine: fakeEngine({
      setUp: () => Promise.resolve({ ok: false, failure: unmapped, after: 'kept' }),
      status: () =>
        Promise.resolve({
          ok: true,
          value: { connections: [{ ...someConnection, state: 'waiting' }], applications: [], open: [] },
        }),
      ...calls,
    }),
    run: {
      ask: { password: ignore as never, method: ignore as never, code: ignore as never },
      progress: ignore,
      signal: new AbortController().signal,
    },
    reporter,
    language: 'en',
    prompts,
    interactive: true,
    policy: { read: () => Promise.reject(new Error('not asked for here')) },
    program: { version: '1.2.3', desktop: 'linux', reportBase: () => Promise.reject(new Error('not needed')) },
    openFolder: () => Promise.resolve(),
  };
  return { context, told, asked };
}

describe('a set-up at a terminal that kept the app password', () => {
  it('tries the drive again, as often as wanted, without a new sign-in', async () => {
    const tried: (string | undefined)[] = [];
    const { context, told } = atTerminal(['again', 'again'], {
      reconnect(which) {
        tried.push(which);
        return Promise.resolve(
          tried.length === 1 ? { ok: false, failure: { code: 'LK-5007' } } : { ok: true, value: someConnection },
        );
      },
    });
    expect(await setUp(invocation, context)).toMatchObject({ ok: true, result: { connection: someConnection } });
    expect(tried).toEqual(['c1', 'c1']);
    expect(told).toEqual(['LK-5005', 'LK-5007']);
  });

  it('undoes everything and still fails with what went wrong', async () => {
    const removed: unknown[] = [];
    const { context } = atTerminal(['undo'], {
      remove(which, how) {
        removed.push([which, how]);
        return Promise.resolve({ ok: true, value: { removed: someConnection } });
      },
    });
    expect(await setUp(invocation, context)).toMatchObject({
      ok: false,
      failure: unmapped,
      result: { after: 'undone' },
    });
    expect(removed).toEqual([['c1', { localOnly: false }]]);
  });

  it('leaves it for later', async () => {
    const { context, told } = atTerminal(['later']);
    const report = await setUp(invocation, context);
    expect(report).toMatchObject({ ok: false, failure: unmapped, result: { after: 'kept' }, told: true });
    expect(told).toEqual(['LK-5005']);
  });

  it('is cancelled when the person gives up at the choice', async () => {
    const { context } = atTerminal([new FailureError('LK-0002')]);
    await expect(setUp(invocation, context)).rejects.toMatchObject({ failure: { code: 'LK-0002' } });
  });

  it('offers nothing when the reader is a program', async () => {
    const { context, asked } = atTerminal([]);
    const report = await setUp(invocation, { ...context, interactive: false });
    expect(report).toMatchObject({ ok: false, failure: unmapped, result: { after: 'kept' } });
    expect(asked).toEqual([]);
  });

  it('offers nothing when nothing waits', async () => {
    const { context, asked } = atTerminal([], {
      status: () => Promise.resolve({ ok: true, value: { connections: [], applications: [], open: [] } }),
    });
    expect(await setUp(invocation, context)).toMatchObject({ ok: false, failure: unmapped });
    expect(asked).toEqual([]);
  });

  it('asks for platform and user when the command line does not name them', async () => {
    const requests: unknown[] = [];
    const { context, asked } = atTerminal(['files.example.com', 'anna'], {
      setUp(request) {
        requests.push(request);
        return Promise.resolve({ ok: true, value: someConnection });
      },
    });
    await setUp({ command: 'setup', label: 'Work' }, context);
    expect(asked).toEqual(['Web address of your company’s files', 'Your user name']);
    expect(requests).toEqual([
      { platform: 'https://files.example.com', kind: 'netexplorer', user: 'anna', way: 'password', label: 'Work' },
    ]);
  });
});

describe('a set-up for which the API is closed', () => {
  const ways = (...offered: SignInMethod[]): Partial<Engine> => ({
    setUp: () => Promise.resolve({ ok: false, failure: { code: 'LK-3115' }, after: 'undone' }),
    setUpApplication: () => Promise.resolve({ ok: false, failure: { code: 'LK-3104' }, after: 'undone' }),
    discover: async (...args) => {
      const found = await fakeEngine().discover(...args);
      return found.ok ? { ok: true, value: { ...found.value, ways: offered } } : found;
    },
  });
  const closing = async (wanted: SetUpInvocation, calls: Partial<Engine>): Promise<string> => {
    const report = await setUp(wanted, atTerminal([], calls).context);
    return report.ok ? '' : (report.closing ?? []).join('\n');
  };
  it('says how it is made on the platform’s page, for a drive and for an application', async () => {
    const words = 'run the same command again with --way page';
    expect(await closing(invocation, ways('password', 'page'))).toContain(words);
    expect(await closing({ ...invocation, application: 'Mail' }, ways('password', 'page'))).toContain(words);
  });

  it('does not where there is no such page, or where it cannot be known', async () => {
    expect(await closing(invocation, ways('password'))).not.toContain('--way page');
    const silent = { ...ways(), discover: () => Promise.resolve({ ok: false, failure: { code: 'LK-3002' } } as const) };
    expect(await closing(invocation, silent)).not.toContain('--way page');
  });

  it('asks the platform nothing more after another failure', async () => {
    let asked = 0;
    const calls: Partial<Engine> = {
      setUp: () => Promise.resolve({ ok: false, failure: { code: 'LK-2001' }, after: 'undone' }),
      discover: () => {
        asked += 1;
        throw new Error('not expected');
      },
    };
    expect(await closing(invocation, calls)).not.toContain('--way');
    expect(asked).toBe(0);
  });
});

describe('a set-up at a terminal of which the user is not named', () => {
  it('asks for nobody’s name when it cannot be found out what is at the address', async () => {
    const failure: Failure = { code: 'LK-2007', details: { host: 'files.example.com', retryAfterS: 1800 } };
    const { context, asked } = atTerminal(['anna'], { discover: () => Promise.resolve({ ok: false, failure }) });
    const { user: _, ...unnamed } = invocation;
    await expect(setUp(unnamed, context)).rejects.toMatchObject({ failure });
    expect(asked).toEqual([]);
  });
});

describe('an address that leads to another one', () => {
  const leads: Failure = { code: 'LK-3025', details: { host: 'example.com', to: 'https://files.example.com' } };
  const asked = (platforms: string[]): Partial<Engine> => ({
    setUp(request) {
      platforms.push(request.platform);
      return Promise.resolve(
        request.platform === 'https://files.example.com'
          ? { ok: true, value: someConnection }
          : { ok: false, failure: leads, after: 'undone' },
      );
    },
  });

  it('is used once the person at the terminal has seen and agreed', async () => {
    const platforms: string[] = [];
    const terminal = atTerminal(['use'], asked(platforms));
    const report = await setUp({ ...invocation, platform: 'example.com' }, terminal.context);
    expect(report).toMatchObject({ ok: true });
    expect(terminal.asked).toEqual([
      'example.com redirects to https://files.example.com. Use https://files.example.com?',
    ]);
    expect(platforms).toEqual(['example.com', 'https://files.example.com']);
  });

  it('is not used when the person says no', async () => {
    const platforms: string[] = [];
    const { context } = atTerminal(['no'], asked(platforms));
    await expect(setUp({ ...invocation, platform: 'example.com' }, context)).rejects.toThrow('LK-0002');
    expect(platforms).toEqual(['example.com']);
  });

  it('is a failure that names it where nobody can be asked', async () => {
    const platforms: string[] = [];
    const { prompts: _, ...context } = atTerminal([], asked(platforms)).context;
    expect(await setUp({ ...invocation, platform: 'example.com' }, context)).toMatchObject({
      ok: false,
      failure: leads,
    });
    expect(platforms).toEqual(['example.com']);
  });
});
