import { FailureError } from '../../contract/failure.ts';
import { chooseChallenge } from '../../drives/dav-challenge.ts';
import type { Http, HttpResponse } from '../../http/http.ts';
import type { Platform } from '../platform.ts';

/** Latchkey only keeps the name, so it is as long as is comfortable to read. */
const NAME_LIMIT = 64;

/** Any WebDAV server (RFC 4918): it makes no app passwords for anybody, so a person brings one. */
export function webdavServer(http: Http): Platform {
  return {
    kind: 'webdav',
    async discover(address, signal) {
      const root = `${address.origin}${address.pathname.replace(/\/+$/, '')}`;
      const url = `${root}/`;
      const response = await http.request({ method: 'OPTIONS', url, ...(signal === undefined ? {} : { signal }) });
      if (!isWebdav(response)) throw new FailureError('LK-3011', { host: address.host, status: response.status });
      return {
        ...{ kind: 'webdav', address: root, name: address.host, webdav: url, nameLimit: NAME_LIMIT },
        ways: ['app-password'],
      };
    },
  };
}

/**
 * Says so in its answer to OPTIONS (10.1). A server that wants to know first who asks may not say it then: one that asks in
 * a way that a drive can answer is taken for one, and the first request with an app password tells.
 */
function isWebdav({ status, headers }: HttpResponse): boolean {
  if (headers['dav'] !== undefined) return true;
  if (status !== 401) return false;
  try {
    chooseChallenge(headers['www-authenticate'], '');
    return true;
  } catch {
    return false;
  }
}
