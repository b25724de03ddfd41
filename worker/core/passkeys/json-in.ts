// Pure.
/** What a script put into the form; null where it is no JSON, which the schema refuses. */
export function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}
