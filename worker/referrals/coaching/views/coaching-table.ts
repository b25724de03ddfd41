import type { Translate } from "../../../../web/i18n/translate";
import type { ListData } from "../../../../web/ui";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { toInstant } from "../../../core/time";
import type { CoachingRow, Contact } from "../coaching-row";

export interface Coaching {
  /** A page of them. */
  list: ListData<CoachingRow>;
  /** All whom the filter lets in, in the same order: for the file. */
  everybody: CoachingRow[];
  /** Below their campaigns beyond chance, the worst first. */
  toHelp: CoachingRow[];
  /** How each of the page went over the range. */
  lines: ReadonlyMap<string, number[]>;
  /** Empty for who may not see them. */
  contacts: ReadonlyMap<string, Contact>;
  sender: string;
  /** What of the address is this table's alone. */
  asked: Record<string, string>;
  now: number;
}

export const coachingTable = ({ everybody }: Coaching, t: Translate): FigureTable => ({
  columns: [
    { label: t("leaderboard.officer"), kind: "text" },
    { label: t("leaderboard.rank"), kind: "count" },
    { label: t("figure.clicks"), kind: "count" },
    { label: t("figure.signups"), kind: "count" },
    { label: t("figure.enrollments"), kind: "count" },
    { label: t("figure.conversion"), kind: "rate" },
    { label: t("coaching.campaigns_rate"), kind: "rate" },
    { label: t("coaching.against_points"), kind: "decimal" },
    { label: t("coaching.against_is"), kind: "text" },
    { label: t("coaching.change_points"), kind: "decimal" },
    { label: t("coaching.change_is"), kind: "text" },
    { label: t("coaching.done"), kind: "count" },
    { label: t("coaching.goal"), kind: "count" },
    { label: t("coaching.course"), kind: "count" },
    { label: t("coaching.last"), kind: "text" },
    { label: t("leaderboard.score"), kind: "decimal" },
  ],
  rows: everybody.map((row) => {
    const sure = (difference: CoachingRow["change"]) =>
      difference && t(difference.isChance ? "coaching.chance" : "coaching.real");
    return {
      cells: [
        row.name,
        ...[row.rank, row.clicks, row.signups, row.enrollments, row.conversion_rate, row.campaigns_rate],
        ...[row.against?.points ?? null, sure(row.against), row.change?.points ?? null, sure(row.change)],
        ...[row.target?.done ?? null, row.target?.goal ?? null, row.target?.on_course_for ?? null],
        toInstant(row.lastAt),
        row.score,
      ],
    };
  }),
});
