import { say } from '../../electron/contract/words/say.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { pageTexts as texts } from '../../electron/contract/words/window/page.ts';
import type { PageNote, PageQuestionView } from '../../electron/contract/questions.ts';
import { useConcealed } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { Note } from '../ui/note.tsx';
import { Said } from '../ui/said.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { GuideSteps } from './guide-steps.tsx';
import type { SignInFormProps } from './sign-in-form.ts';
import { useInSight } from './use-in-sight.ts';

interface PageFormProps extends Pick<SignInFormProps, 'leaving' | 'onAnswer' | 'onBack' | 'backWords'> {
  readonly question: PageQuestionView;
  /** The app password was taken, and main goes on. */
  readonly back: boolean;
}

/** The guide beside a platform's page: the next step, and every way on when the page is not as it was. */
export function PageForm({ question, back, leaving, onAnswer, onBack, backWords }: PageFormProps) {
  const { t, time, language } = useWords();
  useConcealed();
  const { host, name, steps, at, missing, causes, helpdesk, limit, manage, note, until } = question;
  const isOpen = question.window === 'open' || question.window === 'opening';
  const intro = { opening: texts.opening, open: texts.intro, closed: texts.closed, outside: texts.outside };
  const current = useInSight<HTMLLIElement>(`${at}`);
  const trouble = useInSight<HTMLDivElement>(note?.is ?? '');
  const does = (what: 'show' | 'paste' | 'outside') => (): void => {
    onAnswer({ kind: 'page', do: what });
  };
  if (back || leaving) {
    return (
      <Screen title={t(texts.title)}>
        <Waiting words={t(leaving ? phraseTexts.stopping : texts.taken)} slow={t(phraseTexts.slow, { host })} />
      </Screen>
    );
  }
  const step = steps[at];
  return (
    <Screen
      title={t(texts.title)}
      intro={<Said text={intro[question.window]} values={{ host }} />}
      actions={
        <>
          <Button look={question.window === 'closed' ? 'main' : 'plain'} icon="globe" onPress={does('show')}>
            {t(isOpen ? texts.show : texts.again)}
          </Button>
          <Button look={question.window === 'outside' ? 'main' : 'plain'} icon="copy" onPress={does('paste')}>
            {t(texts.paste)}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      {note !== undefined && (
        <div ref={trouble}>
          <PageTrouble note={note} />
        </div>
      )}
      <h2>{t(texts.steps)}</h2>
      <GuideSteps steps={steps} at={at} name={name} current={current} />
      <p role="status" className="unseen">
        {step === undefined ? '' : t(texts.now, { step: say(language, step.text) })}
      </p>
      <More title={t(texts.trouble)} open={note !== undefined}>
        <p>{t(texts.pasteHelp)}</p>
        <p>{say(language, missing)}</p>
        {causes !== undefined && (
          <ul>
            {causes.map((cause) => (
              <li key={cause.en}>{say(language, cause)}</li>
            ))}
          </ul>
        )}
        {helpdesk !== undefined && <p>{say(language, helpdesk)}</p>}
        {limit !== undefined && <p>{t(texts.limit, { count: limit })}</p>}
        <p>{t(texts.manage, { link: manage })}</p>
        <p>{t(texts.until, { time: time(until) })}</p>
        {question.window !== 'outside' && (
          <Button look="link" icon="globe" onPress={does('outside')}>
            {t(texts.browser)}
          </Button>
        )}
      </More>
    </Screen>
  );
}

function PageTrouble({ note }: { readonly note: PageNote }) {
  const { t } = useWords();
  const values = note.is === 'refused' ? { host: note.host } : {};
  return (
    <Note kind="soon" urgent title={t(texts[note.is], values)}>
      {t(texts[`${note.is}Help`])}
    </Note>
  );
}
