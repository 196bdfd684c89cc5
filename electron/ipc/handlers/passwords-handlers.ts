import type { AccountSession } from '../../tasks/account-session.ts';
import type { DriveList } from '../../tasks/drive-list.ts';
import type { HandlersOf } from '../handlers.ts';

/**
 * Makes the handlers of the area `passwords`.
 * @param list refreshed after a deletion, because a drive is disconnected when its app password is deleted
 */
export function passwordsHandlers(accountSession: AccountSession, list: DriveList): HandlersOf<'passwords'> {
  return {
    list: () => accountSession.list(),
    async revoke({ ids, cutsOff }) {
      const report = await accountSession.revoke(ids, cutsOff);
      void list.look();
      return report;
    },
    stay() {
      accountSession.stay();
      return Promise.resolve({ ok: true, value: null });
    },
    async close() {
      await accountSession.close();
      return { ok: true, value: null };
    },
  };
}
