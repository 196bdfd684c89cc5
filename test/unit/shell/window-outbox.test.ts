import { describe, expect, it } from 'vitest';
import type { Recovery } from '../../../electron/contract/view.ts';
import type { LinkView } from '../../../electron/contract/window.ts';
import { createWindowOutbox } from '../../../electron/shell/window-outbox.ts';

const link: LinkView = { address: 'https://files.example.com', host: 'files.example.com' };

const recovered: Recovery = { id: 'c1', kind: 'setup', label: 'Files', outcome: 'undone' };

function inboxWith() {
  const sent: unknown[][] = [];
  const inbox = createWindowOutbox((...event) => {
    sent.push(event);
  });
  return { inbox, sent };
}

describe('what waits for the page', () => {
  it('is told once the page listens', () => {
    const { inbox, sent } = inboxWith();
    inbox.show('settings');
    expect(sent).toEqual([]);
    inbox.pageListens();
    inbox.pageListens();
    expect(sent).toEqual([['show', 'settings']]);
  });

  it('is told at once while the page listens', () => {
    const { inbox, sent } = inboxWith();
    inbox.pageListens();
    inbox.show('drives');
    inbox.link(link);
    expect(sent).toEqual([
      ['show', 'drives'],
      ['link', link],
    ]);
  });

  it('is the last of what came, not all of it', () => {
    const { inbox, sent } = inboxWith();
    inbox.show('settings');
    inbox.show('about');
    inbox.pageListens();
    expect(sent).toEqual([['show', 'about']]);
  });

  it('gives the link to the start of the page, and then to nobody else', () => {
    const { inbox, sent } = inboxWith();
    inbox.link(link);
    expect(inbox.takeLink()).toBe(link);
    expect(inbox.takeLink()).toBeNull();
    inbox.pageListens();
    expect(sent).toEqual([]);
  });

  it('tells once what was recovered, before or after the page listens', () => {
    const { inbox, sent } = inboxWith();
    inbox.recovered([recovered]);
    expect(inbox.takeRecovered()).toEqual([recovered]);
    expect(inbox.takeRecovered()).toEqual([]);
    inbox.recovered([recovered]);
    inbox.recovered([]);
    inbox.pageListens();
    expect(sent).toEqual([['recovered', [recovered]]]);
    inbox.recovered([recovered]);
    expect(sent).toHaveLength(2);
    expect(inbox.takeRecovered()).toEqual([]);
  });

  it('waits again when a new page begins', () => {
    const { inbox, sent } = inboxWith();
    inbox.pageListens();
    inbox.pageBegins();
    expect(inbox.listens()).toBe(false);
    inbox.show('drives');
    expect(sent).toEqual([]);
    inbox.pageListens();
    expect(sent).toEqual([['show', 'drives']]);
  });
});
