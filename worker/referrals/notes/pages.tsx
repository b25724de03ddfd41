import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused, seeOther } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { campaignChoices } from "../campaigns/choices";
import { organisationToday } from "../campaigns/find-campaigns";
import { shownTo } from "../shown-to";
import { administrators, readers, viewerOf } from "../viewer";
import { createNote, deleteNote, editNote, restoreNote } from "./change-notes";
import { findNote, listNotes } from "./find-notes";
import { type NoteRecord, newNote, noteEdits, notesQuery } from "./schemas";
import { EditNote } from "./views/edit";
import { Notes, notesPath as path } from "./views/list";

const inputOf = ({ date, text, campaign_id }: FormFields) => ({
  date,
  text,
  campaign_id: campaign_id || null,
});

const valuesOf = ({ date, text, campaign_id }: NoteRecord): FormFields => ({
  date,
  text,
  campaign_id: campaign_id ?? "",
});

async function showList(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const address = call.c.req.query();
  const viewer = await viewerOf(call.db, call.actor);
  const [notes, campaigns, today] = await Promise.all([
    listNotes(call.db, viewer, readList(notesQuery, address)),
    campaignChoices(call.db, viewer),
    organisationToday(call.db, call.now),
  ]);
  const usual = { date: address.date ?? today, campaign_id: address.campaign_id ?? "" };
  return show(call, {
    title: call.t("notes.title"),
    status,
    body: shownTo(
      viewer,
      <Notes
        notes={notes}
        campaigns={campaigns}
        query={address}
        form={{ values: refused?.values ?? usual, refused }}
        csrf={call.csrf}
      />,
    ),
  });
}

async function showOne(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const [note, campaigns] = await Promise.all([
    findNote(call.db, idOf(call)),
    campaignChoices(call.db, { role: "admin" }),
  ]);
  return show(call, {
    title: call.t("notes.edit"),
    status,
    body: (
      <EditNote
        note={note}
        campaigns={campaigns}
        form={{ values: refused?.values ?? valuesOf(note), refused }}
        csrf={call.csrf}
      />
    ),
  });
}

export const notePages = new Pages()
  .get(path, { access: readers }, (call) => showList(call))
  .post(path, { access: administrators, form: fields }, async (call) => {
    const made = await attempt(call.form, async () =>
      createNote(call.db, call.by, await idFromForm("note", call), parse(newNote, inputOf(call.form))),
    );
    return made.done
      ? goTo(call, path, call.t("notes.told_added"))
      : showList(call, made.refused, made.status);
  })
  .get(`${path}/:id`, { access: administrators }, (call) => showOne(call))
  .post(`${path}/:id`, { access: administrators, form: fields }, async (call) => {
    const note = await findNote(call.db, idOf(call));
    const saved = await attempt(call.form, () =>
      editNote(call.db, call.by, note.id, parse(noteEdits, editsOf(call.form, valuesOf(note), inputOf))),
    );
    return saved.done
      ? goTo(call, path, call.t("notes.told_saved"))
      : showOne(call, saved.refused, saved.status);
  })
  .post(`${path}/:id/delete`, { access: administrators, form: fields }, async (call) => {
    await deleteNote(call.db, call.by, idOf(call));
    return seeOther(`${path}?deleted=${encodeURIComponent(idOf(call))}`);
  })
  .post(`${path}/:id/restore`, { access: administrators, form: fields }, async (call) => {
    await restoreNote(call.db, call.by, idOf(call));
    return goTo(call, path, call.t("notes.told_restored"));
  });
