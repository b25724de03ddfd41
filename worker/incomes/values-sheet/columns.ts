// Pure.
import type { Sheet, SheetColumn, SheetRow } from "../../core/export/sheet";
import type { CaseDocument } from "../cases/document";
import { segmentsOf } from "../cases/document";
import type { AskedGroup, AskedQuestion } from "../cases/questions";
import { tellApart } from "../files/cells";

const FIGURES = ["current", "feasible", "low", "high"] as const;
export type Figure = (typeof FIGURES)[number];
export const figures: readonly Figure[] = FIGURES;

/** In the order in which they stand; `question` and `unit` are read by people alone. */
export const SHEET_COLUMNS = [
  ...(["segment", "key", "question", "unit"] as const),
  ...FIGURES,
  ...(["source_kind", "source_note", "source_link"] as const),
] as const;
export type SheetColumnName = (typeof SHEET_COLUMNS)[number];

const widths: Partial<Record<SheetColumnName, number>> = {
  question: 36,
  key: 28,
  segment: 24,
  source_note: 40,
};

const columnOf = (title: SheetColumnName): SheetColumn => ({
  title,
  kind: figures.includes(title as Figure) ? "decimal" : "text",
  width: widths[title] ?? 16,
});

export const valuesSheet: Sheet = { name: "drivers", columns: SHEET_COLUMNS.map(columnOf) };

const withChildren = (question: AskedQuestion): AskedQuestion[] => [
  question,
  ...question.children.flatMap(withChildren),
];

/** A row for each segment and each that is asked of it; a blank where nothing is answered. */
export function sheetRows(
  document: CaseDocument,
  groups: readonly AskedGroup[],
  language: "en" | "fr",
): SheetRow[] {
  const asked = groups.flatMap(({ name, questions }) =>
    questions.flatMap(withChildren).map((question) => ({ name, question })),
  );
  return segmentsOf(document).flatMap(([id, segment]) =>
    asked.map(({ name, question: { key, label, unit } }): SheetRow => {
      const answer = document.values[id]?.[key];
      const { kind = null, note = "", link = null } = answer?.source ?? {};
      return [
        ...[tellApart(segment.name), key, `${name}: ${label[language]}`, unit],
        ...FIGURES.map((figure) => answer?.[figure] ?? null),
        ...[kind, note === "" ? null : tellApart(note), link],
      ];
    }),
  );
}
