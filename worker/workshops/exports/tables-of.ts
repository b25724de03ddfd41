// Pure.
import type { Sheet, SheetColumn, SheetRow } from "../../core/export/sheet";
import type { Question } from "../questions/definition";
import { type WorkshopType, workshopTypes } from "../workshop-types";
import type { ExportChoice } from "./choice";
import type { ToldParticipant } from "./told";

/** A table of an export: its columns, and the rows of a participant. */
export interface ExportTable {
  sheet: Sheet;
  rowsOf: (told: ToldParticipant) => SheetRow[];
}

/** The questions of each version of a workshop, by version. */
export type Versions = Partial<Record<WorkshopType, ReadonlyMap<number, readonly Question[]>>>;

const text = (title: string, width = 18): SheetColumn => ({ title, kind: "text", width });

const ofParticipant = ["Participant", "Organization", "Province", "Municipality", "Barangay", "Stakeholder"];

const participantCells = (told: ToldParticipant): SheetRow => [
  ...[told.participant, told.organization, told.province],
  ...[told.municipality, told.barangay, told.stakeholder],
];

/** One row an answer. */
export function longTable(name: string): ExportTable {
  return {
    sheet: {
      name,
      columns: [
        ...ofParticipant.map((title) => text(title)),
        ...["Workshop", "Status", "Submitted", "Question ID"].map((title) => text(title)),
        text("Question", 40),
        { title: "Response", kind: "either", width: 60 },
        text("Response JSON", 30),
        text("Entered By"),
        { title: "Questions Version", kind: "integer", width: 10 },
        text("Answer ID"),
      ],
    },
    rowsOf: (told) =>
      told.answers.map((answer) => [
        ...participantCells(told),
        ...[answer.workshop, answer.status, answer.submitted, answer.questionId, answer.question],
        ...[answer.response, answer.json, answer.enteredBy, answer.version, answer.id],
      ]),
  };
}

/** Questions as columns: those of now in their order, then those of older versions, the newest first. */
function columnsOf(
  types: readonly WorkshopType[],
  versions: Versions,
): { workshop: WorkshopType; id: string }[] {
  const idsOf = (workshop: WorkshopType): { now: string[]; before: string[] } => {
    const [now = [], ...older] = [...(versions[workshop] ?? [])]
      .sort(([one], [other]) => other - one)
      .map(([, questions]) => questions.map(({ id }) => id));
    return { now, before: [...new Set(older.flat())].filter((id) => !now.includes(id)) };
  };
  const of = (when: "now" | "before") =>
    types.flatMap((workshop) => idsOf(workshop)[when].map((id) => ({ workshop, id })));
  return [...of("now"), ...of("before")];
}

/** One row a participant, one column a question. */
export function wideTable(name: string, which: ExportChoice["which"], versions: Versions): ExportTable {
  const columns = columnsOf(which === "all" ? workshopTypes : [which], versions);
  const titleOf = ({ workshop, id }: { workshop: string; id: string }) =>
    which === "all" ? `${workshop}.${id}` : id;
  return {
    sheet: {
      name,
      columns: [
        ...[...ofParticipant, "Submitted"].map((title) => text(title)),
        ...columns.map((column) => ({ title: titleOf(column), kind: "either" as const, width: 40 })),
      ],
    },
    rowsOf: (told) => {
      const responses = new Map(
        told.answers.map(({ workshop, questionId, response }) => [`${workshop} ${questionId}`, response]),
      );
      const last =
        told.answers
          .map(({ submitted }) => submitted)
          .sort()
          .at(-1) ?? "";
      return [
        [
          ...[...participantCells(told), last],
          ...columns.map(({ workshop, id }) => responses.get(`${workshop} ${id}`) ?? null),
        ],
      ];
    },
  };
}
