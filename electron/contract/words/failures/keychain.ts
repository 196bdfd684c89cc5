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
  'LK-4006': {
    en: {
      what: 'The app password in your keychain was made for another server or account[: {login} on {host}] than Latchkey’s own list now says. It was sent nowhere.',
      you: 'Remove this drive or application in Latchkey and set it up again. If you changed nothing yourself, tell your helpdesk.',
      helpdesk:
        'The file with the connections, or the journal beside it, was changed by hand or by another program: server, account or certificate file differ from what is kept with the secret[ ({address}, {login})]. Find out who changed it. Removing sends no request; the app password has to be deleted on the platform by hand.',
    },
    fr: {
      what: 'Le mot de passe d’application de votre trousseau a été créé pour un autre serveur ou un autre compte[ : {login} sur {host}] que ce qu’indique maintenant la liste de Latchkey. Il n’a été envoyé nulle part.',
      you: 'Retirez ce lecteur ou cette application de Latchkey, puis configurez-le à nouveau. Si vous n’avez rien modifié vous-même, prévenez votre assistance.',
      helpdesk:
        'Le fichier des connexions, ou le journal à côté, a été modifié à la main ou par un autre programme : le serveur, le compte ou le fichier de certificat diffèrent de ce qui est conservé avec le secret[ ({address}, {login})]. Cherchez qui l’a modifié. Le retrait n’envoie aucune requête ; le mot de passe d’application est à supprimer à la main sur la plateforme.',
    },
  },
  'LK-4007': {
    en: {
      what: 'Your keychain asked whether Latchkey may do this, and the answer was no.',
      you: 'Try again, and allow it in the window that your keychain shows.',
      helpdesk:
        'The prompt of the Secret Service was dismissed: a person closed it, or the desktop could not show it. KeePassXC: Settings, Secret Service Integration, says when it asks.',
    },
    fr: {
      what: 'Votre trousseau a demandé si Latchkey y était autorisé, et la réponse a été non.',
      you: 'Réessayez, et donnez l’autorisation dans la fenêtre que votre trousseau affiche.',
      helpdesk:
        'La demande du Secret Service a été rejetée : une personne l’a fermée, ou le bureau n’a pas pu l’afficher. KeePassXC : Paramètres, Intégration du service de secrets, indique quand il demande.',
    },
  },
  'LK-4008': {
    en: {
      what: 'Your keychain wants to ask you something first, and Latchkey was at work by itself.',
      you: 'Do it yourself in Latchkey (connect, renew or remove), and answer the question of your keychain.',
      helpdesk:
        'The Secret Service answers with a prompt, which Latchkey carries out only when a person waits for it. KeePassXC: without “Confirm when clients access or delete entries” (Settings, Secret Service Integration) it asks nothing.',
    },
    fr: {
      what: 'Votre trousseau veut d’abord vous demander quelque chose, et Latchkey travaillait seul.',
      you: 'Faites-le vous-même dans Latchkey (connecter, renouveler ou retirer), et répondez à la question de votre trousseau.',
      helpdesk:
        'Le Secret Service répond par une demande, que Latchkey ne présente que si une personne attend. KeePassXC : sans la confirmation des accès et suppressions par les clients (Paramètres, Intégration du service de secrets), il ne demande rien.',
    },
  },
} as const satisfies FailureTexts<'keychain'>;
