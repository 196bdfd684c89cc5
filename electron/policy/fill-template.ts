/** A placeholder in a template for something that only the computer knows. */
export type Place = 'USERNAME' | 'UPN' | 'COMPUTERNAME' | 'WHAT';

const places: ReadonlySet<string> = new Set<Place>(['USERNAME', 'UPN', 'COMPUTERNAME', 'WHAT']);
const PLACE = /%([^%\s]*)%/g;

/** Whether every placeholder of a template is known. Upper and lower case are the same, as with the variables of Windows. */
export function hasKnownPlaces(template: string): boolean {
  return [...template.matchAll(PLACE)].every(([, name = '']) => places.has(name.toUpperCase()));
}

/**
 * Fills the placeholders of a template. Gives undefined when the value of one is not known here, because half a name is nobody's
 * name.
 */
export function fillTemplate(
  template: string,
  known: Readonly<Partial<Record<Place, string | undefined>>>,
): string | undefined {
  const valueOf = (name: string): string => known[name.toUpperCase() as Place] ?? '';
  const isWhole = [...template.matchAll(PLACE)].every(([, name = '']) => valueOf(name) !== '');
  return isWhole ? template.replaceAll(PLACE, (_, name: string) => valueOf(name)) : undefined;
}
