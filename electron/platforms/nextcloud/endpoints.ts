import type { AddressBlock } from '../../http/blocked-servers.ts';

/** Paths of Nextcloud's calls, below its address; observed on 34.0.1. `index.php` works with and without pretty addresses. */
export const endpoints = {
  loginFlow: '/index.php/login/v2',
  user: '/ocs/v2.php/cloud/user',
  appPassword: '/ocs/v2.php/core/apppassword',
  newAppPassword: '/ocs/v2.php/core/getapppassword',
  rotate: '/ocs/v2.php/core/apppassword/rotate',
  /** The folder of everybody's files; a user's own is below, under the user id. */
  webdav: '/remote.php/dav/files/',
  /** Page on which a person finds their app passwords. */
  securityPage: '/index.php/settings/user/security',
} as const;

/** After about ten wrong passwords, for half an hour (observed); its relatives have the same paths. */
export const addressBlock: AddressBlock = {
  paths: /\/(status|index|remote|ocs\/v[12])\.php(\/|$)/,
  seconds: 30 * 60,
};

/** Most characters in the name of an app password; what is longer is cut (observed). */
export const NAME_LIMIT = 128;
