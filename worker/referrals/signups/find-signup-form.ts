import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { publicFileUrl } from "../../core/files/public-files";
import { type Organisation, readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { type CampaignStatus, campaignStatus } from "../campaigns/campaign";
import { campaignAt } from "../campaigns/former-slugs";
import {
  type NextStep,
  type PhoneMode,
  type Question,
  regionQuestion,
  type Translations,
} from "../campaigns/signup-form";
import type { campaigns } from "../tables";

/** What the hosted form needs of its campaign. */
export interface SignupCampaign {
  id: string;
  number: number;
  slug: string;
  name: string;
  description: string;
  status: CampaignStatus;
  /** YYYY-MM-DD */
  startsOn: string;
  consentText: string | null;
  translations: Translations;
  phone: PhoneMode;
  /** The region first, where it is asked for; then the campaign's own. */
  questions: Question[];
  namesOfficer: boolean;
  confirmsByMail: boolean;
  /** Whether officers write to candidates by the product's mail: the form says so. */
  followUpsByMail: boolean;
  nextStep: NextStep;
  /** A path of this site. */
  logoUrl: string | null;
  organisation: Organisation;
}

interface Row
  extends RawRow<typeof campaigns, "id" | "number" | "slug" | "name" | "description">,
    RawRow<typeof campaigns, "starts_on" | "ends_on" | "archived_at" | "consent_text" | "logo_key">,
    RawRow<
      typeof campaigns,
      | "translations"
      | "phone"
      | "asks_region"
      | "questions"
      | "names_officer"
      | "confirms_by_mail"
      | "follow_ups_by_mail"
      | "next_step"
    > {}

/** The form of the campaign that has this slug, or had it before. */
export async function findSignupForm(db: Db, slug: string, now: number): Promise<SignupCampaign | null> {
  const [row, organisation] = await Promise.all([
    db.get<Row>(sql`SELECT id, number, slug, name, description, starts_on, ends_on, archived_at, consent_text,
      translations, phone, asks_region, questions, names_officer, confirms_by_mail, follow_ups_by_mail, next_step,
      logo_key FROM campaigns WHERE id = ${campaignAt(slug)}`),
    readOrganisation(db),
  ]);
  if (!row) return null;
  const dates = { startsOn: row.starts_on, endsOn: row.ends_on, archivedAt: row.archived_at };
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    name: row.name,
    description: row.description,
    status: campaignStatus(dates, localDay(now, organisation.timeZone)),
    startsOn: row.starts_on,
    consentText: row.consent_text,
    translations: JSON.parse(row.translations) as Translations,
    phone: row.phone,
    questions: [...regionQuestion(row.asks_region), ...(JSON.parse(row.questions) as Question[])],
    namesOfficer: row.names_officer === 1,
    confirmsByMail: row.confirms_by_mail === 1,
    followUpsByMail: row.follow_ups_by_mail === 1,
    nextStep: JSON.parse(row.next_step) as NextStep,
    logoUrl: row.logo_key === null ? null : publicFileUrl("", row.logo_key),
    organisation,
  };
}
