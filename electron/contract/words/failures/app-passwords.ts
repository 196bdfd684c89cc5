/** App passwords and WebDAV on the platform. */
export const appPasswordTexts = {
  'LK-3101': {
    en: {
      what: 'Your account already has as many app passwords as it may have[ ({limit})].',
      you: 'Delete one that you no longer use, then try again.',
      helpdesk:
        'The platform limits app passwords per user[ to {limit}]. The list tells which were never used or not for long.',
    },
    fr: {
      what: 'Votre compte a déjà autant de mots de passe d’application que permis[ ({limit})].',
      you: 'Supprimez-en un dont vous ne vous servez plus, puis réessayez.',
      helpdesk:
        'La plateforme limite les mots de passe d’application par utilisateur[ à {limit}]. La liste montre ceux qui n’ont jamais servi ou plus depuis longtemps.',
    },
  },
  'LK-3102': {
    en: {
      what: 'Your account already has an app password with this name[: “{name}”].',
      you: 'Choose another name, or none: Latchkey makes a unique one.',
      helpdesk: 'Names of app passwords are unique in an account.',
    },
    fr: {
      what: 'Votre compte a déjà un mot de passe d’application de ce nom[ : « {name} »].',
      you: 'Choisissez un autre nom, ou aucun : Latchkey en créera un unique.',
      helpdesk: 'Les noms des mots de passe d’application sont uniques dans un compte.',
    },
  },
  'LK-3103': {
    en: {
      what: 'The platform does not accept this name for the app password[: “{name}”].',
      you: 'Choose a simpler name, or none: Latchkey makes one.',
      helpdesk: 'The platform refused the name; its answer is in the log on this computer.',
    },
    fr: {
      what: 'La plateforme n’accepte pas ce nom de mot de passe d’application[ : « {name} »].',
      you: 'Choisissez un nom plus simple, ou aucun : Latchkey en créera un.',
      helpdesk: 'La plateforme a refusé le nom ; sa réponse est dans le journal de cet ordinateur.',
    },
  },
  'LK-3104': {
    en: {
      what: 'Your account may not make app passwords in this way.',
      you: 'Try it on the platform’s own page, where Latchkey offers that. If the page does not have it either, ask your helpdesk to allow it.',
      helpdesk: 'App passwords are switched off for this user, group or platform. An administrator can allow them.',
    },
    fr: {
      what: 'Votre compte n’a pas le droit de créer des mots de passe d’application de cette façon.',
      you: 'Essayez sur la page de la plateforme, là où Latchkey le propose. Si elle ne l’offre pas non plus, demandez à votre assistance de l’autoriser.',
      helpdesk:
        'Les mots de passe d’application sont désactivés pour cet utilisateur, ce groupe ou la plateforme. Un administrateur peut les autoriser.',
    },
  },
  'LK-3105': {
    en: {
      what: 'The platform made an app password that cannot be used.',
      you: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: 'It came back empty or already expired. Check app_credentials_ttl on the platform, and the clocks.',
    },
    fr: {
      what: 'La plateforme a créé un mot de passe d’application inutilisable.',
      you: 'Réessayez. Si cela persiste, demandez à votre assistance.',
      helpdesk: 'Il est revenu vide ou déjà expiré. Vérifiez app_credentials_ttl sur la plateforme, et les horloges.',
    },
  },
  'LK-3106': {
    en: {
      what: 'The platform offers no network drive where there should be one[ ({host})].',
      you: 'Ask your helpdesk whether network drives are switched on for you.',
      helpdesk:
        'No WebDAV at the expected path[ ({path})]: option of the subscription, rights of the user, or another path.',
    },
    fr: {
      what: 'La plateforme n’offre pas de lecteur réseau là où il devrait être[ ({host})].',
      you: 'Demandez à votre assistance si les lecteurs réseau sont activés pour vous.',
      helpdesk:
        'Pas de WebDAV au chemin attendu[ ({path})] : option d’abonnement, droits de l’utilisateur, ou autre chemin.',
    },
  },
  'LK-3107': {
    en: {
      what: 'The platform’s network drive asks for a kind of sign-in that cannot be used here[ ({name})].[ {mapper} cannot answer it.]',
      you: 'Ask your helpdesk.[ With {other} the drive can be connected.]',
      helpdesk:
        'WebDAV must offer Basic over TLS, or Digest.[ It offers: {name}.][ {mapper} knows Basic only, and the server wants Digest.][ Use {other}: --mapper {other}.]',
    },
    fr: {
      what: 'Le lecteur réseau de la plateforme demande un type de connexion inutilisable ici[ ({name})].[ {mapper} ne sait pas y répondre.]',
      you: 'Demandez à votre assistance.[ Avec {other}, le lecteur peut être connecté.]',
      helpdesk:
        'WebDAV doit proposer Basic sur TLS, ou Digest.[ Il propose : {name}.][ {mapper} ne connaît que Basic, et le serveur veut Digest.][ Utilisez {other} : --mapper {other}.]',
    },
  },
  'LK-3108': {
    en: {
      what: 'The platform[ {host}] did not answer whether it made the app password[ “{name}”].',
      you: 'Nothing to do: Latchkey looks for it again at its next start, and deletes it.',
      helpdesk: 'If it must be gone at once, delete[ “{name}”] in the account’s list of app passwords.',
    },
    fr: {
      what: 'La plateforme[ {host}] n’a pas répondu si elle avait créé le mot de passe d’application[ « {name} »].',
      you: 'Rien à faire : Latchkey le recherchera à son prochain démarrage et le supprimera.',
      helpdesk:
        'S’il doit disparaître tout de suite, supprimez[ « {name} »] dans la liste des mots de passe d’application du compte.',
    },
  },
  'LK-3109': {
    en: {
      what: 'This kind of platform does not let Latchkey list or delete app passwords[ ({host})].',
      you: 'See them on the platform itself, in the browser[: {link}].',
      helpdesk:
        'Only a browser session can list app passwords there. Latchkey deletes its own when a drive is removed.',
    },
    fr: {
      what: 'Ce type de plateforme ne laisse pas Latchkey lister ni supprimer les mots de passe d’application[ ({host})].',
      you: 'Consultez-les sur la plateforme elle-même, dans le navigateur[ : {link}].',
      helpdesk:
        'Seule une session du navigateur peut y lister les mots de passe d’application. Latchkey supprime le sien quand un lecteur est retiré.',
    },
  },
  'LK-3110': {
    en: {
      what: 'The page in the browser[ on {host}] can still be confirmed[ until {until}].',
      you: 'Close that page. Should you confirm it all the same, Latchkey deletes the app password[ “{name}”] at its next start.',
      helpdesk:
        'Nextcloud keeps a request for an app password for 20 minutes and it cannot be withdrawn. Until then Latchkey asks at each start, and revokes what was granted.',
    },
    fr: {
      what: 'La page du navigateur[ sur {host}] peut encore être confirmée[ jusqu’au {until}].',
      you: 'Fermez cette page. Si vous la confirmez malgré tout, Latchkey supprimera le mot de passe d’application[ « {name} »] à son prochain démarrage.',
      helpdesk:
        'Nextcloud garde une demande de mot de passe d’application 20 minutes, sans retrait possible. D’ici là, Latchkey demande à chaque démarrage et révoque ce qui a été accordé.',
    },
  },
  'LK-3111': {
    en: {
      what: 'The server[ {host}] calls itself by another address[: {to}].',
      you: 'Check the address with your helpdesk. Nothing was sent to the other one.',
      helpdesk:
        'Behind a proxy, set overwrite.cli.url, overwritehost and overwriteprotocol[ so that it does not announce {to}]. Latchkey follows no announced address on another origin.',
    },
    fr: {
      what: 'Le serveur[ {host}] se désigne par une autre adresse[ : {to}].',
      you: 'Vérifiez l’adresse avec votre assistance. Rien n’a été envoyé à l’autre.',
      helpdesk:
        'Derrière un proxy, réglez overwrite.cli.url, overwritehost et overwriteprotocol[ pour qu’il n’annonce pas {to}]. Latchkey ne suit aucune adresse annoncée d’une autre origine.',
    },
  },
  'LK-3112': {
    en: {
      what: 'This server offers no sign-in in the browser to other programs[ ({host})].',
      you: 'Make an app password on the platform and give it to Latchkey instead.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) is not there: another product, or switched off.',
    },
    fr: {
      what: 'Ce serveur ne propose pas aux autres programmes de se connecter dans le navigateur[ ({host})].',
      you: 'Créez un mot de passe d’application sur la plateforme et donnez-le à Latchkey.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) est absent : autre produit, ou fonction désactivée.',
    },
  },
  'LK-3113': {
    en: {
      what: 'The platform does not offer this way to sign in[ ({host})].',
      you: 'Sign in another way.',
      helpdesk: 'Which ways there are depends on the platform, and for some of them on the policy of this computer.',
    },
    fr: {
      what: 'La plateforme ne propose pas cette façon de se connecter[ ({host})].',
      you: 'Connectez-vous d’une autre façon.',
      helpdesk: 'Les façons proposées dépendent de la plateforme et, pour certaines, des règles de cet ordinateur.',
    },
  },
  'LK-3114': {
    en: {
      what: 'An app password[ “{name}”] may be on the platform[ {host}] that Latchkey never received.',
      you: 'Look for it there, and delete it if you find it[: {link}].',
      helpdesk:
        'The platform tells an app password once, and Latchkey was stopped or cut off at that moment. Nobody has it, and no program can list it there: only the user, signed in in the browser.',
    },
    fr: {
      what: 'Un mot de passe d’application[ « {name} »] que Latchkey n’a jamais reçu existe peut-être sur la plateforme[ {host}].',
      you: 'Cherchez-le sur la plateforme, et supprimez-le si vous le trouvez[ : {link}].',
      helpdesk:
        'La plateforme ne donne un mot de passe d’application qu’une fois, et Latchkey a été arrêté ou coupé à ce moment. Personne ne le possède, et aucun programme ne peut le lister : seul l’utilisateur le peut, connecté dans son navigateur.',
    },
  },
  'LK-3115': {
    en: {
      what: 'The platform does not let programs make app passwords[ ({host})].',
      you: 'Make it yourself on the platform’s page: Latchkey says each step there and takes the app password.',
      helpdesk:
        'The API for app passwords is closed or missing there[ (HTTP {status})]. The page needs none; a policy can make it the first way in (pages).',
    },
    fr: {
      what: 'La plateforme ne laisse pas les programmes créer de mots de passe d’application[ ({host})].',
      you: 'Créez-le vous-même sur la page de la plateforme : Latchkey y indique chaque étape et prend le mot de passe d’application.',
      helpdesk:
        'L’API des mots de passe d’application y est fermée ou absente[ (HTTP {status})]. La page s’en passe ; une règle peut en faire la première façon proposée (pages).',
    },
  },
  'LK-3117': {
    en: {
      what: 'The top level of this platform[ ({host})] only holds folders; nothing can be put beside them.[ They are: {folders}.]',
      you: 'Choose the folder that the drive is to show.',
      helpdesk:
        'Spaces, libraries or shares: give one of them with --folder[ (for example --folder {folder})], or --folder / for all of them without a place for files of their own.',
    },
    fr: {
      what: 'Le premier niveau de cette plateforme[ ({host})] ne contient que des dossiers ; rien ne peut être posé à côté.[ Ce sont : {folders}.]',
      you: 'Choisissez le dossier que le lecteur doit montrer.',
      helpdesk:
        'Espaces, bibliothèques ou partages : donnez l’un d’eux avec --folder[ (par exemple --folder {folder})], ou --folder / pour tous, sans place pour des fichiers à côté.',
    },
  },
  'LK-3118': {
    en: {
      what: 'The platform does not accept the app password that it has made itself[ for “{label}”]. No drive has worked with it yet.',
      you: 'Try again in a few minutes: some platforms take that long. If it is refused again, tell your helpdesk.',
      helpdesk:
        'WebDAV answers with 401 to an app password that the platform has just made. It takes effect late, was revoked meanwhile, is not allowed for WebDAV, or WebDAV looks accounts up elsewhere.',
    },
    fr: {
      what: 'La plateforme n’accepte pas le mot de passe d’application qu’elle a elle-même créé[ pour « {label} »]. Aucun lecteur n’a encore fonctionné avec.',
      you: 'Réessayez dans quelques minutes : certaines plateformes ont besoin de ce temps. S’il est encore refusé, prévenez votre service d’assistance.',
      helpdesk:
        'WebDAV répond 401 à un mot de passe d’application que la plateforme vient de créer. Il ne prend effet que plus tard, a été révoqué entre-temps, n’est pas permis pour WebDAV, ou WebDAV cherche les comptes ailleurs.',
    },
  },
} as const;
