import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import type { RawRow } from "../../core/db/raw-row";
import { publicFileName, putPublicFile, readPublicFile } from "../../core/files/public-files";
import { notFound } from "../../core/http/problem";
import { addDays, daysBetween, isDate } from "../../core/time";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import type { campaigns } from "../tables";
import { createCampaign } from "./create-campaign";
import type { DuplicateCampaign } from "./schemas";
import type { NextStep, Question, Translations } from "./signup-form";

interface Row extends RawRow<typeof campaigns> {
  /** JSON: those who are active. */
  officer_ids: string;
}

const lastDay = "2999-12-31";

/** As many days after the first one as in the other campaign. */
function moved(day: string, { starts_on: from }: Row, to: string): string {
  const there = addDays(to, daysBetween(from, day) - 1);
  return isDate(there) ? there : lastDay;
}

function nextStepOf(source: Row, startsOn: string): NextStep {
  const step = JSON.parse(source.next_step) as NextStep;
  return step.calendar_on ? { ...step, calendar_on: moved(step.calendar_on, source, startsOn) } : step;
}

/** A file of its own: the other campaign's goes when its logo changes. Null where there is none. */
async function copyLogo(env: Env, { logo_key: key }: Row, id: string): Promise<string | null> {
  const file = key === null ? null : await readPublicFile(env, key);
  if (key === null || file === null) return null;
  const name = await publicFileName(id, file.bytes, key.slice(key.lastIndexOf(".") + 1));
  await putPublicFile(env, name, file.bytes, file.type);
  return name;
}

/**
 * Creates a campaign with another one's settings, form and logo and the officers who work for it, and answers its id.
 * Links, targets and figures stay with the other, and so do its address and its key.
 */
export async function duplicateCampaign(
  { env, db, by }: { env: Env; db: Db; by: Author },
  origins: readonly string[],
  sourceId: string,
  { name, starts_on }: DuplicateCampaign,
  id: string = newId("campaign", by.now),
): Promise<string> {
  const source = await db.get<Row>(sql`SELECT c.*, (
      SELECT json_group_array(a.officer_id ORDER BY a.officer_id)
      FROM campaign_officers a JOIN officers o ON o.id = a.officer_id
      WHERE a.campaign_id = c.id AND o.deactivated_at IS NULL) AS officer_ids
    FROM campaigns c WHERE c.id = ${sourceId}`);
  if (!source) throw notFound();
  const input = {
    ...{ name, starts_on },
    ends_on: source.ends_on === null ? null : moved(source.ends_on, source, starts_on), // it runs as long
    ...{ description: source.description, type: source.type, region: source.region },
    landing_url: source.landing_url,
    attribution_model: source.attribution_model,
    attribution_window_days: source.attribution_window_days,
    max_links_per_officer: source.max_links_per_officer,
    officers_create_links: source.officers_create_links === 1,
    allowed_origins: JSON.parse(source.allowed_origins) as string[],
    consent_text: source.consent_text,
    translations: JSON.parse(source.translations) as Translations,
    phone: source.phone,
    asks_region: source.asks_region,
    questions: JSON.parse(source.questions) as Question[],
    goal: source.goal,
    names_officer: source.names_officer === 1,
    confirms_by_mail: source.confirms_by_mail === 1,
    follow_ups_by_mail: source.follow_ups_by_mail === 1,
    next_step: nextStepOf(source, starts_on),
    share_messages: JSON.parse(source.share_messages) as Record<string, string>,
    officer_ids: JSON.parse(source.officer_ids) as string[],
  };
  const like = { id: sourceId, logoKey: await copyLogo(env, source, id) };
  return createCampaign(db, by, origins, input, id, like);
}
