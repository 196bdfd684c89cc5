/**
 * The names of every call that a window can make. Preload loops over them; a name without a handler in main or a schema in
 * `api.ts` does not compile.
 */
export const channels = {
  app: ['start', 'tray', 'about', 'openHelp', 'conceal', 'quit'],
  address: ['check', 'open'],
  work: ['start', 'answer', 'cancel', 'current'],
  drives: ['list', 'open', 'stopOpening', 'freeLetters', 'retire'],
  lost: ['list', 'save', 'forget'],
  passwords: ['list', 'revoke', 'stay', 'close'],
  administration: ['find', 'list', 'revoke'],
  applications: ['handOver', 'extend', 'takeBack'],
  diagnostics: ['run', 'report', 'save'],
  settings: ['read', 'change'],
} as const;

export const eventNames = [
  'work',
  'drives',
  'lost',
  'recovered',
  'link',
  'show',
  'shortcuts',
  'settings',
  'offered',
  'session',
  'revoked',
  'cover',
] as const;

export type Area = keyof typeof channels;
export type NameIn<A extends Area> = (typeof channels)[A][number];
export type EventName = (typeof eventNames)[number];

/** Names the channel of a call between window and main. */
export function callChannel(area: string, name: string): string {
  return `latchkey:${area}.${name}`;
}

/** Names the channel of an event from main to the window. */
export function eventChannel(event: string): string {
  return `latchkey:on:${event}`;
}
