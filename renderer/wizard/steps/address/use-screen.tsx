import { useState } from 'react';
import { applicationUses, verdictOn, type ApplicationUse } from '../../../../electron/contract/application-uses.ts';
import { microsoftTexts, microsoftUseTexts } from '../../../../electron/contract/words/microsoft365.ts';
import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { useApp, useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import type { IconName } from '../../../ui/icons.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';

const icons: Readonly<Record<ApplicationUse, IconName>> = {
  outlook: 'mail',
  'phone-mail': 'phone',
  migration: 'copy',
  files: 'folder',
  'sending-mail': 'message',
  other: 'info',
};

/** What an app password of Microsoft 365 is wanted for: most of what it once opened is closed. */
export function UseScreen() {
  const { t } = useWords();
  const before = useWizard((state) => state.use);
  const choose = useWizard((state) => state.chooseUse);
  const back = useWizard((state) => state.back);
  const [chosen, setChosen] = useState<ApplicationUse>(before ?? applicationUses[0]);
  const options = applicationUses.map((id) => {
    const { name, hint } = microsoftUseTexts[id];
    return { id, icon: icons[id], title: t(name), hint: t(hint) };
  });
  return (
    <Screen
      title={t(microsoftTexts.ask)}
      intro={t(microsoftTexts.askIntro)}
      onSubmit={() => {
        choose(chosen);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {t(phraseTexts.next)}
          </Button>
          <Button look="quiet" onPress={() => void back()}>
            {t(phraseTexts.back)}
          </Button>
        </>
      }
    >
      <Choice legend={t(microsoftTexts.ask)} name="use" options={options} chosen={chosen} onChoose={setChosen} />
    </Screen>
  );
}

/** What is true of the use that was chosen. Only sending mail goes on from here. */
export function UseToldScreen() {
  const use = useWizard((state) => state.use);
  if (use === null) return <UseScreen />;
  const verdict = verdictOn(use, new Date());
  switch (verdict.is) {
    case 'closed':
      return <NothingToMake title="notNeeded" why={[verdict.since, 'tooOld']} first="asUsual" />;
    case 'unknown':
      return <NothingToMake title="unknownTitle" why={['tooOld']} first="unknown" />;
    case 'open':
    case 'off-by-default':
      return <SendingMail dates={verdict.is} />;
  }
}

type TextName = keyof typeof microsoftTexts;

interface NothingToMakeProps {
  readonly title: TextName;
  /** What to do instead. */
  readonly first: TextName;
  readonly why: readonly TextName[];
}

/** The end of the way: nothing is set up that would open nothing. */
function NothingToMake({ title, first, why }: NothingToMakeProps) {
  const { t } = useWords();
  const back = useWizard((state) => state.back);
  const begin = useWizard((state) => state.begin);
  const show = useApp((state) => state.show);
  return (
    <Screen
      title={t(microsoftTexts[title])}
      intro={t(microsoftTexts[first])}
      onSubmit={() => {
        begin();
        show('drives');
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {t(phraseTexts.done)}
          </Button>
          <Button look="quiet" onPress={() => void back()}>
            {t(phraseTexts.back)}
          </Button>
        </>
      }
    >
      {why.map((name) => (
        <p key={name}>{t(microsoftTexts[name])}</p>
      ))}
      <p className="hint">{t(microsoftTexts.nothingMade)}</p>
    </Screen>
  );
}

/** Until when it works and how it is removed, before it is made; and what sends, whose name it gets. */
function SendingMail({ dates }: { readonly dates: 'open' | 'off-by-default' }) {
  const { t } = useWords();
  const name = useWizard(({ sender, application }) => sender ?? application ?? '');
  const nameSender = useWizard((state) => state.nameSender);
  const address = useWizard((state) => state.platform?.address ?? '');
  const back = useWizard((state) => state.back);
  const [missing, setMissing] = useState(false);
  return (
    <Screen
      title={t(microsoftTexts.sendingTitle)}
      intro={t(microsoftTexts.sendingIntro)}
      onSubmit={(form) => {
        const text = textOf(form, 'sender');
        setMissing(text === '');
        if (text === '') focusField(form, 'sender');
        else nameSender(text);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {t(phraseTexts.next)}
          </Button>
          <Button look="quiet" onPress={() => void back()}>
            {t(phraseTexts.back)}
          </Button>
        </>
      }
    >
      <Field
        name="sender"
        label={t(microsoftTexts.device)}
        hint={t(microsoftTexts.deviceHint)}
        defaultValue={name}
        maxLength={100}
        error={missing ? t(microsoftTexts.deviceMissing) : undefined}
        first
      />
      <Note kind="soon" title={t(microsoftTexts.datesTitle)}>
        {t(microsoftTexts[dates])}
      </Note>
      <p className="hint">{t(microsoftTexts.removal, { link: `${address}/security-info` })}</p>
      <p className="hint">{t(microsoftTexts.helpdesk)}</p>
    </Screen>
  );
}
