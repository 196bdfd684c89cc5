import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { HttpRequest } from '../../../electron/http/http.ts';
import { smallText } from '../../../electron/http/small-text.ts';

describe('a small text of the web', () => {
  it('is read without credentials, within a time and a size', async () => {
    const asked: HttpRequest[] = [];
    const request = (one: HttpRequest) => {
      asked.push(one);
      return Promise.resolve({ status: 200, headers: {}, body: 'version: 1.0.0' });
    };
    expect(await smallText({ request }, 'https://it.example.com/latest.yml')).toBe('version: 1.0.0');
    expect(asked).toEqual([
      { method: 'GET', url: 'https://it.example.com/latest.yml', maxBytes: 65_536, timeoutMs: 15_000 },
    ]);
  });

  it('is nothing where the server has none, leads elsewhere, or cannot be reached', async () => {
    const missing = () => Promise.resolve({ status: 404, headers: {}, body: 'version: 9.9.9' });
    expect(await smallText({ request: missing }, 'https://a.example')).toBeUndefined();
    const refused = () => Promise.reject(new FailureError('LK-3008'));
    expect(await smallText({ request: refused }, 'https://a.example')).toBeUndefined();
  });
});
