import { useEffect, useRef } from 'react';
import { placeOf, type LostWriteView } from '../../electron/contract/lost-writes.ts';
import { formatSize } from '../../electron/contract/words/formats.ts';
import { printable, visible } from '../../electron/contract/words/printable.ts';
import { useLost } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Note } from '../ui/note.tsx';
import { Said } from '../ui/said.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';

/** Files that programs believe to have saved, and what can be done about each; nothing where there are none. */
export function LostWrites() {
  const { words } = useViewWords();
  const list = useLost((state) => state.list);
  const saved = useLost((state) => state.saved);
  const failed = useLost((state) => state.failed);
  const wanted = useLost((state) => state.wanted);
  const readSaved = useLost((state) => state.readSaved);
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);

  // Who has just pressed a button of a row that is gone goes on from here, and not from the beginning of the window.
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    hadFocus.current = false;
    (heading.current ?? document.querySelector('h1'))?.focus();
  }, [list, saved]);
  useEffect(() => {
    if (wanted > 0) heading.current?.scrollIntoView();
  }, [wanted]);

  const unnamed = list.find(({ before }) => before !== undefined)?.before;
  const isOf = (id: string): boolean => list.some((one) => one.id === id);
  return (
    <>
      <p role="status" className="unseen">
        <LossNews />
      </p>
      <div role="status">
        {saved !== null && (
          <Note kind="good" actions={<Button onPress={readSaved}>{words.phrases.understood}</Button>}>
            <p>{words.lostWrites.saved({ name: saved.name })}</p>
            <code>{visible(saved.path)}</code>
          </Note>
        )}
      </div>
      {failed !== null && !isOf(failed.id) && <SmallTrouble failure={failed.failure} />}
      {list.length > 0 && (
        <section
          className="section"
          aria-labelledby="lost-writes"
          onFocus={() => {
            hadFocus.current = true;
          }}
        >
          <h2 id="lost-writes" ref={heading} tabIndex={-1}>
            <Icon name="alert" />
            {words.lostWrites.title}
          </h2>
          <p className="hint">{words.lostWrites.intro}</p>
          <ul className="card card-rows">
            {list.map((lost) => (
              <LostRow key={lost.id} lost={lost} />
            ))}
          </ul>
          {unnamed !== undefined && <p className="hint">{words.lostWrites.unnamed({ count: unnamed })}</p>}
        </section>
      )}
    </>
  );
}

/** What has come or gone, as a sentence. */
function LossNews() {
  const { words } = useViewWords();
  const news = useLost((state) => state.news);
  const [first] = news?.lost ?? [];
  if (news === null || first === undefined) return null;
  const { name } = placeOf(first);
  if (news.is === 'gone') return words.lostWrites.gone({ name });
  if (news.lost.length > 1) return words.lostWrites.several({ count: news.lost.length, name });
  return words.lostWrites.sentences[first.reason]({ name, label: first.label ?? '' });
}

function LostRow({ lost }: { readonly lost: LostWriteView }) {
  const { words, language, time } = useViewWords();
  const failure = useLost((state) => (state.failed?.id === lost.id ? state.failed.failure : null));
  const isAsked = useLost((state) => state.asked === lost.id);
  const isSaving = useLost((state) => state.saving !== null);
  const save = useLost((state) => state.save);
  const askForget = useLost((state) => state.askForget);
  const { id, reason, label = '', isKept, at, size } = lost;
  const { name, folder } = placeOf(lost);
  const facts = [
    ...(folder === '' ? [] : [words.lostWrites.folder({ folder })]),
    time(at),
    ...(size === undefined ? [] : [formatSize(language, size)]),
  ];
  return (
    <li className="row row-lost">
      <div className="row-words">
        <p>
          <Said text={words.lostWrites.sentences[reason]} values={{ name, label }} />
        </p>
        <p className="hint">{facts.map(printable).join(' · ')}</p>
        <p className="hint">{words.lostWrites.todo[reason]}</p>
        <p className="hint">{isKept ? words.lostWrites.kept : words.lostWrites.notKept}</p>
        {failure !== null && <SmallTrouble failure={failure} />}
      </div>
      {isAsked ? (
        <ConfirmForget id={id} name={name} />
      ) : (
        <div className="drive-actions">
          {isKept && (
            <Button off={isSaving} label={words.lostWrites.saveOne({ name })} onPress={() => void save(id)}>
              {words.lostWrites.save}
            </Button>
          )}
          <Button look="quiet" label={words.lostWrites.forgetOne({ name })} onPress={() => void askForget(id)}>
            {words.lostWrites.forget}
          </Button>
        </div>
      )}
    </li>
  );
}

/** There is no other copy. The question has the focus, and is read; the way back comes first after it. */
function ConfirmForget({ id, name }: { readonly id: string; readonly name: string }) {
  const { words } = useViewWords();
  const forget = useLost((state) => state.forget);
  const keep = useLost((state) => state.keep);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    question.current?.focus();
  }, []);
  return (
    <div className="drive-actions lost-question">
      <p ref={question} tabIndex={-1}>
        {words.lostWrites.forgetCopy({ name })}
      </p>
      <Button onPress={keep}>{words.lostWrites.forgetNo}</Button>
      <Button look="danger" onPress={() => void forget(id)}>
        {words.lostWrites.forgetYes}
      </Button>
    </div>
  );
}
