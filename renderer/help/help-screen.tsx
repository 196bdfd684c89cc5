import type { ReactNode } from 'react';
import type { PlatformHelpTopic } from '../../electron/contract/help-pages.ts';
import { useApp, useWizard } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { CoverButton } from '../privacy/covering.tsx';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { type HelpedPlatform, useHelpedPlatform, useHelpLink } from './helped-platform.ts';
import type { HelpPageName } from './help-pages.ts';
import { useNotMe } from './use-not-me.ts';

/** A page of help over the screen that it was asked from. That screen is there again when the person goes back. */
export function HelpScreen({ page }: { readonly page: HelpPageName }) {
  switch (page) {
    case 'no-code':
      return <NoCode />;
    case 'lost-phone':
      return <LostPhone />;
    case 'wrong-account':
      return <WrongAccount />;
    case 'no-rights':
      return <NoRights />;
  }
}

function NoCode() {
  const { words } = useViewWords();
  const platform = useHelpedPlatform();
  const askHelp = useApp((state) => state.askHelp);
  const { app, message, key, other } = words.help.noCode;
  return (
    <Screen name="no-code" title={words.help.noCodeTitle} intro={words.help.noCodeIntro} actions={<Back />}>
      <Points
        points={[
          app({ name: platform?.name ?? words.phrases.yourPlatform }),
          message({ resend: words.code.resend }),
          key,
          other({ other: words.code.other }),
        ]}
      />
      <p>
        <Button
          look="link"
          icon="phone"
          onPress={() => {
            askHelp('lost-phone');
          }}
        >
          {words.help.lostPhone}
        </Button>
      </p>
      <WhoHelps platform={platform} topic="second-factor" />
    </Screen>
  );
}

function LostPhone() {
  const { words } = useViewWords();
  const platform = useHelpedPlatform();
  const name = platform?.name ?? words.phrases.yourPlatform;
  const { stolen, reset, enrol, again, never } = words.help.lost;
  return (
    <Screen name="lost-phone" title={words.help.lostTitle} intro={words.help.lostIntro} actions={<Back />}>
      <Points points={[stolen, reset({ name }), enrol({ host: platform?.host ?? name }), again, never]} ordered />
      <WhoHelps platform={platform} topic="second-factor" />
    </Screen>
  );
}

function WrongAccount() {
  const { words } = useViewWords();
  const platform = useHelpedPlatform();
  const user = useWizard((state) => state.ready?.user ?? state.user);
  const notMe = useNotMe();
  const { alias, browser, shared } = words.help.account;
  return (
    <Screen
      name="wrong-account"
      title={words.help.accountTitle}
      intro={words.help.accountIntro({ user: user === '' ? undefined : user })}
      actions={
        <>
          {notMe !== null && (
            <Button look="main" icon="undo" onPress={() => void notMe()}>
              {words.help.otherAccount}
            </Button>
          )}
          <Back />
        </>
      }
    >
      <Points points={[alias, browser, shared]} />
      <WhoHelps platform={platform} topic="all" />
    </Screen>
  );
}

function NoRights() {
  const { words } = useViewWords();
  const platform = useHelpedPlatform();
  const name = platform?.name ?? words.phrases.yourPlatform;
  const { who, what, browser, network } = words.help.rights;
  return (
    <Screen name="no-rights" title={words.help.rightsTitle} intro={words.help.rightsIntro({ name })} actions={<Back />}>
      <Points points={[who({ name }), what, browser, network]} />
      <WhoHelps platform={platform} topic="rights" />
    </Screen>
  );
}

function Back() {
  const { words } = useViewWords();
  const leaveHelp = useApp((state) => state.leaveHelp);
  return (
    <Button look="quiet" wayOut onPress={leaveHelp}>
      {words.phrases.back}
    </Button>
  );
}

function Points({ points, ordered = false }: { readonly points: readonly string[]; readonly ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className="help-points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </List>
  );
}

/** Says who else helps: the helpdesk, as IT names it, and the platform's own help. */
function WhoHelps(props: { readonly platform: HelpedPlatform | null; readonly topic: PlatformHelpTopic }): ReactNode {
  const { words } = useViewWords();
  const link = useHelpLink(props.platform, props.topic);
  const contact = useApp((state) => state.settings?.contact);
  const openHelp = useApp((state) => state.openHelp);
  const names = [contact?.name, contact?.phone].filter((one) => one !== undefined);
  return (
    <div className="ways-on">
      <section className="card for-helpdesk" aria-label={words.trouble.contact}>
        <h2>{words.trouble.contact}</h2>
        <p>{names.length === 0 ? words.help.noContact : names.join(' · ')}</p>
        <div className="helpdesk-line">
          {contact?.url !== undefined && (
            <Button
              look="link"
              icon="globe"
              onPress={() => {
                openHelp('helpdesk');
              }}
            >
              {words.help.helpdeskPage}
            </Button>
          )}
          {link !== null && (
            <Button look="link" icon="globe" onPress={link.open}>
              {link.text}
            </Button>
          )}
          <CoverButton />
        </div>
      </section>
    </div>
  );
}
