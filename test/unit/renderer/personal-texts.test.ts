import { describe, expect, it } from 'vitest';
import { createPersonalTexts, watched, withoutPersonal } from '../../../renderer/privacy/personal-texts.ts';
import { createFakeBridge } from '../../fakes/fake-bridge.ts';
import { connection, setUp, steps } from '../../window/scenes/world.ts';

function told(...values: readonly unknown[]) {
  const personal = createPersonalTexts();
  for (const value of values) personal.take(value);
  return personal;
}
const shown = (text: string, ...values: readonly unknown[]): string => withoutPersonal(text, told(...values));

describe('what is about the person', () => {
  it.each([
    ['a user name', { user: 'anna' }, 'Signed in as anna.', 'Signed in as •••.'],
    ['the name of a drive', { label: 'My files' }, 'Renew “My files”', 'Renew “•••”'],
    ['the name of an app password', { password: { name: 'PC – K7' } }, 'It is PC – K7', 'It is •••'],
    ['a list of them', { passwords: [{ name: 'Old' }] }, 'Old · last used', '••• · last used'],
    ['a suggested name', { kind: 'drive', name: 'PC' }, 'PC', '•••'],
    ['a folder', { folders: [{ name: 'Taxes' }] }, 'Open Taxes', 'Open •••'],
    ['each of several', { details: { folders: ['Taxes', 'Anna'] } }, 'Taxes and Anna', '••• and •••'],
    ['each folder on the way to one', { folder: 'a b/c d/e f' }, 'c d', '•••'],
    ['a file, by its last name', { path: 'a/b/report.odt' }, 'report.odt was not saved', '••• was not saved'],
    ['a hint of the second factor', { hint: '+33 •• 12' }, 'sent to +33 •• 12', 'sent to •••'],
    ['a detail of a failure', { failure: { code: 'LK-3102', details: { name: 'PC' } } }, '“PC”', '“•••”'],
  ])('is %s', (_what, value, text, left) => {
    expect(shown(text, value)).toBe(left);
  });

  it.each([
    ['Write to anna@example.com.', 'Write to •••.'],
    ['https://files.example.com/oauth2?state=1', '•••'],
    ['latchkey://setup?user=anna', '•••'],
    ['/home/anna/Documents', '•••/Documents'],
    [String.raw`C:\Users\anna\Documents`, String.raw`C:•••\Documents`],
  ])('is in %j whoever says it', (text, left) => {
    expect(shown(text)).toBe(left);
  });

  it.each([
    ['the server', { host: 'files.example.com', address: 'https://files.example.com' }, 'files.example.com'],
    ['a server’s address', {}, 'https://files.example.com'],
    [
      'the helpdesk',
      { contact: { name: 'Desk', url: 'https://help.example.com/a' } },
      'Desk · https://help.example.com/a',
    ],
    ['a code', { failure: { code: 'LK-5005', details: { name: 'gvfs' } } }, 'LK-5005 gvfs'],
    ['a part of a longer word', { user: 'an' }, 'Change the plan'],
    ['a year, for a folder that is called so', { path: 'Projects/2026' }, '21 Nov 2026'],
    ['a rule of IT', { policy: { rules: [{ name: 'x', value: 'y' }] } }, 'x y'],
  ])('is not %s', (_what, value, text) => {
    expect(shown(text, value)).toBe(text);
  });

  it('is taken from what is asked, answered and told, and passwords never are', async () => {
    const fake = createFakeBridge();
    const personal = createPersonalTexts();
    const bridge = watched(fake.bridge, personal);
    let heard = 0;
    const stop = bridge.on('work', () => (heard += 1));
    await bridge.work.start({ kind: 'setup', platform: 'https://a.example', user: 'anna', password: 'secret' });
    fake.emit('work', setUp({ at: 'done', connection }, steps(7)));
    expect(heard).toBe(1);
    expect(withoutPersonal('anna Example Files secret', personal)).toBe('••• ••• secret');
    stop();
    expect(fake.listeners('work')).toBe(0);
  });
});
