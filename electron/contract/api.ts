import * as z from 'zod/mini';
import type { RevocationReport } from './app-passwords.ts';
import { applicationUses } from './application-uses.ts';
import type { Area, NameIn } from './channels.ts';
import type { Result } from './failure.ts';
import type { LostWriteView } from './lost-writes.ts';
import { helpTopics } from './help-pages.ts';
import { platformKinds } from './platform-kinds.ts';
import { themes } from './theme.ts';
import type { Recovery } from './view.ts';
import type {
  AboutView,
  AccountPasswordsView,
  AddressView,
  DiagnosticsView,
  DrivesView,
  FoundUsersView,
  LinkView,
  OfferEndView,
  OfferView,
  RevokedView,
  SessionEndView,
  SettingsView,
  ShowView,
  StartView,
  UserPasswordsView,
  WorkView,
} from './window.ts';
import { languages } from './words/language.ts';

/** A call of the window: the schema that parses its input, and the type of its answer. No answer's type can hold a secret. */
export interface Call<I extends z.ZodMiniType = z.ZodMiniType, O = unknown> {
  readonly input: I;
  /** The type of the answer. The property never has a value. */
  readonly output?: O;
}

function call<I extends z.ZodMiniType>(input: I) {
  return { answering: <O>(): Call<I, O> => ({ input }) };
}

const nothing = z.undefined();
const id = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
const line = (max: number) => z.string().check(z.maxLength(max));

/**
 * A piece of work that the window may ask for. The sizes only stop a faulty page; the rules for people are the engine's,
 * which explains a refusal in words.
 */
const request = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('setup'),
    platform: line(2048),
    platformKind: z.exactOptional(z.enum(platformKinds)),
    user: line(320),
    password: z.exactOptional(line(4096)),
    way: z.exactOptional(z.enum(['password', 'browser', 'app-password', 'page'])),
    label: z.exactOptional(line(200)),
    application: z.exactOptional(z.boolean()),
    use: z.exactOptional(z.enum(applicationUses)),
  }),
  z.strictObject({ kind: z.enum(['reconnect', 'renew', 'disconnect', 'passwords']), id: id.shape.id }),
  z.strictObject({
    kind: z.literal('change'),
    id: id.shape.id,
    label: z.exactOptional(line(200)),
    chooseFolder: z.exactOptional(z.boolean()),
    letter: z.exactOptional(z.string().check(z.regex(/^[D-Z]$/))),
  }),
  z.strictObject({ kind: z.literal('remove'), id: id.shape.id, localOnly: z.boolean() }),
  z.strictObject({
    kind: z.literal('administration'),
    platform: line(2048),
    user: line(320),
    way: z.exactOptional(z.literal('browser')),
  }),
]);

/** The ids of app passwords to delete. The cap is above what an account may have. */
const passwordIds = z.readonly(z.array(line(200)).check(z.maxLength(10_000)));

/** The greatest length of a path, enough for deeply nested folders with long names. */
const MOST_PATH = 4096;

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['password', 'app-password']), password: line(4096) }),
  z.strictObject({ kind: z.literal('method'), method: line(40) }),
  z.strictObject({ kind: z.literal('code'), code: line(200) }),
  z.strictObject({ kind: z.literal('resend') }),
  z.strictObject({ kind: z.literal('other-method') }),
  z.strictObject({ kind: z.literal('open-browser') }),
  z.strictObject({ kind: z.literal('page'), do: z.enum(['show', 'paste', 'outside']) }),
  z.strictObject({
    kind: z.literal('drive'),
    label: line(200),
    name: line(200),
  }),
  z.strictObject({ kind: z.literal('account'), mine: z.boolean() }),
  z.strictObject({ kind: z.literal('cut-off'), cutOff: z.boolean() }),
  z.strictObject({ kind: z.literal('folder'), folder: line(MOST_PATH) }),
  z.strictObject({
    kind: z.literal('open-folder'),
    folder: line(MOST_PATH),
    from: z.exactOptional(z.int().check(z.nonnegative(), z.maximum(1_000_000))),
  }),
  z.strictObject({ kind: z.literal('make-folder'), folder: line(MOST_PATH), name: line(255) }),
  z.strictObject({ kind: z.literal('passwords'), revoke: passwordIds }),
]);

const attempt = z.int().check(z.nonnegative());

