import type { DriveList } from '../../tasks/drive-list.ts';
import type { AdministrationSession } from '../../tasks/window-sessions.ts';
import type { HandlersOf } from '../handlers.ts';

/**
 * Makes the handlers of the area `administration`.
 * @param list refreshed after a deletion, because a drive of this computer may have used the app password
 */
export function administrationHandlers(session: AdministrationSession, list: DriveList): HandlersOf<'administration'> {
  return {
    find: ({ text }) => session.find(text),
    list: ({ user }) => session.list(user),
    async revoke({ user, ids, reason }) {
      const report = await session.revoke(user, ids, reason);
      void list.look();
      return report;
    },
  };
}
