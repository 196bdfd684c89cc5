/**
 * The functions of macOS that are called, as its headers declare them. They are data: a test compares them with the headers' facts,
 * and another one reads every argument and result on a machine that has none of these libraries.
 */
export interface Library {
  readonly file: string;
  readonly functions: Readonly<Record<string, Prototype>>;
  /** Exported variables. `address`: where the variable is, for who takes a pointer to it. `pointer`: what it holds. */
  readonly variables: Readonly<Record<string, 'address' | 'pointer'>>;
}

export interface Prototype {
  readonly returns: CType;
  readonly takes: readonly CType[];
  /** Name in the library where that is another one, on processors of Intel. */
  readonly intelName?: string;
}

/** The headers' types, and what koffi calls each of that size. A pointer to memory of ours is given as bytes. */
export const cTypes = {
  void: 'void',
  int: 'int',
  // MacTypes.h: unsigned char. CFBase.h: signed long and UInt32, of 8 and 4 bytes on every Mac of 64 bits.
  Boolean: 'uint8_t',
  CFIndex: 'int64_t',
  CFStringEncoding: 'uint32_t',
  // CFBase.h: unsigned long; CFNumber.h: CFIndex.
  CFTypeID: 'uint64_t',
  CFNumberType: 'int64_t',
  // Opaque pointers of Core Foundation, and pointers into its tables.
  CFAllocatorRef: 'void *',
  CFStringRef: 'void *',
  CFURLRef: 'void *',
  CFArrayRef: 'void *',
  CFDictionaryRef: 'void *',
  CFMutableDictionaryRef: 'void *',
  CFBooleanRef: 'void *',
  CFNumberRef: 'void *',
  CFPropertyListRef: 'void *',
  CFTypeRef: 'void *',
  'const void *': 'void *',
  'const CFDictionaryKeyCallBacks *': 'void *',
  'const CFDictionaryValueCallBacks *': 'void *',
  caddr_t: 'void *',
  'CFArrayRef *': '_Out_ void **',
  'const UInt8 *': 'const uint8_t *',
  'const char *': 'const char *',
  'char *': 'uint8_t *',
  // Room for a value of its size, and for as many pointers as a dictionary has entries.
  'void *': 'uint8_t *',
  'const void **': 'uint8_t *',
  'struct statfs *': 'uint8_t *',
  'unsigned char *': 'uint8_t *',
  'const struct timespec *': 'const uint8_t *',
  'const struct rlimit *': 'const uint8_t *',
  pid_t: 'int32_t',
} as const;

export type CType = keyof typeof cTypes;

/** An object of Core Foundation, or null for none. */
export type Ref = bigint | null;

/** What a C type is on this side. */
export type ValueOf<T extends CType> = T extends 'void'
  ? undefined
  : T extends 'int' | 'Boolean' | 'CFIndex' | 'CFStringEncoding' | 'CFTypeID' | 'CFNumberType' | 'pid_t'
    ? number
    : T extends 'CFArrayRef *'
      ? [Ref]
      : T extends 'const char *'
        ? string
        : T extends
              | 'const UInt8 *'
              | 'char *'
              | 'void *'
              | 'const void **'
              | 'struct statfs *'
              | 'unsigned char *'
              | 'const struct timespec *'
              | 'const struct rlimit *'
          ? Uint8Array | null
          : Ref;

