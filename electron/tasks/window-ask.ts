import { FailureError, isFailure } from '../contract/failure.ts';
import { mayLookOn } from '../contract/folders.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type {
  Answer,
  BrowserQuestionView,
  DriveQuestion,
  FolderQuestionView,
  QuestionView,
} from '../contract/questions.ts';
import type { NamedDrive } from '../contract/window.ts';
import { aborted } from '../os/abort.ts';
import type { PageVisit } from '../platforms/guided-page/page-visit.ts';
import type { PageWindows } from '../platforms/guided-page/page-windows.ts';
import { Secret } from '../secrets/secret.ts';
import type {
  AccountQuestion,
  AppPasswordQuestion,
  Ask,
  BrowserVisit,
  CodeAnswer,
  CodeQuestion,
  DriveAnswer,
  FolderQuestion,
  MethodQuestion,
  PasswordQuestion,
  PasswordsQuestion,
} from '../sign-in/ask.ts';

export interface WindowAsk {
  readonly ask: Ask;
  /** Answers the open question. Returns false, and changes nothing, when no question is open or the answer fits another one. */
  readonly answer: (answer: Answer) => boolean;
}

export interface WindowAskOptions {
  /**
   * Password that came with the request. It answers the first question for a password (the account's, or an app password), and no
   * later one.
   */
  readonly password?: Secret;
  /** Called when a question is open, also when it is asked again. */
  readonly onQuestion: (question: QuestionView) => void;
  /** Called when the question has been answered. */
  readonly onAnswer: () => void;
  /** The drive has its names. */
  readonly onNames: (drive: NamedDrive) => void;
  /** The second factor that was used last: taken when it is offered, as another one can be asked for with the code. Never rejects. */
  readonly lastMethod: () => Promise<string | undefined>;
  /** Shows platforms' pages. */
  readonly pages: PageWindows;
  /** Opens a page in the person's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** Aborting ends every question with LK-0002. */
  readonly signal: AbortSignal;
}

interface Open {
  take(answer: Answer): boolean;
}

/** Lets the engine ask the window: one question at a time, each answered once. */
export function windowAsk(options: WindowAskOptions): WindowAsk {
  const { password, onQuestion, onAnswer, onNames, lastMethod, pages, openBrowser, signal } = options;
  let open: Open | undefined;
  let first = password;

  /**
   * Puts a question to the window.
   * @param isEnd false for an answer that leaves the person at the same question, so that `onAnswer` is not called
   */
  const put = <T>(
    question: QuestionView,
    read: (answer: Answer) => T | undefined,
    isEnd: (value: T) => boolean = () => true,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const abandon = (): void => {
        open = undefined;
        reject(new FailureError('LK-0002'));
      };
      if (signal.aborted) {
        abandon();
        return;
      }
      signal.addEventListener('abort', abandon, { once: true });
      open = {
        take(answer) {
          const value = read(answer);
          if (value === undefined) return false;
          open = undefined;
          signal.removeEventListener('abort', abandon);
          if (isEnd(value)) onAnswer();
          resolve(value);
          return true;
        },
      };
      onQuestion(question);
    });

  const browser = async (visit: BrowserVisit, over: AbortSignal): Promise<void> => {
    const { qrImage } = await import('../sign-in/qr-code.ts');
    const shown = browserView(visit, qrImage(visit.url));
    const openAndShow = async (): Promise<void> => {
      const opened = await openBrowser(visit.url).then(
        () => true,
        () => false,
      );
      if (!over.aborted && !signal.aborted) onQuestion({ ...shown, opened });
    };
    if (over.aborted) return;
    const gone = aborted(over, signal);
    const again: Open = {
      take(answer) {
        if (answer.kind !== 'open-browser') return false;
        void openAndShow();
        return true;
      },
    };
    open = again;
    await openAndShow();
    await gone;
    if (open === again) open = undefined;
    if (signal.aborted) throw new FailureError('LK-0002');
    onAnswer();
  };

  const page = async (visit: PageVisit): Promise<Secret> => {
    const { askOnPage } = await import('./page-ask.ts');
    const asking = askOnPage(visit, { pages, openBrowser, onQuestion, signal });
    const its: Open = { take: (answer) => answer.kind === 'page' && asking.answer(answer) };
    open = its;
    const secret = await asking.secret;
    if (open === its) open = undefined;
    onAnswer();
    return secret;
  };

  /**
   * Keeps one screen open while the person looks into folders. Opening or making a folder is a request to the platform, not yet
   * an answer.
   */
  const folder = async ({ host, why, browser: folders, ...first }: FolderQuestion): Promise<string> => {
    let { page, refused } = first;
    for (;;) {
      const view: FolderQuestionView = { kind: 'folder', host, why, page };
      const chosen = await put({ ...view, ...omitUndefined({ refused }) }, readFolder, ({ kind }) => kind === 'folder');
      if (chosen.kind === 'folder') return chosen.folder;
      const opening = chosen.kind === 'open-folder';
      onQuestion({ ...view, busy: opening ? 'opening' : 'making' });
      refused = undefined;
      try {
        page = await (opening ? folders.open(chosen.folder, chosen.from) : folders.make(chosen.folder, chosen.name));
      } catch (error) {
        if (!isFailure(error) || !mayLookOn(error.failure)) throw error;
        refused = error.failure;
      }
    }
  };

  let asksMethod = false;
  const method = async ({ methods }: MethodQuestion): Promise<string> => {
    const known = asksMethod ? undefined : await lastMethod();
    // Asked again is who wants another one.
    asksMethod = true;
    if (known !== undefined && methods.some(({ id }) => id === known)) return known;
    return await put({ kind: 'method', methods }, (answer) => (answer.kind === 'method' ? answer.method : undefined));
  };

  /** The suggestions suit most people, who can change them later: only what cannot be had is asked for. */
  const drive = async (question: DriveQuestion): Promise<DriveAnswer> => {
    const { label, folder: place, name, remoteFolder } = question;
    const answer = question.refused === undefined ? { label, name } : await put(driveView(question), readDrive);
    onNames({ ...answer, folder: place });
    return { ...answer, remoteFolder };
  };

  return {
    answer: (answer) => open?.take(answer) ?? false,
    ask: {
      password(question) {
        const sent = first;
        first = undefined;
        if (sent !== undefined && question.refused === undefined) return Promise.resolve(sent);
        return put<Secret>(passwordView(question), (answer) =>
          answer.kind === 'password' ? new Secret(answer.password) : undefined,
        );
      },
      appPassword(question) {
        if (question.page !== undefined) return page(question.page);
        const sent = first;
        first = undefined;
        if (sent !== undefined && question.refused === undefined) return Promise.resolve(sent);
        return put<Secret>(appPasswordView(question), (answer) =>
          answer.kind === 'app-password' ? new Secret(answer.password) : undefined,
        );
      },
      method,
      code: (question) => put(codeView(question), readCode),
      account: (question) =>
        put(accountView(question), (answer) => (answer.kind === 'account' ? answer.mine : undefined)),
      cutOff: ({ failure }) =>
        put({ kind: 'cut-off', failure }, (answer) => (answer.kind === 'cut-off' ? answer.cutOff : undefined)),
      drive,
      folder,
      passwords: (question) => put(passwordsView(question), readPasswords),
      browser,
    },
  };
}

