import { whatsAppAddress } from "../../../web/ui/whatsapp";
import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, personal } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Reader } from "../viewer";
import { findFollowUp } from "./find-follow-ups";
import { messageTo } from "./message";
import { readNumber } from "./nudge-candidate";

/**
 * The candidate's number and the address that opens WhatsApp on them, signed by whoever writes, in
 * their language, or in the one that was chosen. As `readNumber` refuses.
 */
export async function contactCandidate(
  { env, db, by }: { env: Env; db: Db; by: Author },
  reader: Reader,
  id: string,
  chosen?: string,
): Promise<{ phone: string; whatsapp_url: string; name: string | null }> {
  const { actor } = personal(by);
  const phone = await readNumber(env.DATA_KEY, db, by, reader.viewer, id);
  const [candidate, organisation] = await Promise.all([
    findFollowUp(env.DATA_KEY, db, reader, id),
    readOrganisation(db),
  ]);
  const text = messageTo(candidate, {
    chosen: chosen ?? null,
    locale: organisation.locale,
    officer: actor.name,
    organisation: organisation.name,
  });
  return { phone, whatsapp_url: whatsAppAddress(text, phone), name: candidate.first_name };
}
