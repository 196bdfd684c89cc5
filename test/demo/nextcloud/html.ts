/** The words of the demo's own pages. */
export interface PageWords {
  readonly lang: string;
  readonly connect: string;
  readonly logIn: string;
  readonly signIn: string;
  readonly user: string;
  readonly password: string;
  readonly wrong: string;
  readonly second: string;
  readonly code: string;
  readonly wrongCode: string;
  readonly submit: string;
  readonly grantIntro: string;
  readonly grant: string;
  readonly done: string;
  readonly forbidden: string;
}

const english: PageWords = {
  lang: 'en',
  connect: '“{client}” wants to connect to your account.',
  logIn: 'Log in',
  signIn: 'Log in to Nextcloud (demo)',
  user: 'Account name or email',
  password: 'Password',
  wrong: 'Wrong login or password.',
  second: 'Two-factor authentication',
  code: 'Authentication code',
  wrongCode: 'Error while validating your second factor',
  submit: 'Submit',
  grantIntro: 'You are about to grant “{client}” access to your account.',
  grant: 'Grant access',
  done: 'Account connected. You can close this window.',
  forbidden: 'Access forbidden. The flow has ended or was used already.',
};

const french: PageWords = {
  lang: 'fr',
  connect: '« {client} » souhaite se connecter à votre compte.',
  logIn: 'Se connecter',
  signIn: 'Se connecter à Nextcloud (démo)',
  user: 'Nom du compte ou adresse e-mail',
  password: 'Mot de passe',
  wrong: 'Identifiant ou mot de passe incorrect.',
  second: 'Authentification à deux facteurs',
  code: 'Code d’authentification',
  wrongCode: 'Erreur lors de la validation de votre second facteur',
  submit: 'Envoyer',
  grantIntro: 'Vous êtes sur le point d’accorder à « {client} » l’accès à votre compte.',
  grant: 'Autoriser l’accès',
  done: 'Compte connecté. Vous pouvez fermer cette fenêtre.',
  forbidden: 'Accès interdit. La demande a pris fin ou a déjà servi.',
};

export const wordsFor = (acceptLanguage: string | undefined): PageWords =>
  /^\s*fr\b/i.test(acceptLanguage ?? '') ? french : english;

export interface PageForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly intro: string;
  readonly button: string;
  readonly wrong?: string;
  readonly fields?: readonly { readonly name: string; readonly type: string; readonly label: string }[];
}

/** A page with one form. */
export function form(words: PageWords, { action, method, intro, button, wrong, fields = [] }: PageForm): string {
  const inputs = fields.map(
    ({ name, type, label }) => `<p><label>${escape(label)} <input name="${name}" type="${type}"></label></p>`,
  );
  const error = wrong === undefined ? '' : `<p role="alert">${escape(wrong)}</p>`;
  const body = `<form action="${escape(action)}" method="${method}">${inputs.join('')}<button>${escape(button)}</button></form>`;
  return page(words, `<h1>${escape(intro)}</h1>${error}${body}`);
}

/** A page with one sentence. */
export const notice = (words: PageWords, text: string): string => page(words, `<h1>${escape(text)}</h1>`);

function page({ lang }: PageWords, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Nextcloud (demo)</title></head><body>${body}</body></html>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
