import { createFakeBridge, startView, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { languages, type Language } from '../../../electron/contract/words/language.ts';
import { scenes } from '../scenes.ts';
import { wholeRenewal, wholeSetUp } from '../scenes/whole.ts';

/** Makes the bridge that main is behind in that scene, for who opens the window next. */
function bridge(name: string | null, language: Language): void {
  const scene = [...scenes, wholeSetUp, wholeRenewal].find((each) => each.name === name);
  if (scene === undefined) throw new Error(`Scenes: ${scenes.map((each) => each.name).join(' ')}`);
  const fake = createFakeBridge();
  scene.prepare?.(fake, language);
  const { start } = fake.replies.app;
  fake.replies.app.start = async () => {
    const answer = await start(undefined);
    if (!answer.ok) return answer;
    const settings = { ...answer.value.settings, language, languageSetting: language };
    return { ok: true, value: { ...answer.value, settings } };
  };
  Object.defineProperty(window, 'latchkey', { value: fake.bridge, configurable: true });
  Object.defineProperty(window, 'speak', { value: speaking(fake, start), configurable: true });
}

/** As if a language were chosen in the settings. */
function speaking(fake: FakeBridge, start: FakeBridge['replies']['app']['start']) {
  return async (language: Language): Promise<void> => {
    const answer = await start(undefined);
    const { settings } = answer.ok ? answer.value : startView;
    fake.emit('settings', { ...settings, language, languageSetting: language });
  };
}

/** `?scene=code&language=fr` shows the window as it is in that scene, without an app around it. */
const query = new URLSearchParams(location.search);
bridge(query.get('scene'), languages.find((each) => each === query.get('language')) ?? 'en');
const { opened, openWindow } = await import('../../../renderer/main.tsx');
let close = await opened;

/** The same for another scene in this page. What was loaded stays; stores, words and all that is drawn are new. */
Object.defineProperty(window, 'showScene', {
  value: async (name: string, language: Language): Promise<void> => {
    close();
    document.documentElement.lang = 'en'; // as the page has it when it is loaded
    scrollTo(0, 0);
    bridge(name, language);
    close = await openWindow();
  },
});
