import { sql } from "drizzle-orm";
import { atomically, type Statement } from "../db/db";
import type { JobCall } from "../jobs/job";
import { mailPurpose } from "../mail/mail";
import { isNewestSeal, seal, unseal } from "../seal";
import { totpPurpose } from "../second-factor/totp-secret";
import { webhookPurpose } from "../webhooks/secret";
import type { Renewal } from "./renew";

/** What stands in base64 in a column, sealed for a purpose. */
export interface SealedColumn {
  name: string;
  table: string;
  id: string;
  column: string;
  purpose: string;
}

const sealedColumns: SealedColumn[] = [
  {
    name: "organisation.totp",
    table: "totp_secrets",
    id: "person_id",
    column: "secret",
    purpose: totpPurpose,
  },
  { name: "organisation.webhooks", table: "webhooks", id: "id", column: "secret", purpose: webhookPurpose },
  {
    ...{ name: "organisation.former_webhook_secrets", table: "webhooks", id: "id" },
    ...{ column: "former_secret", purpose: webhookPurpose },
  },
  { name: "organisation.outbox", table: "outbox", id: "id", column: "body", purpose: mailPurpose },
];

const atOnce = 100;

/** How one column comes under the newest key. */
export function renewalOf({ name, table, id, column, purpose }: SealedColumn): Renewal {
  const [from, key, text] = [sql.raw(table), sql.raw(id), sql.raw(column)];
  return {
    name,
    columns: [`${table}.${column}`],
    run: async ({ env, db }: JobCall, after: string) => {
      const rows = await db.all<{ id: string; text: string | null }>(sql`
        SELECT ${key} AS id, ${text} AS text FROM ${from} WHERE ${key} > ${after} ORDER BY ${key} LIMIT ${atOnce}`);
      const changes: Statement[] = [];
      for (const row of rows) {
        const sealed = Buffer.from(row.text ?? "", "base64");
        if (!row.text || (await isNewestSeal(env.DATA_KEY, purpose, sealed))) continue;
        const plain = await unseal(env.DATA_KEY, purpose, sealed);
        if (!plain) continue; // under a key that is gone, or nothing sealed: mail of development
        const renewed = Buffer.from(await seal(env.DATA_KEY, purpose, plain)).toString("base64");
        // Not over what somebody has changed meanwhile.
        changes.push(
          sql`UPDATE ${from} SET ${text} = ${renewed} WHERE ${key} = ${row.id} AND ${text} = ${row.text}`,
        );
      }
      await atomically(db, changes);
      return rows.length < atOnce ? null : (rows.at(-1)?.id ?? null);
    },
  };
}

/** All that the core keeps for longer than a day. Kept answers of calls go within that day. */
export const renewals: Renewal[] = sealedColumns.map(renewalOf);
