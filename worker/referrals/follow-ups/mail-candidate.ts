import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { atomically, type Db, guard } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { Problem } from "../../core/http/problem";
import { ring } from "../../core/jobs/job";
import { type Mail, newMail } from "../../core/mail/mail";
import { unsubscribeToken } from "../../core/mailings/unsubscribe-token";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, personal, recordIfChanged } from "../../core/trail/record";
import type { Env } from "../../env";
import { decryptAddress } from "../signups/address";
import type { Reader } from "../viewer";
import { candidateMailing } from "./end-mail";
import { findFollowUp } from "./find-follow-ups";
import { languageFor, messageTo } from "./message";
import { marking } from "./nudge-candidate";
import { findOwn, refuseEnded, stillFollowedUp } from "./own-candidate";
import type { FollowUp } from "./schemas";

export interface MailCall {
  env: Env;
  db: Db;
  by: Author;
}

const refusals: Record<Exclude<FollowUp["may_mail"], "yes">, string> = {
  no_address: "This candidate gave no e-mail address.",
  not_agreed: "This candidate did not agree to mail.",
  ended: "This candidate wants no more mail.",
};

/** The letter, in the candidate's language: why they get it and how it ends stand below the message. */
async function letterTo({ env, db, by }: MailCall, candidate: FollowUp, chosen?: string) {
  const { actor } = personal(by);
  const { name: organisation, locale } = await readOrganisation(db);
  const from = { chosen: chosen ?? null, locale, officer: actor.name, organisation };
  const t = translator(languageFor(candidate, from));
  const campaign = candidate.campaign_name;
  const token = unsubscribeToken(env.DATA_KEY, {
    personId: candidate.signup_id,
    mailing: candidateMailing,
  });
  const unsubscribe = `${siteOrigin({ env })}/end-mail/${token}`;
  const text = [
    messageTo(candidate, from),
    `${actor.name}\n${organisation}`,
    `-- \n${t("followups.mail_reason", { campaign })}\n${unsubscribe}\n`,
  ].join("\n\n");
  return { subject: t("followups.mail_subject", { campaign }), text, unsubscribe };
}

/**
 * The product writes to the candidate, signed by whoever asks for it; answers go to them, where they have an address. The
 * mail is a part of the change that notes the contact: it goes out once on a local day, however often this is called. 404
 * for another officer's candidate; 409 for one who gave no address, did not agree to mail or ended it, and as
 * `nudgeCandidate` refuses.
 */
export async function mailCandidate(
  call: MailCall,
  reader: Reader,
  id: string,
  chosen?: string,
): Promise<void> {
  const { env, db, by } = call;
  const { actor, now } = personal(by);
  const kept = await findOwn(db, reader.viewer, id);
  refuseEnded(kept);
  const candidate = await findFollowUp(env.DATA_KEY, db, reader, id);
  if (candidate.may_mail !== "yes") throw new Problem("conflict", refusals[candidate.may_mail]);
  const letter: Mail = {
    to: await decryptAddress(env.DATA_KEY, kept.email_encrypted),
    ...(await letterTo(call, candidate, chosen)),
    ...(actor.email ? { replyTo: actor.email } : {}),
  };
  const mail = await newMail(env, letter, now, { ifChanged: true });
  await atomically(db, [
    stillFollowedUp(reader.viewer, id),
    // Who ends mail at this very moment, or is erased, gets none.
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM signups WHERE id = ${id} AND mail_ended_at IS NULL AND email_encrypted <> '')`,
    ),
    await marking(db, by, { id, day: kept.day }, { isMail: true }),
    ...mail.statements,
    recordIfChanged(by, "signup.mailed", id),
  ]);
  await ring(env, mail.jobs);
}
