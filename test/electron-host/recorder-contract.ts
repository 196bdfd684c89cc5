/** Key of `globalThis` under which the recorder is found in the app's main process. */
export const RECORDER_KEY = 'recorded-desktop';

export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly checked: boolean;
  readonly items: readonly MenuLine[];
}

export interface RecordedTray {
  readonly toolTip: string;
  readonly title: string;
  readonly destroyed: boolean;
  readonly menu: readonly MenuLine[];
}

export interface RecordedNotification {
  readonly title: string;
  readonly body: string;
  readonly closed: boolean;
}

/** One thing that the app asked of the desktop, such as `shell.openExternal`. */
export interface RecordedCall {
  readonly api: string;
  readonly args: readonly unknown[];
}

/** What a page was told: an event, or the answer to a call. */
export interface RecordedMessage {
  readonly channel: string;
  /** JSON where that can hold it; the text of an error for a call that failed. */
  readonly content: string;
}

export type DialogName = 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog';

/** What the app has shown and asked for outside its windows, and the user's part in it. Values are plain copies. */
export interface Recorder {
  calls(): RecordedCall[];
  /** Everything that main has told its pages, oldest first. */
  messages(): RecordedMessage[];
  trays(): RecordedTray[];
  notifications(): RecordedNotification[];
  applicationMenu(): MenuLine[];
  /** @param event such as `click` */
  emitOnTray(index: number, event: string): void;
  /** @param labels the way through the menus. @throws Error when an item is not there, hidden or disabled */
  clickTrayMenu(index: number, labels: readonly string[]): void;
  clickApplicationMenu(labels: readonly string[]): void;
  emitOnNotification(index: number, event: string, ...args: unknown[]): void;
  /** The next dialog of this kind is answered so; without an answer it is cancelled. */
  answerNext(dialog: DialogName, answer: object): void;
}
