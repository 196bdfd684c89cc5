/**
 * Short names of the screens, for help by phone: "What does it say at the top right?" Set-up, drives, app passwords and the
 * rest each have a letter. A name is never given to another screen, because printed lists of names outlast a version. D3, D5
 * and S21 were screens of results, which are notes over the list of drives now.
 */
export const screenNames = {
  welcome: 'S1',
  link: 'S2',
  address: 'S3',
  application: 'S4',
  use: 'S5',
  'use-told': 'S6',
  'sign-in': 'S7',
  'signing-in': 'S8',
  confirm: 'S9',
  method: 'S10',
  code: 'S11',
  elsewhere: 'S12',
  browser: 'S13',
  page: 'S14',
  account: 'S15',
  'other-name': 'S16',
  rename: 'S17',
  folder: 'S18',
  room: 'S19',
  working: 'S20',
  failed: 'S22',
  ready: 'S23',
  'application-ready': 'S24',
  drives: 'D1',
  'confirm-removal': 'D2',
  'confirm-renewal': 'D4',
  'hand-over': 'D6',
  'cut-off': 'D7',
  'choose-account': 'P1',
  'passwords-sign-in': 'P2',
  passwords: 'P3',
  'confirm-revocation': 'P4',
  diagnostics: 'H1',
  report: 'H2',
  settings: 'H3',
  about: 'H4',
  'not-started': 'H5',
} as const;

export type ScreenId = keyof typeof screenNames;
