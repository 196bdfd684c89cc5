/**
 * Every call that a window can make and every event that it hears, once. Preload loops over the names; main must have a
 * handler and `api.ts` a schema for each, or it does not compile.
 */
export const channels = {
  app: ['start', 'tray', 'about', 'openHelp', 'conceal', 'quit'],
  address: ['check', 'open'],
  work: ['start', 'answer', 'cancel', 'current'],
  drives: ['list', 'open', 'stopOpening'],
  lost: ['list', 'save', 'forget'],
  passwords: ['list', 'revoke', 'close'],
  applications: ['handOver', 'takeBack'],
  diagnostics: ['run', 'report', 'save'],
  settings: ['read', 'change'],
} as const;

export const eventNames = ['work', 'drives', 'lost', 'recovered', 'link', 'show', 'settings', 'offered'] as const;

export type Area = keyof typeof channels;
export type NameIn<A extends Area> = (typeof channels)[A][number];
export type EventName = (typeof eventNames)[number];

/** Name under which a call travels between window and main. */
export function callChannel(area: string, name: string): string {
  return `latchkey:${area}.${name}`;
}

/** Name under which an event travels. */
export function eventChannel(event: string): string {
  return `latchkey:on:${event}`;
}
