import { toCsv } from "../../core/csv/write-csv";
import { type FormFields, fields } from "../../core/http/attempt";
import { idForCreate } from "../../core/http/idempotency";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { admitFacilitating } from "../guest/admit";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { checkImport, textOf } from "../registration/check-import";
import { type Imported, importParticipants } from "../registration/import-participants";
import { showCell } from "./show-cells";
import { ImportCheck } from "./views/import-check";
import { ImportDone } from "./views/import-done";
import { ImportForm } from "./views/import-form";

/** As the call's; a browser writes line breaks as two characters when the form is confirmed. */
const largest = 5 * 1024 * 1024;
export const uploadLimit = largest * 1.5;

async function showForm(call: PageCall<unknown>, fault: string | null, status = 200) {
  const led = await readLed(call.db, idOf(call));
  const body = <ImportForm led={led} csrf={call.csrf} fault={fault} />;
  return showLed(call, { title: call.t("leading.import"), status, body });
}

/** What a file holds; the file's text travels through the page: nothing is stored until it is confirmed. */
async function check(call: PageCall<FormFields>, csv: string, isAfter = false): Promise<Response> {
  const { db, t, csrf } = call;
  const led = await readLed(db, idOf(call));
  const { report, rows } = await checkImport(db, led.id, csv);
  return showLed(call, {
    title: t("leading.import"),
    status: report.errors.length > 0 ? 400 : isAfter ? 409 : 200,
    body: <ImportCheck {...{ led, report, csv, csrf }} rows={rows.map(({ read }) => showCell(read))} />,
  });
}

/** What stands in the way of a file as a whole: shown with the form that chooses another. */
const refusedAsAWhole = (error: unknown): error is Problem =>
  error instanceof Problem && [400, 409, 413, 415].includes(error.status);

export async function readFile(call: PageCall<FormFields>, file: File): Promise<Response> {
  try {
    if (file.size > largest) throw new Problem("payload_too_large", "File size must be less than 5MB");
    return await check(call, textOf(new Uint8Array(await file.arrayBuffer()), file.name));
  } catch (error) {
    if (!refusedAsAWhole(error)) throw error;
    return showForm(call, error.detail, error.status);
  }
}

/** The accounts that were made, as a file: their first passwords are had from it alone. */
const fileOf = ({ participants }: Imported): string =>
  toCsv([
    ["number", "name", "email", "phone", "temporary_password"],
    ...participants.map(({ number, name, email, phone, temporary_password }) => [
      ...[number, name, email, phone, temporary_password],
    ]),
  ]);

async function make(call: PageCall<FormFields>, csv: string): Promise<Response> {
  const { db, form, t } = call;
  const led = await readLed(db, idOf(call));
  let imported: Imported;
  try {
    imported = await importParticipants(call, led.id, csv, {
      invite: form.invite === "on",
      idOf: (row) => idForCreate("participant", { claim: undefined, now: call.now }, String(row)),
    });
  } catch (error) {
    // Somebody took an address since the check: the check says so, row by row.
    if (refusedAsAWhole(error)) return check(call, csv, true);
    throw error;
  }
  return showLed(call, {
    title: t("roster.imported_title"),
    headers: { "cache-control": "no-store" },
    body: <ImportDone {...{ led, imported }} file={fileOf(imported)} isInvited={form.invite === "on"} />,
  });
}

async function send(call: PageCall<FormFields>): Promise<Response> {
  const { form, files, t } = call;
  if (form.csv !== undefined && form.step === "create") return make(call, form.csv);
  if (!files.file) return showForm(call, t("roster.choose_file"), 400);
  return readFile(call, files.file);
}

const address = "/mana/workshops/assessments/:id/facilitator/participants/import";
const access = { access: everybody, admit: admitFacilitating } as const;

/** Many participants from a file: chosen, checked, made. */
export const importPages = new Pages()
  .get(address, access, (call) => showForm(call, null))
  .post(address, { ...access, form: fields, uploadLimit }, send);
