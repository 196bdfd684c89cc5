import { useState } from 'react';
import { applicationUses, verdictOn, type ApplicationUse } from '../../../../electron/contract/application-uses.ts';
import { useApp, useWizard } from '../../../app/stores-context.tsx';
import { useViewWords } from '../../../app/use-view-words.ts';
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

/** Asks what an app password of Microsoft 365 is for, because Microsoft has closed most uses. */
export function UseScreen() {
  const { words } = useViewWords();
  const before = useWizard((state) => state.use);
  const choose = useWizard((state) => state.chooseUse);
  const back = useWizard((state) => state.back);
  const [chosen, setChosen] = useState<ApplicationUse>(before ?? applicationUses[0]);
  const options = applicationUses.map((id) => {
    const { name, hint } = words.whatFor.uses[id];
    return { id, icon: icons[id], title: name, hint };
  });
  return (
    <Screen
      name="use"
      title={words.whatFor.ask}
      intro={words.whatFor.askIntro}
      onSubmit={() => {
        choose(chosen);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.phrases.next}
          </Button>
          <Button look="quiet" wayOut onPress={() => void back()}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      <Choice legend={words.whatFor.ask} name="use" options={options} chosen={chosen} onChoose={setChosen} />
    </Screen>
  );
}

/** Shows what Microsoft says about the chosen use. Only sending mail goes on from here. */
export function UseToldScreen() {
  const use = useWizard((state) => state.use);
  const { whatFor: texts } = useViewWords().words;
  if (use === null) return <UseScreen />;
  const verdict = verdictOn(use, new Date());
  switch (verdict.is) {
    case 'closed':
      return <NothingToMake title={texts.notNeeded} why={[texts[verdict.since], texts.tooOld]} first={texts.asUsual} />;
    case 'unknown':
      return <NothingToMake title={texts.unknownTitle} why={[texts.tooOld]} first={texts.unknown} />;
    case 'open':
    case 'off-by-default':
      return <SendingMail dates={verdict.is} />;
  }
}

interface NothingToMakeProps {
  readonly title: string;
  /** The advice on what to do instead. */
  readonly first: string;
  readonly why: readonly string[];
}

/** Ends the set-up of an app password that would open nothing. */
function NothingToMake({ title, first, why }: NothingToMakeProps) {
  const { words } = useViewWords();
  const back = useWizard((state) => state.back);
  const begin = useWizard((state) => state.begin);
  const show = useApp((state) => state.show);
  return (
    <Screen
      name="use-told"
      title={title}
      intro={first}
      onSubmit={() => {
        begin();
        show('drives');
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.phrases.done}
          </Button>
          <Button look="quiet" wayOut onPress={() => void back()}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="hint">{words.whatFor.nothingMade}</p>
    </Screen>
  );
}

/**
 * Says how long sending mail works and how the app password is removed, before it is made, and asks for the name of the
 * sending device, which the app password gets.
 */
function SendingMail({ dates }: { readonly dates: 'open' | 'off-by-default' }) {
  const { words } = useViewWords();
  const name = useWizard(({ sender, application }) => sender ?? application ?? '');
  const nameSender = useWizard((state) => state.nameSender);
  const address = useWizard((state) => state.platform?.address ?? '');
  const back = useWizard((state) => state.back);
  const [missing, setMissing] = useState(false);
  return (
    <Screen
      name="use-told"
      title={words.whatFor.sendingTitle}
      intro={words.whatFor.sendingIntro}
      onSubmit={(form) => {
        const text = textOf(form, 'sender');
        setMissing(text === '');
        if (text === '') focusField(form, 'sender');
        else nameSender(text);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.phrases.next}
          </Button>
          <Button look="quiet" wayOut onPress={() => void back()}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      <Field
        name="sender"
        label={words.whatFor.device}
        hint={words.whatFor.deviceHint}
        defaultValue={name}
        maxLength={100}
        error={missing ? words.whatFor.deviceMissing : undefined}
        first
      />
      <Note kind="soon" title={words.whatFor.datesTitle}>
        {words.whatFor[dates]}
      </Note>
      <p className="hint">{words.whatFor.removal({ link: `${address}/security-info` })}</p>
      <p className="hint">{words.whatFor.helpdesk}</p>
    </Screen>
  );
}
