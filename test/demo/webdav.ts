import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import nephele from 'nephele';
import type { Account } from './accounts.ts';
import { addressOf } from './journal.ts';
import type { PlatformState } from './platform.ts';
import { UserTree } from './user-tree.ts';

const REALM = 'NetExplorer';
/** What the list of app passwords says of one that a drive used; "Non affectée" before. */
const ACCESS_METHOD = 'NetExplorer Drive';
const goneAfter = new Set(['DELETE', 'MOVE']);
const readMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND']);

/** The account that a request may act for; undefined when it was refused. */
export type Authenticate = (request: Request, response: Response) => Account | undefined;

export interface Dav {
  /** Handles what is below the address where it is mounted; who asks is found out by `authenticate`. */
  readonly handler: (authenticate: Authenticate) => RequestHandler;
  /** The folder that holds a user's files. */
  readonly folderOf: (account: Account) => string;
}

/** WebDAV for every user, each with a tree of its own below `folder`. */
export function webDav(platform: PlatformState, folder: string): Dav {
  const uploads = join(folder, 'uploads');
  const folderOf = ({ login }: Account): string => join(folder, 'files', login);
  mkdirSync(uploads, { recursive: true });
  const servers = new Map<Account, RequestHandler>();
  for (const account of platform.accounts.all()) {
    const root = folderOf(account);
    mkdirSync(root, { recursive: true });
    const { filledBytes } = account.user;
    if (filledBytes !== undefined) writeFileSync(join(root, 'Archive.zip'), Buffer.alloc(filledBytes));
    const tree = new UserTree({ root, uploads, quotaBytes: () => account.quotaBytes });
    servers.set(account, serve(tree, account));
  }
  const handler =
    (authenticate: Authenticate): RequestHandler =>
    (request, response, next) => {
      const account = authenticate(request, response);
      if (account === undefined) return;
      const refused = refusalOf(account, request);
      if (refused === undefined) void servers.get(account)?.(request, response, next);
      else refuse(response, ...refused);
    };
  return { handler, folderOf };
}

/** Why this request is not for nephele to answer. */
function refusalOf(account: Account, request: Request): [status: number, reason: string] | undefined {
  const { method, path } = request;
  if (account.readOnly && !readMethods.has(method)) return [403, 'read-only'];
  if (path === '/' && goneAfter.has(method)) return [403, 'not the root'];
  if (!isDecodable(path)) return [400, 'malformed address'];
  // nephele unpacks bodies, and a damaged one would end the process.
  if (!['identity', ''].includes(request.get('Content-Encoding') ?? '')) return [415, 'encoded body'];
  return undefined;
}

function serve(adapter: UserTree, account: Account): RequestHandler {
  const user = { username: account.login };
  const authenticator = {
    authenticate: () => Promise.resolve(user),
    cleanAuthentication: () => Promise.resolve(),
  };
  // nephele's own answers carry stack traces, and a wrong length for what is not ASCII.
  const errorHandler = (code: number, message: string, _request: Request, response: Response, error?: Error) => {
    if (response.headersSent || response.destroyed) response.end();
    else if (code < 400) response.status(code).end();
    else refuse(response, code === 500 ? statusOf(error) : code, message);
    return Promise.resolve();
  };
  return nephele({ adapter, authenticator }, { errorHandler });
}

/** What nephele takes for a fault of the server although the client sent it. */
function statusOf(error: Error | undefined): number {
  if (error === undefined) return 500;
  if (/\nLine: \d/.test(error.message)) return 400; // how the XML parser ends its complaints
  return 'code' in error && error.code === 'ENAMETOOLONG' ? 414 : 500;
}

/** NetExplorer's: app passwords work here, and nothing else. */
export const byAppPassword =
  (platform: PlatformState): Authenticate =>
  (request, response) => {
    const credentials = basicCredentials(request);
    if (credentials !== undefined) {
      const account = platform.accounts.byLogin(credentials.login);
      if (account !== undefined && platform.appPasswords.use(account.user.name, credentials.password, ACCESS_METHOD)) {
        return account;
      }
      if (platform.throttle.wrongPassword(addressOf(request))) {
        refuse(response, 429, 'too many attempts');
        return undefined;
      }
    }
    response.set('WWW-Authenticate', `Basic realm="${REALM}"`);
    refuse(response, 401, 'unauthorized');
    return undefined;
  };

export function basicCredentials(request: Request): { login: string; password: string } | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(request.get('Authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { login: text.slice(0, colon), password: text.slice(colon + 1) };
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

export function refuse(response: Response, status: number, reason: string): void {
  response.status(status).type('text/plain').send(`${reason}\n`);
}
