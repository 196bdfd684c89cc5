import type { Text } from '../language.ts';

/** While an app password is on the clipboard, in a terminal. */
export const handingOverText: Text = {
  en: 'The app password for “{label}” is on the clipboard, concealed. Paste it into its password field within {seconds}. User name: {login}',
  fr: 'Le mot de passe d’application pour « {label} » est dans le presse-papiers, masqué. Collez-le dans son champ de mot de passe d’ici {seconds}. Nom d’utilisateur : {login}',
};
