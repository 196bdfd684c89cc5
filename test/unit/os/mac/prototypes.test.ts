import koffi from 'koffi';
import { describe, expect, it } from 'vitest';
import { statfs } from '../../../../electron/os/mac/drives/mount-table.ts';
import { nativeCalls } from '../../../../electron/os/mac/native/native-calls.ts';
import {
  cfNetwork,
  coreFoundation,
  corePreferences,
  cTypes,
  libSystem,
  netFs,
  type CType,
  type Library,
  type Prototype,
} from '../../../../electron/os/mac/native/prototypes.ts';
import { symbols } from '../../../fakes/mac/core-foundation.ts';
import { recorder, type Handler } from '../../../fakes/mac/recorder.ts';

/** As Apple's headers have them, copied by hand: CFString.h, CFURL.h, CFDictionary.h, CFArray.h, CFBase.h, NetFS.h, sys/mount.h, … */
const headers: Readonly<Record<string, string>> = {
  CFStringCreateWithBytes:
    'CFStringRef(CFAllocatorRef alloc, const UInt8 *bytes, CFIndex numBytes, CFStringEncoding encoding, Boolean isExternalRepresentation)',
  CFStringGetLength: 'CFIndex(CFStringRef theString)',
  CFStringGetMaximumSizeForEncoding: 'CFIndex(CFIndex length, CFStringEncoding encoding)',
  CFStringGetCString: 'Boolean(CFStringRef theString, char *buffer, CFIndex bufferSize, CFStringEncoding encoding)',
  CFURLCreateWithBytes:
    'CFURLRef(CFAllocatorRef allocator, const UInt8 *URLBytes, CFIndex length, CFStringEncoding encoding, CFURLRef baseURL)',
  CFURLGetTypeID: 'CFTypeID(void)',
  CFURLGetString: 'CFStringRef(CFURLRef anURL)',
  CFNetworkCopySystemProxySettings: 'CFDictionaryRef(void)',
  CFNetworkCopyProxiesForURL: 'CFArrayRef(CFURLRef url, CFDictionaryRef proxySettings)',
  CFNetworkCopyProxiesForAutoConfigurationScript:
    'CFArrayRef(CFStringRef proxyAutoConfigurationScript, CFURLRef targetURL, CFErrorRef *error)',
  CFDictionaryCreateMutable:
    'CFMutableDictionaryRef(CFAllocatorRef allocator, CFIndex capacity, const CFDictionaryKeyCallBacks *keyCallBacks, const CFDictionaryValueCallBacks *valueCallBacks)',
  CFDictionarySetValue: 'void(CFMutableDictionaryRef theDict, const void *key, const void *value)',
  CFArrayGetCount: 'CFIndex(CFArrayRef theArray)',
  CFArrayGetValueAtIndex: 'const void *(CFArrayRef theArray, CFIndex idx)',
  CFRelease: 'void(CFTypeRef cf)',
  CFGetTypeID: 'CFTypeID(CFTypeRef cf)',
  CFStringGetTypeID: 'CFTypeID(void)',
  CFBooleanGetTypeID: 'CFTypeID(void)',
  CFBooleanGetValue: 'Boolean(CFBooleanRef boolean)',
  CFNumberGetTypeID: 'CFTypeID(void)',
  CFNumberIsFloatType: 'Boolean(CFNumberRef number)',
  CFNumberGetValue: 'Boolean(CFNumberRef number, CFNumberType theType, void *valuePtr)',
  CFArrayGetTypeID: 'CFTypeID(void)',
  CFDictionaryGetTypeID: 'CFTypeID(void)',
  CFDictionaryGetCount: 'CFIndex(CFDictionaryRef theDict)',
  CFDictionaryGetKeysAndValues: 'void(CFDictionaryRef theDict, const void **keys, const void **values)',
  CFPreferencesAppSynchronize: 'Boolean(CFStringRef applicationID)',
  CFPreferencesAppValueIsForced: 'Boolean(CFStringRef key, CFStringRef applicationID)',
  CFPreferencesCopyAppValue: 'CFPropertyListRef(CFStringRef key, CFStringRef applicationID)',
  NetFSMountURLSync:
    'int(CFURLRef url, CFURLRef mountpath, CFStringRef user, CFStringRef passwd, CFMutableDictionaryRef open_options, CFMutableDictionaryRef mount_options, CFArrayRef *mountpoints)',
  getfsstat: 'int(struct statfs *buf, int bufsize, int flags)',
  unmount: 'int(const char *dir, int flags)',
  gethostuuid: 'int(unsigned char *id, const struct timespec *wait)',
  setrlimit: 'int(int resource, const struct rlimit *rlp)',
  ptrace: 'int(int request, pid_t pid, caddr_t addr, int data)',
};

