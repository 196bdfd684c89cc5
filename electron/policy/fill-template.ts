/** What stands in a template for something that only the computer knows. */
export type Place = 'USERNAME' | 'UPN' | 'COMPUTERNAME' | 'WHAT';

const places: ReadonlySet<string> = new Set<Place>(['USERNAME', 'UPN', 'COMPUTERNAME', 'WHAT']);
const PLACE = /%([^%\s]*)%/g;

/** Whether a template asks for nothing that is not known; in any case, as variables of Windows. */
export function hasKnownPlaces(template: string): boolean {
  return [...template.matchAll(PLACE)].every(([, name = '']) => places.has(name.toUpperCase()));
}

/** A template with its places filled. Undefined where one of them is not known here: half a name is nobody's. */
export function fillTemplate(
  template: string,
  known: Readonly<Partial<Record<Place, string | undefined>>>,
): string | undefined {
  const valueOf = (name: string): string => known[name.toUpperCase() as Place] ?? '';
  const isWhole = [...template.matchAll(PLACE)].every(([, name = '']) => valueOf(name) !== '');
  return isWhole ? template.replaceAll(PLACE, (_, name: string) => valueOf(name)) : undefined;
}
