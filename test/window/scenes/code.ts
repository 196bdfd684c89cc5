import type { Page } from '@playwright/test';
import type { BrowserQuestionView, QuestionView } from '../../../electron/contract/questions.ts';
import { qrImage } from '../../../electron/sign-in/qr-code.ts';
import { done } from '../../fakes/fake-bridge.ts';
import { signIn } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { asked } from './asked.ts';
import { asks, driveQuestion, methods, now, setUp, steps } from './world.ts';

type CodeQuestion = Extract<QuestionView, { kind: 'code' }>;

const code = (change: Partial<CodeQuestion>): CodeQuestion => ({
  kind: 'code',
  method: { id: 'otp' },
  others: true,
  sent: false,
  ...change,
});

const browser = (change: Partial<BrowserQuestionView>): BrowserQuestionView => {
  const url =
    'https://files.example.com/oauth2/authorize?client_id=latchkey-desktop&response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%3A40123%2F&scope=account%20files&state=4rVVbKkrlLeYWwRPNIW5fOzJLmCNrpHA&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256';
  const until = new Date(Date.parse(now) + 600_000).toISOString();
  const { host } = new URL(url);
  return { kind: 'browser', url, host, until, opened: true, here: true, qr: qrImage(url), ...change };
};

/** From the code to the page for people who get none. */
async function openHelp(page: Page): Promise<void> {
  await page.locator('.other-ways .button-link').last().click();
  await page.locator('.help-points').waitFor();
}

const sms = { id: 'sms', hint: '+33 6 •• •• •• 12' } as const;
const email = { id: 'email', hint: 'c•••@example.com' } as const;

/** The second factor, and the names. */
export const codeScenes: readonly Scene[] = [
  asked('code-methods', { kind: 'method', methods }),
  asked('code-app', code({}), (page) => page.locator('input[name=code]').pressSequentially('491')),
  asked('code-message', code({ method: sms, sent: true })),
  asked('code-e-mail', code({ method: email, sent: true, others: false })),
  asked('code-key', code({ method: { id: 'yubikey' } })),
  asked('code-wrong', code({ refused: { code: 'LK-2101', details: { attemptsLeft: 2 } } })),
  asked('code-too-soon', code({ method: sms, refused: { code: 'LK-2104', details: { retryAfterS: 28 } } })),
  asked('help-no-code', code({ others: false }), openHelp),
  asked('help-lost-phone', code({ others: false }), async (page) => {
    await openHelp(page);
    await page.locator('.screen-body > p .button-link').click();
    await page.locator('ol.help-points').waitFor();
  }),
  {
    name: 'code-checking',
    prepare: (fake) => {
      const question = code({});
      asks(fake, question);
      fake.replies.work.answer = () => {
        fake.emit('work', setUp({ at: 'working' }, steps(1, 'running')));
        return done(null);
      };
    },
    act: async (page) => {
      await signIn(page);
      await page.locator('input[name=code]').pressSequentially('491203');
      await page.locator('.waiting').waitFor();
    },
  },
  asked('browser', browser({})),
  asked('browser-instead', browser({ why: { code: 'LK-2003', details: { provider: 'Microsoft Entra ID' } } })),
  asked('browser-not-opened', browser({ opened: false, here: false })),
  asked('drive-refused', {
    ...driveQuestion,
    label: 'Work',
    refused: { code: 'LK-1006', details: { label: 'Work' } },
  }),
];
