// Pure.
import type { Sheet, SheetCell, SheetColumn, SheetRow } from "../../core/export/sheet";
import { segmentsOf } from "../cases/document";
import type { RevisionRecord } from "../cases/schemas";
import { type Paper, sourcedIn } from "../report/paper";

export interface FilledSheet extends Sheet {
  rows: SheetRow[];
}

const text = (title: string, width = 24): SheetColumn => ({ title, kind: "text", width });
const number = (title: string): SheetColumn => ({ title, kind: "decimal", width: 16 });

/** Text that a spreadsheet would take for a formula is led by an apostrophe, in every file alike. */
const safe = (cell: SheetCell): SheetCell =>
  typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

const sheet = (name: string, columns: SheetColumn[], rows: SheetCell[][]): FilledSheet => ({
  ...{ name, columns },
  rows: rows.map((row) => row.map(safe)),
});

const words = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

function profileOf({ facts, document, revision }: Paper): FilledSheet {
  const { country_id: _, tag_ids: __, company_id: ___, ...profile } = document.profile;
  const commodities = Object.values(document.commodities).map(({ type, ...units }): [string, string] => [
    `commodity ${type}`,
    [units.area_unit, units.volume_unit, units.cost_unit, `${units.seasons_per_year} seasons a year`]
      .filter(Boolean)
      .join(", "),
  ]);
  return sheet(
    "Profile",
    [text("field"), text("value", 60)],
    [
      ["country", facts.country],
      ["commodities", facts.commodities],
      ...commodities,
      ...Object.entries(profile).map(([field, value]) => [field, words(value)]),
      ["revision", String(revision)],
    ],
  );
}

const segmentsSheet = ({ document, results }: Paper): FilledSheet =>
  sheet(
    "Segments",
    [
      ...[text("segment"), number("adults"), number("children"), number("farmers"), text("target_mode", 14)],
      ...[number("own_target"), number("inflation_percent"), number("target"), text("benchmark_region")],
      ...[text("benchmark_year", 12), text("benchmark_source", 40)],
    ],
    segmentsOf(document).map(([id, segment]) => {
      const target = results.segments.find(({ segment_id }) => segment_id === id)?.target;
      const benchmark = target?.working?.benchmark;
      return [
        ...[segment.name, segment.adults, segment.children, segment.farmers, segment.target_mode],
        ...[segment.target, segment.inflation_percent, target?.value ?? null, benchmark?.region ?? ""],
        ...[benchmark ? String(benchmark.year) : "", benchmark?.source ?? ""],
      ];
    }),
  );

/** What was given, and what counts, of every question and segment. */
const driversSheet = ({ groups, document, results }: Paper): FilledSheet =>
  sheet(
    "Drivers",
    [
      ...[text("segment"), text("commodity"), text("key", 28), text("question", 32), text("unit", 14)],
      ...[number("current"), number("feasible"), number("low"), number("high")],
      ...[number("current_that_counts"), number("feasible_that_counts")],
    ],
    results.segments.flatMap(({ segment_id, name, current, feasible }) =>
      groups.flatMap((group) =>
        group.rows.map(({ key, label, unit }) => {
          const answer = document.values[segment_id]?.[key];
          return [
            ...[name, group.title, key, label, unit],
            ...[answer?.current ?? null, answer?.feasible ?? null, answer?.low ?? null, answer?.high ?? null],
            ...[current.values[key] ?? null, feasible.values[key] ?? null],
          ];
        }),
      ),
    ),
  );

const figures = [
  ...(["income", "focus_income", "secondary_income", "tertiary_income", "other_income"] as const),
  ...(["diversified_income", "revenue", "cost", "gap", "gap_all_farmers", "share_of_target"] as const),
] as const;

const resultsSheet = ({ results }: Paper): FilledSheet =>
  sheet(
    "Results",
    [text("segment"), text("mode", 12), number("target"), ...figures.map(number), text("reached", 10)],
    results.segments.flatMap((segment) =>
      (["current", "feasible"] as const).map((mode) => [
        ...[segment.name, mode, segment.target.value],
        ...figures.map((figure) => segment[mode][figure]),
        words(segment[mode].reached),
      ]),
    ),
  );

