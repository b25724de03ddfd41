import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { type Author, recordIfChanged } from "../../core/trail/record";
import { forgetLinks } from "../clicks/known-links";
import { campaigns } from "../tables";

async function mustExist(db: Db, id: string): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM campaigns WHERE id = ${id}`))) throw notFound();
}

/** Its links stop and no more are made; what it brought stays. The first to archive it is who did. */
export async function archiveCampaign(db: Db, by: Author, id: string): Promise<void> {
  await mustExist(db, id);
  await atomically(db, [
    db
      .update(campaigns)
      .set({ archivedAt: by.now, archivedBy: by.actor?.id ?? null })
      .where(and(eq(campaigns.id, id), isNull(campaigns.archivedAt))),
    recordIfChanged(by, "campaign.archived", id),
  ]);
  await forgetLinks({ campaignId: id });
}

/** Back to what its dates say; its links that were not revoked work again. */
export async function restoreCampaign(db: Db, by: Author, id: string): Promise<void> {
  await mustExist(db, id);
  await atomically(db, [
    db
      .update(campaigns)
      .set({ archivedAt: null, archivedBy: null })
      .where(and(eq(campaigns.id, id), isNotNull(campaigns.archivedAt))),
    recordIfChanged(by, "campaign.restored", id),
  ]);
  await forgetLinks({ campaignId: id });
}
