import { Screen } from './screen.ts';

/** Another name, where the suggested one cannot be had. */
export class DriveScreen extends Screen {
  readonly shown = this.heading(this.words.yourDrive.title);
  readonly label = this.field(this.words.yourDrive.label);

  async goOn(): Promise<void> {
    await this.next();
  }
}
