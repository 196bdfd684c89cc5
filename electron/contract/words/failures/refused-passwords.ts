/** A password that is refused where another kind of password, or another way to sign in, would do. */
export const refusedPasswordTexts = {
  'LK-2011': {
    en: {
      what: 'This is the password that you sign in with; the drive needs an app password[ ({host})].',
      you: 'Make an app password on the platform, in your security settings, and give that one.',
      helpdesk:
        'Accounts with a second factor are refused with their sign-in password on WebDAV (PasswordLoginForbidden). An app password works.',
    },
    fr: {
      what: 'C’est le mot de passe de votre compte ; le lecteur demande un mot de passe d’application[ ({host})].',
      you: 'Créez un mot de passe d’application sur la plateforme, dans vos paramètres de sécurité, et donnez celui-là.',
      helpdesk:
        'Un compte avec second facteur est refusé avec son mot de passe de connexion sur WebDAV (PasswordLoginForbidden). Un mot de passe d’application convient.',
    },
  },
  'LK-2012': {
    en: {
      what: 'The platform refuses the sign-in and does not say how it wants it[ ({host})].',
      you: 'Ask your helpdesk whether your account is switched off, or needs another way to sign in.',
      helpdesk:
        'It answered 401 without WWW-Authenticate: the account is disabled, needs a second factor, or a gateway in front answers. The log has the request.',
    },
    fr: {
      what: 'La plateforme refuse la connexion sans dire comment elle la veut[ ({host})].',
      you: 'Demandez à votre assistance si votre compte est désactivé, ou s’il faut se connecter autrement.',
      helpdesk:
        'Elle a répondu 401 sans WWW-Authenticate : compte désactivé, second facteur exigé, ou passerelle qui répond à la place. La requête est dans le journal.',
    },
  },
  'LK-2013': {
    en: {
      what: 'The platform does not allow this to your account[ ({host})].',
      you: 'Ask your helpdesk to allow network drives and app passwords for you.',
      helpdesk:
        'The platform answered 403: rights of the user or group, a file access rule, or an app password that may not reach files.',
    },
    fr: {
      what: 'La plateforme n’autorise pas cela à votre compte[ ({host})].',
      you: 'Demandez à votre assistance d’autoriser pour vous lecteurs réseau et mots de passe d’application.',
      helpdesk:
        'La plateforme a répondu 403 : droits de l’utilisateur ou du groupe, règle d’accès aux fichiers, ou mot de passe d’application sans accès aux fichiers.',
    },
  },
  'LK-2015': {
    en: {
      what: 'The password alone does not sign you in here[ ({host})].',
      you: 'Sign in with your browser: it asks for everything that is needed.',
      helpdesk:
        'Nextcloud refused the right password[ of {user}]: the account has a second factor, is disabled, or signs in elsewhere (401/997 without WWW-Authenticate, PasswordLoginForbidden). Nothing was made.',
    },
    fr: {
      what: 'Le mot de passe seul ne suffit pas pour vous connecter ici[ ({host})].',
      you: 'Connectez-vous avec votre navigateur : il demandera tout ce qu’il faut.',
      helpdesk:
        'Nextcloud a refusé le bon mot de passe[ de {user}] : le compte a un second facteur, est désactivé ou se connecte ailleurs (401/997 sans WWW-Authenticate, PasswordLoginForbidden). Rien n’a été créé.',
    },
  },
  'LK-2016': {
    en: {
      what: 'This is an app password already, and not the password that you sign in with[ ({host})].',
      you: 'Give the password that you sign in with, sign in with your browser, or choose “I have an app password”.',
      helpdesk: 'The server makes no app password for an app password (403). It still works for what it was made for.',
    },
    fr: {
      what: 'C’est déjà un mot de passe d’application, et non le mot de passe de votre compte[ ({host})].',
      you: 'Donnez le mot de passe de votre compte, connectez-vous avec votre navigateur, ou choisissez « J’ai un mot de passe d’application ».',
      helpdesk:
        'Le serveur ne crée pas de mot de passe d’application à partir d’un autre (403). Celui-ci fonctionne toujours pour ce à quoi il est destiné.',
    },
  },
} as const;
