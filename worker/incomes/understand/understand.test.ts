import { expect, it } from "vitest";
import { addWords, translator } from "../../../web/i18n/translate";
import { type CaseDocument, inputOf } from "../cases/document";
import { exampleCase } from "../demo/example-case";
import { driverGroups } from "../drivers/rows";
import { modelOf } from "../engine/model";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { resultsOf } from "../engine/results";
import { distributionOf } from "../farmers/distribution";
import { simulate } from "../farmers/simulate";
import { randomCase } from "../testing/random-case";
import { words } from "../words";
import { drivenBy, openDriver } from "./driver-parts";
import { type Reading, readingOf } from "./reading";
import { type FigureId, figures } from "./views/figures/all";

addWords(words);
const t = translator("en");

function read(
  document: CaseDocument,
  chosen: { segment?: string; driver?: string } = {},
  { farmers = [], far = [] }: Partial<Pick<Reading, "farmers" | "far">> = {},
) {
  const input = inputOf(document);
  const model = modelOf(QUESTION_SET_1, input);
  const named = { cco_demo_cocoa: "Cocoa", cco_demo_maize: "Maize" } as Record<string, string>;
  const commodities = Object.entries(document.commodities).map(([id, { type, area_unit, volume_unit }]) => ({
    ...{ id, type, area_unit, volume_unit, name: named[id] ?? "" },
  }));
  const at = { t, locale: "en", currency: input.currency };
  return readingOf(
    {
      ...{ ...at, caseId: "cas_demo", model, commodities, results: resultsOf(QUESTION_SET_1, input) },
      answersOf: (id) => document.values[id] ?? {},
      ...{ farmers, far, scenarios: [], scenario: null },
      simulate: (id) =>
        simulate(QUESTION_SET_1, input, null, { draws: 500, seed: 1 }).segments.find(
          ({ segment_id }) => segment_id === id,
        ) ?? null,
      groups: driverGroups(model, commodities, at),
    },
    chosen,
  );
}

/** The example, changed. */
function changed(change: (document: CaseDocument) => void): CaseDocument {
  const document = structuredClone(exampleCase);
  change(document);
  return document;
}
const ofFigure = (id: FigureId, reading = read(exampleCase)) => figures[id](reading);
const columnOf = ({ table }: ReturnType<typeof ofFigure>, label: RegExp) => {
  const at = table.columns.findIndex((column) => label.test(column.label));
  return table.rows.map(({ cells }) => cells[at]);
};
const sum = (cells: unknown[]) => cells.reduce<number>((all, cell) => all + Number(cell), 0);

it("a title is what the figure finds", () => {
  // 3.2 ha × (620 − 20) kg × 1,800 − 3.2 × 115,000 = 3,088,000; maize 120,000; 45,000 + 260,000.
  expect(ofFigure("incomes").title).toBe("1 of 2 segments reaches its target today, 2 with what is feasible");
  expect(columnOf(ofFigure("incomes"), /^Income/)[0]).toBe(3_513_000);
  expect(ofFigure("gap").title).toMatch(/^Others: a household lacks most, 1,\d+,\d+ XOF a year; /);
  expect(ofFigure("gap-of-all").title).toMatch(/^2,400 farmers lack /);
  expect(ofFigure("composition").title).toBe("Cocoa makes up 88% of the income");
  expect(ofFigure("commodities").title).toContain("take 11% of its revenue");
  expect(ofFigure("waterfall").title).toContain("Volume (Cocoa) does most by itself");
});

it("what is stacked adds up to the income, and the waterfall ends at the feasible one", () => {
  const incomes = ofFigure("incomes");
  for (const { cells } of incomes.table.rows)
    expect(sum(cells.slice(2, -3))).toBeCloseTo(Number(cells.at(-3)), 6);
  const amounts = columnOf(ofFigure("waterfall"), /^Amount/);
  expect(sum(amounts.slice(0, -1))).toBeCloseTo(Number(amounts.at(-1)), 6);
  const other = read(exampleCase, { segment: "seg_demo_2" });
  const composition = ofFigure("composition", other);
  expect(sum(columnOf(composition, /^To add/))).toBeCloseTo(Number(composition.table.total?.at(-1)), 6);
});

it("the address chooses segment and driver; what it does not know is left aside", () => {
  const reading = read(exampleCase, { segment: "seg_demo_2", driver: "cco_demo_cocoa:4" });
  expect(reading.segment.name).toBe("Others");
  expect(ofFigure("driver", reading).title).toBe("Price (Cocoa): 1,700 XOF / kg today, 1,900 feasible");
  const unknown = read(exampleCase, { segment: "seg_none", driver: "cco_none:4" });
  expect([unknown.segment.segment_id, unknown.driver]).toEqual(["seg_demo_1", "cco_demo_cocoa:3"]);
  expect(columnOf(ofFigure("driver", unknown), /^Loss/)).toEqual([-20, -10, -20, -10]);
});

