import { describe, expect, it } from 'vitest';
import microsoft365 from '../../../../assets/recipes/microsoft365.json' with { type: 'json' };
import netexplorer from '../../../../assets/recipes/netexplorer.json' with { type: 'json' };
import {
  hasShape,
  lookFor,
  plain,
  readPage,
  type Found,
} from '../../../../electron/platforms/guided-page/read-page.ts';
import { recipeSchema } from '../../../../electron/platforms/guided-page/recipe.ts';

const look = lookFor(recipeSchema.parse(netexplorer));
/** As PLATFORMS.md shows one: every character that a shell, a URL or an ini file trips over. */
const password = '4]qxKL%2#jLm>?K^u};5MqA}';
const end = 'Terminer';
const shown = (text: string, editable = false): Found => ({ text, editable });
const value = (texts: readonly string[], ...found: readonly (readonly Found[])[]) =>
  readPage(look, { texts, found }).value;

describe('the value of a page', () => {
  it('is what stands there in the right shape', () => {
    expect(value([end], [shown(` ${password}\n`)])).toEqual({ is: 'found', text: password });
  });

  it('is found by a later way when the first finds nothing that fits', () => {
    expect(value([end], [shown('Copier')], [], [shown(password)])).toEqual({ is: 'found', text: password });
  });

  it('may stand there twice', () => {
    expect(value([end], [shown(password), shown(password)])).toEqual({ is: 'found', text: password });
  });

  it('is never what a person can type into, though it were of the right shape', () => {
    expect(value([end], [shown(password, true)])).toEqual({ is: 'none' });
  });

  it('is not looked for before the page shows what goes with it', () => {
    expect(value(['Se connecter', 'Mot de passe'], [shown(password)])).toEqual({ is: 'none' });
  });

  it.each([
    ['shorter', password.slice(1)],
    ['longer', `${password}x`],
    ['with a space in it', `4]qxKL%2#jLm ?K^u};5MqA}`],
    ['with a letter of another alphabet', `4]qxKL%2#jLm>?K^u};5MqAé`],
    ['of dots', '•'.repeat(24)],
    ['with a line break in it', `4]qxKL%2#jLm\n?K^u};5MqA}`],
    ['with nothing to see in it', `4]qxKL%2#jLm\u200b?K^u};5MqA}`],
  ])('is not one that is %s', (_what, text) => {
    expect(value([end], [shown(text)])).toEqual({ is: 'unclear', in: 'value' });
  });

  it('is not chosen among two', () => {
    expect(value([end], [shown(password), shown(password.toUpperCase())])).toEqual({ is: 'unclear', in: 'value' });
  });

  it('is none while there is nothing', () => {
    expect(value([end], [], [shown('')])).toEqual({ is: 'none' });
    expect(value([])).toEqual({ is: 'none' });
  });

  it('may be in a frame that nobody here can look into, until it is found', () => {
    const framed = (texts: readonly string[], ...found: readonly (readonly Found[])[]) =>
      readPage(look, { texts, found, framed: true }).value;
    expect(framed(['Se connecter'], [shown('something')])).toEqual({ is: 'unclear', in: 'frame' });
    expect(framed([end])).toEqual({ is: 'unclear', in: 'frame' });
    expect(framed([end], [shown('Copier')])).toEqual({ is: 'unclear', in: 'value' });
    expect(framed([end], [shown(password)])).toEqual({ is: 'found', text: password });
  });

  it('of Microsoft 365 is sixteen small letters', () => {
    const { shape } = recipeSchema.parse(microsoft365).value;
    expect(hasShape(shape, 'abcdefghijklmnop')).toBe(true);
    for (const text of ['abcdefghijklmno', 'abcdefghijklmnopq', 'abcdefghijklmnoP', 'abcdefghijklmno1', ''])
      expect(hasShape(shape, text)).toBe(false);
  });
});

describe('the step of a page', () => {
  const stepOf = (...texts: string[]): number => readPage(look, { texts, found: [] }).step;

  it('is the first until the page shows another', () => {
    expect(stepOf()).toBe(0);
    expect(stepOf('Se connecter')).toBe(0);
  });

  it('is the last that shows, in either language', () => {
    expect(stepOf('Paramètres')).toBe(1);
    expect(stepOf('Settings', 'Connections')).toBe(2);
    expect(stepOf('Paramètres', 'Connexions', "Mot de passe d'application")).toBe(3);
    expect(stepOf('Connexions', 'Nom de la connexion *')).toBe(4);
  });

  it('is not seen in the middle of other words', () => {
    expect(stepOf('Ouvrir les Paramètres du compte')).toBe(0);
  });
});

it('texts are compared as people read them', () => {
  expect(plain('  Mot de passe\u00a0d’application : ')).toBe(plain("MOT DE PASSE D'APPLICATION"));
  expect(plain('✓ Générer')).toBe(plain('générer'));
  expect(plain('Ge\u0301ne\u0301rer')).toBe(plain('Générer'));
  expect(plain('Password')).not.toBe(plain('Passwords'));
});
