import { createRequire } from 'node:module';
import type * as CycloneDx from '@cyclonedx/cyclonedx-library';

/** The library's types for modules do not resolve with its exports, so it is loaded as what it is. */
const { Enums, Models, Serialize, Spec } = createRequire(import.meta.url)(
  '@cyclonedx/cyclonedx-library',
) as typeof CycloneDx;

/** A package in what ships. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** As in package-lock.json: `sha512-…`. Undefined for what npm did not deliver. */
  readonly integrity?: string | undefined;
}

export interface Bill {
  readonly version: string;
  readonly licence: string;
  /** In seconds since 1970, so that the same sources give the same bill. */
  readonly epoch: number;
  readonly packages: readonly Shipped[];
  /** What runs the app; undefined for a stub. */
  readonly electron: Shipped | undefined;
}

/** Writes what an application consists of (CycloneDX 1.6, JSON): the packages that are bundled with it or lie in it, and Electron. */
export function billOfMaterials({ version, licence, epoch, packages, electron }: Bill): string {
  const { Application, Framework, Library } = Enums.ComponentType;
  const latchkey = component(Application, { name: 'latchkey', version, licence });
  const parts = [
    ...packages.map((each) => component(Library, each)),
    ...(electron === undefined ? [] : [component(Framework, electron)]),
  ];
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: latchkey, timestamp: new Date(epoch * 1000) }),
  });
  for (const part of parts) {
    bom.components.add(part);
    latchkey.dependencies.add(part.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
}

function component(type: CycloneDx.Enums.ComponentType, { name, version, licence, integrity }: Shipped) {
  const [, group, rest = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const made = new Models.Component(type, rest, {
    version,
    purl,
    bomRef: purl,
    ...(group === undefined ? {} : { group }),
  });
  made.licenses.add(new Models.SpdxLicense(licence));
  const sha512 = /^sha512-(\S+)$/.exec(integrity ?? '')?.[1];
  if (sha512 !== undefined)
    made.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'));
  return made;
}
