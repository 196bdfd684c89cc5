import type { QuestionView } from '../../electron/contract/questions.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { CopyCode } from '../ui/copy-code.tsx';
import { Note } from '../ui/note.tsx';
import { QrImage } from '../ui/qr-image.tsx';
import { Said } from '../ui/said.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

interface BrowserFormProps extends Pick<SignInFormProps, 'leaving' | 'onAnswer' | 'onBack' | 'backWords'> {
  readonly question: Extract<QuestionView, { kind: 'browser' }>;
  /** Whether the person has come back from the browser, and main goes on. */
  readonly back: boolean;
}

/** The screen during a sign-in in the person's own browser: the page, the time that is left, and every way of getting there. */
export function BrowserForm({ question, back, leaving, onAnswer, onBack, backWords }: BrowserFormProps) {
  const { words, time } = useViewWords();
  const failure = useFailureWords();
  const { url, host, until, opened, here, qr, why } = question;
  const settled = back || leaving;
  return (
    <Screen
      name="browser"
      title={words.browser.title}
      intro={
        settled ? undefined : <Said text={opened ? words.browser.opened : words.browser.notOpened} values={{ host }} />
      }
      actions={
        <>
          {!settled && (
            <Button
              icon="globe"
              onPress={() => {
                onAnswer({ kind: 'open-browser' });
              }}
            >
              {words.browser.again}
            </Button>
          )}
          <Button look="quiet" wayOut off={leaving} onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      {settled ? (
        <Waiting words={leaving ? words.phrases.stopping : words.browser.back} slow={words.phrases.slow({ host })} />
      ) : (
        <>
          {why !== undefined && <Note kind="info">{failure(why).summary}</Note>}
          <div className="waiting">
            <span className="spinner" />
            <div className="waiting-words">
              <p role="status">{words.browser.waiting({ host })}</p>
              <p className="hint">{words.browser.until({ time: time(until) })}</p>
            </div>
          </div>
          <div className="visit">
            <QrImage image={qr} label={words.browser.code} />
            <div className="visit-link">
              <h2>{words.browser.link}</h2>
              <p className="hint">{here ? words.browser.here : words.browser.elsewhere}</p>
              <CopyCode code={url} copy={words.browser.copy} />
            </div>
          </div>
        </>
      )}
    </Screen>
  );
}
