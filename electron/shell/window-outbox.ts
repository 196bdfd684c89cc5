import type { Recovery } from '../contract/view.ts';
import type { DrivesView, LinkView, ShowView } from '../contract/window.ts';
import type { Emit } from '../ipc/events.ts';

/** Keeps what the page has to be told until a page listens; what changes by itself, until somebody can see it. */
export interface WindowOutbox {
  show(view: ShowView): void;
  shortcuts(): void;
  /** Has the page cover personal details, or show them again. */
  cover(): void;
  link(link: LinkView): void;
  /** Tells the list of drives, the newest of which waits while the window is not on the screen. */
  drives(view: DrivesView): void;
  recovered(recovered: readonly Recovery[]): void;
  /** Gives the waiting link, and forgets it. */
  takeLink(): LinkView | null;
  /** Gives the results of the recovery that the page was not told yet, and forgets them. */
  takeRecovered(): readonly Recovery[];
  /** Told that a new page is being loaded, which does not listen yet. */
  pageBegins(): void;
  /** Told that the page listens, because its first call has been answered. */
  pageListens(): void;
  /** Told that the window is on the screen again. */
  isSeen(): void;
  listens(): boolean;
  /** Tells whether something waits for the page to listen. */
  hasNews(): boolean;
}

/** @param isSeen tells whether the window is on the screen */
export function createWindowOutbox(emit: Emit, isSeen: () => boolean): WindowOutbox {
  let listens = false;
  let view: ShowView | undefined;
  let shortcuts = false;
  let cover = false;
  let link: LinkView | undefined;
  let untold: readonly Recovery[] = [];
  let drives: DrivesView | undefined;
  const deliverDrives = (): void => {
    if (drives === undefined || !isSeen()) return;
    emit('drives', drives);
    drives = undefined;
  };
  const deliver = (): void => {
    if (!listens) return;
    if (cover) emit('cover', null);
    if (view !== undefined) emit('show', view);
    if (shortcuts) emit('shortcuts', true);
    if (link !== undefined) emit('link', link);
    if (untold.length > 0) emit('recovered', untold);
    view = undefined;
    shortcuts = false;
    cover = false;
    link = undefined;
    untold = [];
  };
  return {
    show(wanted) {
      view = wanted;
      deliver();
    },
    shortcuts() {
      shortcuts = true;
      deliver();
    },
    cover() {
      cover = true;
      deliver();
    },
    link(opened) {
      link = opened;
      deliver();
    },
    recovered(recovered) {
      untold = [...untold, ...recovered];
      deliver();
    },
    drives(view) {
      // A page that does not listen yet asks for the list anyway.
      if (!listens) return;
      drives = view;
      deliverDrives();
    },
    isSeen: deliverDrives,
    takeLink() {
      const taken = link ?? null;
      link = undefined;
      return taken;
    },
    takeRecovered() {
      const taken = untold;
      untold = [];
      return taken;
    },
    pageBegins() {
      listens = false;
      drives = undefined;
    },
    pageListens() {
      listens = true;
      deliver();
    },
    listens: () => listens,
    hasNews: () => view !== undefined || shortcuts || cover || link !== undefined || untold.length > 0,
  };
}
