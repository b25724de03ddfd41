import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { longestNote } from "./longest-note";

const text = fields.name(longestNote).describe("What happened on that day: a radio spot, a fair");
const campaignId = fields.idOrLeftOut().nullable();

export const newNote = z.object({
  date: fields.date(),
  text,
  campaign_id: campaignId.default(null).describe("Null: of all campaigns"),
});
export type NewNote = z.output<typeof newNote>;

/** What is left out stays as it is. */
export const noteEdits = z.object({
  date: fields.date().optional(),
  text: text.optional(),
  campaign_id: campaignId.optional(),
});
export type NoteEdits = z.output<typeof noteEdits>;

export const noteRecord = z.object({
  id: z.string(),
  date: z.string(),
  text: z.string(),
  campaign_id: z.string().nullable(),
  campaign_name: z.string().nullable(),
  created_at: z.string(),
});
export type NoteRecord = z.infer<typeof noteRecord>;
export const noteList = listOf(noteRecord);

export const notesQuery = listQuery(["date", "created_at"], "-date").extend({
  campaign_id: fields.idOrLeftOut().describe("Of this campaign, and of all campaigns").optional(),
  from: fields.date().optional(),
  to: fields.date().optional(),
});
export type NotesQuery = z.output<typeof notesQuery>;

nameSchemas({ NewNote: newNote, NoteEdits: noteEdits, Note: noteRecord });
