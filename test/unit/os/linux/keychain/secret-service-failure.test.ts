import { describe, expect, it } from 'vitest';
import { absenceOf, keychainFailure } from '../../../../../electron/os/linux/keychain/secret-service-calls.ts';

const bus = (name: string): string => `org.freedesktop.DBus.Error.${name}`;

describe('an error of the bus', () => {
  it.each([
    [bus('NoServer'), 'no-bus'],
    [bus('ServiceUnknown'), 'no-provider'],
    [bus('NameHasNoOwner'), 'no-provider'],
    [bus('Spawn.ChildExited'), 'provider-fails'],
    [bus('Spawn.ExecFailed'), 'provider-fails'],
    [bus('Spawn.FileInvalid'), 'provider-fails'],
  ])('%s means that the keychain is absent: %s', (name, reason) => {
    expect(absenceOf(name)).toBe(reason);
    expect(keychainFailure(name).failure).toEqual({ code: 'LK-4001', details: { reason } });
  });

  it.each([
    ['org.freedesktop.Secret.Error.IsLocked', 'LK-4002'],
    [bus('Timeout'), 'LK-4004'],
    [bus('TimedOut'), 'LK-4004'],
    [bus('Disconnected'), 'LK-4003'],
    [bus('NoReply'), 'LK-4003'],
    [bus('AccessDenied'), 'LK-4003'],
    ['org.freedesktop.Secret.Error.NoSession', 'LK-4003'],
    ['com.example.Unheard.Of', 'LK-4003'],
  ])('%s means %s of a keychain that is there', (name, code) => {
    expect(absenceOf(name)).toBeUndefined();
    expect(keychainFailure(name).failure.code).toBe(code);
  });

  it('is named for the helpdesk when nothing better is known', () => {
    expect(keychainFailure('com.example.Odd').failure.details).toEqual({ reason: 'com.example.Odd' });
  });
});
