// Pure.
/** What an edit makes of each field that it changes, for an event's detail. What it leaves out, or as it was, is none. */
export function changesOf<Field extends string>(
  before: Partial<Record<Field, unknown>>,
  edits: Partial<Record<Field, unknown>>,
): Record<string, { before: unknown; after: unknown }> {
  const changes = (Object.keys(edits) as Field[]).flatMap((field) => {
    const [was, is] = [before[field], edits[field]];
    if (was === undefined || is === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
    return [[field, { before: was, after: is }] as const];
  });
  return Object.fromEntries(changes);
}
