import { addressTexts } from '../../../electron/contract/words/window/address.ts';
import { Screen } from './screen.ts';

/** Where the files are. */
export class AddressScreen extends Screen {
  readonly shown = this.heading(addressTexts.title);
  readonly found = this.page.locator('.found');
  readonly refused = this.page.locator('#address-refused');

  /** Goes on as soon as the address is found. */
  async enter(address: string): Promise<void> {
    await this.field(addressTexts.label).fill(address);
    await this.next();
  }
}