it("where something is missing, a figure says which step gives it", () => {
  const noTarget = changed((document) => {
    for (const segment of Object.values(document.segments)) segment.target = null;
  });
  expect(ofFigure("gap", read(noTarget)).lack?.step).toBe("targets");
  expect(ofFigure("gap-of-all", read(noTarget)).lack?.title).toContain("target");
  expect(ofFigure("incomes", read(noTarget)).title).toMatch(/^Households earn from /);
  const noFarmers = changed((document) => {
    for (const segment of Object.values(document.segments)) segment.farmers = null;
  });
  expect(ofFigure("gap-of-all", read(noFarmers)).lack?.title).toContain("number");
  const noFeasible = changed((document) => {
    for (const answers of Object.values(document.values))
      for (const answer of Object.values(answers)) answer.feasible = null;
  });
  for (const id of ["waterfall", "levers"] as const) {
    expect(ofFigure(id, read(noFeasible)).lack?.step).toBe("drivers");
  }
});

it("without farmers' rows the spread is simulated, and its ranges are told one by one", () => {
  const spread = ofFigure("spread");
  expect(spread.title).toMatch(/^Within the ranges told, the target is reached \d+% of the time; half of /);
  expect(sum(columnOf(spread, /^Draws/))).toBe(500);
  expect(spread.table.total).toEqual([null, null, 500, 100]);
  const ranges = ofFigure("ranges");
  // 3.2 ha × (620 × 0.7 − 20) kg × 1,800 − 368,000 + 425,000; yield and price each move as much, and yield comes first.
  expect(ranges.table.rows[0]?.cells[1]).toBeCloseTo(3.2 * (434 - 20) * 1800 - 368_000 + 425_000, 6);
  const none = changed((document) => {
    for (const answers of Object.values(document.values))
      for (const answer of Object.values(answers)) Object.assign(answer, { low: null, high: null });
  });
  for (const id of ["spread", "ranges"] as const) expect(ofFigure(id, read(none)).lack?.step).toBe("drivers");
});

it("farmers' rows tell who is below the target, and how far", () => {
  const document = changed(() => undefined);
  const input = inputOf(document);
  const model = modelOf(QUESTION_SET_1, input);
  // Incomes of 0.5, 1 and 2 million, ten of each, beside a target of 2.6 million and one of 1 million.
  const rows = Float64Array.from({ length: 30 }, (_, i) => [500_000, 1_000_000, 2_000_000][i % 3] ?? 0);
  const segment = input.segments[0];
  if (!segment) throw new Error("no segment");
  const nothing = { ...segment, target: 1_000_000, answers: {} };
  const columns = new Map([["diversified:36", rows]]);
  const farmers = [distributionOf(model, nothing, { columns, count: 30 }, null, 30)];
  const reading = read(document, {}, { farmers });
  const [told] = ofFigure("farmers", reading).table.rows;
  expect(told?.cells.slice(0, 2)).toEqual(["Members of the cooperative", 30]);
  expect(told?.cells.at(-3)).toBeCloseTo(100 / 3);
  expect(told?.cells.at(-2)).toBeCloseTo(50 / 3);
  expect(told?.cells.at(-1)).toBeCloseTo(25 / 3);
  expect(ofFigure("farmers", reading).title).toBe(
    "Members of the cooperative: 33% of the farmers are below the target, and 17% of it is missing on average",
  );
  expect(ofFigure("spread", reading).title).toContain("67% of 30 farmers reach the target");
  const nine = new Map([["diversified:36", rows.subarray(0, 9)]]);
  const few = [distributionOf(model, nothing, { columns: nine, count: 9 }, null, 30)];
  expect(ofFigure("spread", read(document, {}, { farmers: few })).lack?.title).toMatch(/^Fewer than ten/);
});

it("the spread of incomes says under which scenario it is told", () => {
  const reading = { ...read(exampleCase), scenario: { id: "scn_1", name: "A better price" } };
  expect(figures.spread(reading).lead).toMatch(/^Under the scenario “A better price”\. /);
  expect(ofFigure("spread").lead).not.toContain("scenario");
});

it("checks say what has no source, what is missing and what is far from studies", () => {
  expect(ofFigure("checks").title).toMatch(/^All \d+ numbers have a source$/);
  const lacking = changed((document) => {
    for (const segment of Object.values(document.segments)) segment.target = null;
    const answer = document.values.seg_demo_1?.["cco_demo_cocoa:10"];
    if (answer) answer.source = null;
  });
  const far = [{ key: "cco_demo_cocoa:4", segment_id: "seg_demo_2", value: 1700, median: 17 }];
  const checks = ofFigure("checks", read(lacking, {}, { far }));
  expect(checks.title).toMatch(/^\d+ of \d+ numbers have a source, 9\d%$/);
  const words = checks.table.rows.map(({ cells }) => `${cells[0]}: ${cells[1]}`);
  expect(words).toContain("Members of the cooperative, Others: There is no target.");
  expect(words).toContain("Members of the cooperative: Farmgate Price (Cocoa): a number has no source.");
  expect(words).toContain(
    "Others: Price (Cocoa): 1,700 XOF / kg is far from what studies say, 17. Is the unit right?",
  );
  expect(checks.table.rows.every(({ links }) => links?.[2]?.startsWith("/dashboard/incomes/cases/"))).toBe(
    true,
  );
});

it("a driver's parts add up to it wherever they are told", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { input, questions } = randomCase(seed);
    const model = modelOf(questions, input);
    for (const { answers } of input.segments) {
      for (const key of drivenBy(model, [answers])) {
        for (const mode of ["current", "feasible"] as const) {
          const { total, parts } = openDriver(model, answers, key, mode);
          if (!parts) continue;
          const all = parts.reduce((sum, { amount }) => sum + amount, 0);
          expect(Math.abs(all - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(total)));
        }
      }
    }
  }
});
