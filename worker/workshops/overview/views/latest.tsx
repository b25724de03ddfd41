import type { ComponentChildren } from "preact";

/** What came last, or the words for nothing. */
export function Latest<T>({
  all,
  none,
  one,
}: {
  all: T[];
  none: string;
  one: (one: T) => ComponentChildren;
}) {
  if (all.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="stack">
      {all.map((each, at) => (
        <li key={at}>{one(each)}</li>
      ))}
    </ul>
  );
}
