// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { printable } from '../../../electron/contract/words/printable.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { Said } from '../../../renderer/ui/said.tsx';

afterEach(cleanup);

it.each(['anna', 'x'.repeat(299), 'x'.repeat(400), 'an\u{f0001}na\u202e'])(
  'sets a name in bold, however long it is and whatever is in it: %s',
  (user) => {
    const { accountIntro } = wordsIn('en').signIn;
    const values = { user, host: 'files.example.com' };
    const { container } = render(<Said text={accountIntro} values={values} />);
    const bold = [...container.querySelectorAll('b')].map(({ textContent }) => textContent);
    expect(bold.toSorted()).toEqual([printable(user), 'files.example.com'].toSorted());
    expect(container.textContent).toBe(accountIntro(values));
  },
);
