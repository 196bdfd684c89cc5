import { describe, expect, it } from 'vitest';
import type { Recovery } from '../../../electron/contract/view.ts';
import type { DriveView, LinkView } from '../../../electron/contract/window.ts';
import { createWindowOutbox } from '../../../electron/shell/window-outbox.ts';

const link: LinkView = { address: 'https://files.example.com', host: 'files.example.com' };

const recovered: Recovery = { id: 'c1', kind: 'setup', label: 'Files', outcome: 'undone' };

function outboxWith() {
  const sent: unknown[][] = [];
  const window = { isSeen: true };
  const outbox = createWindowOutbox(
    (...event) => {
      sent.push(event);
    },
    () => window.isSeen,
  );
  return { outbox, sent, window };
}

describe('what waits for the page', () => {
  it('is told once the page listens', () => {
    const { outbox, sent } = outboxWith();
    outbox.show('settings');
    expect(sent).toEqual([]);
    outbox.pageListens();
    outbox.pageListens();
    expect(sent).toEqual([['show', 'settings']]);
  });

  it('is told at once while the page listens', () => {
    const { outbox, sent } = outboxWith();
    outbox.pageListens();
    outbox.show('drives');
    outbox.link(link);
    expect(sent).toEqual([
      ['show', 'drives'],
      ['link', link],
    ]);
  });

  it('is also that somebody wants the list of shortcuts', () => {
    const { outbox, sent } = outboxWith();
    outbox.shortcuts();
    expect(outbox.hasNews()).toBe(true);
    outbox.pageListens();
    expect(sent).toEqual([['shortcuts', true]]);
  });

  it('is also that personal details are to be covered, before anything else is shown', () => {
    const { outbox, sent } = outboxWith();
    outbox.show('drives');
    outbox.cover();
    expect(outbox.hasNews()).toBe(true);
    outbox.pageListens();
    outbox.pageListens();
    expect(sent).toEqual([
      ['cover', null],
      ['show', 'drives'],
    ]);
  });

  it('is the newest list of drives, once the window is on the screen again', () => {
    const { outbox, sent, window } = outboxWith();
    const list = { drives: [], applications: [], open: [] };
    const [first, second] = [{ ...list }, { ...list, drives: [{ id: 'c1' } as DriveView] }];
    outbox.drives(first); // the page asks by itself when it begins
    outbox.pageListens();
    window.isSeen = false;
    outbox.drives(first);
    outbox.drives(second);
    outbox.isSeen();
    expect(sent).toEqual([]);
    window.isSeen = true;
    outbox.isSeen();
    outbox.isSeen();
    expect(sent).toEqual([['drives', second]]);
  });

  it('is the last of what came, not all of it', () => {
    const { outbox, sent } = outboxWith();
    outbox.show('settings');
    outbox.show('about');
    outbox.pageListens();
    expect(sent).toEqual([['show', 'about']]);
  });

  it('gives the link to the start of the page, and then to nobody else', () => {
    const { outbox, sent } = outboxWith();
    outbox.link(link);
    expect(outbox.takeLink()).toBe(link);
    expect(outbox.takeLink()).toBeNull();
    outbox.pageListens();
    expect(sent).toEqual([]);
  });

  it('tells once what was recovered, before or after the page listens', () => {
    const { outbox, sent } = outboxWith();
    outbox.recovered([recovered]);
    expect(outbox.takeRecovered()).toEqual([recovered]);
    expect(outbox.takeRecovered()).toEqual([]);
    outbox.recovered([recovered]);
    outbox.recovered([]);
    outbox.pageListens();
    expect(sent).toEqual([['recovered', [recovered]]]);
    outbox.recovered([recovered]);
    expect(sent).toHaveLength(2);
    expect(outbox.takeRecovered()).toEqual([]);
  });

  it('waits again when a new page begins', () => {
    const { outbox, sent } = outboxWith();
    outbox.pageListens();
    outbox.pageBegins();
    expect(outbox.listens()).toBe(false);
    outbox.show('drives');
    expect(sent).toEqual([]);
    outbox.pageListens();
    expect(sent).toEqual([['show', 'drives']]);
  });
});
