import { describe, expect, it } from 'vitest';
import { createEmit, type Listener } from '../../../electron/ipc/events.ts';
import { appOrigin, appPage } from '../../../electron/shell/app-origin.ts';

function listener(url: string, destroyed = false) {
  const sent: unknown[][] = [];
  const contents: Listener = {
    mainFrame: { url, parent: null },
    isDestroyed: () => destroyed,
    send: (...message) => {
      sent.push(message);
    },
  };
  return { contents, sent };
}

describe('events to the window', () => {
  it('reach our own page', () => {
    const { contents, sent } = listener(appPage);
    createEmit(() => contents, appOrigin)('show', 'drives');
    expect(sent).toEqual([['latchkey:on:show', 'drives']]);
  });

  it('do not reach another page in our window', () => {
    const { contents, sent } = listener('https://files.example.com/');
    createEmit(() => contents, appOrigin)('show', 'drives');
    expect(sent).toEqual([]);
  });

  it('are dropped when there is no window, or none any more', () => {
    const { contents, sent } = listener(appPage, true);
    createEmit(() => contents, appOrigin)('show', 'drives');
    expect(() => {
      createEmit(() => undefined, appOrigin)('show', 'drives');
    }).not.toThrow();
    expect(sent).toEqual([]);
  });
});
