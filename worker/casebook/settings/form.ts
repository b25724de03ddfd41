// Pure.

/** The table of entity types as people write it: a line a type, `type: subtype, subtype`. */
export const typesToText = (types: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(types)
    .map(([type, subtypes]) => (subtypes.length > 0 ? `${type}: ${subtypes.join(", ")}` : type))
    .join("\n");

const parts = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The other way round. A type that stands twice has the subtypes of both lines. */
export function typesFromText(text: string): Record<string, string[]> {
  const types: Record<string, string[]> = Object.create(null);
  for (const line of parts(text, /\n/)) {
    const [type = "", ...rest] = line.split(":");
    const name = type.trim();
    types[name] = [...(types[name] ?? []), ...parts(rest.join(":"), /,/)];
  }
  return { ...types };
}

/** Origins, one a line. */
export const originsFromText = (text: string): string[] => parts(text, /[\n,]/);
