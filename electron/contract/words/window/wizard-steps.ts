import type { Text } from '../language.ts';

/** The steps of the set-up, as the rail names them. */
export const wizardStepTexts: Readonly<
  Record<'address' | 'sign-in' | 'code' | 'drive' | 'setting-up' | 'ready', Text>
> = {
  address: { en: 'Address', fr: 'Adresse' },
  'sign-in': { en: 'Sign in', fr: 'Connexion' },
  code: { en: 'Code', fr: 'Code' },
  drive: { en: 'Your drive', fr: 'Votre lecteur' },
  'setting-up': { en: 'Setting up', fr: 'Configuration' },
  ready: { en: 'Ready', fr: 'Prêt' },
};