function impactSheet({ groups, results }: Paper): FilledSheet {
  const labels = new Map(groups.flatMap(({ rows }) => rows.map(({ key, label }) => [key, label] as const)));
  const columns = ["current", "feasible", "change_percent", "alone", "alone_percent", "last", "last_percent"];
  return sheet(
    "Impact",
    [
      ...[text("segment"), text("key", 28), text("driver", 32), ...columns.map(number)],
      ...[number("needed"), text("needed_status", 18)],
    ],
    results.segments.flatMap(({ name, levers, needed }) =>
      levers.map(({ key, role: _, ...impact }) => {
        const goal = needed.find((one) => one.key === key);
        return [
          ...[name, key, labels.get(key) ?? key],
          ...columns.map((column) => impact[column as keyof typeof impact]),
          ...[goal?.needed ?? null, goal?.status ?? ""],
        ];
      }),
    ),
  );
}

const worth = ["cost", "yearly_gain", "return_ratio", "payback_years", "npv"] as const;
const outcomes = ["income", "increase", "gap", "gap_all_farmers"] as const;

/** What each scenario changes, and below it what comes of it: a row a segment, and one of all together. */
const scenariosSheet = ({ document, scenarios }: Paper): FilledSheet => {
  const nothing = (columns: readonly string[]) => columns.map(() => null);
  const nameOf = (id: string) => document.segments[id]?.name ?? "";
  return sheet(
    "Scenarios",
    [
      ...[
        text("scenario"),
        text("segment"),
        text("row", 10),
        text("key", 28),
        text("kind", 12),
        number("value"),
      ],
      ...[...outcomes, ...worth].map(number),
      ...[text("reached", 10), number("share_of_farmers_reached")],
    ],
    scenarios.flatMap(({ scenario: { name, segments }, results: { segments: told, totals } }) => [
      ...segments.flatMap(({ segment_id, changes }) =>
        changes.map(({ key, kind, value }) => [
          ...[name, nameOf(segment_id), "change", key, kind, value],
          ...[...nothing(outcomes), ...nothing(worth), "", null],
        ]),
      ),
      ...told.map((one) => [
        ...[name, nameOf(one.segment_id), "result", "", "", null],
        ...[...outcomes.map((column) => one[column]), ...worth.map((column) => one[column])],
        ...[words(one.reached), null],
      ]),
      [
        ...[name, "", "total", "", "", null, totals.income, null, null, totals.gap_all_farmers],
        ...[...worth.map((column) => totals[column]), "", totals.farmers_reached],
      ],
    ]),
  );
};

const sourcesSheet = (paper: Paper): FilledSheet =>
  sheet(
    "Sources",
    [
      ...[text("segment"), text("key", 28), text("mode", 12), number("value"), text("kind", 14)],
      ...[text("note", 48), text("link", 40), text("year", 8), text("confidence", 12)],
    ],
    sourcedIn(paper).map(({ segment, key, mode, value, source }) => [
      ...[segment, key, mode, value, source?.kind ?? "", source?.note ?? "", source?.link ?? ""],
      ...[words(source?.year), source?.confidence ?? ""],
    ]),
  );

const historySheet = (revisions: readonly RevisionRecord[]): FilledSheet =>
  sheet(
    "History",
    [
      ...[text("revision", 10), text("at"), text("by"), text("action", 20), text("label"), text("path", 48)],
      ...[text("from", 20), text("to", 20)],
    ],
    revisions.flatMap(({ revision, at, by, action, label, changes }) => {
      const head = [String(revision), at, by?.name ?? "", action, label ?? ""];
      const told = changes.map(({ path, from, to }) => [...head, path, words(from), words(to)]);
      return told.length > 0 ? told : [[...head, "", "", ""]];
    }),
  );

/** A case as a workbook: eight sheets, whose headings are the API's names. */
export const sheetsOf = (paper: Paper, revisions: readonly RevisionRecord[]): FilledSheet[] => [
  ...[profileOf(paper), segmentsSheet(paper), driversSheet(paper), resultsSheet(paper), impactSheet(paper)],
  ...[scenariosSheet(paper), sourcesSheet(paper), historySheet(revisions)],
];
