import { decodeText } from "../../core/csv/decode-text";
import { type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { show } from "../../core/http/show";
import { administrators } from "../viewer";
import { checkOfficers } from "./check-officers";
import { importOfficers } from "./import-officers";
import { importLimit } from "./routes";
import { ImportCheck } from "./views/import-check";
import { ImportDone } from "./views/import-done";
import { ImportForm } from "./views/import-form";

/** A browser writes line breaks as two characters when the form is confirmed. */
const uploadLimit = importLimit * 1.5;

const showForm = (call: PageCall<unknown>, fault: string | null, status = 200) =>
  show(call, {
    title: call.t("officers.import_title"),
    status,
    body: <ImportForm csrf={call.csrf} fault={fault} />,
  });

/** The file's text travels through the page that shows the check: nothing is stored until it is confirmed. */
async function check(call: PageCall<FormFields>, bytes: Uint8Array) {
  const { report, officers } = await checkOfficers(call.db, bytes);
  return show(call, {
    title: call.t("officers.import_title"),
    status: report.errors.length > 0 ? 400 : 200,
    body: <ImportCheck report={report} officers={officers} csv={decodeText(bytes) ?? ""} csrf={call.csrf} />,
  });
}

async function create(call: PageCall<FormFields>, csv: string) {
  const bytes = new TextEncoder().encode(csv);
  const imported = await importOfficers(call.db, call.by, bytes).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  // Someone took an address since the check, or the form was sent twice: the check says so, row by row.
  if (!imported) return check(call, bytes);
  const response = await show(call, {
    title: call.t("officers.imported"),
    body: <ImportDone imported={imported} />,
  });
  response.headers.set("cache-control", "no-store");
  return response;
}

export const officerImportPages = new Pages()
  .get("/dashboard/officers/import", { access: administrators }, (call) => showForm(call, null))
  .post("/dashboard/officers/import", { access: administrators, form: fields, uploadLimit }, async (call) => {
    if (call.form.csv !== undefined && call.form.step === "create") return create(call, call.form.csv);
    const file = call.files.file;
    if (!file) return showForm(call, call.t("officers.choose_file"), 400);
    return check(call, new Uint8Array(await file.arrayBuffer()));
  });
