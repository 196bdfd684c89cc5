import type { Readable } from 'node:stream';
import { FailureError } from '../contract/failure.ts';
import type { Secret } from '../secrets/secret.ts';

export type Authorization =
  | { readonly kind: 'bearer'; readonly token: Secret }
  | { readonly kind: 'basic'; readonly user: string; readonly secret: Secret }
  /** The value of an `Authorization` header, for schemes that answer a challenge (digest). */
  | { readonly kind: 'header'; readonly value: Secret };

export interface HttpRequest {
  readonly method: string;
  /** The address of the request: https, or http to loopback. Any other address is refused with LK-1002. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly authorization?: Authorization;
  /** Time limit in ms from the first byte sent to the last one received. Default: 15 s. */
  readonly timeoutMs?: number;
  /** The largest body that is accepted, in bytes, packed and unpacked. Default: 1 MiB. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** Headers under lower-case names. Several headers with the same name are joined by `, ` as RFC 9110 allows. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text of the body, unpacked, without a BOM. */
  readonly body: string;
}

/** LK-3008: the server redirects instead of answering. `location` says where to. */
export class RedirectError extends FailureError {
  /** The target of the redirect. Undefined when the server does not give one that can be parsed. */
  readonly location: URL | undefined;
  constructor(from: URL, to: string | undefined) {
    const location = to !== undefined && URL.canParse(to, from.href) ? new URL(to, from.href) : undefined;
    super('LK-3008', { host: from.host, to: location === undefined ? '' : told(location, from) });
    this.location = location;
  }
}

/**
 * Returns the target of a redirect for a failure. The path is added only within the same host, where the host alone says
 * nothing. Parameters are left out, because they may hold a token.
 */
function told({ host, pathname }: URL, from: URL): string {
  return host === from.host ? `${host}${pathname.slice(0, 200)}` : host;
}

/**
 * The one way out for requests. Every status is an answer except a redirect, which is a failure (LK-3008), because a request
 * with credentials must not go to another place. Every other trouble is a FailureError LK-30xx with `host` in its details.
 */
export interface Http {
  request(request: HttpRequest): Promise<HttpResponse>;
  /** Ends idle connections, so that a program can end. */
  close(): Promise<void>;
}

/** A request whose body and answer are streamed. */
export interface ExchangeRequest {
  readonly method: string;
  /** Scheme, host and port: https, or http to loopback. Any other origin is refused with LK-1002. */
  readonly origin: string;
  /** Path and query in Latin-1, sent byte for byte, because `URL` would change them. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body. A stream is sent with the `content-length` of the headers, and in chunks where they have none. */
  readonly body?: Uint8Array | Readable;
  readonly authorization?: Authorization;
  /**
   * Whether the request gets a connection of its own, which ends with it. A kept connection may be dead without anybody
   * knowing.
   */
  readonly isApart?: boolean;
  /** Ends the exchange, also while the body of the answer arrives. */
  readonly signal?: AbortSignal;
}

export interface Exchange {
  /** The status, which can be that of a redirect: the caller has to refuse that. */
  readonly status: number;
  /** As in `HttpResponse`; values in Latin-1. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it arrives, packed or not. Destroying it ends the connection; an error on it means that the answer was cut. */
  readonly body: Readable;
}

/**
 * The way out for requests that may take long. The rules for TLS, proxies and private CAs are the same, but there is no
 * deadline for the whole.
 */
export interface StreamingHttp extends Http {
  /**
   * Settles with the answer's headers. Limits apply to the connection, to the headers, and to a body that stands still.
   * @throws FailureError LK-30xx; LK-0002 when the signal aborts, or the signal's reason where that is a FailureError
   */
  exchange(request: ExchangeRequest): Promise<Exchange>;
}
