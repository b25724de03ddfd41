// Pure.
import type { Question } from "../questions/definition";

/** How many items are offered of a list: what stands in the form, and two to fill. */
export function itemsOffered(
  { id, min_items, max_items }: Extract<Question, { type: "repeater" }>,
  form: Record<string, string>,
): number {
  const prefix = `a.${id}.`;
  const filled = Object.entries(form).flatMap(([name, text]) =>
    name.startsWith(prefix) && text.trim() !== "" ? [Number.parseInt(name.slice(prefix.length), 10) + 1] : [],
  );
  return Math.min(max_items, Math.max(min_items, ...filled, 0) + 2);
}
