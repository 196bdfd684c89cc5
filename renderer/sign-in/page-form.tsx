import type { PageNote, PageQuestionView } from '../../electron/contract/questions.ts';
import { filled } from '../../electron/contract/words/speech.ts';
import { translated } from '../../electron/contract/words/typeset.ts';
import { useConcealed } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
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
  /** Whether the app password was taken, and main goes on. */
  readonly back: boolean;
}

/** The guide beside a platform's page: the next step, and the ways on when the page differs from the recipe. */
export function PageForm({ question, back, leaving, onAnswer, onBack, backWords }: PageFormProps) {
  const { words, time, language } = useViewWords();
  useConcealed();
  const { host, name, steps, at, missing, causes, helpdesk, limit, manage, note, until } = question;
  const isOpen = question.window === 'open' || question.window === 'opening';
  const intro = {
    opening: words.page.opening,
    open: words.page.intro,
    closed: words.page.closed,
    outside: words.page.outside,
  };
  const current = useInSight<HTMLLIElement>(`${at}`);
  const trouble = useInSight<HTMLDivElement>(note?.is ?? '');
  const does = (what: 'show' | 'paste' | 'outside') => (): void => {
    onAnswer({ kind: 'page', do: what });
  };
  if (back || leaving) {
    return (
      <Screen name="page" title={words.page.title}>
        <Waiting words={leaving ? words.phrases.stopping : words.page.taken} slow={words.phrases.slow({ host })} />
      </Screen>
    );
  }
  const step = steps[at];
  return (
    <Screen
      name="page"
      title={words.page.title}
      intro={<Said text={intro[question.window]} values={{ host }} />}
      actions={
        <>
          <Button look={question.window === 'closed' ? 'main' : 'plain'} icon="globe" onPress={does('show')}>
            {isOpen ? words.page.show : words.page.again}
          </Button>
          <Button look={question.window === 'outside' ? 'main' : 'plain'} icon="copy" onPress={does('paste')}>
            {words.page.paste}
          </Button>
          <Button look="quiet" wayOut onPress={onBack}>
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
      <h2>{words.page.steps}</h2>
      <GuideSteps steps={steps} at={at} name={name} current={current} />
      <p role="status" className="unseen">
        {step === undefined ? '' : words.page.now({ step: translated(language, step.text) })}
      </p>
      <More title={words.page.trouble} open={note !== undefined}>
        <p>{words.page.pasteHelp}</p>
        <p>{translated(language, missing)}</p>
        {causes !== undefined && (
          <ul>
            {causes.map((cause) => (
              <li key={cause.en}>{translated(language, cause)}</li>
            ))}
          </ul>
        )}
        {helpdesk !== undefined && <p>{translated(language, helpdesk)}</p>}
        {limit !== undefined && <p>{words.page.limit({ count: limit })}</p>}
        <p>{words.page.manage({ link: manage })}</p>
        <p>{words.page.until({ time: time(until) })}</p>
        {question.window !== 'outside' && (
          <Button look="link" icon="globe" onPress={does('outside')}>
            {words.page.browser}
          </Button>
        )}
      </More>
    </Screen>
  );
}

function PageTrouble({ note }: { readonly note: PageNote }) {
  const { words, keys } = useViewWords();
  const host = note.is === 'refused' ? note.host : '';
  return (
    <Note kind="soon" urgent title={filled(words.page[note.is], { host })}>
      {filled(words.page[`${note.is}Help`], { keys: keys('Mod+C') })}
    </Note>
  );
}