/** Core Foundation: CFString.h, CFURL.h, CFDictionary.h, CFArray.h, CFNumber.h, CFBase.h. */
export const coreFoundation = {
  file: '/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation',
  functions: {
    CFStringCreateWithBytes: {
      returns: 'CFStringRef',
      takes: ['CFAllocatorRef', 'const UInt8 *', 'CFIndex', 'CFStringEncoding', 'Boolean'],
    },
    CFStringGetLength: { returns: 'CFIndex', takes: ['CFStringRef'] },
    CFStringGetMaximumSizeForEncoding: { returns: 'CFIndex', takes: ['CFIndex', 'CFStringEncoding'] },
    CFStringGetCString: { returns: 'Boolean', takes: ['CFStringRef', 'char *', 'CFIndex', 'CFStringEncoding'] },
    CFURLCreateWithBytes: {
      returns: 'CFURLRef',
      takes: ['CFAllocatorRef', 'const UInt8 *', 'CFIndex', 'CFStringEncoding', 'CFURLRef'],
    },
    CFDictionaryCreateMutable: {
      returns: 'CFMutableDictionaryRef',
      takes: ['CFAllocatorRef', 'CFIndex', 'const CFDictionaryKeyCallBacks *', 'const CFDictionaryValueCallBacks *'],
    },
    CFDictionarySetValue: { returns: 'void', takes: ['CFMutableDictionaryRef', 'const void *', 'const void *'] },
    CFArrayGetCount: { returns: 'CFIndex', takes: ['CFArrayRef'] },
    CFArrayGetValueAtIndex: { returns: 'const void *', takes: ['CFArrayRef', 'CFIndex'] },
    CFRelease: { returns: 'void', takes: ['CFTypeRef'] },
    CFGetTypeID: { returns: 'CFTypeID', takes: ['CFTypeRef'] },
    CFStringGetTypeID: { returns: 'CFTypeID', takes: [] },
    CFBooleanGetTypeID: { returns: 'CFTypeID', takes: [] },
    CFBooleanGetValue: { returns: 'Boolean', takes: ['CFBooleanRef'] },
    CFNumberGetTypeID: { returns: 'CFTypeID', takes: [] },
    CFNumberIsFloatType: { returns: 'Boolean', takes: ['CFNumberRef'] },
    CFNumberGetValue: { returns: 'Boolean', takes: ['CFNumberRef', 'CFNumberType', 'void *'] },
    CFArrayGetTypeID: { returns: 'CFTypeID', takes: [] },
    CFDictionaryGetTypeID: { returns: 'CFTypeID', takes: [] },
    CFDictionaryGetCount: { returns: 'CFIndex', takes: ['CFDictionaryRef'] },
    CFDictionaryGetKeysAndValues: { returns: 'void', takes: ['CFDictionaryRef', 'const void **', 'const void **'] },
  },
  variables: {
    kCFTypeDictionaryKeyCallBacks: 'address',
    kCFTypeDictionaryValueCallBacks: 'address',
    kCFBooleanTrue: 'pointer',
  },
} as const satisfies Library;

/** CFPreferences.h. */
export const corePreferences = {
  file: coreFoundation.file,
  functions: {
    CFPreferencesAppSynchronize: { returns: 'Boolean', takes: ['CFStringRef'] },
    CFPreferencesAppValueIsForced: { returns: 'Boolean', takes: ['CFStringRef', 'CFStringRef'] },
    CFPreferencesCopyAppValue: { returns: 'CFPropertyListRef', takes: ['CFStringRef', 'CFStringRef'] },
  },
  variables: {},
} as const satisfies Library;

/** NetFS.h. */
export const netFs = {
  file: '/System/Library/Frameworks/NetFS.framework/NetFS',
  functions: {
    NetFSMountURLSync: {
      returns: 'int',
      takes: [
        ...(['CFURLRef', 'CFURLRef', 'CFStringRef', 'CFStringRef'] as const),
        ...(['CFMutableDictionaryRef', 'CFMutableDictionaryRef', 'CFArrayRef *'] as const),
      ],
    },
  },
  variables: {},
} as const satisfies Library;

/** sys/mount.h, unistd.h, sys/resource.h, sys/ptrace.h. */
export const libSystem = {
  file: '/usr/lib/libSystem.B.dylib',
  functions: {
    // With inode numbers of 64 bits, which is the only struct on newer processors (sys/cdefs.h: __DARWIN_INODE64).
    getfsstat: { returns: 'int', takes: ['struct statfs *', 'int', 'int'], intelName: 'getfsstat$INODE64' },
    unmount: { returns: 'int', takes: ['const char *', 'int'] },
    gethostuuid: { returns: 'int', takes: ['unsigned char *', 'const struct timespec *'] },
    setrlimit: { returns: 'int', takes: ['int', 'const struct rlimit *'] },
    ptrace: { returns: 'int', takes: ['int', 'pid_t', 'caddr_t', 'int'] },
  },
  variables: {},
} as const satisfies Library;
