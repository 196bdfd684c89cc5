import { useEffect } from 'react';
import { useAbout, useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';

export function AboutView() {
  const { words } = useWords();
  const about = useAbout((state) => state.about);
  const refused = useAbout((state) => state.refused);
  const load = useAbout((state) => state.load);
  const openHelp = useApp((state) => state.openHelp);
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
                { name: words.about.engine, value: about.engine },
                { name: words.about.licence, value: 'MIT' },
              ]}
            />
          </div>
          <section className="section" aria-labelledby="notices">
            <h2 id="notices">{words.about.notices}</h2>
            <p className="hint">{words.about.noticesText}</p>
            <ul className="notices">
              {about.notices.map(({ name, version, licence }) => (
                <li key={name}>
                  <span>
                    {name} <span className="soft">{version}</span>
                  </span>
                  <span className="soft">{licence}</span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Screen>
  );
}
