import { describe, expect, it } from 'vitest';
import type { Http } from '../../../../electron/http/http.ts';
import { respectingBlock } from '../../../../electron/platforms/nextcloud/respect-block.ts';

/** A server that blocks the address at once, and a clock of its own. */
function blocking(headers: Record<string, string> = {}) {
  const asked: string[] = [];
  let now = 0;
  const http: Http = {
    request: ({ url }) => Promise.resolve({ status: asked.push(url) === 1 ? 429 : 200, headers, body: '' }),
    close: () => Promise.resolve(),
  };
  const calm = respectingBlock(http, () => now);
  return {
    asked,
    wait: (ms: number) => (now += ms),
    ask: (url = 'https://a.example/x') => calm.request({ method: 'GET', url }),
  };
}

describe('a server that has blocked the whole address', () => {
  it.each([
    [{}, 1800],
    [{ 'retry-after': '30' }, 30],
  ])('is asked nothing until the time is up, and it is said how long that is: %j', async (headers, seconds) => {
    const { asked, wait, ask } = blocking(headers);
    await expect(ask()).rejects.toMatchObject({ failure: { code: 'LK-2007', details: { retryAfterS: seconds } } });
    wait(1000);
    await expect(ask('https://a.example/other')).rejects.toMatchObject({
      failure: { code: 'LK-2007', details: { retryAfterS: seconds - 1 } },
    });
    expect(asked).toHaveLength(1);
    wait((seconds - 1) * 1000);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('does not keep anybody from another one', async () => {
    const { ask } = blocking();
    await ask().catch(() => undefined);
    expect(await ask('https://b.example/')).toMatchObject({ status: 200 });
  });
});
