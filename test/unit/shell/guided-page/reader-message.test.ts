import { describe, expect, it } from 'vitest';
import { READER_CHANNEL } from '../../../../electron/platforms/guided-page/reader-channel.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { sideBySide } from '../../../../electron/shell/guided-page/side-by-side.ts';
import { parseReaderMessage } from '../../../../electron/shell/guided-page/reader-message.ts';

const shape = { of: 'lower-case', min: 16, max: 16 } as const;
const from = (data: unknown, channel = READER_CHANNEL) => parseReaderMessage(channel, data, shape);

describe('what a page’s window tells', () => {
  it('is a step, a doubt, or a value that is a secret from then on', () => {
    expect(from({ type: 'step', step: 2 })).toEqual({ type: 'step', step: 2 });
    expect(from({ type: 'unclear', unclear: true })).toEqual({ type: 'unclear', unclear: true });
    const framed = { type: 'unclear', unclear: true, frame: true };
    expect(from(framed)).toEqual(framed);
    const found = from({ type: 'found', text: 'abcdefghijklmnop' });
    expect(found).toMatchObject({ type: 'found', secret: expect.any(Secret) as unknown });
    expect(JSON.stringify(found)).not.toContain('abcdefghijklmnop');
  });

  it.each([
    ['of the wrong shape', { type: 'found', text: 'ABCDEFGHIJKLMNOP' }],
    ['that is no text', { type: 'found', text: 42 }],
    ['longer than any', { type: 'found', text: 'a'.repeat(100_000) }],
    ['with more to it', { type: 'found', text: 'abcdefghijklmnop', run: 'x' }],
    ['at a step that no recipe has', { type: 'step', step: 1e9 }],
    ['at no step', { type: 'step', step: -1 }],
    ['of another kind', { type: 'run', code: 'x' }],
    ['of no kind', null],
  ])('is nothing when it is one %s', (_what, data) => {
    expect(from(data)).toBeUndefined();
  });

  it('is nothing on another channel', () => {
    expect(from({ type: 'found', text: 'abcdefghijklmnop' }, 'latchkey:work.answer')).toBeUndefined();
  });
});

describe('guide and page', () => {
  const own = { x: 500, y: 200, width: 920, height: 640 };

  it('stand beside each other where there is room, within the display', () => {
    const { guide, page } = sideBySide({ x: 100, y: 30, width: 1280, height: 700 }, own);
    expect(guide.x + guide.width).toBe(page.x);
    expect([guide.x >= 100, page.x + page.width <= 1380, page.height]).toEqual([true, true, 700]);
  });

  it('stand over each other where there is none, and the guide stays as it is', () => {
    const { guide, page } = sideBySide({ x: 0, y: 0, width: 800, height: 600 }, own);
    expect(guide).toEqual(own);
    expect(page.width).toBe(800);
  });
});
