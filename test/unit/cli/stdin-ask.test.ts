import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { stdinAsk } from '../../../electron/cli/answers/stdin-ask.ts';
import type { CodeQuestion } from '../../../electron/sign-in/ask.ts';

const anybody = { user: 'anna', host: 'files.example.com' };
const choice = { methods: [{ id: 'otp' }, { id: 'sms' }] } as const;
const code: CodeQuestion = { method: { id: 'otp' }, others: true, sent: false };
const wrongCode = { code: 'LK-2101', details: { attemptsLeft: 2 } } as const;

function askFrom(text: string | undefined, signal = new AbortController().signal) {
  const input = new PassThrough();
  if (text !== undefined) input.end(text);
  return { ask: stdinAsk(input, signal), input };
}

describe('stdinAsk', () => {
  it('answers in the order asked', async () => {
    const { ask } = askFrom(' pass word \nsms\n 123456 \n');
    expect((await ask.password(anybody)).use((text) => text)).toBe(' pass word ');
    expect(await ask.method(choice)).toBe('sms');
    const answer = await ask.code(code);
    expect(answer.kind === 'code' && answer.code.use((text) => text)).toBe('123456');
  });

  it('gives secrets that cannot be printed', async () => {
    const { ask } = askFrom('hunter2\n123456\n');
    expect(JSON.stringify(await ask.password(anybody))).toBe('"[secret]"');
    expect(JSON.stringify(await ask.code(code))).not.toContain('123456');
  });

  it.each(['password', 'method', 'code'] as const)(
    'says that the input ended when it asks for the %s',
    async (what) => {
      const { ask } = askFrom('');
      const asked = {
        password: () => ask.password(anybody),
        method: () => ask.method(choice),
        code: () => ask.code(code),
      };
      await expect(asked[what]()).rejects.toMatchObject({ failure: { code: 'LK-1007' } });
    },
  );

  it('never gives a second password after a refusal, even when there are more lines', async () => {
    const { ask } = askFrom('wrong\nother\n');
    await ask.password(anybody);
    const refused = { code: 'LK-2001', details: { host: 'files.example.com' } } as const;
    await expect(ask.password({ ...anybody, refused })).rejects.toMatchObject({ failure: refused });
  });

  it('gives the next line after a wrong code, as long as there is one', async () => {
    const { ask, input } = askFrom(undefined);
    input.write('111111\n');
    await ask.code(code);
    const second = ask.code({ ...code, refused: wrongCode });
    input.end('222222\n');
    const answer = await second;
    expect(answer.kind === 'code' && answer.code.use((text) => text)).toBe('222222');
    await expect(ask.code({ ...code, refused: wrongCode })).rejects.toMatchObject({ failure: wrongCode });
  });

  it('gives up waiting when it is cancelled', async () => {
    const controller = new AbortController();
    const { ask } = askFrom(undefined, controller.signal);
    const waiting = ask.password(anybody);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ failure: { code: 'LK-0002' } });
  });

  it('gives up waiting for an app password when nobody waits for it any more', async () => {
    const over = new AbortController();
    const { ask } = askFrom(undefined);
    const waiting = ask.appPassword?.({ host: 'files.example.com', login: 'anna' }, over.signal);
    over.abort();
    await expect(waiting).rejects.toMatchObject({ failure: { code: 'LK-0002' } });
  });
});
