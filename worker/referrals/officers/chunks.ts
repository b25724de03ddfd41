const size = 2500; // rows of an officer in one bound parameter, which D1 limits to 2 MB

/** The rows of a file, as many at a time as a statement takes. */
export function* chunksOf<T>(rows: T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
