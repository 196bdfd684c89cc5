import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { folderAbove, folderIn, FOLDERS_A_PAGE, namesIn } from '../../electron/contract/folders.ts';
import type { FolderQuestionView } from '../../electron/contract/questions.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { FolderList } from './folder-list.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

interface FolderFormProps extends SignInFormProps {
  readonly question: FolderQuestionView;
}

/**
 * Asks which folder the drive shows, as a walk through the account's folders, one level at a time. It stays one screen until
 * the person has chosen.
 */
export function FolderForm({ question, busy, leaving, onAnswer, onBack, backWords }: FolderFormProps) {
  const { host, why, page, refused } = question;
  const { folder, from, folders, total, cut } = page;
  const { words } = useViewWords();
  const shown = `${from} ${total} ${folder}`;
  /** The choice, with the page on which it was made. On another page nothing is chosen yet. */
  const [choice, setChoice] = useState({ shown: '', at: -1 });
  /** The folder in which the person names a new one. Once that is made, another folder is shown, and the field disappears. */
  const [making, setMaking] = useState<string | null>(null);
  // In a root that takes no files the first folder is suggested, because hardly anybody wants the root itself.
  const suggested = why === 'root' && folder === '' ? folders.findIndex(({ unusable }) => unusable !== true) : -1;
  const at = choice.shown === shown ? choice.at : suggested;
  const waiting = busy || leaving || question.busy !== undefined;
  const chosen = folders[at];
  const last = namesIn(folder).at(-1);
  const placeName = last === undefined ? words.folders.root : printable(last);

  const open = (into: string, first?: number): void => {
    if (waiting) return;
    setMaking(null);
    onAnswer({ kind: 'open-folder', folder: into, ...(first === undefined ? {} : { from: first }) });
  };
  const openAt = (place: number): void => {
    const into = folders[place];
    if (into !== undefined && into.unusable !== true) open(folderIn(folder, into.name));
  };
  const up = (): void => {
    if (folder !== '') open(folderAbove(folder));
  };
  const use = (): void => {
    if (waiting || chosen?.unusable === true) return;
    onAnswer({ kind: 'folder', folder: chosen === undefined ? folder : folderIn(folder, chosen.name) });
  };
  const whole =
    last === undefined
      ? why === 'root'
        ? { title: words.yourDrive.allFolders, hint: words.yourDrive.allFoldersHint }
        : { title: words.folders.wholeRoot, hint: words.folders.wholeRootHint }
      : { title: words.folders.whole({ folder: placeName }), hint: words.folders.wholeHint };

  const noFolder =
    chosen === undefined ? words.folders.noneChosen : chosen.unusable === true ? words.folders.unusable : false;

  return (
    <Screen
      name="folder"
      title={words.yourDrive.folderTitle}
      intro={(why === 'root' ? words.yourDrive.folderIntro : words.folders.wishIntro)({ host })}
      onSubmit={use}
      actions={
        <>
          <Button look="main" type="submit" off={waiting || (chosen?.unusable === true && words.folders.unusable)}>
            {words.folders.use}
          </Button>
          <Button look="quiet" wayOut off={leaving} onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      {refused !== undefined && (
        <SmallTrouble
          failure={refused}
          // Listed folders can be opened from the list; only an empty list needs a button to try again.
          actions={
            total === 0 ? (
              <Button
                look="plain"
                off={waiting}
                onPress={() => {
                  open(folder);
                }}
              >
                {words.phrases.tryAgain}
              </Button>
            ) : undefined
          }
        />
      )}
      <Place folder={folder} off={waiting} onOpen={open} />
      <FolderList
        label={words.folders.list({ folder: placeName })}
        // When the field for a name disappears, the focus has to go to the list as well.
        shown={making === folder ? `${shown} new` : shown}
        {...{ whole, folders, chosen: at, busy: waiting }}
        onChoose={(place) => {
          setChoice({ shown, at: place });
        }}
        onOpen={openAt}
        onUp={up}
        onUse={use}
      />
      {total === 0 && refused === undefined && <p className="hint">{words.folders.none}</p>}
      {total > folders.length && (
        <div className="folder-pages">
          <span className="hint">{words.folders.part({ first: from + 1, last: from + folders.length, total })}</span>
          {from > 0 && (
            <Button
              look="plain"
              off={waiting}
              onPress={() => {
                open(folder, Math.max(0, from - FOLDERS_A_PAGE));
              }}
            >
              {words.folders.before}
            </Button>
          )}
          {from + folders.length < total && (
            <Button
              look="plain"
              off={waiting}
              onPress={() => {
                open(folder, from + folders.length);
              }}
            >
              {words.folders.next}
            </Button>
          )}
        </div>
      )}
      {cut && <Note kind="info">{words.folders.cut}</Note>}
      <div className="folder-does">
        <Button
          look="plain"
          off={waiting || noFolder}
          onPress={() => {
            openAt(at);
          }}
        >
          {words.folders.open}
        </Button>
        <Button look="plain" off={waiting || (folder === '' && words.folders.atTop)} onPress={up}>
          {words.folders.up}
        </Button>
        {making !== folder && (
          <Button
            look="plain"
            off={waiting}
            onPress={() => {
              setMaking(folder);
            }}
          >
            {words.folders.new}
          </Button>
        )}
        {question.busy === undefined && !leaving && <span className="hint">{words.folders.keys}</span>}
        {(question.busy !== undefined || leaving) && (
          <Waiting
            words={
              leaving
                ? words.phrases.stopping
                : question.busy === 'making'
                  ? words.folders.making
                  : words.folders.opening
            }
            slow={words.phrases.slow({ host })}
          />
        )}
      </div>
      {making === folder && (
        <NewFolder
          place={placeName}
          off={waiting}
          onMake={(name) => {
            onAnswer({ kind: 'make-folder', folder, name });
          }}
          onDont={() => {
            setMaking(null);
          }}
        />
      )}
      <p role="status" className="unseen">
        {waiting ? '' : words.folders.opened({ folder: placeName, total })}
      </p>
    </Screen>
  );
}

interface PlaceProps {
  readonly folder: string;
  readonly off: boolean;
  readonly onOpen: (folder: string) => void;
}

/** Shows where the person is, with a button for each folder above. */
function Place({ folder, off, onOpen }: PlaceProps) {
  const { words } = useViewWords();
  const names = namesIn(folder);
  const parts: readonly { readonly path: string; readonly name: string }[] = [
    { path: '', name: words.folders.root },
    ...names.map((name, at) => ({ path: names.slice(0, at + 1).join('/'), name: printable(name) })),
  ];
  return (
    <nav aria-label={words.folders.place}>
      <ol className="folder-place">
        {parts.map(({ path, name }, at) => (
          <li key={path} aria-current={at === names.length ? 'page' : undefined}>
            {at === names.length ? (
              <span className="folder-here">{name}</span>
            ) : (
              <Button
                look="link"
                off={off}
                onPress={() => {
                  onOpen(path);
                }}
              >
                {name}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface NewFolderProps {
  readonly place: string;
  readonly off: boolean;
  readonly onMake: (name: string) => void;
  readonly onDont: () => void;
}

/** Asks for the name of a new folder. Enter makes the folder, without choosing it for the drive. */
function NewFolder({ place, off, onMake, onDont }: NewFolderProps): ReactNode {
  const { words } = useViewWords();
  const box = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, []);
  const make = (): void => {
    const field = box.current?.querySelector('input');
    const name = field?.value.trim() ?? '';
    setMissing(name === '');
    if (name === '') field?.focus();
    else if (!off) onMake(name);
  };
  const press = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') {
      event.preventDefault(); // otherwise Escape would also press the screen's way out
      onDont();
    }
    if (event.key !== 'Enter' || !inField) return;
    event.preventDefault();
    if (!event.repeat) make();
  };
  return (
    <div ref={box} className="folder-new" onKeyDown={press}>
      <Field
        name="new-folder"
        label={words.folders.name}
        hint={words.folders.nameHint({ folder: place })}
        maxLength={255}
        error={missing ? words.folders.nameMissing : undefined}
      />
      <div className="folder-does">
        <Button look="plain" off={off} onPress={make}>
          {words.folders.make}
        </Button>
        <Button look="quiet" off={off} onPress={onDont}>
          {words.folders.dontMake}
        </Button>
      </div>
    </div>
  );
}
