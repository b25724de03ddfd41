import { sql } from "drizzle-orm";
import { languages as catalogues, type MessageKey, translator } from "../../../web/i18n/translate";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { PageCall } from "../../core/http/pages";
import type { CampaignRecord } from "../campaigns/schemas";
import type { ReferralRecord } from "../links/schemas";
import type { campaigns } from "../tables";

/** Campaign id → the message that its links are passed on with, its places not yet filled in. */
export type CampaignTemplates = Readonly<Record<string, string>>;

const usualMessage: MessageKey = "share.usual_message";

/** What is sent where the campaign has no message of its own; null in a language that we do not speak. */
export const usualTemplate = (language: string): string | null =>
  Object.hasOwn(catalogues, language) ? translator(language)(usualMessage) : null;

/** The one message of a campaign in that language: its own, else the usual one. */
export function templateIn(messages: CampaignRecord["share_messages"], language: string): string {
  const own = Object.hasOwn(messages, language) ? messages[language] : undefined;
  return own || (usualTemplate(language) ?? translator("en")(usualMessage));
}

/** The first of the languages in which there is something to say: a campaign's own, or one of ours. */
export const languageAmong = (wanted: readonly string[], languages: Readonly<Record<string, unknown>>) =>
  wanted.find((tag) => Object.hasOwn(languages, tag)) ?? "en";

/** Those that somebody reads, the nearest first. */
export const languagesRead = (locale: string): string[] => [locale, locale.split("-")[0] ?? ""];

/** The messages of these campaigns in the language of whoever shares. */
export async function readTemplates(
  { db, person }: Pick<PageCall<unknown>, "person"> & { db: Db },
  campaignIds: readonly string[],
): Promise<CampaignTemplates> {
  if (campaignIds.length === 0) return {};
  const rows = await db.all<RawRow<typeof campaigns, "id" | "share_messages">>(sql`
    SELECT id, share_messages FROM campaigns WHERE id IN (SELECT value FROM json_each(${JSON.stringify(campaignIds)}))`);
  return Object.fromEntries(
    rows.map(({ id, share_messages }) => {
      const messages = JSON.parse(share_messages) as CampaignRecord["share_messages"];
      const language = languageAmong(languagesRead(person.locale), { ...catalogues, ...messages });
      return [id, templateIn(messages, language)];
    }),
  );
}

/** The same of the campaigns that these links belong to. */
export const templatesOf = (call: Parameters<typeof readTemplates>[0], links: readonly ReferralRecord[]) =>
  readTemplates(call, [...new Set(links.map(({ campaign_id }) => campaign_id))]);
