import { FailureError } from '../../electron/contract/failure.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import type {
  AccountQuestion,
  Ask,
  BrowserVisit,
  CodeAnswer,
  CodeQuestion,
  MethodQuestion,
  PasswordQuestion,
} from '../../electron/sign-in/ask.ts';

/** Answers in the order in which they are given; functions are asked when it is their turn. */
export interface Answers {
  readonly passwords?: readonly string[];
  readonly methods?: readonly string[];
  readonly codes?: readonly (CodeAnswer | string | ((question: CodeQuestion) => CodeAnswer | string))[];
  /** What the person does with the address in their browser; without, they have none. Rejecting is giving up. */
  readonly browser?: (visit: BrowserVisit, over: AbortSignal) => Promise<void>;
  /** Whether the account that signed in is theirs; without, nobody can be asked. */
  readonly mine?: (question: AccountQuestion) => boolean | Promise<boolean>;
}

/** Everything that was asked. */
export interface ScriptedAsk extends Ask {
  readonly asked: {
    readonly passwords: PasswordQuestion[];
    readonly methods: MethodQuestion[];
    readonly codes: CodeQuestion[];
    readonly visits: BrowserVisit[];
    readonly accounts: AccountQuestion[];
  };
  /** Codes of the refusals that the questions were asked again for. */
  readonly refusals: readonly (Failure['code'] | undefined)[];
}

/** A person who has these answers ready and no others: one question too many ends with LK-1007. */
export function scriptedAsk(answers: Answers): ScriptedAsk {
  const asked: ScriptedAsk['asked'] = { passwords: [], methods: [], codes: [], visits: [], accounts: [] };
  const { browser, mine } = answers;
  const next = <T>(list: readonly T[] | undefined, count: number): T => {
    const answer = list?.[count - 1];
    if (answer === undefined) throw new FailureError('LK-1007');
    return answer;
  };
  return {
    asked,
    get refusals() {
      return [...asked.passwords, ...asked.codes].map(({ refused }) => refused?.code);
    },
    password: (question) => later(() => new Secret(next(answers.passwords, asked.passwords.push(question)))),
    method: (question) => later(() => next(answers.methods, asked.methods.push(question))),
    code: (question) =>
      later(() => {
        const answer = next(answers.codes, asked.codes.push(question));
        const given = typeof answer === 'function' ? answer(question) : answer;
        return typeof given === 'string' ? { kind: 'code', code: new Secret(given) } : given;
      }),
    ...(mine === undefined
      ? {}
      : {
          account: async (question) => {
            asked.accounts.push(question);
            return await mine(question);
          },
        }),
    ...(browser === undefined
      ? {}
      : {
          browser: async (visit, over) => {
            asked.visits.push(visit);
            await browser(visit, over);
          },
        }),
  };
}

async function later<T>(answer: () => T): Promise<T> {
  await Promise.resolve();
  return answer();
}
