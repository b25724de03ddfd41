import { parse } from "../../core/http/api";
import type { FormFields } from "../../core/http/attempt";
import type { PageCall, Refused } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { caseFor, caseNotFound } from "../access/case-access";
import { editCase } from "../cases/edit-case";
import { type ContentField, contentFields } from "../content/fields";
import { givenContent } from "../content/schemas";
import { inOneCalendar } from "./form/both-calendars";
import { contentIn, type Values } from "./form/form-values";
import { editsIn, inputOf } from "./form/read-form";
import { placeOf } from "./form/rows";
import { type OpenCase, openVersion } from "./open-editor";

export interface Kept {
  done: false;
  open: OpenCase;
  /** What the next save is based on. */
  etag: string;
  refused: Refused;
  /** The fields that say something else in what is stored, where that changed meanwhile. */
  conflict: ContentField[];
  status: number;
}
export interface Done {
  done: true;
  caseId: string;
  isNew: boolean;
  isChanged: boolean;
  /** What the next save is based on: the version as this one left it. */
  etag: string;
}
export type Saved = Done | Kept;

/** What was typed, without what only carries the form. */
export function typedIn({ csrf: _, etag: __, version_id: ___, do: ____, ...values }: FormFields): Values {
  const typed = Object.entries(values).map(([name, value]) => [name, value.replace(/\r\n?/g, "\n")]);
  return inOneCalendar(Object.fromEntries(typed));
}

const kept = new Set([400, 404, 409, 412, 413]);

/** The version that the form was shown of; it must be of the case that the address names. */
export async function openShown(call: PageCall<FormFields>, address: OpenCase): Promise<OpenCase> {
  const { db, form } = call;
  const id = form.version_id;
  if (!id || id === address.record.id) return address;
  if ((await caseFor(db, address.caller, id)) !== address.record.case_id) throw caseNotFound();
  return openVersion(db, address.caller, id);
}

function differing(values: Values, open: OpenCase): ContentField[] {
  const edits = editsIn(values, contentIn(open.record));
  return contentFields.filter((field) => field in edits);
}

/** Saves what the form says, as `PATCH` would. Whatever is refused comes back with all that was typed. */
export async function saveCase(call: PageCall<FormFields>, open: OpenCase): Promise<Saved> {
  const { db, by, form } = call;
  const { record, caller } = open;
  const values = typedIn(form);
  const edits = editsIn(values, contentIn(record));
  if (Object.keys(edits).length === 0) {
    return { done: true, caseId: record.case_id, isNew: false, isChanged: false, etag: form.etag ?? "" };
  }
  try {
    const given = parse(givenContent, edits);
    const asked = { by, caller, id: record.id, ifMatch: form.etag ?? "" };
    const { isNew, versionId } = await editCase(db, asked, caller, given);
    const after = await openVersion(db, caller, versionId);
    // Where somebody changed it in between, the form stays on what it had: its next save is told of the change.
    const isOurs = isNew || after.found.row.updated_at === by.now;
    const etag = isOurs ? after.etag : asked.ifMatch;
    return { done: true, caseId: record.case_id, isNew, isChanged: true, etag };
  } catch (error) {
    if (!(error instanceof Problem) || !kept.has(error.status)) throw error;
    return refusedOf(call, open, values, error);
  }
}

async function refusedOf(
  { db, form }: PageCall<FormFields>,
  open: OpenCase,
  values: Values,
  problem: Problem,
): Promise<Kept> {
  const errors = (problem.errors ?? []).map(({ path, message }) => ({
    path: placeOf(path, values),
    message,
  }));
  const refused = { values, errors, message: problem.detail };
  const wasOvertaken = problem.code === "precondition_failed" || problem.code === "draft_exists";
  if (!wasOvertaken) {
    return { done: false, open, etag: form.etag ?? "", refused, conflict: [], status: problem.status };
  }
  const same = await openVersion(db, open.caller, open.record.id);
  // A draft that somebody began meanwhile is what the next save changes.
  const isDrafted = same.edit === null && same.record.open_version !== null;
  const now = isDrafted ? await openVersion(db, open.caller, open.record.case_id) : same;
  const conflict = differing(values, now);
  return { done: false, open: now, etag: now.etag, refused, conflict, status: problem.status };
}

/** What a field says in plain lines, for two texts beside each other. */
export function linesOf(values: Values, field: ContentField): string {
  const said = inputOf(values)[field];
  if (said === null || typeof said === "string") return said ?? "";
  const flat = (part: unknown): string =>
    part === null || part === undefined
      ? ""
      : typeof part === "object"
        ? Object.values(part).map(flat).filter(Boolean).join(" · ")
        : String(part);
  return Array.isArray(said) ? said.map(flat).join("\n") : flat(said);
}
