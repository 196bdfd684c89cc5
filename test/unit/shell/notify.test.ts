import { beforeEach, expect, it, vi } from 'vitest';
import { createNotify } from '../../../electron/shell/notify.ts';

const electron = vi.hoisted(() => ({ shown: [] as { body: string; click?: () => void }[] }));

vi.mock('electron', () => {
  class Notification {
    static isSupported = (): boolean => true;
    readonly #options: { readonly body: string };
    #click: (() => void) | undefined;
    constructor(options: { readonly body: string }) {
      this.#options = options;
    }
    on(event: string, listener: () => void): void {
      if (event === 'click') this.#click = listener;
    }
    show(): void {
      electron.shown.push({ body: this.#options.body, ...(this.#click === undefined ? {} : { click: this.#click }) });
    }
  }
  return { Notification };
});

beforeEach(() => {
  electron.shown.length = 0;
});

it('a click on a notification opens its view', () => {
  const views: string[] = [];
  createNotify(
    (view) => views.push(view),
    () => true,
  )({ body: 'Sign in again', shows: 'drives' });
  electron.shown[0]?.click?.();
  expect(views).toEqual(['drives']);
});

it('nothing is shown while the person wants no notifications, and again when they do', () => {
  let wanted = false;
  const notify = createNotify(
    () => undefined,
    () => wanted,
  );
  notify({ body: 'unwanted', shows: 'drives' });
  wanted = true;
  notify({ body: 'wanted', shows: 'drives' });
  expect(electron.shown.map(({ body }) => body)).toEqual(['wanted']);
});
