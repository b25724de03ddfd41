import type { Translate } from "../../../web/i18n/translate";
import { csvDownload } from "../../core/csv/download";
import { type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { show } from "../../core/http/show";
import { administrators } from "../viewer";
import { mostLines } from "./batch-number";
import { checkHistory } from "./check-history";
import { latestImports } from "./find-imports";
import { importEvents } from "./import-events";
import { packFile, unpackFile } from "./packed-file";
import { rejectedLines } from "./rejected-lines";
import { importLimit } from "./routes";
import { type Lines, splitFile } from "./split-lines";
import { HistoryCheckPage } from "./views/check";
import { HistoryDonePage } from "./views/done";
import { HistoryFormPage } from "./views/form";

const path = "/dashboard/imports";
/** A file that is packed and written in letters may grow by a third. */
const uploadLimit = Math.ceil((importLimit * 4) / 3) + 64 * 1024;

async function showForm(call: PageCall<unknown>, fault: string | null, status = 200) {
  const earlier = await latestImports(call.db);
  const title = call.t("imports.title");
  return show(call, {
    title,
    status,
    body: <HistoryFormPage csrf={call.csrf} fault={fault} earlier={earlier} />,
  });
}

/** The file's lines, or what is wrong with all of it. */
function linesOf(bytes: Uint8Array, t: Translate): { lines: Lines } | { fault: string } {
  try {
    const lines = splitFile(bytes);
    if (lines.length === 0) return { fault: t("imports.empty") };
    return lines.length > mostLines ? { fault: t("imports.too_many", { count: lines.length }) } : { lines };
  } catch (error) {
    if (error instanceof TypeError) return { fault: t("imports.not_text") };
    throw error;
  }
}

async function check(call: PageCall<FormFields>, file: File) {
  const t = call.t;
  if (file.size > importLimit) return showForm(call, t("imports.too_large"), 413);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = linesOf(bytes, t);
  if ("fault" in read) return showForm(call, read.fault, 400);
  const found = await checkHistory(call, read.lines);
  const packed = await packFile(bytes);
  const body = <HistoryCheckPage check={found} file={file.name} packed={packed} csrf={call.csrf} />;
  return show(call, { title: t("imports.title"), body });
}

async function carryOut(call: PageCall<FormFields>, bytes: Uint8Array) {
  const t = call.t;
  const { packed = "", missing_clicks } = call.form;
  const done = await importEvents(call, splitFile(bytes), { addMissingClicks: missing_clicks === "add" });
  return show(call, {
    title: t("imports.done_title"),
    body: <HistoryDonePage done={done} packed={packed} csrf={call.csrf} />,
  });
}

async function download(call: PageCall<FormFields>, bytes: Uint8Array) {
  const t = call.t;
  const { rejected } = await checkHistory(call, splitFile(bytes));
  const header: [string, string, string] = [
    t("imports.line"),
    t("imports.what_is_wrong"),
    t("imports.content"),
  ];
  const rows = rejectedLines(bytes, rejected, header, (fault) => t(`imports.fault.${fault}`));
  return csvDownload(call, t("imports.file_name"), rows);
}

export const importPages = new Pages()
  .get(path, { access: administrators }, (call) => showForm(call, null))
  .post(path, { access: administrators, form: fields, uploadLimit }, async (call) => {
    const { step, packed } = call.form;
    const t = call.t;
    if (packed === undefined) {
      const { file } = call.files;
      return file ? check(call, file) : showForm(call, t("imports.choose"), 400);
    }
    const bytes = await unpackFile(packed, importLimit);
    if (!bytes) throw new Problem("validation_failed", t("imports.choose_again"));
    return step === "rejected" ? download(call, bytes) : carryOut(call, bytes);
  });
