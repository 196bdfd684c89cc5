import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { runCli } from '../support/run-cli.ts';
import { keys, startTerminal, type Terminal } from '../support/terminal.ts';

let desktop: Desktop;
let demo: Demo;

beforeAll(async () => {
  [desktop, demo] = await Promise.all([startDesktop(), startDemo()]);
});

afterAll(async () => {
  await Promise.all([desktop.stop(), demo.stop()]);
});

afterEach(async () => {
  demo.clearFaults();
  for (const user of ['alice', 'c.martin@example.com']) expect(demo.appPasswords(user)).toEqual([]);
  const { result } = await runCli(['status', '--json'], { env: desktop.env });
  expect(result).toMatchObject({ connections: [], applications: [], open: [] });
});

const setUp = (user: string): Terminal =>
  startTerminal(['setup', '--platform', demo.address, '--user', user, '--label', 'At a terminal'], desktop.env);

async function giveUp(): Promise<void> {
  const removal = startTerminal(['remove'], desktop.env);
  await signIn(removal, 'alice');
  expect(await removal.ended).toBe(0);
}

async function signIn(terminal: Terminal, user: string): Promise<void> {
  await terminal.see(`Password for ${user}`);
  terminal.type(`${demo.user(user).password}${keys.enter}`);
  await terminal.see('Code from your authenticator app');
  terminal.type(`${demo.codeFor(user)}${keys.enter}`);
}

describe('at a terminal', () => {
  it('a set-up asks, masks the answers, shows its steps and says what was done', async () => {
    const terminal = setUp('alice');
    await signIn(terminal, 'alice');
    expect(await terminal.ended).toBe(0);
    expect(terminal.seen).toContain('•••');
    expect(terminal.seen).not.toContain(demo.user('alice').password);
    expect(terminal.seen).not.toMatch(/\d{6}/);
    expect(terminal.seen).toMatch(
      /✓ Signed in[\s\S]*✓ App password created[\s\S]*✓ Drive connected[\s\S]*✓ Tested: files reach the server/,
    );
    expect(terminal.seen).toContain('“At a terminal” is ready.');
    await giveUp();
  });

  it('a wrong password and a wrong code are asked for again', async () => {
    const terminal = setUp('alice');
    await terminal.see('Password for alice');
    terminal.type(`wrong${keys.enter}`);
    await terminal.see('LK-2001');
    await terminal.see('Password for alice');
    terminal.type(`${demo.user('alice').password}${keys.enter}`);
    await terminal.see('Code from your authenticator app');
    terminal.type(`000000${keys.enter}`);
    await terminal.see('LK-2101');
    await terminal.see('Code from your authenticator app');
    terminal.type(`${demo.codeFor('alice')}${keys.enter}`);
    expect(await terminal.ended).toBe(0);
    await giveUp();
  });

  it('the method is chosen, another one instead, and a code sent again only after a while', async () => {
    const user = 'c.martin@example.com';
    const terminal = setUp(user);
    await terminal.see(`Password for ${user}`);
    terminal.type(`${demo.user(user).password}${keys.enter}`);
    await terminal.see('How do you want to verify');
    await terminal.see('E-mail to');
    terminal.type(keys.enter);
    await terminal.see('Code from your authenticator app (m: a different method)');
    terminal.type(`m${keys.enter}`);
    await terminal.see('How do you want to verify');
    await terminal.see('E-mail to');
    terminal.type(keys.down);
    await terminal.see('❯ Text message');
    terminal.type(keys.enter);
    await terminal.see('A code has been sent.');
    await terminal.see('r: send a new code');
    terminal.type(`r${keys.enter}`);
    await terminal.see('LK-2104');
    await terminal.see('Code from the text message');
    terminal.type(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it.each([
    ['Ctrl-C', keys.ctrlC],
    ['Ctrl-D', keys.ctrlD],
  ])('%s at a question cancels', async (_, key) => {
    const terminal = setUp('alice');
    await terminal.see('Password for alice');
    terminal.type(key);
    expect(await terminal.ended).toBe(130);
    expect(terminal.seen).toContain('LK-0002');
  });

  it('Ctrl-C in the middle of a step undoes what was done', async () => {
    demo.fault({ method: 'PUT', path: '^/webdav/', action: { kind: 'hang' } });
    const terminal = setUp('alice');
    await signIn(terminal, 'alice');
    await terminal.see('Testing the drive');
    terminal.type(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.seen).toContain('App password deleted');
  });

  it('after a failure that kept the app password, everything can be undone', async () => {
    // What is written is said to be, and lost.
    demo.fault({ method: 'PUT', path: '^/webdav/', action: { kind: 'respond', status: 201 } });
    const terminal = setUp('alice');
    await signIn(terminal, 'alice');
    await terminal.see('What would you like to do?');
    terminal.type(keys.down);
    await terminal.see('❯ Undo everything');
    terminal.type(keys.enter);
    expect(await terminal.ended).toBe(40);
    expect(terminal.seen).toContain('LK-5008');
    expect(terminal.seen).toContain('nothing is left');
  });

  it('after a failure that kept the app password, it can be tried again without signing in', async () => {
    const fault = demo.fault({ method: 'PUT', path: '^/webdav/', action: { kind: 'respond', status: 201 } });
    const terminal = setUp('alice');
    await signIn(terminal, 'alice');
    await terminal.see('What would you like to do?');
    demo.removeFault(fault);
    terminal.type(keys.enter);
    expect(await terminal.ended).toBe(0);
    expect(terminal.seen).toContain('is ready.');
    await giveUp();
  });

  it('what a terminal is asked goes to standard error, so that the result can be piped', async () => {
    const piped = startTerminal(
      ['passwords', 'list', '--platform', demo.address, '--user', 'alice', '--json'],
      desktop.env,
    );
    await signIn(piped, 'alice');
    expect(await piped.ended).toBe(0);
    expect(piped.seen).toContain('{"event":"result","ok":true,"passwords":[],"count":0}');
  });
});
