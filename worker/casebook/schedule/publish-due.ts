import { type SQL, sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import type { Person } from "../../core/access/actor";
import { atomically, type Db } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { Problem } from "../../core/http/problem";
import type { JobCall } from "../../core/jobs/job";
import type { Schedule } from "../../core/jobs/schedule";
import { newMail } from "../../core/mail/mail";
import type { Author } from "../../core/trail/record";
import { nameOf } from "../access/name-of";
import { isReviewer } from "../access/reviewers";
import { changeCase } from "../cases/change-case";
import { findCase } from "../cases/find-case";
import { moveCaseBy } from "../cases/move-case";
import { unschedule } from "../cases/schedules";
import { home } from "../paths";

/** Schedules that one tick looks at: what is left has its turn a minute later. */
const AT_ONCE = 100;

interface Row {
  version_id: string;
  publish_at: number;
  change_summary: string | null;
  accepted: string;
  scheduled_by: string;
  name: string;
  is_key: number;
  may_publish: number;
}

/** Whether who scheduled (alias s) may publish still: a moderator or an admin at work, or a key that is good. */
const mayPublish = (
  now: number,
): SQL => sql`(EXISTS (SELECT 1 FROM people p WHERE p.id = s.scheduled_by AND ${isReviewer})
  OR EXISTS (SELECT 1 FROM api_keys k WHERE k.id = s.scheduled_by AND k.revoked_at IS NULL
    AND (k.expires_at IS NULL OR k.expires_at > ${now}) AND k.scopes LIKE '%"admin"%'))`;

/** Those whose time has come, and those whose scheduler may not publish any more. */
const dueNow = (db: Db, now: number) =>
  db.all<Row>(sql`SELECT s.version_id, s.publish_at, s.change_summary, s.accepted, s.scheduled_by,
      coalesce(${nameOf(sql`s.scheduled_by`)}, '') AS name,
      EXISTS (SELECT 1 FROM api_keys k WHERE k.id = s.scheduled_by) AS is_key, ${mayPublish(now)} AS may_publish
    FROM casebook_schedules s
    WHERE s.cancelled_at IS NULL AND (s.publish_at <= ${now} OR NOT ${mayPublish(now)})
    ORDER BY s.publish_at LIMIT ${AT_ONCE}`);

/** Whoever scheduled it, as the author of what happens at that time. */
function authorOf({ by }: JobCall, { scheduled_by: id, name, is_key }: Row): Author {
  if (is_key) return { ...by, actor: { kind: "key", id, scopes: ["admin"] } };
  const actor: Person = {
    ...{ kind: "person", id, sessionId: "", name, email: null, phone: null, locale: "en", grants: [] },
    ...{ mustChangePassword: false, secondFactor: "off", via: "bearer" },
  };
  return { ...by, actor };
}

async function settle(call: JobCall, row: Row): Promise<void> {
  const { db, by, now } = call;
  if (row.may_publish && row.publish_at <= now) {
    const caller = { id: row.scheduled_by, role: "moderator" } as const;
    const asked = { by: authorOf(call, row), caller, id: row.version_id, ifMatch: undefined };
    try {
      await moveCaseBy(db, asked, "publish", {
        ...{ change_summary: row.change_summary ?? undefined, accepted: JSON.parse(row.accepted) },
        isScheduled: true,
      });
      return;
    } catch (error) {
      // What it lacks by now stops it for good; anything else is tried again at the next tick.
      if (!(error instanceof Problem) || error.status >= 500) throw error;
    }
  }
  const system = { id: "", role: "admin" } as const;
  await changeCase(db, { by, caller: system, id: row.version_id, ifMatch: undefined }, async () => {
    const found = await findCase(db, row.version_id);
    const statements = await unschedule(by, found);
    return { versionId: row.version_id, isNew: false, statements: statements.length > 0 ? statements : null };
  });
}

/** Who scheduled what was cancelled, or made the key that did, is told, once: mail and end of the row are one batch. */
async function tellCancelled({ env, db, now }: JobCall): Promise<void> {
  const rows = await db.all<{ version_id: string; email: string | null; name: string; locale: string }>(sql`
    SELECT s.version_id, p.email, coalesce(p.name, '') AS name, coalesce(p.locale, 'en') AS locale
    FROM casebook_schedules s LEFT JOIN api_keys k ON k.id = s.scheduled_by
      LEFT JOIN people p ON p.id = coalesce(k.created_by, s.scheduled_by)
    WHERE s.cancelled_at IS NOT NULL LIMIT ${AT_ONCE}`);
  for (const { version_id, email, name, locale } of rows) {
    const t = translator(locale);
    const text = [t("mail.hello", { name }), t("casebook.mail.unscheduled"), siteOrigin({ env }) + home];
    const mail = email
      ? await newMail(
          env,
          { to: email, subject: t("casebook.mail.unscheduled_subject"), text: `${text.join("\n\n")}\n` },
          now,
        )
      : { statements: [] };
    await atomically(db, [
      ...mail.statements,
      sql`DELETE FROM casebook_schedules WHERE version_id = ${version_id} AND cancelled_at IS NOT NULL`,
    ]);
  }
}

/**
 * Each minute: what is to be published by now is published, once, or cancelled where it cannot be. One that fails has
 * its turn again a minute later, and keeps none of the others.
 */
export const publishDue: Schedule = {
  every: "minute",
  name: "casebook.publish_due",
  async run(call) {
    const failed: unknown[] = [];
    for (const row of await dueNow(call.db, call.now)) {
      await settle(call, row).catch((error: unknown) => failed.push(error));
    }
    await tellCancelled(call);
    if (failed.length > 0) throw failed[0];
  },
};
