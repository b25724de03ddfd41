import type { Call } from "../product.ts";

interface AskedQuestion {
  key: string;
  children: AskedQuestion[];
}
interface Made {
  id: string;
  segments: { id: string }[];
}

const everyKey = (questions: readonly AskedQuestion[]): string[] =>
  questions.flatMap(({ key, children }) => [key, ...everyKey(children)]);

const crop = (type: string, commodity_id: number) => ({
  ...{ type, commodity_id, breakdown: true },
  ...{ area_unit: "hectares", volume_unit: "kilograms" },
});

/** Five segments, three commodities that are broken down, and an answer with its range and source to every question. */
export async function makeLargestCase(call: Call): Promise<Made> {
  const unit = await call<{ id: string }>("POST", "/incomes/business-units", {
    name: `Bench ${crypto.randomUUID()}`,
  });
  const made = await call<Made>("POST", "/incomes/cases", {
    ...{ name: "The largest case", country_id: 46, year: 2024, business_unit_id: unit.id },
    commodities: [crop("focus", 1004), crop("secondary", 1000), crop("tertiary", 1005)],
    segments: ["North", "South", "East", "West", "Coast"].map((name) => ({
      ...{ name, adults: 2, children: 3, farmers: 500, target_mode: "own", target: 2_600_000 },
    })),
  });
  const groups = await call<{ questions: AskedQuestion[] }[]>("GET", `/incomes/cases/${made.id}/questions`);
  const keys = groups.flatMap(({ questions }) => everyKey(questions));
  const values = made.segments.flatMap(({ id }, at) =>
    keys.map((key, i) => {
      const current = 10 + ((i * 37 + at * 11) % 90);
      return {
        ...{ segment_id: id, key, current, feasible: current + 5, low: current - 4, high: current + 4 },
        source: { kind: "survey", note: "Survey of the cooperative", year: 2024, confidence: "medium" },
      };
    }),
  );
  await call("PATCH", `/incomes/cases/${made.id}/values`, { values });
  return made;
}
