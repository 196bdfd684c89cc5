import type { FailureTexts } from './failure-text.ts';

/** What was asked for cannot be done like that. */
export const requestTexts = {
  'LK-1001': {
    en: {
      what: 'This is not the address of a platform[: {address}].',
      you: 'Type the address as in your browser, for example company.netexplorer.pro.',
      helpdesk:
        'Give the user the address that staff use in the browser; a path is allowed, a user name or password in it is not.',
    },
    fr: {
      what: 'Ceci n’est pas l’adresse d’une plateforme[ : {address}].',
      you: 'Saisissez l’adresse comme dans votre navigateur, par exemple entreprise.netexplorer.pro.',
      helpdesk:
        'Donnez à l’utilisateur l’adresse utilisée dans le navigateur ; un chemin est permis, un nom ou un mot de passe non.',
    },
  },
  'LK-1002': {
    en: {
      what: 'The address[ of {host}] begins with http://, which would show your password to the network.',
      you: 'Use the address that begins with https://.',
      helpdesk: 'Plain http is accepted for this computer itself only. The platform must be reachable over https.',
    },
    fr: {
      what: 'L’adresse[ de {host}] commence par http://, ce qui exposerait votre mot de passe sur le réseau.',
      you: 'Utilisez l’adresse qui commence par https://.',
      helpdesk:
        'http sans chiffrement n’est accepté que pour cet ordinateur lui-même. La plateforme doit être joignable en https.',
    },
  },
  'LK-1003': {
    en: {
      what: 'The name for the app password is too long[: at most {limit} characters].',
      you: 'Choose a shorter name, or none: Latchkey makes one.',
      helpdesk: 'The platform limits the length of these names[ to {limit} characters].',
    },
    fr: {
      what: 'Le nom du mot de passe d’application est trop long[ : {limit} caractères au plus].',
      you: 'Choisissez un nom plus court, ou aucun : Latchkey en créera un.',
      helpdesk: 'La plateforme limite la longueur de ces noms[ à {limit} caractères].',
    },
  },
  'LK-1004': {
    en: {
      what: 'A name is empty or has characters that cannot be used.',
      you: 'Type it again, without line breaks and special keys.',
      helpdesk:
        'User name, name of the app password and label must have at least one character and no control characters. Pasted text often brings some along.[ It is about: {what}.]',
    },
    fr: {
      what: 'Un nom est vide ou contient des caractères inutilisables.',
      you: 'Saisissez-le à nouveau, sans retour à la ligne ni touche spéciale.',
      helpdesk:
        'Le nom d’utilisateur, le nom du mot de passe d’application et celui du lecteur doivent avoir au moins un caractère et aucun caractère de contrôle. Un texte collé en apporte souvent.[ Il s’agit de : {what}.]',
    },
  },
  'LK-1005': {
    en: {
      what: 'The drive cannot be called that[: “{label}”].',
      you: 'Choose a name without / and not starting with a dot.',
      helpdesk: 'The name becomes a folder name: no slash, no leading dot, not too long.',
    },
    fr: {
      what: 'Le lecteur ne peut pas s’appeler ainsi[ : « {label} »].',
      you: 'Choisissez un nom sans / et qui ne commence pas par un point.',
      helpdesk: 'Le nom devient un nom de dossier : pas de barre oblique, pas de point au début, pas trop long.',
    },
  },
  'LK-1006': {
    en: {
      what: 'You already have a drive with this name[: “{label}”].',
      you: 'Choose another name, or remove the existing drive first.',
      helpdesk: 'Names of drives are unique on a computer, upper and lower case taken as the same.',
    },
    fr: {
      what: 'Vous avez déjà un lecteur de ce nom[ : « {label} »].',
      you: 'Choisissez un autre nom, ou supprimez d’abord le lecteur existant.',
      helpdesk: 'Les noms de lecteur sont uniques sur un ordinateur, sans distinction de majuscules.',
    },
  },
  'LK-1007': {
    en: {
      what: 'Latchkey had another question, but there were no more answers.',
      you: 'Start it in a terminal, or give every answer on a line of its own: password, method if there is a choice, code.',
      helpdesk:
        'Standard input ended too early. The order is: password, id of the method when several are offered, code.',
    },
    fr: {
      what: 'Latchkey avait une autre question, mais il n’y avait plus de réponse.',
      you: 'Lancez-le dans un terminal, ou donnez chaque réponse sur sa propre ligne : mot de passe, méthode s’il y a le choix, code.',
      helpdesk:
        'L’entrée standard s’est terminée trop tôt. L’ordre est : mot de passe, identifiant de la méthode s’il y en a plusieurs, code.',
    },
  },
  'LK-1008': {
    en: {
      what: 'It is not clear which drive is meant.',
      you: 'Name one of your drives[: {labels}].',
      helpdesk: 'There is no drive of that name or id, or there are several and none was named.',
    },
    fr: {
      what: 'On ne sait pas de quel lecteur il s’agit.',
      you: 'Nommez l’un de vos lecteurs[ : {labels}].',
      helpdesk: 'Aucun lecteur n’a ce nom ou cet identifiant, ou il y en a plusieurs et aucun n’a été nommé.',
    },
  },
  'LK-1009': {
    en: {
      what: 'Latchkey is already setting up or removing a drive.',
      you: 'Wait until that is finished, or cancel it there, then try again.',
      helpdesk: 'Another Latchkey of this user is at work[ (process {name})]; one at a time can change drives.',
    },
    fr: {
      what: 'Latchkey est déjà en train de configurer ou de supprimer un lecteur.',
      you: 'Attendez que ce soit terminé, ou annulez-le là-bas, puis réessayez.',
      helpdesk:
        'Un autre Latchkey de cet utilisateur est au travail[ (processus {name})] ; un seul à la fois peut modifier les lecteurs.',
    },
  },
  'LK-1014': {
    en: {
      what: 'An earlier set-up is not finished yet[: “{label}”].',
      you: 'Reconnect that drive to finish it, or remove it to undo it.',
      helpdesk: 'The status shows why it waits. One set-up must be finished or undone before the next one starts.',
    },
    fr: {
      what: 'Une installation précédente n’est pas terminée[ : « {label} »].',
      you: 'Reconnectez ce lecteur pour la terminer, ou supprimez-le pour l’annuler.',
      helpdesk:
        'L’état en donne la raison. Une installation doit être terminée ou annulée avant d’en commencer une autre.',
    },
  },
  'LK-1015': {
    en: {
      what: 'The file with your organisation’s certificate cannot be read[: {path}].',
      you: 'Check the path, or ask your helpdesk for the file.',
      helpdesk: 'A PEM file with at least one CA certificate is needed, readable by the user.',
    },
    fr: {
      what: 'Le fichier du certificat de votre organisation est illisible[ : {path}].',
      you: 'Vérifiez le chemin, ou demandez le fichier à votre assistance.',
      helpdesk: 'Il faut un fichier PEM contenant au moins un certificat d’autorité, lisible par l’utilisateur.',
    },
  },
  'LK-1016': {
    en: {
      what: 'Your account has no such app password[: {id}].',
      you: 'Look at the list again: it may have been deleted already.',
      helpdesk: 'The id is not in the list of the account’s app passwords.',
    },
    fr: {
      what: 'Votre compte n’a pas ce mot de passe d’application[ : {id}].',
      you: 'Consultez à nouveau la liste : il est peut-être déjà supprimé.',
      helpdesk: 'L’identifiant n’est pas dans la liste des mots de passe d’application du compte.',
    },
  },
  'LK-1017': {
    en: {
      what: 'Latchkey does not understand this command[: {name}].',
      you: 'See latchkey --help.',
      helpdesk:
        'An option, command or value is unknown, missing or superfluous. Passwords are never taken from the command line.',
    },
    fr: {
      what: 'Latchkey ne comprend pas cette commande[ : {name}].',
      you: 'Consultez latchkey --help.',
      helpdesk:
        'Une option, une commande ou une valeur est inconnue, manquante ou de trop. Les mots de passe ne sont jamais lus sur la ligne de commande.',
    },
  },
  'LK-1018': {
    en: {
      what: 'There is no drive to this[: {label}].',
      you: 'Its app password is for another application. Open that application instead.',
      helpdesk:
        'An application connection has no folder to open or to connect. It can be renewed, handed over and removed.',
    },
    fr: {
      what: 'Il n’y a pas de lecteur ici[ : {label}].',
      you: 'Son mot de passe d’application sert à une autre application. Ouvrez plutôt celle-ci.',
      helpdesk:
        'Une connexion d’application n’a pas de dossier à ouvrir ni à reconnecter. Elle peut être renouvelée, transmise et supprimée.',
    },
  },
  'LK-1019': {
    en: {
      what: 'The app passwords of this platform[ ({host})] open no drive.',
      you: 'Open OneDrive and SharePoint as usual, with your work or school account. Only for a scanner or program that sends mail choose “For another application”.',
      helpdesk:
        'SharePoint and OneDrive have refused the old sign-in of clients since May 2026. What is left to app passwords of Microsoft 365 is SMTP AUTH. In the terminal: setup --platform microsoft365 --application NAME --for sending-mail.',
    },
    fr: {
      what: 'Les mots de passe d’application de cette plateforme[ ({host})] n’ouvrent pas de lecteur.',
      you: 'Ouvrez OneDrive et SharePoint comme d’habitude, avec votre compte professionnel ou scolaire. Choisissez « Pour une autre application » seulement pour un scanner ou un programme qui envoie des e-mails.',
      helpdesk:
        'SharePoint et OneDrive refusent l’ancienne connexion des clients depuis mai 2026. Il ne reste aux mots de passe d’application Microsoft 365 que SMTP AUTH. Dans le terminal : setup --platform microsoft365 --application NOM --for sending-mail.',
    },
  },
  'LK-2402': {
    en: {
      what: 'An app password of Microsoft 365 opens nothing any more for this.',
      you: 'Sign in there as usual, with your work or school account. Only a scanner or program that sends mail can still use one. Nothing was made.',
      helpdesk:
        'Exchange Online has refused passwords for EWS, IMAP, POP, ActiveSync and MAPI since the end of 2022, SharePoint and OneDrive the old sign-in of clients since May 2026. SMTP AUTH is left (--for sending-mail), off by default from the end of December 2026.',
    },
    fr: {
      what: 'Un mot de passe d’application Microsoft 365 n’ouvre plus rien pour cet usage.',
      you: 'Connectez-vous-y comme d’habitude, avec votre compte professionnel ou scolaire. Seul un scanner ou un programme qui envoie des e-mails peut encore en utiliser un. Rien n’a été créé.',
      helpdesk:
        'Exchange Online refuse les mots de passe pour EWS, IMAP, POP, ActiveSync et MAPI depuis fin 2022, SharePoint et OneDrive refusent l’ancienne connexion des clients depuis mai 2026. Il reste SMTP AUTH (--for sending-mail), désactivé par défaut à partir de fin décembre 2026.',
    },
  },
  'LK-2403': {
    en: {
      what: 'It was not said what the app password of Microsoft 365 is for.',
      you: 'Say what for: --for sending-mail is the only use that Microsoft has left. For anything else sign in there as usual.',
      helpdesk:
        'In a terminal Latchkey asks. Without one it needs --for: most uses are closed, and a password that opens nothing shall not be made.',
    },
    fr: {
      what: 'L’usage du mot de passe d’application Microsoft 365 n’a pas été indiqué.',
      you: 'Indiquez-le : --for sending-mail est le seul usage que Microsoft a laissé. Pour le reste, connectez-vous-y comme d’habitude.',
      helpdesk:
        'Dans un terminal, Latchkey pose la question. Sans terminal, il lui faut --for : la plupart des usages sont fermés, et un mot de passe qui n’ouvre rien ne doit pas être créé.',
    },
  },
  'LK-1025': {
    en: {
      what: 'Latchkey was started in a way that would let other programs read along[: {switch}]. It does not start like that.',
      you: 'Start Latchkey from your applications. If that says the same, tell your helpdesk.',
      helpdesk:
        'A shortcut, an autostart entry or a program adds a switch for debugging[ ({switch})]. Remove it: the packaged Latchkey refuses switches that open its pages, its memory or its connections.',
    },
    fr: {
      what: 'Latchkey a été lancé d’une manière qui laisserait d’autres programmes lire ce qu’il affiche[ : {switch}]. Il ne démarre pas ainsi.',
      you: 'Lancez Latchkey depuis vos applications. Si le message revient, signalez-le à votre assistance.',
      helpdesk:
        'Un raccourci, une entrée de démarrage automatique ou un programme ajoute une option de débogage[ ({switch})]. Retirez-la : Latchkey refuse les options qui ouvrent ses pages, sa mémoire ou ses connexions.',
    },
  },
  'LK-7030': {
    en: {
      what: 'Your platform has no such folder[: “{folder}”].',
      you: 'Check how it is written, or leave the folder out to have all your files.',
      helpdesk:
        'A WebDAV request for the folder[ on {host}] answered 404, and the folder that it should be in does not list it. An app password made for the attempt is deleted again.',
    },
    fr: {
      what: 'Votre plateforme n’a pas ce dossier[ : « {folder} »].',
      you: 'Vérifiez son orthographe, ou laissez le dossier vide pour avoir tous vos fichiers.',
      helpdesk:
        'Une requête WebDAV pour ce dossier[ sur {host}] a répondu 404, et le dossier qui devrait le contenir ne le cite pas. Un mot de passe d’application créé pour cet essai est supprimé.',
    },
  },
  'LK-7033': {
    en: {
      what: 'This is a drive[: “{label}”]. Its app password is for nothing else.',
      you: 'Make an app password of its own for the other application: latchkey setup --application.',
      helpdesk: 'One app password per application: only an application connection can be handed over.',
    },
    fr: {
      what: 'C’est un lecteur[ : « {label} »]. Son mot de passe d’application ne sert à rien d’autre.',
      you: 'Créez un mot de passe propre à l’autre application : latchkey setup --application.',
      helpdesk:
        'Un mot de passe d’application par application : seule une connexion d’application peut être transmise.',
    },
  },
} as const satisfies FailureTexts<'usage'>;
