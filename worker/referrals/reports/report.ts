import type { Db } from "../../core/db/db";
import type { Sheet, SheetRow } from "../../core/export/sheet";
import type { StatFilter } from "../insight/stat-filter";

/** What a report's rows are read with. */
export interface ReportCall {
  db: Db;
  filter: StatFilter;
  /** When its export began, in ms: what AsOf says, on every page of it. */
  asOf: number;
}

/** Some rows of a report, and where the next ones begin; null after the last. */
export interface RowsRead {
  rows: SheetRow[];
  next: string | null;
}

/** A table of the tracker's figures that can be taken along: as a file, or into a spreadsheet. */
export interface Report extends Sheet {
  /** How many rows it will have, where that is known without reading them. */
  count(call: ReportCall): Promise<number | null>;
  /**
   * The rows from a mark on (null: from the first), some thousand at most, in order. A mark is what an earlier reading
   * answered: it may be kept for hours, so it says where it is in the data, not in a list.
   */
  read(call: ReportCall, mark: string | null): Promise<RowsRead>;
}
