import type { AddressBlock } from '../../http/blocked-servers.ts';

/** Paths of Nextcloud's calls, below its address; observed on 34.0.1. `index.php` works with and without pretty URLs. */
export const endpoints = {
  loginFlow: '/index.php/login/v2',
  user: '/ocs/v2.php/cloud/user',
  appPassword: '/ocs/v2.php/core/apppassword',
  newAppPassword: '/ocs/v2.php/core/getapppassword',
  rotate: '/ocs/v2.php/core/apppassword/rotate',
  /** The folder that holds everybody's files. A user's own folder is below it, under the user id. */
  webdav: '/remote.php/dav/files/',
  /** The page on which people find their app passwords. */
  securityPage: '/index.php/settings/user/security',
} as const;

/** Nextcloud blocks an address for half an hour after about ten wrong passwords (observed). Its relatives have the same paths. */
export const addressBlock: AddressBlock = {
  paths: /\/(status|index|remote|ocs\/v[12])\.php(\/|$)/,
  seconds: 30 * 60,
};

/** Most characters in the name of an app password. A longer name is cut (observed). */
export const NAME_LIMIT = 128;