/** Bytes of each type on a Mac of 64 bits, and whether it has a sign: MacTypes.h, CFBase.h, sys/_types.h. */
const sizes: Readonly<Partial<Record<CType, readonly [bytes: number, kind: RegExp]>>> = {
  int: [4, /^Int32$/],
  pid_t: [4, /^Int32$/],
  Boolean: [1, /^UInt8$/],
  CFIndex: [8, /^Int64$/],
  CFStringEncoding: [4, /^UInt32$/],
  CFTypeID: [8, /^UInt64$/],
  CFNumberType: [8, /^Int64$/],
};

const all: readonly Library[] = [coreFoundation, corePreferences, cfNetwork, netFs, libSystem];
const declared: readonly (readonly [string, Prototype])[] = all.flatMap(({ functions }) => Object.entries(functions));

/** `int(const char *dir, int flags)` in types alone. */
function typesIn(header: string): readonly string[] {
  const [, returns = '', takes = ''] = /^([^(]*)\((.*)\)$/.exec(header) ?? [];
  const parameters = takes === 'void' ? [] : takes.split(', ');
  return [returns.trim(), ...parameters.map((one) => one.replace(/\w+$/, '').trim())];
}

describe('the functions of macOS', () => {
  it.each(declared)('%s is declared as its header does', (name, { returns, takes }) => {
    expect([returns, ...takes]).toEqual(typesIn(headers[name] ?? ''));
  });

  it('are those of the table, and no others', () => {
    expect(declared.map(([name]) => name).toSorted()).toEqual(Object.keys(headers).toSorted());
  });

  it.each(Object.keys(cTypes) as CType[])('%s is told to koffi with its size and its sign', (type) => {
    const name = cTypes[type];
    if (type === 'void') return;
    const [bytes, kind] = sizes[type] ?? [8, name === 'const char *' ? /^String$/ : /^Pointer$/];
    const found = koffi.type(name.replace('_Out_ ', ''));
    expect([found.size, found.primitive]).toEqual([bytes, expect.stringMatching(kind)]);
  });

  it.each([
    ['arm64', 'getfsstat'],
    ['x64', 'getfsstat$INODE64'],
  ])('are found on %s, where the list of mounts is called %s', (arch, name) => {
    const handlers: Record<string, Handler> = { [name]: () => 0 };
    for (const other of Object.keys(libSystem.functions)) if (other !== 'getfsstat') handlers[other] = () => 0;
    const { foreign } = recorder(handlers);
    expect(nativeCalls(foreign, libSystem, arch).call.getfsstat(null, 0, 2)).toBe(0);
  });

  it('give the value of what is a pointer, and the place of what is a table', () => {
    const handlers = Object.fromEntries(Object.keys(coreFoundation.functions).map((name) => [name, () => undefined]));
    const { variable } = nativeCalls(recorder(handlers, { symbols }).foreign, coreFoundation);
    expect(variable).toEqual({
      kCFTypeDictionaryKeyCallBacks: symbols.kCFTypeDictionaryKeyCallBacks,
      kCFTypeDictionaryValueCallBacks: symbols.kCFTypeDictionaryValueCallBacks,
      kCFBooleanTrue: symbols.kCFBooleanTrue + 1n,
    });
  });
});

it('struct statfs has each of its parts where sys/mount.h puts it', () => {
  const bytes = { u32: 4, u64: 8, fsid: 8 };
  const before: (keyof typeof bytes)[] = ['u32', 'u32', 'u64', 'u64', 'u64', 'u64', 'u64', 'fsid'];
  const owner = before.reduce((sum, type) => sum + bytes[type], 0);
  expect(statfs.f_owner.at).toBe(owner);
  // Then f_owner, f_type, f_flags, f_fssubtype, 16 bytes for the type's name, twice 1024, f_flags_ext and seven in reserve.
  expect(statfs.f_fstypename).toEqual({ at: owner + 16, size: 16 });
  expect(statfs.f_mntonname).toEqual({ at: owner + 32, size: 1024 });
  expect(statfs.f_mntfromname).toEqual({ at: owner + 1056, size: 1024 });
  expect(statfs.size).toBe(owner + 2080 + 32);
});

describe('the recorder', () => {
  const { foreign } = recorder({ unmount: () => 0 });
  const unmount = foreign.load('lib').func('unmount', 'int', ['const char *', 'int']);
  it.each([[[1, 0]], [['/Volumes/a', 1.5]], [['/Volumes/a', 2 ** 31]], [['/Volumes/\0a', 0]], [['/Volumes/a']]])(
    'takes no %j for what it is not',
    (args) => {
      expect(() => unmount(...args)).toThrow(TypeError);
    },
  );
});
