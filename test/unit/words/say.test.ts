import { describe, expect, it } from 'vitest';
import { say } from '../../../electron/contract/words/say.ts';

const both = (text: string) => ({ en: text, fr: text });

describe('say', () => {
  it('fills in values', () => {
    expect(say('en', both('At {host}, {limit} at most'), { host: 'a.example', limit: 12_000 })).toBe(
      'At a.example, 12,000 at most',
    );
  });

  it('leaves out an optional part when one of its values is missing or empty', () => {
    const text = both('No answer[ from {host}][ in {seconds}].');
    expect(say('en', text)).toBe('No answer.');
    expect(say('en', text, { host: 'a.example' })).toBe('No answer from a.example.');
    expect(say('en', text, { host: '', seconds: 3 })).toBe('No answer in 3 seconds.');
  });

  it('does not fill in what every object inherits', () => {
    expect(say('en', both('x[ {constructor}]'))).toBe('x');
  });

  it('does not fill in placeholders that a value brings along', () => {
    expect(say('en', both('{name}'), { name: '{host} [x]', host: 'secret' })).toBe('{host} [x]');
  });

  it('takes control characters and marks of writing direction out of values', () => {
    const hostile = 'a\u001b[2Jb\r\nc\u202ed\u009b1m';
    expect(say('en', both('{name}'), { name: hostile })).toBe('a [2Jb c d 1m');
  });

  it('writes dates, waits and numbers as the language does', () => {
    const until = '2027-02-19T11:40:00Z';
    expect(say('en', both('{until}'), { until })).toMatch(/^19 February 2027/);
    expect(say('fr', both('{until}'), { until })).toMatch(/^19 février 2027/);
    expect(say('en', both('{retryAfterS}'), { retryAfterS: 1800 })).toBe('30 minutes');
    expect(say('fr', both('{retryAfterS}'), { retryAfterS: 45 })).toMatch(/^45\s*secondes$/u);
    expect(say('en', both('{until}'), { until: 'tomorrow' })).toBe('tomorrow');
  });

  it('sets French spaces that a line does not break at, in the text but not in the values', () => {
    const text = { en: '', fr: 'Quoi ? « {name} » : l’un ; l’autre !' };
    expect(say('fr', text, { name: 'a : b' })).toBe(
      'Quoi\u00a0? «\u00a0a : b\u00a0»\u00a0: l’un\u00a0; l’autre\u00a0!',
    );
  });
});
