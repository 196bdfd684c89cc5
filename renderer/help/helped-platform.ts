import { helpPageFor, type PlatformHelpTopic } from '../../electron/contract/help-pages.ts';
import type { PlatformKind } from '../../electron/contract/platform-kinds.ts';
import { useApp, useDrives, useWizard, useWork } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { hostOf } from '../drives/host-of.ts';

export interface HelpedPlatform {
  readonly kind: PlatformKind;
  readonly name: string;
  readonly host: string;
  /** The id of the drive or application that the work is about; absent in a set-up. */
  readonly drive?: string;
}

/** Gives the platform that the person is at: that of the drive which is worked on, or that of the set-up. Null when unknown. */
export function useHelpedPlatform(): HelpedPlatform | null {
  const target = useWork((state) => state.target);
  const list = useDrives((state) => state.list);
  const found = useWizard((state) => state.platform);
  const one = [...(list?.drives ?? []), ...(list?.applications ?? [])].find(({ id }) => id === target);
  if (one !== undefined) {
    const host = hostOf(one.platform.address);
    return { kind: one.platform.kind, name: host, host, drive: one.id };
  }
  return found === null ? null : { kind: found.kind, name: found.name, host: found.host };
}

export interface HelpLink {
  readonly text: string;
  readonly open: () => void;
}

/** Gives the link to a platform's own help, or to the person's own server where no page of its maker is known. */
export function useHelpLink(platform: HelpedPlatform | null, topic: PlatformHelpTopic): HelpLink | null {
  const { words, language } = useWords();
  const openHelp = useApp((state) => state.openHelp);
  if (platform === null) return null;
  const page = helpPageFor(platform.kind, topic, language);
  return {
    text: page === undefined ? words.help.site({ host: platform.host }) : words.help.read({ host: new URL(page).host }),
    open: () => {
      openHelp(topic, platform.drive);
    },
  };
}
