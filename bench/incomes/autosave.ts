import type { Call } from "../product.ts";

/** A case that is saved into, one number after another, and which of its saves were answered. */
export interface Autosaved {
  id: string;
  segment: string;
  /** By key, the last figure that was answered 200: each figure is greater than the one before. */
  answered: Map<string, number>;
  saves: number;
}

const keys = [35, 36, 37, 38, 39].map((id) => `diversified:${id}`);

export async function makeAutosaved(call: Call): Promise<Autosaved> {
  const unit = await call<{ id: string }>("POST", "/incomes/business-units", {
    name: `Autosave ${crypto.randomUUID()}`,
  });
  const made = await call<{ id: string; segments: { id: string }[] }>("POST", "/incomes/cases", {
    ...{ name: "Typed until the end", country_id: 46, year: 2024, business_unit_id: unit.id },
    commodities: [{ type: "focus", commodity_id: 1004, area_unit: "hectares", volume_unit: "kilograms" }],
  });
  return { id: made.id, segment: made.segments[0]?.id ?? "", answered: new Map(), saves: 0 };
}

/** Saves as the page does, a call after the other, until nobody answers. */
export async function saveUntilItDies(call: Call, into: Autosaved): Promise<void> {
  for (let i = 1; ; i++) {
    const key = keys[i % keys.length] ?? "";
    try {
      await call("PATCH", `/incomes/cases/${into.id}/values`, {
        values: [{ segment_id: into.segment, key, current: i }],
      });
    } catch {
      return;
    }
    into.answered.set(key, i);
    into.saves += 1;
  }
}

/** How many answered saves are not there: a figure may be later than the last that was answered, never earlier. */
export async function lostSaves(call: Call, { id, segment, answered }: Autosaved): Promise<number> {
  const found = await call<{
    segments: { id: string; answers: Record<string, { current: number | null } | undefined> }[];
  }>("GET", `/incomes/cases/${id}`);
  const answers = found.segments.find((one) => one.id === segment)?.answers ?? {};
  return [...answered].filter(([key, figure]) => (answers[key]?.current ?? 0) < figure).length;
}
