import { expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { StepEvent } from '../../../electron/contract/view.ts';
import { timedSteps } from '../../../electron/lifecycle/run.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import type { Ask } from '../../../electron/sign-in/ask.ts';

/** A clock that goes when it is told to. */
function stage(ask: Partial<Ask> = {}) {
  let time = 1000;
  const events: StepEvent[] = [];
  const pass = (ms: number): void => {
    time += ms;
  };
  const refuse = (): Promise<never> => Promise.reject(new FailureError('LK-1007'));
  const { steps, asking } = timedSteps(
    (event) => {
      if (event.event === 'step') events.push(event);
    },
    () => time,
  );
  const asked = asking({ password: refuse, method: refuse, code: refuse, ...ask });
  return { pass, events, steps, asked, took: () => events.at(-1)?.ms };
}

const who = { user: 'anna', host: 'files.example.com' };
const visit = { url: 'https://files.example.com/', host: 'files.example.com', seconds: 60 };

it('a step takes as long as the machine works, not as long as a person types', async () => {
  const { steps, asked, pass, took, events } = stage({
    password: () => {
      pass(6000);
      return Promise.resolve(new Secret('x'));
    },
    code: () => {
      pass(20_000);
      return Promise.resolve({ kind: 'resend' });
    },
  });
  await steps.run('sign-in', async () => {
    pass(190);
    await asked.password(who);
    pass(50);
    await asked.code({ method: { id: 'otp' }, others: false, sent: false });
    pass(4);
  });
  expect(took()).toBe(244);
  expect(events.map(({ state }) => state)).toEqual(['running', 'done']);
});

it('a question that is given up counts no more than one that is answered', async () => {
  const { steps, asked, pass, took } = stage({
    method: () => {
      pass(9000);
      return Promise.reject(new FailureError('LK-0002'));
    },
  });
  const failed = steps.run('sign-in', async () => {
    pass(7);
    await asked.method({ methods: [] });
  });
  await expect(failed).rejects.toThrow('LK-0002');
  expect(took()).toBe(7);
});

it('a visit to the browser is the person’s until it is over, whenever the asker returns', async () => {
  const { steps, asked, pass, took } = stage({ browser: () => Promise.resolve() });
  const over = new AbortController();
  await steps.run('sign-in', async () => {
    pass(5);
    await asked.browser?.(visit, over.signal);
    pass(45_000); // at the browser
    over.abort();
    pass(6);
  });
  expect(took()).toBe(11);
});

it('a browser that cannot be opened lets the time go on', async () => {
  const { steps, asked, pass, took } = stage({
    browser: () => Promise.reject(new FailureError('LK-1007')),
  });
  await steps.run('sign-in', async () => {
    await asked.browser?.(visit, new AbortController().signal).catch(() => undefined);
    pass(8);
  });
  expect(took()).toBe(8);
});

it('questions at the same time are one time of the person, and steps around it leave out the same', async () => {
  const { steps, asked, pass, took } = stage({
    password: async () => {
      pass(100);
      await Promise.resolve();
      return new Secret('x');
    },
  });
  await steps.run('create', async () => {
    pass(1);
    await steps.run('sign-in', async () => {
      await Promise.all([asked.password(who), asked.password(who)]);
      pass(2);
    });
    expect(took()).toBe(2);
  });
  expect(took()).toBe(3);
});

it('an asker that cannot do something still cannot', () => {
  const { asked } = stage();
  expect(Object.keys(asked).sort()).toEqual(['code', 'method', 'password']);
});

it('whoever answers questions can be asked each of them, and no other', async () => {
  const whole: Required<Ask> = {
    password: () => Promise.resolve(new Secret('x')),
    method: () => Promise.resolve('otp'),
    code: () => Promise.resolve({ kind: 'resend' }),
    appPassword: () => Promise.resolve(new Secret('y')),
    account: () => Promise.resolve(true),
    tellAccount: () => undefined,
    drive: () => Promise.resolve({ label: 'Work', name: 'Network drive' }),
    folder: () => Promise.resolve('Library'),
    cutOff: () => Promise.resolve(false),
    passwords: () => Promise.resolve([]),
    browser: () => Promise.resolve(),
  };
  const { asked, steps, pass, took } = stage({
    ...whole,
    account: () => {
      pass(30_000);
      return Promise.resolve(true);
    },
  });
  expect(Object.keys(asked).sort()).toEqual(Object.keys(whole).sort());
  await steps.run('sign-in', async () => {
    expect(await asked.account?.({ host: 'files.example.com', user: 'anna' })).toBe(true);
    pass(5);
  });
  expect(took()).toBe(5);
  expect(Object.keys(stage().asked).sort()).toEqual(['code', 'method', 'password']);
});

it('a step that is undone says so while it runs and when that fails, and one that runs again does not', async () => {
  const events: StepEvent[] = [];
  const { steps } = timedSteps(
    (event) => {
      if (event.event === 'step') events.push(event);
    },
    () => 0,
  );
  const work = () => Promise.resolve();
  await steps.run('map', work);
  await steps.run('map', work);
  expect(events.filter(({ undoing }) => undoing)).toEqual([]);
  await steps.undo('map', work);
  await expect(steps.undo('map', () => Promise.reject(new FailureError('LK-5005')))).rejects.toThrow('LK-5005');
  expect(events.slice(4).map(({ state, undoing }) => [state, undoing])).toEqual([
    ['running', true],
    ['undone', undefined],
    ['running', true],
    ['failed', true],
  ]);
});

it('a plan is announced once, and again only when it is another one', () => {
  const announced: unknown[] = [];
  const { steps } = timedSteps((event) => announced.push(event));
  steps.plan(['map', 'prove']);
  steps.plan(['map', 'prove']);
  steps.plan(['map', 'prove', 'save']);
  expect(announced).toEqual([
    { event: 'plan', steps: ['map', 'prove'] },
    { event: 'plan', steps: ['map', 'prove', 'save'] },
  ]);
});
