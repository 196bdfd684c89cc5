import type { ElectronApplication } from '@playwright/test';
import {
  RECORDER_KEY,
  type DialogName,
  type MenuLine,
  type RecordedMessage,
  type RecordedNotification,
  type RecordedTray,
  type Recorder,
} from '../recorder-contract.ts';

type Asked = { readonly key: string; readonly name: keyof Recorder; readonly args: readonly unknown[] };

/** The desktop around the app, as the recorder in its main process sees it; the user's hand in tray and notifications. */
export class RecordedDesktop {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** Arguments of each call, such as of `shell.openExternal`, oldest first. */
  async calls(api: string): Promise<(readonly unknown[])[]> {
    const calls = await this.#ask('calls');
    return calls.filter((call) => call.api === api).map((call) => call.args);
  }

  messages(): Promise<RecordedMessage[]> {
    return this.#ask('messages');
  }

  trays(): Promise<RecordedTray[]> {
    return this.#ask('trays');
  }

  clickTray(index = 0): Promise<void> {
    return this.#ask('emitOnTray', index, 'click');
  }

  /** @throws Error when there is no such item, or one that cannot be clicked */
  clickTrayMenu(labels: readonly string[], index = 0): Promise<void> {
    return this.#ask('clickTrayMenu', index, labels);
  }

  applicationMenu(): Promise<MenuLine[]> {
    return this.#ask('applicationMenu');
  }

  clickApplicationMenu(labels: readonly string[]): Promise<void> {
    return this.#ask('clickApplicationMenu', labels);
  }

  notifications(): Promise<RecordedNotification[]> {
    return this.#ask('notifications');
  }

  /** @param index from the end when negative */
  clickNotification(index = -1): Promise<void> {
    return this.#ask('emitOnNotification', index, 'click');
  }

  answerNext(dialog: DialogName, answer: object): Promise<void> {
    return this.#ask('answerNext', dialog, answer);
  }

  #ask<K extends keyof Recorder>(name: K, ...args: Parameters<Recorder[K]>): Promise<ReturnType<Recorder[K]>> {
    const asked: Asked = { key: RECORDER_KEY, name, args };
    return this.#app.evaluate((_electron, { key, name, args }) => {
      const recorder = Reflect.get(globalThis, Symbol.for(key)) as Record<
        string,
        (...args: readonly unknown[]) => unknown
      >;
      return recorder[name]?.(...args);
    }, asked) as Promise<ReturnType<Recorder[K]>>;
  }
}
