import { createFakeBridge, startView } from '../../fakes/fake-bridge.ts';
import { languages, type Language } from '../../../electron/contract/words/language.ts';
import { scenes } from '../scenes.ts';
import { wholeSetUp } from '../scenes/whole.ts';

/** `?scene=code&language=fr` shows the window as it is in that scene, without an app around it. */
const query = new URLSearchParams(location.search);
const scene = [...scenes, wholeSetUp].find(({ name }) => name === query.get('scene'));
if (scene === undefined) throw new Error(`Scenes: ${scenes.map(({ name }) => name).join(' ')}`);
const language = languages.find((each) => each === query.get('language')) ?? 'en';

const fake = createFakeBridge();
scene.prepare?.(fake, language);
const { start } = fake.replies.app;
fake.replies.app.start = async () => {
  const answer = await start(undefined);
  if (!answer.ok) return answer;
  const settings = { ...answer.value.settings, language, languageSetting: language };
  return { ok: true, value: { ...answer.value, settings } };
};
Object.defineProperty(window, 'latchkey', { value: fake.bridge });
/** As if it were chosen in the settings. */
Object.defineProperty(window, 'speak', {
  value: async (spoken: Language): Promise<void> => {
    const answer = await start(undefined);
    const { settings } = answer.ok ? answer.value : startView;
    fake.emit('settings', { ...settings, language: spoken, languageSetting: spoken });
  },
});
await import('../../../renderer/main.tsx');
