import { join } from 'node:path';
import type { DriveMapper, DrivePrograms } from '../../../drives/drive-mapper.ts';
import type { Http } from '../../../http/http.ts';
import { canShow } from '../drives/shown-names.ts';
import type { Places } from '../../places.ts';
import { isProgramAt } from '../port-holder.ts';
import { letterPlaces, type LetterPlacesParts } from './letter-places.ts';
import { rcProcess } from './rc-process.ts';
import { rcloneRcMapper } from './rclone-rc-mapper.ts';
import { rcloneEnvironment, rcloneProgram, winFspFindings } from './winfsp.ts';

export interface WinFspParts extends LetterPlacesParts {
  readonly places: Pick<Places, 'runtime' | 'data'>;
  readonly env: NodeJS.ProcessEnv;
  readonly http: Pick<Http, 'request'>;
  readonly programs: DrivePrograms;
}

/** Maps drives with rclone and WinFsp, the second choice on Windows, where both are installed. */
export function winFspMapper({ places, env, http, programs, ...letters }: WinFspParts): DriveMapper {
  const program = (): string | undefined => rcloneProgram(env);
  const mapper = rcloneRcMapper({
    process: rcProcess({
      ...{ folder: places.runtime, cache: join(places.data, 'not-uploaded'), program, http },
      env: () => rcloneEnvironment(env),
      isRclone: (pid, port) => isProgramAt({ pid, port, program: 'rclone.exe' }),
    }),
    places: letterPlaces(letters),
    programs: { ...programs, noWriter: { code: 'LK-5005', details: { name: 'rclone', reason: 'ENOENT' } } },
    prerequisites: () => winFspFindings(letters.registry, program),
  });
  return { ...mapper, canShow };
}
