import type { Desktop } from '../../electron/contract/window.ts';

/** A field test has found this of a fact: it holds, nobody or nothing could look, or it is otherwise than we say. */
export type Finding =
  | { readonly state: 'seen'; readonly detail?: string }
  | { readonly state: 'not seen'; readonly detail: string }
  | { readonly state: 'different'; readonly detail: string };

/** Something that Latchkey relies on and that only a real machine can show. */
export interface Fact {
  /** Never changes: reports of different days are compared by it. */
  readonly id: string;
  readonly systems: readonly Desktop[];
  readonly says: string;
  /** A person is asked this; absent where the program finds out by itself. "Yes" means that the fact holds. */
  readonly question?: string;
}

const all: readonly Desktop[] = ['linux', 'windows', 'mac'];

/** The program finds these out by itself, in this order. */
export const programFacts = [
  { id: 'set-up', systems: all, says: 'A set-up with a second factor ends with a drive that works.' },
  { id: 'status', systems: all, says: '`latchkey status` shows the drive as connected.' },
  { id: 'first-access', systems: all, says: 'The first look into the drive is answered within two seconds.' },
  {
    id: 'write-read',
    systems: all,
    says: 'A file written through the drive is on the platform, and reads back as it was.',
  },
  {
    id: 'change-away',
    systems: all,
    says: 'A file that was changed on the platform is read anew through the drive within a minute.',
  },
  {
    id: 'names',
    systems: all,
    says: 'Names with blanks, umlauts, Chinese, emoji, `#`, `%` and `&` come back as they were.',
  },
  { id: 'rename-delete', systems: all, says: 'Renaming and deleting through the drive reach the platform.' },
  { id: 'long-path', systems: all, says: 'A file whose path is longer than 260 characters can be written and read.' },
  {
    id: 'big-file',
    systems: all,
    says: 'A file of 60 MB arrives whole (WebClient refuses more than 50 MB until IT raises its limit).',
  },
  { id: 'many-entries', systems: all, says: 'A folder of 5,000 files is listed whole.' },
  { id: 'small-files', systems: all, says: 'A hundred files of 4 KB are written one after the other within a minute.' },
  {
    id: 'lost-write',
    systems: all,
    says: 'A file that the platform had no space for is named: the program that wrote it fails, or `latchkey status` lists it.',
  },
  {
    id: 'offline',
    systems: all,
    says: 'Without the platform a look into the drive ends within fifteen seconds; nothing hangs.',
  },
  {
    id: 'back',
    systems: all,
    says: 'When the platform is there again, the drive works within a minute without anybody doing anything.',
  },
  {
    id: 'renew-open',
    systems: all,
    says: 'The app password is renewed while a program has a file open, and the program goes on reading.',
  },
  {
    id: 'dead-password',
    systems: all,
    says: 'A revoked app password is sent once, whatever programs do with the drive.',
  },
  {
    id: 'remove',
    systems: all,
    says: 'A removal leaves no drive, no app password on the platform, and nothing in the list.',
  },
  {
    id: 'no-secret',
    systems: all,
    says: 'No app password, sign-in password or session is in anything that was printed.',
  },
] as const satisfies readonly Fact[];

export type ProgramFactId = (typeof programFacts)[number]['id'];

/** A person is asked these while the drive is there. */
export const personFacts: readonly Fact[] = [
  {
    id: 'shown',
    systems: ['windows'],
    says: 'Explorer shows the drive with its name and the icon of Latchkey.',
    question: 'Open Explorer, “This PC”. Is the drive there, called “Field test”, with the icon of Latchkey?',
  },
  {
    id: 'office',
    systems: ['windows'],
    says: 'Word opens, changes and saves a document on the drive without asking for a password.',
    question:
      'Open “Letter.rtf” from the drive with Word (another editor, if you have no Word: say so in the remark), type a word, save, close. Did all of that work without a question?',
  },
  {
    id: 'zone',
    systems: ['windows'],
    says: 'Windows warns of nothing when files are opened or copied.',
    question: 'Drag a picture onto the drive and copy it back to the desktop. Did Windows do both without a warning?',
  },
  {
    id: 'no-prompts',
    systems: ['windows'],
    says: 'No window of Windows, a firewall or a virus scanner asks anything during the test.',
    question:
      'Since the test began: did every other program stay silent (no password, firewall or virus scanner window)?',
  },
  {
    id: 'sleep',
    systems: all,
    says: 'After sleep the drive is there again within ten seconds, and no program hangs.',
    question:
      'Put the computer to sleep for a minute, wake it, and open the drive. Was it there within ten seconds, and did nothing hang?',
  },
  {
    id: 'other-user',
    systems: ['windows'],
    says: 'Another user of the computer, logged on at the same time, does not see the drive and cannot open it.',
    question:
      'If a second user can log on (Switch user): does that user see no drive “Field test”? (Without one: answer s for skip.)',
  },
  {
    id: 'shown',
    systems: ['mac'],
    says: 'The Finder shows the drive below “Locations” with its name.',
    question: 'Open the Finder. Is “Field test” there below “Locations”?',
  },
  {
    id: 'consent',
    systems: ['mac'],
    says: 'macOS asks at most once for access to a network volume, in our words.',
    question:
      'Did macOS ask at most once whether Latchkey may access files on a network volume, with a sentence that says why? (No question at all: yes.)',
  },
  {
    id: 'local-network',
    systems: ['mac'],
    says: 'macOS does not ask for the local network, as the drive is served on this Mac.',
    question: 'Did macOS NOT ask whether Latchkey may find devices on the local network?',
  },
  {
    id: 'office',
    systems: ['mac'],
    says: 'TextEdit or Word opens, changes and saves a document on the drive.',
    question:
      'Open “Letter.rtf” from the drive with TextEdit, type a word, save, close. Did that work without a question?',
  },
  {
    id: 'eject',
    systems: ['mac'],
    says: 'A drive that was ejected in the Finder is told as not connected, and comes back with `latchkey reconnect`.',
    question:
      'Eject “Field test” in the Finder, then run `latchkey reconnect "Field test"` in another terminal. Is it back?',
  },
  {
    id: 'shown',
    systems: ['linux'],
    says: 'Files shows the drive among its places, with its name.',
    question: 'Open Files. Is “Field test” there in the list on the left?',
  },
  {
    id: 'office',
    systems: ['linux'],
    says: 'LibreOffice opens, changes and saves a document on the drive.',
    question:
      'Open “Letter.rtf” from the drive with LibreOffice, type a word, save, close. Did that work without a question?',
  },
  {
    id: 'drag',
    systems: ['linux'],
    says: 'A picture dragged onto the drive in Files arrives, and gets a preview.',
    question: 'Drag a picture onto the drive in Files. Is it there, with a preview?',
  },
  {
    id: 'no-prompts',
    systems: ['linux'],
    says: 'Nothing but Latchkey asks for a password during the test.',
    question: 'Since the test began: did no other window ask for a password?',
  },
  {
    id: 'logon',
    systems: ['linux'],
    says: 'The keychain opens with the log-on, so that the drive is connected without a question.',
    question: 'Does your keyring open with your log-on (you are not asked for its password after logging on)?',
  },
];

/** Every fact of a system, those first that the program finds out. */
export function factsOf(system: Desktop): readonly Fact[] {
  const facts: readonly Fact[] = [...programFacts, ...personFacts];
  return facts.filter(({ systems }) => systems.includes(system));
}
