import { type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { chosenIn } from "../../core/http/chosen";
import { type PageCall, Pages, safeNext, seeOther, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, idOf, show } from "../../core/http/show";
import { readText } from "../../core/text/read-text";
import { packFile, unpackFile } from "../imports/packed-file";
import { administrators as access } from "../viewer";
import { applyList } from "./apply-list";
import { type CheckedList, checkList, listLimit, openList } from "./check-list";
import { latestLists } from "./find-lists";
import { type ListField, listFields } from "./list-fields";
import { countedFromOne, type EnrollmentList, type ListEntry, type Mapping } from "./read-list";
import { undoList } from "./undo-list";
import { ListCheckPage, shownFields } from "./views/check";
import { ListFormPage } from "./views/form";

const path = "/dashboard/enrolments";
/** A file that is packed and written in letters may grow by a third. */
const uploadLimit = Math.ceil((listLimit * 4) / 3) + 64 * 1024;

async function showForm(call: PageCall<unknown>, fault: string | null, status = 200) {
  const lists = await latestLists(call.db);
  return show(call, {
    title: call.t("enrolments.title"),
    status,
    body: <ListFormPage csrf={call.csrf} fault={fault} lists={lists} />,
    isSteps: true, // as the next step, which a script puts in this one's place
  });
}

/** What can be mended where it was typed or chosen. */
const isMendable = (error: unknown): error is Problem =>
  error instanceof Problem && (error.status === 400 || error.status === 413);

/** The fields that the page's selects give to columns; null where it had none yet. */
function chosenFields(form: FormFields): (ListField | null)[] | null {
  const chosen: (ListField | null)[] = [];
  for (let i = 0; form[`column_${i}`] !== undefined; i++) {
    chosen.push(listFields.find((field) => field === form[`column_${i}`]) ?? null);
  }
  return chosen.length > 0 ? chosen : null;
}

const whoIsMeant = ({ signupId, externalId, email, campaign }: ListEntry) =>
  [email, externalId, signupId, campaign].filter(Boolean).join(" · ");

interface Opened {
  list: EnrollmentList;
  checked: CheckedList | null;
  fault: string | null;
}

/** A list as it was sent. */
interface Sent {
  /** The file's name. */
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** It was pasted without a heading, and ours stands above it. */
  isHeaded: boolean;
}

/** The list with its columns as they were chosen. What is wrong with the choice is told beside it. */
async function open(
  call: PageCall<unknown>,
  { bytes, isHeaded }: Sent,
  chosen: (ListField | null)[] | null,
): Promise<Opened> {
  const read = async (mapping: Mapping) => {
    const list = await openList(call.db, bytes, mapping);
    return isHeaded ? countedFromOne(list) : list;
  };
  let list: EnrollmentList;
  try {
    list = await read(chosen ?? {});
  } catch (error) {
    if (!isMendable(error) || !chosen) throw error;
    list = await read({});
    const columns = list.columns.map((column, i) => ({ ...column, field: chosen[i] ?? null }));
    return { list: { ...list, columns }, checked: null, fault: error.errors?.[0]?.message ?? error.detail };
  }
  try {
    return { list, checked: await checkList(call, list), fault: null };
  } catch (error) {
    if (!isMendable(error)) throw error;
    return { list, checked: null, fault: error.errors?.[0]?.message ?? error.detail };
  }
}

async function showCheck(
  call: PageCall<FormFields>,
  { list, checked, fault }: Opened,
  { packed, hasChanged, ...sent }: Omit<Sent, "bytes"> & { packed: string; hasChanged: boolean },
) {
  const named = new Map(list.entries.map((entry) => [entry.row, whoIsMeant(entry)]));
  const { columns } = list;
  const props = { ...sent, columns, checked, named, fault, hasChanged, packed, csrf: call.csrf };
  // Also with columns that don't do it is a page of its own: of a refusal, a script would look for the form alone.
  return show(call, {
    title: call.t("enrolments.check_title"),
    body: <ListCheckPage {...props} />,
    isSteps: true,
  });
}

async function check(call: PageCall<FormFields>, sent: Sent) {
  const { bytes, ...more } = sent;
  if (bytes.length > listLimit) return showForm(call, call.t("enrolments.too_large"), 413);
  const opened = await open(call, sent, null);
  return showCheck(call, opened, { ...more, packed: await packFile(bytes), hasChanged: false });
}

/** Pasted addresses have no heading. */
function pastedList(text: string): Pick<Sent, "bytes" | "isHeaded"> {
  const [first = ""] = text.trim().split("\n");
  const isHeaded = first.includes("@");
  return { bytes: new TextEncoder().encode(isHeaded ? `email\n${text}` : text), isHeaded };
}

/** Applies what the page showed; where other columns were chosen since, what they mean is shown first. */
async function goOn(call: PageCall<FormFields>, packed: string) {
  const { form, t } = call;
  const bytes = await unpackFile(packed, listLimit);
  if (!bytes) throw new Problem("validation_failed", t("enrolments.choose_again"));
  const sent = { file: form.file_name ?? "", isHeaded: form.headed === "on" };
  const opened = await open(call, { ...sent, bytes: new Uint8Array(bytes) }, chosenFields(form));
  const hasChanged = shownFields(opened.list.columns) !== form.shown;
  if (form.step !== "apply" || opened.fault !== null || hasChanged) {
    return showCheck(call, opened, { ...sent, packed, hasChanged });
  }
  const { counts } = await applyList(call, opened.list, await idFromForm("enrollmentList", call));
  return goTo(call, path, t("enrolments.applied", { count: counts.matched }));
}

export const enrollmentListPages = new Pages()
  .get(path, { access }, (call) => showForm(call, null))
  .post(path, { access, form: fields, uploadLimit }, async (call) => {
    const { packed } = call.form;
    const { file } = call.files;
    const pasted = readText(call.form.pasted ?? "");
    if (packed === undefined && !file && pasted === "") {
      return showForm(call, call.t("enrolments.choose"), 400);
    }
    try {
      if (file) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return await check(call, { file: file.name, bytes, isHeaded: false });
      }
      if (packed !== undefined) return await goOn(call, packed);
      return await check(call, { file: call.t("enrolments.pasted"), ...pastedList(pasted) });
    } catch (error) {
      if (!isMendable(error)) throw error;
      return showForm(call, error.errors?.[0]?.message ?? error.detail, error.status);
    }
  })
  .post(`${path}/chosen`, { access, form: fields }, async (call) => {
    const { form, t } = call;
    const text = `signup_id\n${chosenIn(form).join("\n")}\n`;
    const list = await openList(call.db, new TextEncoder().encode(text), {});
    const { counts, appliedId } = await applyList(call, list, await idFromForm("enrollmentList", call));
    const words =
      appliedId === null ? t("enrolments.none_changed") : t("enrolments.applied", { count: counts.matched });
    tell(call.c, words, appliedId === null ? "info" : "good", {
      href: path,
      label: t("enrolments.see_undo"),
    });
    return seeOther(safeNext(form.back));
  })
  .post(`${path}/:id/undo`, { access, form: fields }, async (call) => {
    const { taken_back } = await undoList(call, idOf(call));
    return goTo(call, path, call.t("enrolments.undone_told", { count: taken_back ?? 0 }));
  });
