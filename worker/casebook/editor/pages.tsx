import { type FormFields, fields } from "../../core/http/attempt";
import { isScript, type PageCall, Pages, seeOther } from "../../core/http/pages";
import { goTo, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import type { RefusedDeed } from "../editor-side/props";
import { readSide } from "../editor-side/read-side";
import { casePath } from "../paths";
import { contentIn, type Values, valuesOf } from "./form/form-values";
import { formAfter } from "./form/rows";
import { showSignedOut } from "./give-back";
import { type OpenCase, openCase } from "./open-editor";
import { showPreview } from "./preview";
import { readChoices } from "./read-choices";
import { type Kept, linesOf, openShown, saveCase, typedIn } from "./save-case";
import { Editor } from "./views/editor";

/** A version of 1 MB, its translation and the names of many rows. */
const FORM_BYTES = 4 * 1024 * 1024;

interface Shown {
  /** What was typed and is not saved; null: what is stored. */
  values?: Values;
  etag?: string;
  kept?: Kept;
  /** A form beside it was refused. */
  side?: RefusedDeed;
}

export async function showEditor(
  call: PageCall<unknown>,
  open: OpenCase,
  { values, etag, kept, side }: Shown = {},
) {
  const { db, t, csrf } = call;
  const { record, caller } = open;
  const stored = valuesOf(contentIn(record));
  const typed = kept?.refused.values ?? values ?? stored;
  return show(call, {
    title: record.title,
    isWork: true,
    status: (kept ?? side)?.status ?? 200,
    body: (
      <Editor
        of={open}
        form={{ values: typed, refused: kept?.refused ?? null }}
        etag={kept?.etag ?? etag ?? open.etag}
        choices={await readChoices(db, caller, typed)}
        conflict={(kept?.conflict ?? []).map((field) => ({
          ...{
            field,
            label: t(field === "translations" ? "casebook.editor.translations" : `compare.field.${field}`),
          },
          ...{ stored: linesOf(stored, field), typed: linesOf(typed, field) },
        }))}
        isUnsaved={values !== undefined}
        side={await readSide(call, open.found, side)}
        person={caller.id}
        csrf={csrf}
      />
    ),
  });
}

/** A button of the form changes its rows and saves nothing; all else saves what the form says. */
async function change(call: PageCall<FormFields>) {
  const { form, t } = call;
  const open = await openShown(call, await openCase(call));
  if (form.do) {
    const values = formAfter(typedIn(form), form.do, valuesOf(contentIn(open.record)));
    return showEditor(call, open, { values, etag: form.etag ?? "" });
  }
  const saved = await saveCase(call, open);
  if (!saved.done) return showEditor(call, saved.open, { kept: saved });
  const to = casePath(saved.caseId);
  // A form that saves itself says so in its own place.
  if (isScript(call.c) && !saved.isNew) {
    const answer = seeOther(to);
    answer.headers.set("etag", saved.etag);
    return answer;
  }
  const told = saved.isNew ? "draft_begun" : saved.isChanged ? "saved" : "as_it_was";
  return goTo(call, to, t(`casebook.editor.told_${told}`));
}

/** What was typed while a session ended: given back to nobody in particular, or to who has signed in again. */
async function giveBack(call: PageCall<FormFields>): Promise<Response | null> {
  const { form, actor, t } = call;
  if (actor === null) return showSignedOut(call);
  if (!form.version_id) return null;
  const open = await openShown(call, await openCase(call));
  const refused = { values: typedIn(form), errors: [], message: t("casebook.editor.in_again") };
  const kept: Kept = { ...{ done: false, open, refused, conflict: [] }, etag: form.etag ?? "", status: 403 };
  return showEditor(call, open, { kept });
}

const at = casePath(":id");

/** `/cases/:case_id`: where a case is written. */
export const editorPages = new Pages()
  .get(at, { access: everybody }, async (call) => {
    const open = await openCase(call);
    return call.c.req.query("preview") ? showPreview(call, open) : showEditor(call, open);
  })
  .post(at, { access: everybody, form: fields, uploadLimit: FORM_BYTES, outlived: giveBack }, change);
