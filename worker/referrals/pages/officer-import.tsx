import { ImportCheck } from "../../../web/pages/referrals/officers/import-check";
import { ImportDone } from "../../../web/pages/referrals/officers/import-done";
import { ImportForm } from "../../../web/pages/referrals/officers/import-form";
import { decodeText } from "../../core/csv/decode-text";
import { type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { organisationCountry } from "../../core/http/parse-body";
import { Problem } from "../../core/http/problem";
import { importOfficers } from "../officers/import-officers";
import { readOfficersCsv } from "../officers/read-officers-csv";
import type { ImportReport } from "../officers/schemas";
import { administrators } from "../viewer";
import { show } from "./show";

const uploadLimit = 10 * 1024 * 1024;

const showForm = (call: PageCall<unknown>, fault: string | null, status = 200) =>
  show(call, {
    title: call.t("officers.import_title"),
    status,
    body: <ImportForm csrf={call.csrf} fault={fault} />,
  });

/** The report of a file with faults, which the import hands over as a refusal. */
function reportOf(error: unknown): ImportReport | null {
  return error instanceof Problem && "rows" in error.members
    ? (error.members as unknown as ImportReport)
    : null;
}

/** The file's text travels through the page that shows the check: nothing is stored until it is confirmed. */
async function check(call: PageCall<FormFields>, bytes: Uint8Array) {
  const csv = decodeText(bytes) ?? "";
  const answer = await importOfficers(call.db, call.by, bytes, { dryRun: true }).catch((error: unknown) => {
    const report = reportOf(error);
    if (!report) throw error;
    return { report };
  });
  return show(call, {
    title: call.t("officers.import_title"),
    status: answer.report.errors.length > 0 ? 400 : 200,
    body: (
      <ImportCheck
        report={answer.report}
        officers={readOfficersCsv(csv, await organisationCountry(call.db)).officers}
        csv={csv}
        csrf={call.csrf}
      />
    ),
  });
}

async function create(call: PageCall<FormFields>, csv: string) {
  const bytes = new TextEncoder().encode(csv);
  const done = await importOfficers(call.db, call.by, bytes, { dryRun: false }).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  // Someone took an address since the check, or the form was sent twice: the check says so, row by row.
  if (!done) return check(call, bytes);
  const response = await show(call, {
    title: call.t("officers.imported"),
    body: <ImportDone imported={done.imported} />,
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
