import type { FailureTexts } from './failure-text.ts';
import type { refusedPasswordTexts } from './refused-passwords.ts';

/** The platform refuses the sign-in. */
export const signInTexts = {
  'LK-2001': {
    en: {
      what: 'The name or the password is wrong[ for {host}].',
      you: 'Check what you typed; a sign-in password can be tried in your browser first. Several wrong tries can block your whole office.',
      helpdesk:
        'Check the user name[ ({user})], reset the password if needed. Where the sign-in password is asked for, it is not an app password.[ Here an app password of {login} was asked for.]',
    },
    fr: {
      what: 'Le nom ou le mot de passe est incorrect[ pour {host}].',
      you: 'Vérifiez votre saisie ; un mot de passe de connexion peut d’abord être essayé dans votre navigateur. Plusieurs essais erronés peuvent bloquer tout votre bureau.',
      helpdesk:
        'Vérifiez le nom d’utilisateur[ ({user})], réinitialisez le mot de passe au besoin. Là où le mot de passe de connexion est demandé, un mot de passe d’application ne convient pas.[ Ici, il fallait un mot de passe d’application de {login}.]',
    },
  },
  'LK-2002': {
    en: {
      what: 'Your account needs a second factor, and none is set up yet.',
      you: 'Sign in[ to {host}] in your browser once and follow the instructions there, then start again.',
      helpdesk: 'A second factor is required for this user. It can be enrolled at the next sign-in on the web only.',
    },
    fr: {
      what: 'Votre compte exige un second facteur, et aucun n’est encore configuré.',
      you: 'Connectez-vous une fois[ à {host}] dans votre navigateur et suivez les instructions, puis recommencez.',
      helpdesk:
        'Un second facteur est imposé à cet utilisateur. Il ne peut l’enregistrer que lors d’une connexion sur le web.',
    },
  },
  'LK-2003': {
    en: {
      what: 'Your account signs in through your organisation only[ ({provider})].',
      you: 'Sign in with your browser. Where Latchkey does not offer it, ask your helpdesk to set it up.',
      helpdesk:
        'This account has no password on the platform: it signs in with SSO[ ({provider})]. Register Latchkey as an OAuth application there and put its client id into the policy.',
    },
    fr: {
      what: 'Votre compte se connecte uniquement par votre organisation[ ({provider})].',
      you: 'Connectez-vous avec votre navigateur. Si Latchkey ne le propose pas, demandez à votre assistance de le configurer.',
      helpdesk:
        'Ce compte n’a pas de mot de passe sur la plateforme : il se connecte par SSO[ ({provider})]. Déclarez-y Latchkey comme application OAuth et mettez son identifiant dans la stratégie.',
    },
  },
  'LK-2004': {
    en: {
      what: 'The platform does not let you sign in from this network.',
      you: 'Connect to your office network or VPN, then try again.',
      helpdesk: 'The access policy of this user or group limits the IP addresses.',
    },
    fr: {
      what: 'La plateforme ne vous laisse pas vous connecter depuis ce réseau.',
      you: 'Connectez-vous au réseau de votre bureau ou au VPN, puis réessayez.',
      helpdesk: 'La politique d’accès de cet utilisateur ou de son groupe limite les adresses IP.',
    },
  },
  'LK-2005': {
    en: {
      what: 'The platform does not let you sign in at this hour[; it will again on {until}].',
      you: 'Try again within the hours that your organisation allows.',
      helpdesk: 'The access policy of this user or group limits the hours. Check the time zone too.',
    },
    fr: {
      what: 'La plateforme ne vous laisse pas vous connecter à cette heure[ ; ce sera possible le {until}].',
      you: 'Réessayez pendant les heures permises par votre organisation.',
      helpdesk:
        'La politique d’accès de cet utilisateur ou de son groupe limite les horaires. Vérifiez aussi le fuseau horaire.',
    },
  },
  'LK-2006': {
    en: {
      what: 'The platform does not let you sign in with applications like this one.',
      you: 'Make the app password on the platform’s page, where Latchkey offers that, or ask your helpdesk to allow it.',
      helpdesk: 'The access policy of this user or group limits the kinds of client. Allow API and WebDAV access.',
    },
    fr: {
      what: 'La plateforme ne vous laisse pas vous connecter avec une application comme celle-ci.',
      you: 'Créez le mot de passe d’application sur la page de la plateforme, là où Latchkey le propose, ou demandez à votre assistance de l’autoriser.',
      helpdesk:
        'La politique d’accès de cet utilisateur ou de son groupe limite les types de client. Autorisez l’API et WebDAV.',
    },
  },
  'LK-2007': {
    en: {
      what: 'The platform has blocked your whole network after too many wrong passwords[; try again in {retryAfterS}].',
      you: 'Wait before you try again. Colleagues in your office are blocked too.',
      helpdesk:
        'Find the program with an old password (often a mapped drive or a phone) and stop it, then wait or lift the block on the platform.',
    },
    fr: {
      what: 'La plateforme a bloqué tout votre réseau après trop de mots de passe erronés[ ; réessayez dans {retryAfterS}].',
      you: 'Attendez avant de réessayer. Vos collègues du même bureau sont bloqués aussi.',
      helpdesk:
        'Trouvez le programme qui utilise un ancien mot de passe (souvent un lecteur ou un téléphone) et arrêtez-le, puis attendez ou levez le blocage sur la plateforme.',
    },
  },
  'LK-2008': {
    en: {
      what: 'Your sign-in ended before the work was done.',
      you: 'Start again and sign in once more.',
      helpdesk:
        'The platform’s token expired or was withdrawn. If it happens each time, compare the clocks of computer and platform.',
    },
    fr: {
      what: 'Votre connexion a pris fin avant que le travail soit terminé.',
      you: 'Recommencez et connectez-vous à nouveau.',
      helpdesk:
        'Le jeton de la plateforme a expiré ou a été retiré. Si cela se répète, comparez les horloges de l’ordinateur et de la plateforme.',
    },
  },
  'LK-2009': {
    en: {
      what: 'The platform refuses the sign-in for a reason that Latchkey does not know.',
      you: 'Sign in with your browser: the platform may tell you more there.',
      helpdesk:
        'Look at the user’s state and access policy on the platform.[ It answered with status {status}.][ Rule: {rule}.]',
    },
    fr: {
      what: 'La plateforme refuse la connexion pour une raison que Latchkey ne connaît pas.',
      you: 'Connectez-vous avec votre navigateur : la plateforme y sera peut-être plus claire.',
      helpdesk:
        'Vérifiez l’état de l’utilisateur et sa politique d’accès sur la plateforme.[ Elle a répondu par le statut {status}.][ Règle : {rule}.]',
    },
  },
  'LK-2010': {
    en: {
      what: 'Nobody finished the sign-in in the browser in time[ ({host})].',
      you: 'Start again. If the page did not open, copy the link into a browser on this computer.',
      helpdesk:
        'If the user did sign in, look at where the browser was sent afterwards: the answer must reach 127.0.0.1 on this computer. A proxy for local addresses can be in the way.',
    },
    fr: {
      what: 'Personne n’a terminé la connexion à temps dans le navigateur[ ({host})].',
      you: 'Recommencez. Si la page ne s’est pas ouverte, copiez le lien dans un navigateur de cet ordinateur.',
      helpdesk:
        'Si l’utilisateur s’est bien connecté, regardez où le navigateur a été envoyé ensuite : la réponse doit atteindre 127.0.0.1 sur cet ordinateur. Un proxy pour les adresses locales peut faire obstacle.',
    },
  },
  'LK-2014': {
    en: {
      what: 'Somebody else signed in in the browser[: {signedIn}][, not {user}].',
      you: 'Sign out there, then start again and sign in as the user that is meant.',
      helpdesk: 'The browser had a session of another account. What was granted for it has been revoked.',
    },
    fr: {
      what: 'Une autre personne s’est connectée dans le navigateur[ : {signedIn}][, et non {user}].',
      you: 'Déconnectez-vous-y, puis recommencez en vous connectant avec le compte voulu.',
      helpdesk: 'Le navigateur avait une session d’un autre compte. Ce qui lui a été accordé a été révoqué.',
    },
  },
  'LK-2017': {
    en: {
      what: 'The account that signed in is not yours, as you said[: {signedIn}].',
      you: 'Nothing is connected, and what it had granted is taken back. Start again, and sign in as yourself.',
      helpdesk:
        'Whoever confirms the link of a sign-in decides whose files it opens. If the user did not sign in as this account, somebody else had the link.',
    },
    fr: {
      what: 'Le compte qui s’est connecté n’est pas le vôtre, d’après votre réponse[ : {signedIn}].',
      you: 'Rien n’est connecté, et ce qu’il avait accordé est retiré. Recommencez en vous connectant avec votre compte.',
      helpdesk:
        'Qui confirme le lien d’une connexion décide quels fichiers elle ouvre. Si l’utilisateur ne s’est pas connecté avec ce compte, quelqu’un d’autre avait le lien.',
    },
  },
  'LK-2018': {
    en: {
      what: 'Nobody could be asked whether this is the right account[: {signedIn}].',
      you: 'If it is, start again with --user and this name. An e-mail address is not enough. What was granted is taken back.',
      helpdesk:
        'Whoever confirms the link of a sign-in decides whose files it opens. Without a person at the terminal (--json, no terminal) only an account that was named with --user is connected, by its login or user id: people can often give their account any e-mail address.',
    },
    fr: {
      what: 'Personne n’a pu confirmer que ce compte est le bon[ : {signedIn}].',
      you: 'Si c’est le cas, recommencez avec --user et ce nom. Une adresse e-mail ne suffit pas. Ce qui avait été accordé est retiré.',
      helpdesk:
        'Qui confirme le lien d’une connexion décide quels fichiers elle ouvre. Sans personne au terminal (--json, pas de terminal), seul un compte nommé par --user est connecté, par son nom de connexion ou son identifiant : on peut souvent donner à son compte n’importe quelle adresse e-mail.',
    },
  },
  'LK-2019': {
    en: {
      what: 'You may still be signed in there[ ({host})]: Latchkey was stopped before it could read the answer.',
      you: 'It ends by itself before long. To be sure, look on the platform for signed-in devices, and end what you do not know.',
      helpdesk:
        'The platform may hold a session, or a token, whose value nobody has. It cannot be used, and no program can end it.',
    },
    fr: {
      what: 'Vous y êtes peut-être encore connecté[ ({host})] : Latchkey a été arrêté avant de lire la réponse.',
      you: 'Cette connexion se ferme bientôt d’elle-même. Pour en être sûr, cherchez sur la plateforme les appareils connectés et déconnectez ce que vous ne connaissez pas.',
      helpdesk:
        'La plateforme garde peut-être une session, ou un jeton, dont personne n’a la valeur. Il ne peut pas servir, et aucun programme ne peut y mettre fin.',
    },
  },
  'LK-2201': {
    en: {
      what: 'The sign-in was declined in the browser[ ({host})].',
      you: 'Start again, and allow Latchkey to use your account when the page asks.',
      helpdesk: 'The user, or a rule of the platform, did not consent. It answered with access_denied.',
    },
    fr: {
      what: 'La connexion a été refusée dans le navigateur[ ({host})].',
      you: 'Recommencez, et autorisez Latchkey à utiliser votre compte quand la page le demande.',
      helpdesk:
        'L’utilisateur, ou une règle de la plateforme, n’a pas donné son accord. Elle a répondu par access_denied.',
    },
  },
  'LK-2202': {
    en: {
      what: 'The platform does not accept Latchkey’s sign-in with the browser[ ({host})].',
      you: 'Ask your helpdesk: it is not about your account.',
      helpdesk:
        'Check the OAuth application on the platform: type Client, client id as in the policy, callback http://127.0.0.1/callback with any port, PKCE, scopes.[ It answered {reason}.]',
    },
    fr: {
      what: 'La plateforme n’accepte pas la connexion de Latchkey par le navigateur[ ({host})].',
      you: 'Demandez à votre assistance : votre compte n’est pas en cause.',
      helpdesk:
        'Vérifiez l’application OAuth sur la plateforme : type Client, identifiant comme dans la stratégie, retour http://127.0.0.1/callback sur tout port, PKCE, portées.[ Elle a répondu {reason}.]',
    },
  },
  'LK-2203': {
    en: {
      what: 'Signing in with the browser is not set up for this platform[ ({host})].',
      you: 'Sign in with your name and password, or ask your helpdesk to set it up.',
      helpdesk: 'Put the client id of the OAuth application into the policy (oauth.clientId) or into the settings.',
    },
    fr: {
      what: 'La connexion par le navigateur n’est pas configurée pour cette plateforme[ ({host})].',
      you: 'Connectez-vous avec votre nom et votre mot de passe, ou demandez à votre assistance de la configurer.',
      helpdesk:
        'Mettez l’identifiant de l’application OAuth dans la stratégie (oauth.clientId) ou dans les paramètres.',
    },
  },
  'LK-2401': {
    en: {
      what: 'No app password came from the platform’s page[ of {host}] in time.',
      you: 'Start again. If the page has made one meanwhile, delete it there[: {link}].',
      helpdesk:
        'Latchkey closes the page after 20 minutes and keeps nothing of it. It cannot know whether the page made an app password that nobody uses.',
    },
    fr: {
      what: 'Aucun mot de passe d’application n’est arrivé à temps de la page[ de {host}].',
      you: 'Recommencez. Si la page en a créé un entre-temps, supprimez-le sur la page même[ : {link}].',
      helpdesk:
        'Latchkey ferme la page après 20 minutes et n’en garde rien. Il ne peut pas savoir si elle a créé un mot de passe d’application qui ne sert à personne.',
    },
  },
} as const satisfies Omit<FailureTexts<'signIn'>, keyof typeof refusedPasswordTexts>;
