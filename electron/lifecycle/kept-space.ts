import type { Space } from '../contract/view.ts';
import { withSpace } from '../upkeep/upkeep-file.ts';
import type { Services } from './services.ts';

/**
 * Keeps how much room for files the platform has told, for the list of drives. A platform that says nothing this time takes
 * nothing away of what it said before.
 */
export async function keepSpace(
  services: Pick<Services, 'upkeep'>,
  id: string,
  space: Space | undefined,
): Promise<void> {
  if (space !== undefined) await services.upkeep.change((memory) => withSpace(memory, id, space));
}
