import { describe, expect, it } from 'vitest';
import { isTrusted, type SenderFrame } from '../../../electron/ipc/trusted-sender.ts';
import { appOrigin, appPage } from '../../../electron/shell/app-origin.ts';

const top = (url: string): SenderFrame => ({ url, parent: null });

/** The seven frames that a message can come from. */
const senders: readonly (readonly [name: string, frame: SenderFrame | null, trusted: boolean])[] = [
  ['the top frame of our page', top(appPage), true],
  ['no frame, as after its page has gone', null, false],
  ['a sub-frame of our own origin', { url: appPage, parent: top(appPage) }, false],
  ['a sub-frame of another origin in our page', { url: 'https://files.example.com/', parent: top(appPage) }, false],
  ['our page in a frame of another page', { url: appPage, parent: top('https://files.example.com/') }, false],
  ['a foreign page in our window', top('https://files.example.com/index.html'), false],
  ['a document without an origin', top('data:text/html,hello'), false],
];

/** Addresses that look like ours. */
const lookAlikes = [
  'latchkey-app://bundle.example.com/index.html',
  'latchkey-app://other/index.html',
  'latchkey-app://bundle:8080/index.html',
  'latchkey-app://user@bundle/index.html',
  'latchkey-app://user:pass@bundle/index.html',
  'latchkey-app:bundle/index.html',
  'latchkey-app:///bundle/index.html',
  'latchkey-apps://bundle/index.html',
  'https://bundle/index.html',
  'https://example.com/latchkey-app://bundle/index.html',
  'blob:latchkey-app://bundle/1',
  'file:///index.html',
  'about:blank',
  'null',
  '',
];

describe('trusted sender', () => {
  it.each(senders)('%s: %#', (_name, frame, trusted) => {
    expect(isTrusted(frame, appOrigin)).toBe(trusted);
  });

  it.each(lookAlikes)('does not take %j for our page', (url) => {
    expect(isTrusted(top(url), appOrigin)).toBe(false);
  });

  it('does not mistake one scheme without an origin for another', () => {
    // `new URL('data:…').origin` and that of our own scheme are both the text "null".
    expect(isTrusted(top('other-app://bundle/index.html'), appOrigin)).toBe(false);
  });
});
