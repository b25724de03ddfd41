import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { atomically, isUniqueViolation } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { type JobCall, ring } from "../../core/jobs/job";
import { newMail } from "../../core/mail/mail";
import { unseal } from "../../core/seal";
import type { Happened } from "../mail/happened";
import { followersPurpose, followToken } from "./followers";

/** Readers that one run writes to. */
const AT_ONCE = 40;

interface Follower {
  id: string;
  email_hash: string;
  email: string;
  locale: string;
}

/** What readers are told of it; null where it is not public, or not any more. */
async function newsOf({ db }: JobCall, { kind, caseId, version }: Happened) {
  if (kind !== "published" && kind !== "restored" && kind !== "closed") return null;
  const row = await db.get<{ public_version: number | null; last_published: number | null; earlier: number }>(
    sql`SELECT public_version, last_published, (SELECT count(*) FROM casebook_versions v
        WHERE v.case_id = c.case_id AND v.version < ${version} AND v.first_published_at IS NOT NULL) AS earlier
      FROM casebook_cases c WHERE case_id = ${caseId}`,
  );
  if (!row) return null;
  if (kind === "closed") {
    return row.public_version === null && row.last_published === version ? "withdrawn" : null;
  }
  if (row.public_version !== version) return null;
  if (kind === "restored") return "restored";
  return row.earlier > 0 ? "corrected" : "published";
}

/**
 * Writes to readers who follow the case or the archive, each once, whatever of both they follow. No title, no content,
 * no reason. Whether there are more to write to.
 */
export async function tellFollowers(call: JobCall, happened: Happened): Promise<boolean> {
  const { db, env, now } = call;
  const { key, caseId } = happened;
  const news = await newsOf(call, happened);
  if (news === null) return false;
  // Of both that somebody follows it is the case's own row, whose ending ends both.
  const followers = await db.all<Follower>(sql`
    SELECT f.id, max(f.case_id) AS followed, f.email_hash, f.email, f.locale FROM casebook_followers f
    WHERE f.case_id IN ('', ${caseId}) AND f.confirmed_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM mailings_written w
      WHERE w.mailing = 'casebook.followed' AND w.period = ${key} AND w.person_id = f.email_hash)
    GROUP BY f.email_hash LIMIT ${AT_ONCE}`);
  for (const { id, email_hash, email, locale } of followers) {
    const bytes = await unseal(env.DATA_KEY, followersPurpose, Buffer.from(email, "base64"));
    const t = translator(locale);
    const ending = `${siteOrigin({ env })}/follow/end/${followToken(env, id)}`;
    const text = [
      t(`casebook.news.${news}`),
      `${siteOrigin({ env })}/cases/${caseId}`,
      `-- \n${t("casebook.follow.mail_end")}\n${ending}`,
    ].join("\n\n");
    const subject = t(`casebook.news.${news}`);
    const mail = bytes
      ? await newMail(
          env,
          { to: new TextDecoder().decode(bytes), subject, text: `${text}\n`, unsubscribe: ending },
          now,
        )
      : { statements: [], jobs: [] };
    try {
      await atomically(db, [
        sql`INSERT INTO mailings_written (mailing, period, person_id, written_at)
          VALUES ('casebook.followed', ${key}, ${email_hash}, cast(${now} as integer))`,
        ...mail.statements,
      ]);
    } catch (error) {
      if (!isUniqueViolation(error, "mailings_written.mailing")) throw error;
      continue;
    }
    await ring(env, mail.jobs);
  }
  return followers.length === AT_ONCE;
}
