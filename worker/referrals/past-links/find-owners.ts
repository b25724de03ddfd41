import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { checkBody } from "../../core/http/parse-body";
import { emailKey, isEmailAddress } from "../../core/text/email-address";
import { searchKey } from "../../core/text/fold";
import { readLine } from "../../core/text/read-text";
import { type NewOfficer, newOfficer } from "../officers/schemas";
import type { Owner } from "./owner";

interface Found {
  id: string;
  name: string;
  nameKey: string;
  isOpen: number;
  email: string | null;
  phone: string | null;
}

const contactIn = /^(.*?)\s*<([^<>]+)>$/;

const noName = { fault: "Choose an officer and a campaign for this link." } as const;

/** Reads who is meant: an id, a name that one alone has, or `Name <e-mail or phone>` of somebody who may be new. */
export async function officerReader(db: Db): Promise<(text: string) => Promise<Owner<NewOfficer>>> {
  const all = await db.all<Found>(sql`SELECT o.id, p.name, p.name_key AS nameKey, p.email, p.phone,
    o.deactivated_at IS NULL AS isOpen FROM officers o JOIN people p ON p.id = o.person_id`);
  const known = (officer: Found): Owner<NewOfficer> =>
    officer.isOpen ? { id: officer.id, name: officer.name } : { fault: "The officer is inactive." };
  return async (given) => {
    const text = readLine(given);
    if (text === "") return noName;
    const byId = all.find(({ id }) => id === text);
    if (byId) return known(byId);
    const [, name = "", contact = ""] = contactIn.exec(text) ?? [];
    if (contact !== "") {
      const field = isEmailAddress(contact) ? "email" : "phone";
      const checked = await checkBody(db, newOfficer, { name, [field]: contact });
      if (!checked.success) return { fault: checked.error.issues[0]?.message ?? "This is not valid." };
      const { email, phone } = checked.data;
      const same = all.find((one) =>
        email ? one.email !== null && emailKey(one.email) === emailKey(email) : one.phone === phone,
      );
      return same ? known(same) : { id: null, name: checked.data.name, create: checked.data };
    }
    const named = all.filter(({ nameKey, isOpen }) => isOpen && nameKey === searchKey(text));
    if (named.length > 1)
      return { fault: "Several officers have this name. Add the address: Name <e-mail or phone>." };
    const [one] = named;
    return one
      ? known(one)
      : { fault: "There is no such officer. For a new one write: Name <e-mail or phone>." };
  };
}

/** Reads which campaign is meant: an id, or a name, of which a new campaign is made where none has it. */
export async function campaignReader(
  db: Db,
  today: string,
): Promise<(text: string) => Owner<{ name: string }>> {
  const all = await db.all<Omit<Found, "email" | "phone">>(sql`SELECT id, name, name_key AS nameKey,
    archived_at IS NULL AND (ends_on IS NULL OR ends_on >= ${today}) AS isOpen FROM campaigns`);
  const known = ({ id, name, isOpen }: Pick<Found, "id" | "name" | "isOpen">): Owner<{ name: string }> =>
    isOpen ? { id, name } : { fault: "The campaign is over: it takes no new links." };
  return (given) => {
    const text = readLine(given);
    if (text === "") return noName;
    const byId = all.find(({ id }) => id === text);
    if (byId) return known(byId);
    const named = all.filter(({ nameKey }) => nameKey === searchKey(text));
    const open = named.filter(({ isOpen }) => isOpen);
    if (open.length > 1) return { fault: "Several campaigns have this name. Give the campaign's id." };
    const one = open[0] ?? named[0];
    if (one) return known(one);
    if (/^cmp_/.test(text)) return { fault: "There is no such campaign." };
    return text.length > 120
      ? { fault: "Use at most 120 characters." }
      : { id: null, name: text, create: { name: text } };
  };
}
