import { Notification } from 'electron';
import { wordsIn } from '../contract/words/words-in.ts';
import type { Notice } from './notice.ts';

/** Shows notifications, unless the person has switched them off; a click on one opens its view. */
export function createNotify(show: (view: Notice['shows']) => void, wanted: () => boolean): (notice: Notice) => void {
  // Shown notifications are kept here; otherwise they are garbage-collected together with their click handler.
  const open = new Set<Notification>();
  return ({ body, shows }) => {
    if (!wanted() || !Notification.isSupported()) return;
    const notification = new Notification({ title: wordsIn('en').shell.notices.title, body });
    const forget = (): void => {
      open.delete(notification);
    };
    notification.on('close', forget);
    notification.on('click', () => {
      forget();
      show(shows);
    });
    open.add(notification);
    notification.show();
  };
}
