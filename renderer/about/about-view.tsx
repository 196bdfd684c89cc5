import { useEffect } from 'react';
import { aboutTexts } from '../../electron/contract/words/window/about.ts';
import { useAbout, useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';

export function AboutView() {
  const { t } = useWords();
  const about = useAbout((state) => state.about);
  const refused = useAbout((state) => state.refused);
  const load = useAbout((state) => state.load);
  const openHelp = useApp((state) => state.openHelp);
  const quit = useApp((state) => state.quit);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <Screen
      title={t(aboutTexts.title)}
      intro={t(aboutTexts.intro)}
      actions={
        <>
          <Button
            icon="info"
            onPress={() => {
              openHelp('start');
            }}
          >
            {t(aboutTexts.help)}
          </Button>
          <Button look="quiet" onPress={quit}>
            {t(aboutTexts.quit)}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {about === null && refused === null && <p className="hint late">{t(aboutTexts.loading)}</p>}
      {about !== null && (
        <>
          <div className="card">
            <Facts
              facts={[
                { name: t(aboutTexts.version), value: about.version },
                { name: t(aboutTexts.engine), value: about.engine },
                { name: t(aboutTexts.licence), value: 'MIT' },
              ]}
            />
          </div>
          <section className="section" aria-labelledby="notices">
            <h2 id="notices">{t(aboutTexts.notices)}</h2>
            <p className="hint">{t(aboutTexts.noticesText)}</p>
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
