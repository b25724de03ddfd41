// Pure.
import type { CaseDocument } from "../cases/document";

/** An id itself, or a key that begins with one: `cco_x:3`. */
function renamed(text: string, ids: ReadonlyMap<string, string>): string {
  const [id = "", ...rest] = text.split(":");
  return [ids.get(id) ?? id, ...rest].join(":");
}

function renamedIn(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return renamed(value, ids);
  if (Array.isArray(value)) return value.map((one) => renamedIn(one, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [renamed(key, ids), renamedIn(one, ids)]),
  );
}

/**
 * The document with ids of its own for segments, commodities and scenarios, also where scenarios and kept views name
 * them. Order stays: ids sort as those that they replace.
 */
export function copyDocument(
  document: CaseDocument,
  newIds: (kind: "segment" | "caseCommodity" | "scenario", count: number) => readonly string[],
): CaseDocument {
  const { profile, ...rest } = document;
  const ids = new Map<string, string>();
  for (const [kind, records] of [
    ["segment", rest.segments],
    ["caseCommodity", rest.commodities],
    ["scenario", rest.scenarios],
  ] as const) {
    const old = Object.keys(records).sort();
    const fresh = [...newIds(kind, old.length)].sort();
    for (const [index, id] of old.entries()) ids.set(id, fresh[index] ?? id);
  }
  return { ...(renamedIn(rest, ids) as typeof rest), profile: structuredClone(profile) };
}
