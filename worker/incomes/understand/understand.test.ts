import { expect, it } from "vitest";
import { addWords, translator } from "../../../web/i18n/translate";
import { type CaseDocument, inputOf } from "../cases/document";
import { exampleCase } from "../demo/example-case";
import { driverGroups } from "../drivers/rows";
import { modelOf } from "../engine/model";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { resultsOf } from "../engine/results";
import { randomCase } from "../testing/random-case";
import { words } from "../words";
import { drivenBy, openDriver } from "./driver-parts";
import { readingOf } from "./reading";
import { type FigureId, figures } from "./views/figures/all";

addWords(words);
const t = translator("en");

function read(document: CaseDocument, chosen: { segment?: string; driver?: string } = {}) {
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
