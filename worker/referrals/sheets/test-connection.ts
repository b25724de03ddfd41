import type { Db } from "../../core/db/db";
import { openSpreadsheet } from "../../core/google/open-spreadsheet";
import { SheetsError } from "../../core/google/sheets-error";
import { ensureTab } from "../../core/google/tabs";
import type { Env } from "../../env";
import { reports } from "../reports/reports";
import { readReportSettings } from "./report-settings";

/** Ms: a person waits for it, and may ask again. */
const patience = 2000;

export interface Tested {
  ok: boolean;
  message: string;
  spreadsheet_title: string | null;
}

/** Signs in, reads the connected spreadsheet and makes the tabs that it lacks: so it says too whether it may write. */
export async function testConnection(env: Env, db: Db): Promise<Tested> {
  const { spreadsheet_id: id } = await readReportSettings(db);
  if (id === null) return { ok: false, message: "No spreadsheet is connected yet.", spreadsheet_title: null };
  let title: string | null = null;
  try {
    const client = openSpreadsheet(env, id, patience);
    let known = await client.read();
    title = known.title;
    for (const report of Object.values(reports)) {
      known = (await ensureTab(client, report, report.name, { known })).spreadsheet;
    }
    return { ok: true, message: "The connection works.", spreadsheet_title: title };
  } catch (error) {
    if (!(error instanceof SheetsError)) throw error;
    return { ok: false, message: error.message, spreadsheet_title: title };
  }
}
