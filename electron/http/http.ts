import type { Readable } from 'node:stream';
import { FailureError } from '../contract/failure.ts';
import type { Secret } from '../secrets/secret.ts';

export type Authorization =
  | { readonly kind: 'bearer'; readonly token: Secret }
  | { readonly kind: 'basic'; readonly user: string; readonly secret: Secret }
  /** Value of an `Authorization` header, for schemes that answer a challenge (digest). */
  | { readonly kind: 'header'; readonly value: Secret };

export interface HttpRequest {
  readonly method: string;
  /** Address of the request: https, or http to loopback; anything else is refused with LK-1002. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly authorization?: Authorization;
  /** Limit in ms from the first byte sent to the last one received; 15 s when absent. */
  readonly timeoutMs?: number;
  /** Largest body accepted, in bytes, also when it is unpacked; 1 MiB when absent. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** Headers under lower-case names; several of one name are joined by `, ` as RFC 9110 allows. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text of the body, unpacked, without a BOM. */
  readonly body: string;
}

/** LK-3008: the server redirects instead of answering, and tells where. */
export class RedirectError extends FailureError {
  /** Target of the redirect; undefined when the server does not tell it in a way that can be read. */
  readonly location: URL | undefined;
  constructor(from: URL, to: string | undefined) {
    const location = to !== undefined && URL.canParse(to, from.href) ? new URL(to, from.href) : undefined;
    super('LK-3008', { host: from.host, to: location === undefined ? '' : told(location, from) });
    this.location = location;
  }
}

/** A host alone says nothing where it is the one that was asked. Parameters are nobody's business: they may hold a token. */
function told({ host, pathname }: URL, from: URL): string {
  return host === from.host ? `${host}${pathname.slice(0, 200)}` : host;
}

/**
 * All requests leave by this way. Any status is an answer but a redirect: those are failures (LK-3008), because a request that carries
 * credentials must not go anywhere else. Every other trouble is a FailureError LK-30xx with `host` in its details.
 */
export interface Http {
  request(request: HttpRequest): Promise<HttpResponse>;
  /** Ends idle connections, so that a program can end. */
  close(): Promise<void>;
}

/** A request whose body and answer are carried through as they come. */
export interface ExchangeRequest {
  readonly method: string;
  /** Scheme, host and port. https, or http to loopback; anything else is refused with LK-1002. */
  readonly origin: string;
  /** Path and query in Latin-1, sent byte for byte: `URL` would change them. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent with the `content-length` among the headers, and in chunks where there is none. */
  readonly body?: Uint8Array | Readable;
  readonly authorization?: Authorization;
  /** Sent on a connection of its own, which ends with it: a kept one may be dead without anybody's knowing. */
  readonly isApart?: boolean;
  /** Ends the exchange, also while the answer's body arrives. */
  readonly signal?: AbortSignal;
}

export interface Exchange {
  /** Of a redirect, too: it is for the caller to refuse. */
  readonly status: number;
  /** As in `HttpResponse`; values in Latin-1. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it comes, packed or not. Destroying it ends the connection; an error of it means that it was cut. */
  readonly body: Readable;
}

/** The way out for what takes as long as it takes: the same rules for TLS, proxies and private CAs, and no deadline as a whole. */
export interface StreamingHttp extends Http {
  /**
   * Settles with the answer's headers. Time limits are those of a connection, of headers, and of a body that does not move.
   * @throws FailureError LK-30xx; LK-0002 for the signal, or its reason where that is a FailureError.
   */
  exchange(request: ExchangeRequest): Promise<Exchange>;
}
