// Reads the Credential Manager (wincred.h), as every program of the user can.
import koffi from 'koffi';
const advapi32 = koffi.load('advapi32.dll');

const credential = koffi.struct('CREDENTIALW', {
  ...{ flags: 'uint32', type: 'uint32', target: 'str16', comment: 'str16', written: koffi.array('uint32', 2) },
  ...{ size: 'uint32', blob: 'void *', persist: 'uint32', attributeCount: 'uint32', attributes: 'void *' },
  ...{ alias: 'str16', user: 'str16' },
});
const enumerate = advapi32.func(
  'bool CredEnumerateW(str16 filter, uint32 flags, _Out_ uint32 *count, _Out_ void **credentials)',
);
const release = advapi32.func('void CredFree(void *credentials)');
const remove = advapi32.func('bool CredDeleteW(str16 target, uint32 type, uint32 flags)');

export function credentials() {
  const [count, list] = [[0], [null]];
  if (!enumerate(null, 0, count, list)) return [];
  const found = koffi.decode(list[0], koffi.array('void *', count[0])).map((each) => {
    const { target, type, user, persist, size, blob } = koffi.decode(each, credential);
    const bytes = size === 0 ? [] : koffi.decode(blob, koffi.array('uint8', size));
    return { target, type, user, persist, secret: Buffer.from(bytes).toString('hex') };
  });
  release(list[0]);
  return found;
}

export function forgetCredentials() {
  for (const { target, type } of credentials()) remove(target, type, 0);
}
