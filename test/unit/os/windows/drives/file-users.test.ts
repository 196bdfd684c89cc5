import { beforeEach, describe, expect, it } from 'vitest';
import { fileUsersOver, type FileUsersCalls } from '../../../../../electron/os/windows/drives/file-users.ts';

const ERROR_MORE_DATA = 234;
let codes: { start: number; register: number; list: number };
let names: readonly string[];
let asked: string[];
beforeEach(() => {
  [codes, names, asked] = [{ start: 0, register: 0, list: 0 }, [], []];
});

const calls: FileUsersCalls = {
  start: () => ({ code: codes.start, session: 7 }),
  register(session, files) {
    asked.push(`${String(session)}: ${files.join()}`);
    return codes.register;
  },
  list(_session, processes) {
    const room = Math.min(names.length, processes.length / 668);
    names.slice(0, room).forEach((name, at) => processes.write(name, at * 668 + 12, 'utf16le'));
    return { code: codes.list, needed: names.length, given: room };
  },
  end: (session) => void asked.push(`end ${String(session)}`),
};
const named = (...files: readonly string[]) => fileUsersOver(calls).programsWith(files);

describe('the Restart Manager', () => {
  it('names each program once that has one of the files open', () => {
    names = ['Notepad', 'Microsoft Word', 'Notepad', ''];
    expect(named('Z:\\a.txt', 'Z:\\b.txt')).toEqual(['Microsoft Word', 'Notepad']);
    expect(asked).toEqual(['7: Z:\\a.txt,Z:\\b.txt', 'end 7']);
  });

  it('is not asked about nothing', () => {
    expect(named()).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('names as many as there is room for', () => {
    names = Array.from({ length: 70 }, (_, at) => `Program ${String(at).padStart(2, '0')}`);
    codes.list = ERROR_MORE_DATA;
    expect(named('Z:\\a.txt')).toHaveLength(64);
  });

  it.each(['start', 'register', 'list'] as const)(
    'names none when Windows refuses to %s, and ends what it began',
    (call) => {
      names = ['Notepad'];
      codes[call] = 5;
      expect(named('Z:\\a.txt')).toEqual([]);
      expect(asked.includes('end 7')).toBe(call !== 'start');
    },
  );
});