export const api = {
  app: {
    start: call(nothing).answering<StartView>(),
    /** Whether the desktop has a tray. Without one, closing the window ends the app, and the window says so. */
    tray: call(nothing).answering<boolean>(),
    about: call(nothing).answering<AboutView>(),
    /**
     * Opens help: about the platform of a drive or application, or else about the one that was found last. The page names no
     * address.
     */
    openHelp: call(
      z.strictObject({ topic: z.enum([...helpTopics, 'helpdesk']), drive: z.exactOptional(id.shape.id) }),
    ).answering<null>(),
    /**
     * Told whether the window shows a password, a code or the guide beside a platform's page, so that main keeps the window
     * out of pictures of the screen.
     */
    conceal: call(z.strictObject({ on: z.boolean() })).answering<null>(),
    quit: call(nothing).answering<null>(),
  },
  address: {
    check: call(z.strictObject({ text: line(2048) })).answering<AddressView>(),
    /**
     * Shows the platform that was found last in the person's browser, for what only its own page can do. LK-3002 when none
     * was found yet.
     */
    open: call(nothing).answering<null>(),
  },
  work: {
    start: call(request).answering<WorkView>(),
    answer: call(z.strictObject({ attempt, answer })).answering<null>(),
    cancel: call(z.strictObject({ attempt })).answering<null>(),
    current: call(nothing).answering<WorkView | null>(),
  },
  drives: {
    list: call(nothing).answering<DrivesView>(),
    /** Opens a drive's folder. LK-0002 when `stopOpening` stopped it. */
    open: call(id).answering<{ readonly path: string }>(),
    /** Stops the opening of a drive. Answers at once, with success even when none is under way. */
    stopOpening: call(id).answering<null>(),
    /** The letters that a drive could have now, in their order; none where drives have no letters. */
    freeLetters: call(nothing).answering<readonly string[]>(),
    /**
     * Does what IT's rule `retire` asks for without waiting for this computer's turn. Answers after one round; the event `drives` tells
     * what is left. Does nothing where there is no such rule.
     */
    retire: call(nothing).answering<null>(),
  },
  /** Lost writes: files that programs believe they have written and that are not on the platform. */
  lost: {
    list: call(nothing).answering<readonly LostWriteView[]>(),
    /** Saves a kept copy where the person chooses in main's dialog. Null when they decide not to. */
    save: call(id).answering<{ readonly path: string } | null>(),
    forget: call(id).answering<null>(),
  },
  /**
   * The app passwords of the account that the last work of kind `passwords` signed in to. LK-2008 when that session has
   * ended. There is one session at a time: `stay` and `close` are also for an administrator's.
   */
  passwords: {
    list: call(nothing).answering<AccountPasswordsView>(),
    /** `cutsOff` says that programs may lose what they have open on the drives that use one of them. */
    revoke: call(z.strictObject({ ids: passwordIds, cutsOff: z.boolean() })).answering<RevocationReport>(),
    /** Stays signed in, after the event `session` told of the end. Answers with success when there is nothing to extend. */
    stay: call(nothing).answering<null>(),
    close: call(nothing).answering<null>(),
  },
  /**
   * What an administrator may do, once work of kind `administration` has signed in. LK-2008 when that session has ended, LK-6001
   * when IT does not allow it any more, LK-2020 when the account is no administrator.
   */
  administration: {
    find: call(z.strictObject({ text: line(320) })).answering<FoundUsersView>(),
    /** The app passwords of a user, by the id with which `find` has given them. LK-1026 for any other. */
    list: call(z.strictObject({ user: line(200) })).answering<UserPasswordsView>(),
    /** Deletes app passwords of such a user, in order. The event `revoked` tells how far that is. */
    revoke: call(
      z.strictObject({ user: line(200), ids: passwordIds, reason: line(4096) }),
    ).answering<RevocationReport>(),
  },
  applications: {
    /**
     * Puts an app password on the clipboard. The event `offered` tells when it can be pasted; the answer comes when it has
     * left the clipboard again.
     */
    handOver: call(id).answering<{ readonly ended: OfferEndView }>(),
    /** Gives more time to paste; the event `offered` comes again. Does nothing when there is no more to give. */
    extend: call(nothing).answering<null>(),
    takeBack: call(nothing).answering<null>(),
  },
  diagnostics: {
    run: call(nothing).answering<DiagnosticsView>(),
    report: call(nothing).answering<{ readonly text: string }>(),
    save: call(nothing).answering<{ readonly path: string } | null>(),
  },
  settings: {
    read: call(nothing).answering<SettingsView>(),
    change: call(
      z.strictObject({
        language: z.exactOptional(z.enum([...languages, 'system'])),
        startAtLogon: z.exactOptional(z.boolean()),
        hideFromCapture: z.exactOptional(z.boolean()),
        remember: z.exactOptional(z.boolean()),
        theme: z.exactOptional(z.enum(themes)),
        notifications: z.exactOptional(z.boolean()),
      }),
    ).answering<SettingsView>(),
  },
} as const satisfies { readonly [A in Area]: Readonly<Record<NameIn<A>, Call>> };

export type InputOf<C> = C extends Call<infer I> ? z.infer<I> : never;
export type OutputOf<C> = C extends Call<z.ZodMiniType, infer O> ? O : never;

/**
 * The bridge that preload puts on `window.latchkey`. Every call answers a Result, and `on` gives a way to stop listening to
 * an event.
 */
export type Bridge = {
  readonly [A in Area]: {
    readonly [N in NameIn<A> & keyof (typeof api)[A]]: (
      input: InputOf<(typeof api)[A][N]>,
    ) => Promise<Result<OutputOf<(typeof api)[A][N]>>>;
  };
} & {
  /** Calls `listener` for each event. @returns a function that stops the listening */
  readonly on: <E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) => () => void;
};

/** The events that main sends to the window. */
export interface Events {
  readonly work: WorkView;
  readonly drives: DrivesView;
  readonly lost: readonly LostWriteView[];
  /** The results of a recovery that took longer than the window's start. */
  readonly recovered: readonly Recovery[];
  readonly link: LinkView;
  readonly show: ShowView;
  /** Asks for the list of the keyboard's shortcuts. */
  readonly shortcuts: true;
  readonly settings: SettingsView;
  readonly offered: OfferView;
  readonly session: SessionEndView;
  readonly revoked: RevokedView;
  /** Personal details are to be covered, or to be shown again. */
  readonly cover: null;
}
