import * as z from "zod";
import { Api } from "../../core/http/api";
import { administrators } from "../viewer";
import { findOfficerNote, keepOfficerNote } from "./officer-note";
import { officerNote } from "./schemas";

const params = z.object({ id: z.string() });
const oneOfficer = { id: "{officer_id}" };

export const officerNoteApi = new Api("Officers")
  .get(
    "/officers/:id/note",
    {
      summary: "What administrators keep about an officer, whom it is not shown to",
      access: administrators,
      params,
      responses: { 200: officerNote },
      example: { params: oneOfficer },
    },
    async ({ c, db, params }) => c.json({ note: await findOfficerNote(db, params.id) }),
  )
  .put(
    "/officers/:id/note",
    {
      summary: "Keep a note about an officer in place of the one before",
      access: administrators,
      params,
      body: officerNote,
      responses: { 200: officerNote },
      example: { params: oneOfficer, body: { note: "Prefers calls in the morning" } },
    },
    async ({ c, db, by, params, body }) => {
      await keepOfficerNote(db, by, params.id, body.note);
      return c.json(body);
    },
  );