// The views below copy field by field, so that whatever the engine adds to a question one day does not reach the window
// unnoticed.

function passwordView({ user, host, refused }: PasswordQuestion): QuestionView {
  return { kind: 'password', user, host, ...omitUndefined({ refused }) };
}

function appPasswordView({ host, login, refused }: AppPasswordQuestion): QuestionView {
  return { kind: 'app-password', host, login, ...omitUndefined({ refused }) };
}

function accountView({ host, user, displayName }: AccountQuestion): QuestionView {
  return { kind: 'account', host, user, ...omitUndefined({ displayName }) };
}

function codeView({ method, others, sent, refused }: CodeQuestion): QuestionView {
  return { kind: 'code', method, others, sent, ...omitUndefined({ refused }) };
}

function driveView({ label, folder, name, nameLimit, remoteFolder, ...more }: DriveQuestion): QuestionView {
  const { unnamed, refused } = more;
  return {
    ...{ kind: 'drive', label, folder, name, nameLimit, remoteFolder },
    ...omitUndefined({ unnamed, refused }),
  };
}

function passwordsView({ why, limit, passwords }: PasswordsQuestion): QuestionView {
  return { kind: 'passwords', why, passwords, ...omitUndefined({ limit }) };
}

function browserView(
  { url, host, seconds, here, why }: BrowserVisit,
  qr: BrowserQuestionView['qr'],
): BrowserQuestionView {
  const until = new Date(Date.now() + seconds * 1000).toISOString();
  return {
    kind: 'browser',
    url,
    host,
    until,
    opened: false,
    here: here === true,
    qr,
    ...omitUndefined({ why }),
  };
}

type FolderAnswer = Extract<Answer, { kind: 'folder' | 'open-folder' | 'make-folder' }>;

function readFolder(answer: Answer): FolderAnswer | undefined {
  return answer.kind === 'folder' || answer.kind === 'open-folder' || answer.kind === 'make-folder'
    ? answer
    : undefined;
}

function readPasswords(answer: Answer): readonly string[] | undefined {
  return answer.kind === 'passwords' ? answer.revoke : undefined;
}

function readCode(answer: Answer): CodeAnswer | undefined {
  if (answer.kind === 'code') return { kind: 'code', code: new Secret(answer.code.trim()) };
  return answer.kind === 'resend' || answer.kind === 'other-method' ? { kind: answer.kind } : undefined;
}

function readDrive(answer: Answer): Pick<DriveAnswer, 'label' | 'name'> | undefined {
  if (answer.kind !== 'drive') return undefined;
  const { kind: _, ...names } = answer;
  return names;
}
