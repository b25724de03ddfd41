// Pure.
/** Whether a path is of a pattern: `:id` (and `:id{…}`) is any one place, a last `*` is whatever is below, and nothing too. */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const places = path.split("/");
  const isOpen = wanted.at(-1) === "*";
  if (isOpen) wanted.pop();
  if (isOpen ? places.length < wanted.length : places.length !== wanted.length) return false;
  return wanted.every((place, at) => (place.startsWith(":") ? places[at] !== "" : place === places[at]));
}
