import { sql } from "drizzle-orm";
import { formatInstant, formatLongDate } from "../../../web/i18n/format";
import { translator } from "../../../web/i18n/translate";
import type { Db } from "../../core/db/db";
import type { Sheet, SheetRow } from "../../core/export/sheet";
import { toInstant } from "../../core/time";
import type { StatFilter } from "../insight/stat-filter";
import type { ExportState, StoredExport } from "./stored-export";

interface Names {
  organisation: string;
  campaign: string | null;
  officer: string | null;
  /** Who asked for the export: a person, or an API key. */
  by: string | null;
}

async function readNames(db: Db, { campaignId, officerId }: StatFilter, createdBy: string): Promise<Names> {
  const names = await db.get<Names>(sql`SELECT (SELECT name FROM organisation) AS organisation,
    (SELECT name FROM campaigns WHERE id = ${campaignId}) AS campaign,
    (SELECT p.name FROM officers o JOIN people p ON p.id = o.person_id WHERE o.id = ${officerId}) AS officer,
    coalesce((SELECT name FROM people WHERE id = ${createdBy}),
      (SELECT name FROM api_keys WHERE id = ${createdBy})) AS by`);
  return names ?? { organisation: "", campaign: null, officer: null, by: null };
}

export interface AboutSheet extends Sheet {
  rows: SheetRow[];
  /** When each of the others was read: a figure that changed meanwhile is the new one in later sheets alone. */
  rowsOf(readAt: ExportState["readAt"]): SheetRow[];
}

/** The first sheet of an XLSX: what the others show, of which days and whom, when and by whom it was made. */
export async function aboutSheet(
  db: Db,
  filter: StatFilter,
  { locale, createdBy }: Pick<StoredExport, "locale" | "createdBy">,
  sheets: readonly Sheet[],
  asOf: number,
): Promise<AboutSheet> {
  const t = translator(locale);
  const { period, timeZone } = filter;
  const { organisation, campaign, officer, by } = await readNames(db, filter, createdBy);
  return {
    name: t("exports.about"),
    columns: [
      { title: t("exports.about_what"), kind: "text", width: 24 },
      { title: organisation, kind: "text", width: 60 },
    ],
    rows: [
      [t("exports.report"), sheets.map(({ name }) => name).join(", ")],
      [t("exports.from"), formatLongDate(period.from, locale)],
      [t("exports.to"), formatLongDate(period.to, locale)],
      [t("exports.campaign"), campaign ?? t("exports.every_campaign")],
      [t("exports.officer"), officer ?? t("exports.every_officer")],
      [t("exports.time_zone"), t("exports.time_zone_words", { zone: timeZone })],
      [t("exports.made_at"), formatInstant(new Date(asOf).toISOString(), locale, timeZone)],
      [t("exports.made_by"), by ?? createdBy],
    ],
    rowsOf: (readAt) =>
      sheets.flatMap(({ name }) => {
        const [first, last] = readAt[name] ?? [];
        if (first === undefined || last === undefined) return [];
        const times = { first: toInstant(first), last: toInstant(last) };
        return [[t("exports.read_at", { sheet: name }), t("exports.read_between", times)]];
      }),
  };
}
