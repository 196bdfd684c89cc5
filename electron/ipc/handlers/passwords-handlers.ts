import type { DriveList } from '../../tasks/drive-list.ts';
import type { PasswordsDesk } from '../../tasks/passwords-desk.ts';
import type { HandlersOf } from '../handlers.ts';

/** @param list a drive whose app password is deleted is not connected any more */
export function passwordsHandlers(desk: PasswordsDesk, list: DriveList): HandlersOf<'passwords'> {
  return {
    list: () => desk.list(),
    async revoke({ ids }) {
      const report = await desk.revoke(ids);
      void list.look();
      return report;
    },
    async close() {
      await desk.close();
      return { ok: true, value: null };
    },
  };
}
