import { describe, expect, it } from 'vitest';
import type { Prompts } from '../../../electron/cli/answers/prompts.ts';
import { terminalAsk } from '../../../electron/cli/answers/terminal-ask.ts';
import type { CodeQuestion } from '../../../electron/sign-in/ask.ts';

/** A person who gives these answers; what they saw is in `seen`. */
function person(...answers: string[]) {
  const seen: string[] = [];
  const answer = (question: string): Promise<string> => {
    seen.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  const prompts: Prompts = {
    masked: (message, over) => answer(`masked${over === undefined ? '' : ' for a while'}: ${message}`),
    unseen: (message) => answer(`unseen: ${message}`),
    text: (message) => answer(`text: ${message}`),
    choose: (message, choices) =>
      answer(`${message} ${choices.map(({ value, name }) => `${value}=${name}`).join(', ')}`),
    several: async (message, choices) => {
      const lines = choices.map(({ value, name, chosen }) => `${chosen ? '[x]' : '[ ]'} ${value}=${name}`);
      return (await answer([message, ...lines].join('\n'))).split(' ');
    },
  };
  const ask = terminalAsk(prompts, 'en', (line) => seen.push(line));
  return { ask, seen };
}

const sms: CodeQuestion = { method: { id: 'sms', hint: '+33 6 •• •• •• 12' }, others: true, sent: true };
const otp: CodeQuestion = { method: { id: 'otp' }, others: false, sent: false };

describe('terminalAsk', () => {
  it('masks the password and names the host that gets it', async () => {
    const { ask, seen } = person(' s3cret ');
    const password = await ask.password({ user: 'anna', host: 'files.example.com' });
    expect(password.use((text) => text)).toBe(' s3cret ');
    expect(seen).toEqual(['masked: Password for anna on files.example.com']);
  });

  it('masks an app password, as long as somebody waits for it', async () => {
    const { ask, seen } = person('4]qx');
    const { signal } = new AbortController();
    const given = await ask.appPassword?.({ login: 'anna', host: 'files.example.com' }, signal);
    expect(given?.use((text) => text)).toBe('4]qx');
    expect(seen[0]).toContain('masked for a while: App password for anna on files.example.com');
  });

  it('says why it asks again', async () => {
    const { ask, seen } = person('x');
    await ask.password({ user: 'anna', host: 'files.example.com', refused: { code: 'LK-2001' } });
    expect(seen[0]).toBe('LK-2001  Wrong user name or password.');
  });

  it('offers the methods with what the platform shows of the destination', async () => {
    const { ask, seen } = person('sms');
    const methods = [{ id: 'otp' }, { id: 'sms', hint: '+33 6 •• •• •• 12' }] as const;
    expect(await ask.method({ methods })).toBe('sms');
    expect(seen[0]).toContain('otp=Authenticator app, sms=Text message to +33 6 •• •• •• 12');
  });

  it('masks the code and says what else can be answered', async () => {
    const { ask, seen } = person(' 123456 ');
    const answer = await ask.code(sms);
    expect(answer.kind === 'code' && answer.code.use((text) => text)).toBe('123456');
    expect(seen).toEqual([
      'A code has been sent.',
      'masked: Code from the text message to +33 6 •• •• •• 12 (r: send a new code · m: a different method)',
    ]);
  });

  it.each([
    ['r', sms, 'resend'],
    ['R', sms, 'resend'],
    ['m', sms, 'other-method'],
    ['r', otp, 'code'],
    ['m', otp, 'code'],
  ] as const)('takes %j as what it offered, or as a code (%#)', async (typed, question, kind) => {
    const { ask } = person(typed);
    expect((await ask.code(question)).kind).toBe(kind);
  });

  it('does not let a hint of the platform write on the screen', async () => {
    const { ask, seen } = person('1');
    await ask.code({ ...otp, method: { id: 'sms', hint: '\u001b[2J\u001b]0;x\u0007' } });
    expect(seen.join('')).not.toMatch(/[\u001b\u0007]/);
  });
});
