import { Screen } from './screen.ts';

/** Where the files are. */
export class AddressScreen extends Screen {
  readonly shown = this.heading(this.words.address.title);
  readonly found = this.page.locator('.found');
  readonly input = this.field(this.words.address.label);
  readonly refused = this.page.locator('#address-refused');

  /** Goes on as soon as the address is found. */
  async enter(address: string): Promise<void> {
    await this.input.fill(address);
    await this.next();
  }

  /** With the address that stands there. */
  async goOn(): Promise<void> {
    await this.next();
  }
}
