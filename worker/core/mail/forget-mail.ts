import { sql } from "drizzle-orm";
import type { Db, Statement } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { outbox } from "../db/tables";
import { unseal } from "../seal";
import { emailKey } from "../text/email-address";
import { type Mail, mailPurpose } from "./mail";

type Row = RawRow<typeof outbox, "id" | "recipient" | "body">;

async function recipientOf(dataKey: string, { recipient, body }: Row): Promise<string> {
  if (recipient !== "") return recipient;
  const bytes = await unseal(dataKey, mailPurpose, Buffer.from(body, "base64"));
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Mail).to : "";
}

const forget = (ids: readonly string[]): Statement =>
  sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Messages to one of these mailboxes that were kept, or wait to be sent: they go. For the batch of the cause. */
export async function forgetMailTo(
  env: { DATA_KEY: string },
  db: Db,
  addresses: readonly string[],
): Promise<Statement[]> {
  if (addresses.length === 0) return [];
  const keys = new Set(addresses.map(emailKey));
  const ids: string[] = [];
  for (const row of await db.all<Row>(
    sql`SELECT id, recipient, iif(recipient = '', body, '') AS body FROM outbox`,
  )) {
    if (keys.has(emailKey(await recipientOf(env.DATA_KEY, row)))) ids.push(row.id);
  }
  return ids.length > 0 ? [forget(ids)] : [];
}
