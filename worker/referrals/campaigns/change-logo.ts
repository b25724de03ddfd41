import { eq } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { imageExtensions, imageType } from "../../core/files/image-type";
import { deletePublicFile, publicFileName, putPublicFile } from "../../core/files/public-files";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { campaigns } from "../tables";

export const logoLimit = 1024 * 1024;

async function logoOf(db: Db, id: string): Promise<string | null> {
  const row = await db
    .select({ logoKey: campaigns.logoKey })
    .from(campaigns)
    .where(eq(campaigns.id, id))
    .get();
  if (!row) throw notFound();
  return row.logoKey;
}

/** The file is stored before the record names it and removed after, so that no page shows one that is missing. */
export async function changeLogo(env: Env, db: Db, by: Author, id: string, bytes: Uint8Array): Promise<void> {
  const before = await logoOf(db, id);
  if (bytes.byteLength > logoLimit) {
    throw new Problem("payload_too_large", "A logo may hold at most 1 MiB.");
  }
  const type = imageType(bytes);
  if (!type) throw new Problem("unsupported_media_type", "A logo is a PNG, JPEG or WebP image.");
  const name = await publicFileName(id, bytes, imageExtensions[type]);
  if (name === before) return;
  await putPublicFile(env, name, bytes, type);
  await atomically(db, [
    db.update(campaigns).set({ logoKey: name }).where(eq(campaigns.id, id)),
    record(db, by, "campaign.logo_changed", id),
  ]);
  if (before) await deletePublicFile(env, before);
}

export async function removeLogo(env: Env, db: Db, by: Author, id: string): Promise<void> {
  const before = await logoOf(db, id);
  if (before === null) return;
  await atomically(db, [
    db.update(campaigns).set({ logoKey: null }).where(eq(campaigns.id, id)),
    record(db, by, "campaign.logo_removed", id),
  ]);
  await deletePublicFile(env, before);
}
