import { type FormState, freshForm } from "../../../web/ui";
import { passes } from "../../core/access/actor";
import { idFromKey, newId } from "../../core/db/ids";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { admins, superAdmins } from "../access/rules";
import { isSame } from "../cases/document";
import { carried, carriedBytes } from "../files/carry";
import { fileLimit } from "../files/report";
import { masterPath } from "../master/views/master";
import { countryNames, importMaster, readMasterFile, type SentFile, tryMasterImport } from "./import-master";
import type { Entry, MasterKind } from "./kind";
import { idKindOf, type KindName, kindNamed, masterKinds } from "./kinds";
import { templateAnswer } from "./template";
import { MasterFile, type MasterFileProps, type ToldEntry } from "./views/master-file";

const at = `${masterPath}/files/:kind`;
/** A browser writes line breaks as two characters when the form is confirmed. */
const uploadLimit = fileLimit * 1.5;
/** So many records are shown of what a file would do. */
const MOST_SHOWN = 200;

/** The kind that the address names, where the reader may write it. */
function kindOf(call: PageCall<unknown>): KindName {
  const name = kindNamed(call.c.req.param("kind"));
  if (!name) throw notFound();
  if (!passes(call.person, name === "references" ? admins : superAdmins)) {
    throw new Problem("forbidden", "Only a super administrator may do this.");
  }
  return name;
}

function showFile(
  call: PageCall<unknown>,
  name: KindName,
  { form = freshForm(), sent = null }: { form?: FormState; sent?: MasterFileProps["sent"] } = {},
  status = 200,
) {
  const label = call.t(`incomes.master.${name}`);
  const { columns } = masterKinds[name];
  return show(call, {
    title: label,
    status,
    body: <MasterFile {...{ name, label, columns, form, sent }} csrf={call.csrf} />,
  });
}

const valueWords = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "object" && "as_written" in value) return String(value.as_written);
  return String(value);
};

function changesOf({ before, after }: Entry): string {
  return Object.keys(after)
    .filter((field) => !isSame(after[field] ?? null, before?.fields[field] ?? null))
    .map((field) => `${field}: ${valueWords(before?.fields[field])} → ${valueWords(after[field])}`)
    .join("; ");
}

const toldOf = (kind: MasterKind, entry: Entry, countries: ReadonlyMap<unknown, string>): ToldEntry => ({
  row: entry.row,
  name: kind.nameOf({ ...entry.after, country: countries.get(entry.after.country_id) ?? "" }),
  isNew: entry.before === null,
  changes: changesOf(entry),
});

async function showSent(call: PageCall<unknown>, name: KindName, file: SentFile) {
  const kind = masterKinds[name];
  const [{ report, entries }, countries] = await Promise.all([
    tryMasterImport(call.db, kind, file),
    countryNames(call.db),
  ]);
  const sent = {
    report,
    entries: entries.slice(0, MOST_SHOWN).map((entry) => toldOf(kind, entry, countries)),
    count: entries.length,
    csv: carried(file, kind.columns, kind.figures),
  };
  return showFile(call, name, { sent }, report.errors.length > 0 ? 400 : 200);
}

async function check(call: PageCall<FormFields>, name: KindName) {
  const read = await attempt(call.form, async () => {
    const { file } = call.files;
    if (!file) throw invalid("file", call.t("incomes.files.choose"));
    return readMasterFile(masterKinds[name], new Uint8Array(await file.arrayBuffer()));
  });
  if (read.done) return showSent(call, name, read.value);
  return showFile(call, name, { form: { values: {}, refused: read.refused } }, read.status);
}

async function apply(call: PageCall<FormFields>, name: KindName) {
  const kind = masterKinds[name];
  // What it shows may have no column that the file had not; a blank one leaves all as it is.
  const file = await readMasterFile(kind, carriedBytes(call.form.csv ?? ""));
  const key = call.form.idempotency_key;
  const idOf = async (row: number) =>
    key ? idFromKey(idKindOf(name), call.person.id, `${key} ${row}`) : newId(idKindOf(name), call.now);
  const done = await attempt({}, () => importMaster(call.db, call.by, kind, file, idOf));
  if (!done.done) return showSent(call, name, file);
  const { created, changed } = done.value;
  return goTo(call, masterPath, call.t("incomes.master.applied", { created, changed }));
}

/** Where master data comes in files. */
export const masterFilePages = new Pages()
  .get(at, { access: admins }, (call) => showFile(call, kindOf(call)))
  .post(at, { access: admins, form: fields, uploadLimit }, (call) =>
    call.form.step === "apply" ? apply(call, kindOf(call)) : check(call, kindOf(call)),
  )
  .get(`${at}/template.xlsx`, { access: admins }, (call) => templateAnswer(masterKinds[kindOf(call)], "xlsx"))
  .get(`${at}/template.csv`, { access: admins }, (call) => templateAnswer(masterKinds[kindOf(call)], "csv"));
