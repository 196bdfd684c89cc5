import type { AccountSession } from '../../tasks/account-session.ts';
import type { DriveList } from '../../tasks/drive-list.ts';
import type { HandlersOf } from '../handlers.ts';

/** Makes the handlers of the area `passwords`. @param list looked at anew, as a drive whose app password is deleted is disconnected */
export function passwordsHandlers(accountSession: AccountSession, list: DriveList): HandlersOf<'passwords'> {
  return {
    list: () => accountSession.list(),
    async revoke({ ids }) {
      const report = await accountSession.revoke(ids);
      void list.look();
      return report;
    },
    async close() {
      await accountSession.close();
      return { ok: true, value: null };
    },
  };
}
