import { Pages } from "../http/pages";
import { notFound } from "../http/problem";
import { show } from "../http/show";
import { rangeOf } from "./a1";
import { localSpreadsheet } from "./local-spreadsheet";
import { openSpreadsheet } from "./open-spreadsheet";
import { SheetsError } from "./sheets-error";
import { LocalSheets, type LocalSheetsProps } from "./views/sheets";

const shownRows = 200;

async function readTab(
  env: Parameters<typeof openSpreadsheet>[0],
  id: string,
  wanted: string | undefined,
): Promise<LocalSheetsProps> {
  const nothing = { tabs: [], current: "", head: [], rows: [], fault: null };
  try {
    const client = openSpreadsheet(env, id, 0); // who looks may look again
    const { tabs } = await client.read();
    const tab = tabs.find(({ title }) => title === wanted) ?? tabs[1] ?? tabs[0];
    if (!tab) return nothing;
    const last = Math.min(tab.rows, shownRows + 1);
    const cells = await client.values(rangeOf(tab.title, 1, last, Math.min(tab.columns, 26)));
    const [head = [], ...rows] = cells.map((row) => row.map(String));
    return { tabs: tabs.map(({ title }) => title), current: tab.title, head, rows, fault: null };
  } catch (error) {
    if (!(error instanceof SheetsError)) throw error;
    return { ...nothing, fault: error.message };
  }
}

/** What the stand-in for Google Sheets holds, to be looked at; nothing of it exists outside of development. */
export const sheetPages = new Pages().get(
  "/dev/sheets",
  { access: { grants: ["organisation:admin"] } },
  async (call) => {
    if (call.env.ENVIRONMENT !== "development") throw notFound();
    const { id, tab } = call.c.req.query();
    const props = await readTab(call.env, id || localSpreadsheet, tab);
    return show(call, { title: call.t("google.sheets"), body: <LocalSheets {...props} /> });
  },
);
