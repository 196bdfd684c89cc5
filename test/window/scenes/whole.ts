import { done, hold } from '../../fakes/fake-bridge.ts';
import type { Scene } from '../scene.ts';
import { connection, methods, setUp, steps } from './world.ts';

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
