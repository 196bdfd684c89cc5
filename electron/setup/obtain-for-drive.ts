import type { Created, DriveUse } from './create-app-password.ts';
import type { Reached } from './leave.ts';
import type { Parts } from './parts.ts';
import type { Preparation, SetUpWish } from './prepare.ts';
import type { SetUpRun } from './set-up-run.ts';

/** How the app password for a drive comes about. @param reached told of what there is to go back from */
export type ObtainForDrive = (
  parts: Parts,
  wish: SetUpWish,
  suggested: Preparation,
  run: SetUpRun,
  reached: Reached,
) => Promise<Created<DriveUse>>;
