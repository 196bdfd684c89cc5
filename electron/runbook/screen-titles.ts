import type { Words } from '../contract/words/compiled/words.ts';
import type { ScreenId } from '../../renderer/ui/screen-names.ts';

/** Stands for a value that differs from person to person. */
const name = '…';
const label = name;

/** The titles that each screen can have. A rule test compares them with the sources of the window. */
export const screenTitles: Readonly<Record<ScreenId, (words: Words) => readonly string[]>> = {
  welcome: ({ welcome }) => [welcome.title],
  link: ({ address }) => [address.linkTitle],
  address: ({ address }) => [address.title],
  application: ({ applications }) => [applications.askTitle],
  use: ({ whatFor }) => [whatFor.ask],
  'use-told': ({ whatFor }) => [whatFor.notNeeded, whatFor.unknownTitle, whatFor.sendingTitle],
  'sign-in': ({ signIn }) => [signIn.title({ name })],
  'signing-in': ({ signIn }) => [signIn.title({ name })],
  confirm: ({ signIn }) => [signIn.confirmTitle, signIn.nextAppPasswordTitle],
  method: ({ code }) => [code.chooseTitle],
  code: ({ code }) => [code.title, code.keyTitle],
  elsewhere: ({ signIn }) => [signIn.title({ name })],
  browser: ({ browser }) => [browser.title],
  page: ({ page }) => [page.title],
  account: ({ signIn }) => [signIn.accountTitle],
  'other-name': ({ yourDrive }) => [yourDrive.title],
  rename: ({ change }) => [change.renameTitle],
  folder: ({ yourDrive }) => [yourDrive.folderTitle],
  room: ({ passwords }) => [passwords.limitTitle, passwords.orphansQuestion],
  working: ({ working, change, applications, drives, renewal, removal }) => [
    ...[working.title, working.undoingTitle, change.title, applications.workingTitle({ label })],
    ...[drives.reconnecting({ label }), renewal.title({ label }), renewal.backTitle, removal.removingTitle({ label })],
  ],
  failed: ({ troubleTitles }) => Object.values(troubleTitles),
  ready: ({ ready }) => [ready.title],
  'application-ready': ({ applications }) => [applications.readyTitle({ label })],
  drives: ({ drives }) => [drives.title],
  'confirm-removal': ({ removal }) => [removal.title({ label })],
  'confirm-renewal': ({ applications }) => [applications.renewTitle({ label })],
  'hand-over': ({ applications }) => [applications.handTitle({ label })],
  'cut-off': ({ removal }) => [removal.cutOffTitle, removal.notUploadedTitle],
  letter: ({ change }) => [change.letterTitle],
  'choose-account': ({ passwords }) => [passwords.title],
  'passwords-sign-in': ({ passwords, administration }) => [passwords.title, administration.title],
  passwords: ({ passwords }) => [passwords.title],
  'confirm-revocation': ({ passwords }) => [passwords.confirmTitle({ count: 1 }), passwords.confirmTitle({ count: 2 })],
  administrator: ({ administration }) => [administration.title],
  'find-user': ({ administration }) => [administration.findTitle],
  'user-passwords': ({ administration }) => [administration.listTitle({ user: name })],
  'end-passwords': ({ administration }) => [
    administration.confirmTitle({ count: 1, user: name }),
    administration.confirmTitle({ count: 2, user: name }),
  ],
  diagnostics: ({ diagnostics }) => [diagnostics.title],
  report: ({ diagnostics }) => [diagnostics.reportTitle],
  settings: ({ settings }) => [settings.title],
  about: ({ about }) => [about.title],
  'not-started': ({ phrases }) => [phrases.notStarted],
  'no-code': ({ help }) => [help.noCodeTitle],
  'lost-phone': ({ help }) => [help.lostTitle],
  'wrong-account': ({ help }) => [help.accountTitle],
  'no-rights': ({ help }) => [help.rightsTitle],
};
