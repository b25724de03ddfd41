import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { notFound } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { changesOf } from "../../core/trail/changes";
import { type Author, recordIfChanged } from "../../core/trail/record";
import { findNote } from "./find-notes";
import type { NewNote, NoteEdits, NoteRecord } from "./schemas";

async function requireCampaign(db: Db, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const found = await db.get(sql`SELECT 1 FROM campaigns WHERE id = ${id}`);
  if (!found) throw notFound("There is no such campaign.");
}

/** Repeated with the same id it changes nothing. */
export async function createNote(db: Db, by: Author, id: string, note: NewNote): Promise<NoteRecord> {
  await requireCampaign(db, note.campaign_id);
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO notes (id, day, text, text_key, campaign_id, created_at, created_by)
      VALUES (${id}, ${note.date}, ${note.text}, ${searchKey(note.text)}, ${note.campaign_id},
        cast(${by.now} AS integer), ${by.actor?.id ?? null}) ON CONFLICT (id) DO NOTHING`,
    recordIfChanged(by, "note.created", id, { ...note }),
  ]);
  return findNote(db, id);
}

/** What is left out stays. */
export async function editNote(db: Db, by: Author, id: string, edits: NoteEdits): Promise<NoteRecord> {
  const before = await findNote(db, id);
  await requireCampaign(db, edits.campaign_id);
  const changes = changesOf(
    { date: before.date, text: before.text, campaign_id: before.campaign_id },
    { ...edits },
  );
  if (Object.keys(changes).length === 0) return before;
  const { date, text, campaign_id } = edits;
  await atomically(db, [
    sql`UPDATE notes SET
      day = ${date === undefined ? sql`day` : date},
      text = ${text === undefined ? sql`text` : text},
      text_key = ${text === undefined ? sql`text_key` : searchKey(text)},
      campaign_id = ${campaign_id === undefined ? sql`campaign_id` : campaign_id}
      WHERE id = ${id} AND deleted_at IS NULL`,
    recordIfChanged(by, "note.edited", id, { changes }),
  ]);
  return findNote(db, id);
}

async function requireNote(db: Db, id: string): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM notes WHERE id = ${id}`))) throw notFound();
}

/** It is seen no more. Harmless where it is deleted already. */
export async function deleteNote(db: Db, by: Author, id: string): Promise<void> {
  await requireNote(db, id);
  await atomically(db, [
    sql`UPDATE notes SET deleted_at = cast(${by.now} AS integer) WHERE id = ${id} AND deleted_at IS NULL`,
    recordIfChanged(by, "note.deleted", id),
  ]);
}

/** Undoes the deletion. Harmless where it stands. */
export async function restoreNote(db: Db, by: Author, id: string): Promise<NoteRecord> {
  await requireNote(db, id);
  await atomically(db, [
    sql`UPDATE notes SET deleted_at = NULL WHERE id = ${id} AND deleted_at IS NOT NULL`,
    recordIfChanged(by, "note.restored", id),
  ]);
  return findNote(db, id);
}
