import { describe, expect, it } from 'vitest';
import type { Prompts } from '../../../electron/cli/answers/prompts.ts';
import type { Context } from '../../../electron/cli/commands/context.ts';
import { setUp } from '../../../electron/cli/commands/set-up.ts';
import { parseArguments } from '../../../electron/cli/parse-arguments.ts';
import { applicationUses } from '../../../electron/contract/application-uses.ts';
import type { ApplicationView } from '../../../electron/contract/view.ts';
import type { ApplicationRequest, Engine } from '../../../electron/engine/engine.ts';
import { fakeEngine, someApplication } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const address = 'https://mysignins.microsoft.com';
const scanner: ApplicationView = {
  ...someApplication,
  ...{ label: 'Scanner', platform: { kind: 'microsoft365', address } },
  ...{ password: { id: '1', name: 'Scanner', origin: 'provided' }, usefulness: 'sending-mail' },
};

function microsoft(requests: ApplicationRequest[] = []): Partial<Engine> {
  const found = { address, host: 'mysignins.microsoft.com', name: 'Microsoft 365', kind: 'microsoft365' } as const;
  return {
    discover: () => Promise.resolve({ ok: true, value: { ...found, ways: ['page'] } }),
    setUpApplication(request) {
      requests.push(request);
      return Promise.resolve({ ok: true, value: scanner });
    },
  };
}

/** Somebody at a terminal who chooses this use. */
async function choosing(use: string, invocation: { readonly user?: string; readonly use?: 'sending-mail' } = {}) {
  const questions: string[] = [];
  const told: string[] = [];
  const requests: ApplicationRequest[] = [];
  const choose: Prompts['choose'] = (question, choices) => {
    questions.push(`${question} ${choices.map(({ value }) => value).join()}`);
    return Promise.resolve(use);
  };
  const text: Prompts['text'] = (question) => {
    questions.push(question);
    return Promise.resolve('nora');
  };
  const context = {
    engine: fakeEngine(microsoft(requests)),
    run: { ask: {}, progress: () => undefined, signal: new AbortController().signal },
    reporter: { tell: (line: string) => told.push(line) },
    language: 'en',
    prompts: { choose, text },
    interactive: true,
  } as unknown as Context;
  const wish = { command: 'setup', platform: 'microsoft365', application: 'Scanner', ...invocation } as const;
  const report = await setUp(wish, context).catch((error: unknown) => error);
  return { report, questions, told, requests };
}

describe('an app password of Microsoft 365 in a terminal', () => {
  it('is asked what for before anything else, and says until when it works before it is made', async () => {
    const { report, questions, told, requests } = await choosing('sending-mail');
    expect(questions).toEqual([expect.stringContaining(applicationUses.join()), 'Your user name']);
    expect(told).toEqual([expect.stringMatching(/December 2026.*2027/)]);
    expect(requests).toMatchObject([{ use: 'sending-mail', label: 'Scanner', user: 'nora' }]);
    expect(report).toMatchObject({ ok: true });
  });

  it.each(applicationUses.filter((use) => use !== 'sending-mail'))('is not made for %s', async (use) => {
    const { report, questions, requests } = await choosing(use, { user: 'nora' });
    expect(report).toMatchObject({ failure: { code: 'LK-2402', details: { use } } });
    expect([questions.length, requests]).toEqual([1, []]);
  });

  it('is asked nothing when the command line says what for', async () => {
    const { questions, requests } = await choosing('', { user: 'nora', use: 'sending-mail' });
    expect([questions, requests.length]).toEqual([[], 1]);
  });

  it('says how it is removed', async () => {
    const line = ['setup', '--platform', 'microsoft365', '--user', 'nora', '--application', 'Scanner'];
    const { stdout } = await runInFakeWorld([...line, '--for', 'sending-mail'], { engine: microsoft() });
    expect(stdout).toContain(`${address}/security-info`);
    expect(stdout).toMatch(/December 2026/);
  });

  it('is said in the status to be perhaps for nothing, where nobody knows what for', async () => {
    const application = { ...scanner, usefulness: 'perhaps-nothing', state: 'kept' } as const;
    const status: Engine['status'] = () =>
      Promise.resolve({ ok: true, value: { connections: [], applications: [application], open: [] } });
    const { stdout, code } = await runInFakeWorld(['status'], { engine: { status } });
    expect(stdout).toContain('Scanner: It may no longer work');
    expect(code).toBe(0);
    const { result } = await runInFakeWorld(['status', '--json'], { engine: { status } });
    expect(result).toMatchObject({ applications: [{ usefulness: 'perhaps-nothing' }] });
  });
});

describe('--for', () => {
  const parse = (line: string) => parseArguments(line.split(' '), 'en', '1.2.3');

  it.each(applicationUses)('takes %s', async (use) => {
    expect(await parse(`setup --application X --for ${use}`)).toMatchObject({
      invocation: { command: 'setup', application: 'X', use },
    });
  });

  it.each([
    ['setup --application X --for reading-mail', { problem: 'invalid-value', name: '--for' }],
    ['setup --for sending-mail', { problem: 'missing-option', name: '--application' }],
  ])('is refused: %s', async (line, error) => {
    expect(await parse(line)).toEqual({ kind: 'usage', error });
  });
});
