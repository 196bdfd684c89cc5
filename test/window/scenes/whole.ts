import type { WorkNow, WorkView } from '../../../electron/contract/window.ts';
import { done, hold } from '../../fakes/fake-bridge.ts';
import type { Scene } from '../scene.ts';
import { connection, drive, methods, setUp, steps } from './world.ts';

/** A set-up that goes well: main asks for a method and a code, and then works. */
export const wholeSetUp: Scene = {
  name: 'whole-set-up',
  prepare: (fake) => {
    fake.replies.drives.open = () => hold<never>().answer;
    fake.replies.work.start = () =>
      done(setUp({ at: 'question', question: { kind: 'method', methods } }, steps(1, 'running')));
    fake.replies.work.answer = ({ answer }) => {
      const signingIn = steps(1, 'running');
      fake.emit('work', setUp({ at: 'working' }, signingIn));
      if (answer.kind === 'method') {
        const method = methods.find(({ id }) => id === answer.method) ?? { id: 'otp' };
        fake.emit(
          'work',
          setUp({ at: 'question', question: { kind: 'code', method, others: true, sent: false } }, signingIn),
        );
      } else if (answer.kind === 'code') {
        fake.emit('work', setUp({ at: 'done', connection }, steps(7)));
      }
      return done(null);
    };
  },
};

/** A renewal that goes well: main asks for the password and a code, and then works. */
export const wholeRenewal: Scene = {
  name: 'whole-renewal',
  prepare: (fake) => {
    const { id, label, platform, user, password } = connection;
    const ending = drive({
      ...connection,
      state: 'mapped',
      password: { ...password, expiresAt: '2026-11-24T08:00:00Z' },
    });
    fake.replies.drives.list = () => done({ drives: [ending], applications: [], open: [] });
    const view = (now: WorkNow): WorkView => ({ attempt: 1, kind: 'renew', steps: steps(1, 'running'), now });
    fake.replies.work.start = () =>
      done(view({ at: 'question', question: { kind: 'password', user, host: 'files.example.com' } }));
    fake.replies.work.answer = ({ answer }) => {
      const method = methods[0] ?? { id: 'otp' };
      const code = { kind: 'code', method, others: true, sent: false } as const;
      if (answer.kind === 'password') fake.emit('work', view({ at: 'question', question: code }));
      else if (answer.kind === 'code')
        fake.emit('work', view({ at: 'done', renewed: { id, label, platform, user, password } }));
      return done(null);
    };
  },
};
