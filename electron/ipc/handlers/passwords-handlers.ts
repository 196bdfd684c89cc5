import type { DriveList } from '../../tasks/drive-list.ts';
import type { WindowSessions } from '../../tasks/window-sessions.ts';
import type { HandlersOf } from '../handlers.ts';

/**
 * Makes the handlers of the area `passwords`.
 * @param list refreshed after a deletion, because a drive is disconnected when its app password is deleted
 */
export function passwordsHandlers(
  sessions: Pick<WindowSessions, 'account' | 'stay' | 'close'>,
  list: DriveList,
): HandlersOf<'passwords'> {
  return {
    list: () => sessions.account.list(),
    async revoke({ ids, cutsOff }) {
      const report = await sessions.account.revoke(ids, cutsOff);
      void list.look();
      return report;
    },
    stay() {
      sessions.stay();
      return Promise.resolve({ ok: true, value: null });
    },
    async close() {
      await sessions.close();
      return { ok: true, value: null };
    },
  };
}
