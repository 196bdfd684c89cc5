import type { Text } from '../language.ts';

/** While an app password is on the clipboard, in a terminal. */
export const handingOverText: Text = {
  en: 'The app password for “{label}” is on the clipboard, concealed. Paste it into its password field within {seconds}. User name: {login}',
  fr: 'Le mot de passe d’application pour « {label} » est dans le presse-papiers, masqué. Collez-le dans son champ de mot de passe d’ici {seconds}. Nom d’utilisateur : {login}',
};

/** How it left the clipboard, by how the offer ended. */
export const handedOverTexts = {
  pasted: { en: 'Pasted once, and gone from the clipboard.', fr: 'Collé une fois, et retiré du presse-papiers.' },
  expired: { en: 'Not pasted in time: gone from the clipboard.', fr: 'Pas collé à temps : retiré du presse-papiers.' },
  stopped: { en: 'Gone from the clipboard.', fr: 'Retiré du presse-papiers.' },
  replaced: {
    en: 'Something else was copied before it was pasted: it is gone from the clipboard.',
    fr: 'Autre chose a été copié avant le collage : il n’est plus dans le presse-papiers.',
  },
} as const satisfies Record<string, Text>;
