import type { Person } from "../access/actor";
import { atomically, type Db } from "../db/db";
import { notFound } from "../http/problem";
import { type Author, record } from "../trail/record";
import { type Account, accountById } from "./account";
import { changePerson } from "./people";

/** What a person may change about themself. */
export async function changeProfile(
  db: Db,
  by: Author & { actor: Person },
  change: { name?: string | undefined; locale?: string | undefined },
): Promise<Account> {
  await atomically(db, [
    ...changePerson(by, by.actor.id, { name: change.name, locale: change.locale }),
    record(db, by, "person.changed", by.actor.id),
  ]);
  const account = await accountById(db, by.actor.id);
  if (!account) throw notFound();
  return account;
}
