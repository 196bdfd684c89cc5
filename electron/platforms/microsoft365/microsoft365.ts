import { FailureError } from '../../contract/failure.ts';
import { definePlatform } from '../define-platform.ts';
import type { Recipe } from '../guided-page/recipe.ts';
import type { Platform } from '../platform.ts';

/**
 * Addresses by which people know Microsoft 365. All of them lead to one page, and none of them takes an app password for files.
 */
const hosts = [
  ...['mysignins.microsoft.com', 'myaccount.microsoft.com', 'www.office.com', 'm365.cloud.microsoft'],
  ...['outlook.office.com', 'outlook.office365.com', 'smtp.office365.com', 'outlook.cloud.microsoft'],
];
/** The domain of the SharePoint of an organisation, and of the OneDrives of its people. */
const SHAREPOINT = '.sharepoint.com';

export const microsoft365Platform = definePlatform({
  kind: 'microsoft365',
  recipe: async () => (await import('../../../assets/recipes/microsoft365.json', { with: { type: 'json' } })).default,
  create: ({ recipe }) => microsoft365(() => recipe('microsoft365')), // it is recognised without a request
});

/**
 * Makes the platform for Microsoft 365. A person makes its app passwords on the page *Security info*, and for applications
 * only. There is no API to ask for an app password, or to revoke one.
 * @param recipe returns the recipe for that page
 */
export function microsoft365(recipe: () => Promise<Recipe>): Platform {
  return {
    kind: 'microsoft365',
    async discover(address) {
      const isKnown = hosts.includes(address.host) || address.host.endsWith(SHAREPOINT);
      const { start, nameLimit } = await recipe().catch((error: unknown) => {
        // An unreadable recipe of IT is a failure for Microsoft 365 only, and not for any other platform.
        throw isKnown ? error : new FailureError('LK-3011', { host: address.host });
      });
      const page = new URL(start);
      if (!isKnown && address.host !== page.host) throw new FailureError('LK-3011', { host: address.host });
      return {
        ...{ kind: 'microsoft365', address: page.origin, name: 'Microsoft 365', webdav: '', nameLimit },
        ways: ['page'],
        applicationsOnly: true,
        knownAddress: true,
      };
    },
    passwordsPage: (address) => `${address}/security-info`,
  };
}
