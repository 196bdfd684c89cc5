import type { ConcealedClipboard, OfferEnd } from '../../electron/hand-over/concealed-clipboard.ts';
import type { Secret } from '../../electron/secrets/secret.ts';

/** A clipboard that a test pastes from. */
export class MemoryClipboard implements ConcealedClipboard {
  #offer: { readonly secret: Secret; readonly end: (how: OfferEnd) => void } | undefined;

  offer(...[secret, { onOffer, signal }]: Parameters<ConcealedClipboard['offer']>): Promise<OfferEnd> {
    return new Promise((resolve) => {
      const end = (how: OfferEnd): void => {
        this.#offer = undefined;
        resolve(how);
      };
      this.#offer?.end('replaced');
      this.#offer = { secret, end };
      signal.addEventListener('abort', () => {
        end('stopped');
      });
      onOffer();
    });
  }

  /** Undefined when nothing is on it. */
  paste(): string | undefined {
    const text = this.#offer?.secret.use((secret) => secret);
    this.#offer?.end('pasted');
    return text;
  }

  expire(): void {
    this.#offer?.end('expired');
  }
}
