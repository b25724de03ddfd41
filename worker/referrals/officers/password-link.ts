import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { whatsAppAddress } from "../../../web/ui/whatsapp";
import { atomically, type Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { handPasswordLink } from "../../core/identity/password-requests";
import { credentialUrl, endPasswordRequest } from "../../core/identity/people";
import { toInstant } from "../../core/time";
import { type Author, record, recordIfChanged } from "../../core/trail/record";
import type { Env } from "../../env";
import { officerIds } from "./deactivate-officer";

export interface PasswordLink {
  password_url: string;
  expires_at: string;
  whatsapp_url: string | null;
}

export interface PasswordRequest {
  officer_id: string;
  name: string;
  phone: string;
  asked_at: string;
}

/** Active officers who wait for a link, who asked first before others. */
export async function findPasswordRequests(db: Db): Promise<PasswordRequest[]> {
  const rows = await db.all<Omit<PasswordRequest, "asked_at"> & { asked_at: number }>(sql`
    SELECT o.id AS officer_id, p.name, p.phone, r.asked_at
    FROM password_requests r JOIN people p ON p.id = r.person_id JOIN officers o ON o.person_id = p.id
    WHERE o.deactivated_at IS NULL ORDER BY r.asked_at, o.id`);
  return rows.map((row) => ({ ...row, asked_at: toInstant(row.asked_at) }));
}

/** A link to choose a new password, shown this once, and where there is a number, WhatsApp's in the officer's language. */
export async function makePasswordLink(env: Env, db: Db, by: Author, id: string): Promise<PasswordLink> {
  const { personId, active } = await officerIds(db, id);
  if (!active) throw new Problem("conflict", "The officer is inactive. Activate them first.");
  const person = await db.get<{ name: string; phone: string | null; locale: string }>(
    sql`SELECT name, phone, locale FROM people WHERE id = ${personId}`,
  );
  const link = handPasswordLink(by, personId);
  await atomically(db, [...link.statements, record(db, by, "officer.password_link_made", id)]);
  const url = credentialUrl(env, link.token);
  const words = translator(person?.locale ?? "en")("officers.password_message", {
    name: person?.name ?? "",
    url,
  });
  return {
    password_url: url,
    expires_at: toInstant(link.expiresAt),
    whatsapp_url: person?.phone ? whatsAppAddress(words, person.phone) : null,
  };
}

/** The request is put away unanswered; harmless where there is none. */
export async function dismissPasswordRequest(db: Db, by: Author, id: string): Promise<void> {
  const { personId } = await officerIds(db, id);
  await atomically(db, [
    endPasswordRequest(personId),
    recordIfChanged(by, "officer.password_request_dismissed", id),
  ]);
}
