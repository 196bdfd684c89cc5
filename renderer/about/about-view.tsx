import { useEffect } from 'react';
import type { AboutView as About } from '../../electron/contract/window.ts';
import { useAbout, useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { More } from '../ui/more.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';

export function AboutView() {
  const { words } = useWords();
  const about = useAbout((state) => state.about);
  const refused = useAbout((state) => state.refused);
  const load = useAbout((state) => state.load);
  const openHelp = useApp((state) => state.openHelp);
  const showShortcuts = useApp((state) => state.showShortcuts);
  const quit = useApp((state) => state.quit);
  const newer = useApp((state) => state.settings?.newer);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <Screen
      name="about"
      title={words.about.title}
      intro={words.about.intro}
      actions={
        <>
          <Button
            icon="info"
            onPress={() => {
              openHelp('start');
            }}
          >
            {words.about.help}
          </Button>
          <Button
            icon="keyboard"
            onPress={() => {
              showShortcuts(true);
            }}
          >
            {words.shortcuts.title}
          </Button>
          <Button look="quiet" onPress={quit}>
            {words.about.quit}
          </Button>
        </>
      }
    >
      {newer !== undefined && <Note kind="info">{words.about.newer({ version: newer })}</Note>}
      {refused !== null && <SmallTrouble failure={refused} />}
      {about === null && refused === null && <p className="hint late">{words.about.loading}</p>}
      {about !== null && (
        <>
          <div className="card">
            <Facts
              facts={[
                { name: words.about.version, value: about.version },
                { name: words.about.licence, value: 'MIT' },
              ]}
            />
          </div>
          <section className="section" aria-labelledby="news">
            <h2 id="news">{words.about.newsTitle}</h2>
            <ul className="bullets">
              {Object.values(words.about.news).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <Licences about={about} />
        </>
      )}
    </Screen>
  );
}

/** What Latchkey is made of, and under which licences. */
function Licences({ about: { engine, notices } }: { readonly about: About }) {
  const { words } = useWords();
  return (
    <More title={words.about.notices}>
      <p>{words.about.noticesText}</p>
      <ul className="notices">
        <li>
          <span>{words.about.engine}</span>
          <span>{engine}</span>
        </li>
        {notices.map(({ name, version, licence }) => (
          <li key={name}>
            <span>
              {name} {version}
            </span>
            <span>{licence}</span>
          </li>
        ))}
      </ul>
    </More>
  );
}
