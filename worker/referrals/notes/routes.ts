import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { administrators, everybody, viewerOf } from "../viewer";
import { createNote, deleteNote, editNote, restoreNote } from "./change-notes";
import { listNotes } from "./find-notes";
import { newNote, noteEdits, noteList, noteRecord, notesQuery } from "./schemas";

const params = z.object({ id: z.string().max(60) });
const one = { id: "{note_id}" };

export const noteApi = new Api("Statistics")
  .get(
    "/notes",
    {
      summary: "What the organisation notes of days on its trends; to an officer, of their campaigns",
      access: everybody,
      query: notesQuery,
      responses: { 200: noteList },
      example: { query: { from: "2026-10-01", to: "2026-10-31" } },
    },
    async (call) => call.c.json(await listNotes(call.db, await viewerOf(call.db, call.actor), call.query)),
  )
  .post(
    "/notes",
    {
      summary: "Note what happened on a day: trends of that day mark it",
      access: administrators,
      body: newNote,
      problems: ["not_found"],
      responses: { 201: noteRecord },
      idempotency: "claimed",
      example: { body: { date: "2026-10-14", text: "Radio spot" } },
    },
    async (call) =>
      call.c.json(await createNote(call.db, call.by, await idForCreate("note", call), call.body), 201),
  )
  .patch(
    "/notes/:id",
    {
      summary: "Change a note; what is left out stays",
      access: administrators,
      params,
      body: noteEdits,
      responses: { 200: noteRecord },
      example: { params: one, body: { text: "Radio spot in the morning" } },
    },
    async (call) => call.c.json(await editNote(call.db, call.by, call.params.id, call.body)),
  )
  .delete(
    "/notes/:id",
    {
      summary: "Delete a note; repeated, it changes nothing",
      access: administrators,
      params,
      responses: { 204: null },
      example: { params: one },
    },
    async (call) => {
      await deleteNote(call.db, call.by, call.params.id);
      return call.c.body(null, 204);
    },
  )
  .post(
    "/notes/:id/restore",
    {
      summary: "Undo the deletion of a note; repeated, it changes nothing",
      access: administrators,
      params,
      responses: { 200: noteRecord },
      example: { params: one },
    },
    async (call) => call.c.json(await restoreNote(call.db, call.by, call.params.id)),
  );
