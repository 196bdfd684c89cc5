/** The network, and platforms that do not answer as they should. */
export const networkTexts = {
  'LK-3001': {
    en: {
      what: 'The address cannot be found[: {host}].',
      you: 'Check the spelling and your internet connection.',
      helpdesk: 'The name does not resolve[: {host}]. Check DNS, VPN and proxy of this computer.',
    },
    fr: {
      what: 'L’adresse est introuvable[ : {host}].',
      you: 'Vérifiez l’orthographe et votre connexion à internet.',
      helpdesk: 'Le nom ne se résout pas[ : {host}]. Vérifiez le DNS, le VPN et le proxy de cet ordinateur.',
    },
  },
  'LK-3002': {
    en: {
      what: 'The platform cannot be reached[: {host}].',
      you: 'Check your internet connection or VPN, then try again.',
      helpdesk: 'Connection refused or no route[ to {host}]: firewall, wrong port, proxy or a service that is down.',
    },
    fr: {
      what: 'La plateforme est injoignable[ : {host}].',
      you: 'Vérifiez votre connexion à internet ou votre VPN, puis réessayez.',
      helpdesk: 'Connexion refusée ou aucune route[ vers {host}] : pare-feu, mauvais port, proxy ou service arrêté.',
    },
  },
  'LK-3003': {
    en: {
      what: 'The platform does not answer in time[ ({host}, {seconds})].',
      you: 'Try again in a few minutes.',
      helpdesk:
        'The connection was made but no answer came[ from {host}]. Check load, proxy and inspection devices on the way.',
    },
    fr: {
      what: 'La plateforme ne répond pas à temps[ ({host}, {seconds})].',
      you: 'Réessayez dans quelques minutes.',
      helpdesk:
        'La connexion est établie mais aucune réponse n’est venue[ de {host}]. Vérifiez la charge, le proxy et les équipements d’inspection.',
    },
  },
  'LK-3004': {
    en: {
      what: 'The connection to the platform was cut[ ({host})].',
      you: 'Try again; if you are on Wi-Fi or a VPN, check that it is stable.',
      helpdesk: 'The connection ended in the middle of an answer[ from {host}].',
    },
    fr: {
      what: 'La connexion à la plateforme a été coupée[ ({host})].',
      you: 'Réessayez ; si vous êtes en Wi-Fi ou en VPN, vérifiez qu’il est stable.',
      helpdesk: 'La connexion s’est arrêtée au milieu d’une réponse[ de {host}].',
    },
  },
  'LK-3005': {
    en: {
      what: 'The platform’s certificate comes from an issuer that this computer does not know[ ({issuer})]. Your password was not sent.',
      you: 'Do not go on. Ask your helpdesk whether this is expected on your network.',
      helpdesk:
        'A private CA or a TLS-inspecting proxy[: {issuer}]. Install its certificate in the system store, or give it as a PEM file.',
    },
    fr: {
      what: 'Le certificat de la plateforme vient d’un émetteur que cet ordinateur ne connaît pas[ ({issuer})]. Votre mot de passe n’a pas été envoyé.',
      you: 'N’allez pas plus loin. Demandez à votre assistance si c’est normal sur votre réseau.',
      helpdesk:
        'Une autorité privée ou un proxy qui inspecte TLS[ : {issuer}]. Installez son certificat dans le magasin du système, ou indiquez-le dans un fichier PEM.',
    },
  },
  'LK-3006': {
    en: {
      what: 'The platform’s certificate is not valid today[ (until {until})]. Your password was not sent.',
      you: 'Check the date and time of your computer, then try again.',
      helpdesk: 'The certificate[ of {host}] has expired or is not valid yet, or the clock of this computer is wrong.',
    },
    fr: {
      what: 'Le certificat de la plateforme n’est pas valide aujourd’hui[ (jusqu’au {until})]. Votre mot de passe n’a pas été envoyé.',
      you: 'Vérifiez la date et l’heure de votre ordinateur, puis réessayez.',
      helpdesk:
        'Le certificat[ de {host}] a expiré ou n’est pas encore valide, ou l’horloge de cet ordinateur est fausse.',
    },
  },
  'LK-3007': {
    en: {
      what: 'The certificate belongs to another server than the one you asked for[ ({host})]. Your password was not sent.',
      you: 'Check the address. If it is right, do not go on and ask your helpdesk.',
      helpdesk: 'The certificate does not name the host[ {host}].',
    },
    fr: {
      what: 'Le certificat appartient à un autre serveur que celui demandé[ ({host})]. Votre mot de passe n’a pas été envoyé.',
      you: 'Vérifiez l’adresse. Si elle est juste, n’allez pas plus loin et demandez à votre assistance.',
      helpdesk: 'Le certificat ne nomme pas l’hôte[ {host}].',
    },
  },
  'LK-3008': {
    en: {
      what: 'The server sends Latchkey on to another address[: {to}]. Your password was not sent there.',
      you: 'If you know that address, use it to start again.',
      helpdesk:
        'Redirects are never followed with credentials. Give the final address, or look for a portal or proxy in between.',
    },
    fr: {
      what: 'Le serveur renvoie Latchkey vers une autre adresse[ : {to}]. Votre mot de passe n’y a pas été envoyé.',
      you: 'Si vous connaissez cette adresse, recommencez avec elle.',
      helpdesk:
        'Les redirections ne sont jamais suivies avec des identifiants. Donnez l’adresse finale, ou cherchez un portail ou un proxy intermédiaire.',
    },
  },
  'LK-3009': {
    en: {
      what: 'The platform’s answer is far larger than it should be.',
      you: 'Check the address, then ask your helpdesk.',
      helpdesk:
        'The reply went over the limit[ of {limit} bytes] and was dropped. Is this the platform, or a portal in between?',
    },
    fr: {
      what: 'La réponse de la plateforme est bien plus grande que prévu.',
      you: 'Vérifiez l’adresse, puis demandez à votre assistance.',
      helpdesk:
        'La réponse dépassait la limite[ de {limit} octets] et a été abandonnée. Est-ce la plateforme, ou un portail intermédiaire ?',
    },
  },
  'LK-3010': {
    en: {
      what: 'Latchkey does not understand the platform’s answer.',
      you: 'Try again later. If it stays so, ask your helpdesk.',
      helpdesk:
        'The reply is not what the platform’s interface promises: a changed version, or a portal or proxy in between. The log has the request.',
    },
    fr: {
      what: 'Latchkey ne comprend pas la réponse de la plateforme.',
      you: 'Réessayez plus tard. Si cela persiste, demandez à votre assistance.',
      helpdesk:
        'La réponse n’est pas celle que l’interface de la plateforme promet : version changée, portail ou proxy intermédiaire. La requête est dans le journal.',
    },
  },
  'LK-3011': {
    en: {
      what: 'There is no platform that Latchkey knows at this address[ ({host})].[ What answers there is “{found}”.]',
      you: 'Check the address: it is the one that you use in the browser.',
      helpdesk:
        'Latchkey looks for NetExplorer (/api/publicconfig), Nextcloud and ownCloud (/status.php) and WebDAV (OPTIONS, or PROPFIND with 207 or a 401 for Basic or Digest), for a host alone also at the usual paths. Give the whole WebDAV address.',
    },
    fr: {
      what: 'Il n’y a pas de plateforme connue de Latchkey à cette adresse[ ({host})].[ Ce qui y répond est « {found} ».]',
      you: 'Vérifiez l’adresse : c’est celle que vous utilisez dans le navigateur.',
      helpdesk:
        'Latchkey cherche NetExplorer (/api/publicconfig), Nextcloud et ownCloud (/status.php) et WebDAV (OPTIONS, ou PROPFIND avec 207 ou un 401 pour Basic ou Digest), pour un nom seul aussi aux chemins usuels. Donnez l’adresse WebDAV entière.',
    },
  },
  'LK-3012': {
    en: {
      what: 'The platform has a problem of its own[ (error {status})].',
      you: 'Try again in a few minutes.',
      helpdesk: 'The server answered with an internal error[ ({status})]; look at its log or its status page.',
    },
    fr: {
      what: 'La plateforme rencontre un problème[ (erreur {status})].',
      you: 'Réessayez dans quelques minutes.',
      helpdesk: 'Le serveur a répondu par une erreur interne[ ({status})] ; consultez son journal ou sa page d’état.',
    },
  },
  'LK-3013': {
    en: {
      what: 'The platform is being maintained or is too busy[; try again in {retryAfterS}].',
      you: 'Wait a little, then try again.',
      helpdesk: 'The server answers 503: maintenance or overload.',
    },
    fr: {
      what: 'La plateforme est en maintenance ou surchargée[ ; réessayez dans {retryAfterS}].',
      you: 'Attendez un peu, puis réessayez.',
      helpdesk: 'Le serveur répond 503 : maintenance ou surcharge.',
    },
  },
  'LK-3014': {
    en: {
      what: 'The proxy of your network does not let Latchkey through[ ({name})].',
      you: 'Ask your helpdesk.',
      helpdesk:
        'The proxy refuses the connection[ to {host}]. Check HTTPS_PROXY and NO_PROXY, and whether it asks for credentials.',
    },
    fr: {
      what: 'Le proxy de votre réseau ne laisse pas passer Latchkey[ ({name})].',
      you: 'Demandez à votre assistance.',
      helpdesk:
        'Le proxy refuse la connexion[ vers {host}]. Vérifiez HTTPS_PROXY et NO_PROXY, et s’il demande une authentification.',
    },
  },
  'LK-3015': {
    en: {
      what: 'The platform gives an answer that makes no sense here[ ({status})].',
      you: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: 'Unexpected status[ {status}]; the log on this computer has the request.',
    },
    fr: {
      what: 'La plateforme donne une réponse qui n’a pas de sens ici[ ({status})].',
      you: 'Réessayez. Si cela persiste, demandez à votre assistance.',
      helpdesk: 'Statut inattendu[ {status}] ; la requête est dans le journal de cet ordinateur.',
    },
  },
  'LK-3016': {
    en: {
      what: 'Something in between answers in the platform’s place[ and leads to {to}]. Nothing was sent there.',
      you: 'Open your browser and sign in to the network or the portal first (guest Wi-Fi, hotel, company portal). Then try again.',
      helpdesk:
        'A captive portal or a login gateway in front of the platform[: requests are led to {to}]. Programs must reach the platform’s API and WebDAV without it.',
    },
    fr: {
      what: 'Quelque chose répond à la place de la plateforme[ et renvoie vers {to}]. Rien n’y a été envoyé.',
      you: 'Ouvrez votre navigateur et identifiez-vous d’abord sur le réseau ou le portail (Wi-Fi invité, hôtel, portail d’entreprise). Puis réessayez.',
      helpdesk:
        'Un portail captif ou une passerelle d’authentification devant la plateforme[ : les requêtes sont renvoyées vers {to}]. Les programmes doivent joindre l’API et le WebDAV de la plateforme sans elle.',
    },
  },
  'LK-3025': {
    en: {
      what: 'This address[ ({host})] leads to another one, and the platform is there[: {to}]. Nothing was sent there.',
      you: 'If you know that address, use it.',
      helpdesk:
        'Redirects to another name or port are not followed silently: give the other address[ ({to})], here or in the policy. Latchkey looked there without credentials.',
    },
    fr: {
      what: 'Cette adresse[ ({host})] renvoie vers une autre, où se trouve la plateforme[ : {to}]. Rien n’y a été envoyé.',
      you: 'Si vous connaissez cette autre adresse, utilisez-la.',
      helpdesk:
        'Les redirections vers un autre nom ou un autre port ne sont pas suivies d’office : donnez l’autre adresse[ ({to})], ici ou dans les règles. Latchkey l’a consultée sans identifiants.',
    },
  },
} as const;
