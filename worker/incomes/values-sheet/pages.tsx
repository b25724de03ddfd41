import { type FormState, freshForm } from "../../../web/ui";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { invalid, Problem } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { askedOf } from "../cases/asked";
import { carried, carriedBytes } from "../files/carry";
import { fileLimit } from "../files/report";
import { type FileFormat, fileAnswer } from "../files/write-file";
import { type OpenCase, openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { changeWords } from "../history/change-words";
import { namesOf } from "../history/names-of";
import { figures, SHEET_COLUMNS, sheetRows, valuesSheet } from "./columns";
import { importSheet, readSentSheet, type SentSheet, tryImport } from "./import-sheet";
import { SheetPage, type SheetPageProps } from "./views/sheet";

const at = `${casesPath}/cases/:id/drivers/sheet`;
/** A browser writes line breaks as two characters when the form is confirmed. */
const uploadLimit = fileLimit * 1.5;

function showSheet(
  call: PageCall<unknown>,
  open: OpenCase,
  { form = freshForm(), sent = null }: { form?: FormState; sent?: SheetPageProps["sent"] } = {},
  status = 200,
) {
  const { record, mayEdit } = open;
  return show(call, {
    title: `${call.t("incomes.sheet.title")}: ${record.name}`,
    isWork: true,
    status,
    body: <SheetPage {...{ record, mayEdit, form, sent }} csrf={call.csrf} />,
  });
}

async function showDifferences(call: PageCall<unknown>, open: OpenCase, sheet: SentSheet, form?: FormState) {
  const { report, changes } = tryImport(open.found, sheet);
  const names = await namesOf(call, open.found);
  const sent = {
    report,
    changes: changes.map((change) => changeWords(change, names, call)),
    csv: carried(sheet, SHEET_COLUMNS, figures),
  };
  const status = form ? 409 : report.errors.length > 0 ? 400 : 200;
  return showSheet(call, open, { sent, ...(form ? { form } : {}) }, status);
}

async function check(call: PageCall<FormFields>, open: OpenCase) {
  const read = await attempt(call.form, async () => {
    const { file } = call.files;
    if (!file) throw invalid("file", call.t("incomes.files.choose"));
    return readSentSheet(new Uint8Array(await file.arrayBuffer()));
  });
  if (read.done) return showDifferences(call, open, read.value);
  return showSheet(call, open, { form: { values: {}, refused: read.refused } }, read.status);
}

async function apply(call: PageCall<FormFields>, open: OpenCase) {
  const { caller, record } = open;
  const sheet = await readSentSheet(carriedBytes(call.form.csv ?? ""));
  const base = Number(call.form.base_revision) || undefined;
  const done = await attempt({}, () => importSheet(call.db, call.by, caller, record.id, sheet, base));
  if (done.done) {
    const count = done.value.changes.length;
    return goTo(call, casePath(record.id, "drivers"), call.t("incomes.sheet.applied", { count }));
  }
  // Somebody was faster, or a segment is gone: what it would do now is shown anew.
  const message = done.problem.code === "edit_conflict" ? call.t("incomes.sheet.meanwhile") : "";
  const refused = { ...done.refused, message: message || done.refused.message };
  return showDifferences(call, await openCase(call), sheet, { values: {}, refused });
}

async function download(call: PageCall<unknown>, format: FileFormat) {
  const { found } = await openCase(call);
  const groups = await askedOf(call.db, found.document, call.locale);
  const language = call.locale.startsWith("fr") ? "fr" : "en";
  return fileAnswer("drivers", format, valuesSheet, sheetRows(found.document, groups, language));
}

/** Where a case's numbers are taken along as a sheet and come back. */
export const valuesSheetPages = new Pages()
  .get(at, { access: everybody }, async (call) => showSheet(call, await openCase(call)))
  .get(`${at}.xlsx`, { access: everybody }, (call) => download(call, "xlsx"))
  .get(`${at}.csv`, { access: everybody }, (call) => download(call, "csv"))
  .post(at, { access: everybody, form: fields, uploadLimit }, async (call) => {
    const open = await openCase(call);
    if (!open.mayEdit) throw new Problem("forbidden", "Your right on this case is too low.");
    return call.form.step === "apply" ? apply(call, open) : check(call, open);
  });
