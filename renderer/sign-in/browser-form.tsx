import type { QuestionView } from '../../electron/contract/questions.ts';
import { browserTexts as texts } from '../../electron/contract/words/window/browser.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
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
  /** The person is back, and main goes on. */
  readonly back: boolean;
}

/** While the person signs in with their own browser: where, how long, and every way of getting there. */
export function BrowserForm({ question, back, leaving, onAnswer, onBack, backWords }: BrowserFormProps) {
  const { t, time } = useWords();
  const failure = useFailureWords();
  const { url, host, until, opened, here, qr, why } = question;
  const settled = back || leaving;
  return (
    <Screen
      title={t(texts.title)}
      intro={settled ? undefined : <Said text={opened ? texts.opened : texts.notOpened} values={{ host }} />}
      actions={
        <>
          {!settled && (
            <Button
              icon="globe"
              onPress={() => {
                onAnswer({ kind: 'open-browser' });
              }}
            >
              {t(texts.again)}
            </Button>
          )}
          <Button look="quiet" off={leaving} onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      {settled ? (
        <Waiting words={t(leaving ? phraseTexts.stopping : texts.back)} slow={t(phraseTexts.slow, { host })} />
      ) : (
        <>
          {why !== undefined && <Note kind="info">{failure(why).what}</Note>}
          <div className="waiting">
            <span className="spinner" />
            <div className="waiting-words">
              <p role="status">{t(texts.waiting, { host })}</p>
              <p className="hint">{t(texts.until, { time: time(until) })}</p>
            </div>
          </div>
          <div className="visit">
            <QrImage image={qr} label={t(texts.code)} />
            <div className="visit-link">
              <h2>{t(texts.link)}</h2>
              <p className="hint">{t(here ? texts.here : texts.elsewhere)}</p>
              <CopyCode code={url} copy={t(texts.copy)} />
            </div>
          </div>
        </>
      )}
    </Screen>
  );
}
