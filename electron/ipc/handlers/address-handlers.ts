import type { AddressView } from '../../contract/window.ts';
import type { Engine } from '../../engine/engine.ts';
import type { HandlersOf } from '../handlers.ts';

/**
 * Makes the handlers of the area `address`. Only the last address counts while the person types: a new check ends the earlier
 * one with LK-0002.
 * @param onFound told of each platform that is found
 * @param openSite shows a platform in the person's browser. It gets the address found last; the page cannot name one.
 */
export function addressHandlers(
  engine: Pick<Engine, 'discover'>,
  openSite: (address: string) => Promise<void>,
  onFound: (platform: AddressView) => void = () => undefined,
): HandlersOf<'address'> {
  let checking: AbortController | undefined;
  let found: string | undefined;
  return {
    async check({ text }) {
      checking?.abort();
      checking = new AbortController();
      const checked = await engine.discover(text, checking.signal);
      if (checked.ok) {
        found = checked.value.address;
        onFound(checked.value);
      }
      return checked;
    },
    async open() {
      if (found === undefined) return { ok: false, failure: { code: 'LK-3002' } };
      await openSite(found);
      return { ok: true, value: null };
    },
  };
}
