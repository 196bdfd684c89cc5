import type { FailureTexts } from './failure-text.ts';

/** The keychain of the operating system. */
export const keychainTexts = {
  'LK-4001': {
    en: {
      what: 'This computer has no keychain where Latchkey could keep the app password.',
      you: 'Sign in to the desktop first; if that does not help, ask your helpdesk to install a keychain.',
      helpdesk:
        'No Secret Service on the session bus[ ({reason})].[ Install: {packages}.] It must run in the user’s session (gnome-keyring, KWallet, KeePassXC).',
    },
    fr: {
      what: 'Cet ordinateur n’a pas de trousseau où Latchkey pourrait garder le mot de passe d’application.',
      you: 'Ouvrez d’abord une session de bureau ; si cela ne suffit pas, demandez à votre assistance d’installer un trousseau.',
      helpdesk:
        'Aucun Secret Service sur le bus de session[ ({reason})].[ Installez : {packages}.] Il doit tourner dans la session de l’utilisateur (gnome-keyring, KWallet, KeePassXC).',
    },
  },
  'LK-4002': {
    en: {
      what: 'Your keychain is locked.',
      you: 'Unlock it (the application is called Passwords and Keys), then try again.',
      helpdesk:
        'The default collection is locked. It opens at logon when its password is the user’s; after a password reset it does not.',
    },
    fr: {
      what: 'Votre trousseau est verrouillé.',
      you: 'Déverrouillez-le (l’application s’appelle Mots de passe et clés), puis réessayez.',
      helpdesk:
        'La collection par défaut est verrouillée. Elle s’ouvre à la connexion si son mot de passe est celui de l’utilisateur ; plus après une réinitialisation.',
    },
  },
  'LK-4003': {
    en: {
      what: 'Your keychain refuses to keep the app password.',
      you: 'Restart the computer and try again.',
      helpdesk:
        'The Secret Service answered with an error[ ({reason})]; the log on this computer has it. Look at permissions and free space of the keyring’s folder.',
    },
    fr: {
      what: 'Votre trousseau refuse de garder le mot de passe d’application.',
      you: 'Redémarrez l’ordinateur et réessayez.',
      helpdesk:
        'Le Secret Service a répondu par une erreur[ ({reason})] ; elle est dans le journal de cet ordinateur. Vérifiez les droits et l’espace libre du dossier des trousseaux.',
    },
  },
  'LK-4004': {
    en: {
      what: 'Your keychain does not answer[ within {seconds}].',
      you: 'Look for a window that asks for the keychain’s password, answer it, and try again.',
      helpdesk: 'The Secret Service hangs or waits for a person. Restart the user’s session.',
    },
    fr: {
      what: 'Votre trousseau ne répond pas[ en {seconds}].',
      you: 'Cherchez une fenêtre qui demande le mot de passe du trousseau, répondez-y, puis réessayez.',
      helpdesk: 'Le Secret Service est bloqué ou attend une personne. Redémarrez la session de l’utilisateur.',
    },
  },
  'LK-4005': {
    en: {
      what: 'The app password is no longer in your keychain[ (“{label}”)].',
      you: 'Renew the app password: you sign in once more, and a new one is made.',
      helpdesk:
        'The item was deleted, or the keyring was replaced by a new one. Renewing makes a new app password and revokes the lost one.',
    },
    fr: {
      what: 'Le mot de passe d’application n’est plus dans votre trousseau[ (« {label} »)].',
      you: 'Renouvelez le mot de passe d’application : vous vous connectez une fois de plus, et un nouveau est créé.',
      helpdesk:
        'L’élément a été supprimé, ou le trousseau remplacé par un nouveau. Renouveler crée un mot de passe d’application et révoque celui qui est perdu.',
    },
  },
} as const satisfies FailureTexts<'keychain'>;
