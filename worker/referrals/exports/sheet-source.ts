import type { Db } from "../../core/db/db";
import { csvArchive, csvFile } from "../../core/export/csv-file";
import type { Sheet } from "../../core/export/sheet";
import type { SheetFile } from "../../core/export/sheet-file";
import { xlsxFile } from "../../core/export/xlsx-file";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import type { StatFilter } from "../insight/stat-filter";
import type { RowsRead } from "../reports/report";
import { aboutSheet } from "./about-sheet";
import { reportsOf } from "./reports-of";
import type { ExportState, StoredExport } from "./stored-export";

/** A sheet of a file, and how its rows are read. */
export interface SheetSource {
  sheet: Sheet;
  read(mark: string | null): Promise<RowsRead>;
  /** Whether its rows are the export's: what stands about them is not counted. */
  isReport: boolean;
}

type ExportRange = Pick<StoredExport, "fromDay" | "toDay" | "campaignId" | "officerId">;

/** The filter of an export, as it was asked for. */
export async function filterOf(db: Db, stored: ExportRange, asOf: number): Promise<StatFilter> {
  const { timeZone } = await readOrganisation(db);
  const { fromDay, toDay, campaignId, officerId } = stored;
  const today = localDay(asOf, timeZone);
  return { period: { from: fromDay, to: toDay }, campaignId, officerId, timeZone, today };
}

/** The sheets of an export's file, in the order in which they are written: what is said of them, last. */
export async function sourcesOf(
  db: Db,
  stored: StoredExport,
  { asOf, readAt }: Pick<ExportState, "asOf" | "readAt">,
): Promise<SheetSource[]> {
  const filter = await filterOf(db, stored, asOf);
  const reports = reportsOf(stored.report).map(
    (report): SheetSource => ({
      sheet: report,
      read: (mark) => report.read({ db, filter, asOf }, mark),
      isReport: true,
    }),
  );
  if (stored.format !== "xlsx") return reports;
  const about = await aboutSheet(
    db,
    filter,
    stored,
    reports.map(({ sheet }) => sheet),
    asOf,
  );
  const readAbout = async () => ({ rows: [...about.rows, ...about.rowsOf(readAt)], next: null });
  return [...reports, { sheet: about, read: readAbout, isReport: false }];
}

/** What is said of the others is shown first. */
const byPlaceInBook = (a: SheetSource, b: SheetSource) => Number(a.isReport) - Number(b.isReport);

/** Writes the file of these sheets; goes on from `state`, where it was put down. */
export function fileOf(stored: StoredExport, sources: readonly SheetSource[], state: unknown): SheetFile {
  if (stored.format === "xlsx")
    return xlsxFile(
      sources.toSorted(byPlaceInBook).map(({ sheet }) => sheet.name),
      state as never,
    );
  const { delimiter, decimalSign: decimal } = stored;
  const style = { delimiter, decimal } as Parameters<typeof csvFile>[0];
  return sources.length > 1 ? csvArchive(style, state as never) : csvFile(style);
}
