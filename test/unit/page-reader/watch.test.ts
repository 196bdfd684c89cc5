// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { escaped, password, watchedPage } from './watched-page.ts';

const { begin, settle, show, told, values, isMasked } = watchedPage();

describe('a value is found', () => {
  it.each([
    [
      'in a field of a dialog',
      `<div role="dialog"><input readonly value="${password}"><button>Terminer</button></div>`,
    ],
    ['in the code of a dialog', `<div role="dialog"><code>${escaped}</code><button>Terminer</button></div>`],
    ['in the field of a label', `<label>Mot de passe <input readonly value="${password}"></label><p>Terminer</p>`],
    ['under a label', `<dl><dt>Mot de passe :</dt><dd>${escaped}</dd></dl><a>Terminer</a>`],
    ['beside a label', `<p><b>Password</b></p><p><span>${escaped}</span><button>Copy</button></p><b>Done</b>`],
    ['in what a label names', `<h3 id="p:1">Password</h3><i>–</i><u aria-labelledby="p:1">${escaped}</u><b>Done</b>`],
    ['where only a screen reader hears the end', `<dt>Password</dt><dd>${escaped}</dd><i aria-label="Done">x</i>`],
  ])('%s', async (_where, html) => {
    begin();
    await show(html);
    expect(values()).toEqual([password]);
  });

  it('of Microsoft 365', async () => {
    begin('microsoft365');
    await show(
      '<div role="dialog"><div>Name:</div><div>NetSync</div><div>Password:</div><div>abcdefghijklmnop</div><button>Done</button></div>',
    );
    expect(values()).toEqual(['abcdefghijklmnop']);
  });

  it('when a script fills a field without any event', async () => {
    begin();
    await show('<div role="dialog"><input readonly><button>Terminer</button></div>');
    expect(values()).toEqual([]);
    const field = document.querySelector('input');
    if (field !== null) field.value = password;
    await settle();
    expect(values()).toEqual([password]);
  });

  it('and masked at once, and told once', async () => {
    begin();
    await show(`<dt>Password</dt><dd>${escaped}</dd><b>Done</b>`);
    await show(`<dt>Password</dt><dd>${escaped}</dd><b>Done</b>`);
    expect(values()).toEqual([password]);
  });

  it('masked before anybody sees it', () => {
    begin();
    document.body.innerHTML = `<dt>Password</dt><dd>${escaped}</dd><b>Done</b>`;
    return Promise.resolve().then(() => {
      expect(isMasked('dd')).toBe(true);
    });
  });
});

describe('nothing is taken', () => {
  it.each([
    [
      'of what a person types',
      `<div role="dialog"><label>Mot de passe <input value="${password}"></label><b>Terminer</b></div>`,
    ],
    [
      'of what a person signs in with',
      `<label>Mot de passe <input type="password" value="${password}"></label><b>Terminer</b>`,
    ],
    ['of a page for editing', `<div contenteditable><dt>Password</dt><dd>${escaped}</dd></div><b>Done</b>`],
    ['that nobody sees', `<div hidden><dt>Password</dt><dd>${escaped}</dd></div><b>Done</b>`],
    ['of a button', `<dt>Password</dt><dd><button>${escaped}</button></dd><b>Done</b>`],
    ['of a script', `<dt>Password</dt><dd><template>${escaped}</template></dd><b>Done</b>`],
    ['before the end shows', `<dt>Password</dt><dd>${escaped}</dd>`],
    ['elsewhere on the page', `<main><p>${escaped}</p></main><b>Done</b>`],
  ])('%s', async (_what, html) => {
    begin();
    await show(html);
    await settle(3000);
    expect(values()).toEqual([]);
  });

  it('of the wrong shape, which is told when it stays, and masked all the same', async () => {
    begin();
    await show('<dt>Password</dt><dd>short</dd><b>Done</b>');
    expect(told().at(-1)).not.toMatchObject({ type: 'unclear' });
    await settle(2500);
    expect(told().at(-1)).toEqual({ type: 'unclear', unclear: true });
    expect(isMasked('dd')).toBe(true);
    await show('<p>Paramètres</p>');
    expect(told().at(-1)).toEqual({ type: 'unclear', unclear: false });
  });
});

it('the steps are told as the page goes on, each once', async () => {
  begin();
  await show('<h1>Se connecter</h1>');
  await show('<a>Paramètres</a>');
  await show('<a>Paramètres</a><p>…</p>');
  await show('<a>Connexions</a>');
  await show('<label>Nom de la connexion <input></label>');
  expect(told()).toEqual([0, 1, 2, 4].map((step) => ({ type: 'step', step })));
});
