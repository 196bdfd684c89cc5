/**
 * A library of macOS with the functions that Latchkey calls, as Apple's headers declare them. The declarations are data, so that
 * one test can compare them with the facts of the headers, and another can check every argument and result on a machine without
 * these libraries.
 */
export interface Library {
  readonly file: string;
  readonly functions: Readonly<Record<string, Prototype>>;
  /**
   * Exported variables. `address` gives the address of the variable, for calls that take a pointer to it. `pointer` gives the
   * pointer that it holds.
   */
  readonly variables: Readonly<Record<string, 'address' | 'pointer'>>;
}

export interface Prototype {
  readonly returns: CType;
  readonly takes: readonly CType[];
  /** The function's name in the library on Intel processors, when it is a different one there. */
  readonly intelName?: string;
}

/** The types of the headers, and koffi's type of the same size. A pointer to memory of this program is passed as bytes. */
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
  'CFErrorRef *': '_Out_ void **',
  'const UInt8 *': 'const uint8_t *',
  'const char *': 'const char *',
  'char *': 'uint8_t *',
  // Memory that the call fills: one value of the asked size, or as many pointers as the dictionary has entries.
  'void *': 'uint8_t *',
  'const void **': 'uint8_t *',
  'struct statfs *': 'uint8_t *',
  'unsigned char *': 'uint8_t *',
  'const struct timespec *': 'const uint8_t *',
  'const struct rlimit *': 'const uint8_t *',
  pid_t: 'int32_t',
} as const;

export type CType = keyof typeof cTypes;

/** An object of Core Foundation; null for none. */
export type Ref = bigint | null;

/** The TypeScript type of a C type. */
export type ValueOf<T extends CType> = T extends 'void'
  ? undefined
  : T extends 'int' | 'Boolean' | 'CFIndex' | 'CFStringEncoding' | 'CFTypeID' | 'CFNumberType' | 'pid_t'
    ? number
    : T extends 'CFArrayRef *' | 'CFErrorRef *'
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

/** Core Foundation, declared in CFString.h, CFURL.h, CFDictionary.h, CFArray.h, CFNumber.h and CFBase.h. */
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
    CFURLGetTypeID: { returns: 'CFTypeID', takes: [] },
    CFURLGetString: { returns: 'CFStringRef', takes: ['CFURLRef'] },
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

/** Preferences, declared in CFPreferences.h. */
export const corePreferences = {
  file: coreFoundation.file,
  functions: {
    CFPreferencesAppSynchronize: { returns: 'Boolean', takes: ['CFStringRef'] },
    CFPreferencesAppValueIsForced: { returns: 'Boolean', takes: ['CFStringRef', 'CFStringRef'] },
    CFPreferencesCopyAppValue: { returns: 'CFPropertyListRef', takes: ['CFStringRef', 'CFStringRef'] },
  },
  variables: {},
} as const satisfies Library;

/** The proxies of CFNetwork, declared in CFProxySupport.h. */
export const cfNetwork = {
  file: '/System/Library/Frameworks/CFNetwork.framework/CFNetwork',
  functions: {
    CFNetworkCopySystemProxySettings: { returns: 'CFDictionaryRef', takes: [] },
    CFNetworkCopyProxiesForURL: { returns: 'CFArrayRef', takes: ['CFURLRef', 'CFDictionaryRef'] },
    CFNetworkCopyProxiesForAutoConfigurationScript: {
      returns: 'CFArrayRef',
      takes: ['CFStringRef', 'CFURLRef', 'CFErrorRef *'],
    },
  },
  variables: {},
} as const satisfies Library;

/** NetFS, declared in NetFS.h. */
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

/** The C library, declared in sys/mount.h, unistd.h, sys/resource.h and sys/ptrace.h. */
export const libSystem = {
  file: '/usr/lib/libSystem.B.dylib',
  functions: {
    // This variant fills the struct with 64-bit inode numbers, the only one on newer processors (sys/cdefs.h: __DARWIN_INODE64).
    getfsstat: { returns: 'int', takes: ['struct statfs *', 'int', 'int'], intelName: 'getfsstat$INODE64' },
    unmount: { returns: 'int', takes: ['const char *', 'int'] },
    gethostuuid: { returns: 'int', takes: ['unsigned char *', 'const struct timespec *'] },
    setrlimit: { returns: 'int', takes: ['int', 'const struct rlimit *'] },
    ptrace: { returns: 'int', takes: ['int', 'pid_t', 'caddr_t', 'int'] },
  },
  variables: {},
} as const satisfies Library;
