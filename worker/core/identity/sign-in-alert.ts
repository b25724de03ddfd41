import { sql } from "drizzle-orm";
import { formatInstant } from "../../../web/i18n/format";
import { translator } from "../../../web/i18n/translate";
import type { Env } from "../../env";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { sessions } from "../db/tables";
import { type Client, maskIp } from "../http/client";
import { siteOrigin } from "../http/origin";
import type { NewMail } from "../mail/mail";
import { unwantedMailings } from "../mailings/choices";
import type { Mailing } from "../mailings/mailing";
import { newMailingCopy } from "../mailings/write-mailing";
import { readOrganisation } from "../organisation/organisation";
import { toInstant } from "../time";
import type { Account } from "./account";
import { deviceIn } from "./views/device";

/** Whoever signs in may want to know when somebody does so elsewhere. */
export const signInAlert: Mailing = {
  name: "organisation.sign_ins",
  label: "signInAlert.label",
  hint: "signInAlert.hint",
  grants: "everybody",
};

/** What a person tells devices apart by: a newer version of a browser is none. */
const english = translator("en");
const looksLike = (userAgent: string, network: string) => `${deviceIn(userAgent, english)} ${network}`;

/** Sessions that are looked at, the latest: those of a year, for most. */
const remembered = 200;

/** Whether the person has signed in before, and never with such a program from such a network. */
async function isElsewhere(db: Db, personId: string, client: Client): Promise<boolean> {
  const rows = await db.all<RawRow<typeof sessions, "user_agent" | "ip_masked">>(sql`
    SELECT user_agent, ip_masked FROM sessions WHERE person_id = ${personId}
    ORDER BY created_at DESC LIMIT ${remembered}`);
  const here = looksLike(client.userAgent, maskIp(client.ip));
  return rows.length > 0 && rows.every((row) => looksLike(row.user_agent, row.ip_masked) !== here);
}

/**
 * The mail about a sign-in on a device that does not know the person, for the batch that opens the session; null where
 * there is nothing to tell, or nobody who wants to be told.
 */
export async function signInMail(
  env: Env,
  db: Db,
  account: Account,
  client: Client,
  now: number,
): Promise<NewMail | null> {
  const { id, name, email, locale } = account;
  if (!email || !(await isElsewhere(db, id, client))) return null;
  if ((await unwantedMailings(db, id)).has(signInAlert.name)) return null;
  const t = translator(locale);
  const { timeZone } = await readOrganisation(db);
  const network = maskIp(client.ip);
  const text = [
    t("mail.hello", { name }),
    t("signInAlert.text", {
      device: deviceIn(client.userAgent, t),
      at: formatInstant(toInstant(now), locale, timeZone),
      network: network === "" ? "–" : network,
    }),
    t("signInAlert.notYou"),
    `${siteOrigin({ env })}/profile`,
  ].join("\n\n");
  const copy = {
    mailing: signInAlert.name,
    person: { id, email, locale },
    subject: t("signInAlert.subject"),
    text,
  };
  return newMailingCopy(env, copy, now);
}
