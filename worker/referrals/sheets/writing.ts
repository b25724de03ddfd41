import type { SheetsClient } from "../../core/google/sheets-client";
import type { JobCall } from "../../core/jobs/job";
import type { Book } from "./spreadsheet";

/** A run that has a spreadsheet to itself. */
export interface Writing extends Pick<JobCall, "env" | "db" | "now"> {
  client: SheetsClient;
  book: Book;
  /** Who holds the spreadsheet. */
  run: string;
  /** Ms until which it goes on; then others have their turn. */
  until: number;
  progress(rows: number): Promise<void>;
}
