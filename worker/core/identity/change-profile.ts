import { isSpoken } from "../../../web/i18n/locales";
import type { Person } from "../access/actor";
import { type Gate, gateOf } from "../access/gate";
import { atomically, type Db } from "../db/db";
import { invalid, notFound } from "../http/problem";
import { type Author, record } from "../trail/record";
import { type Account, accountById } from "./account";
import { changePerson } from "./people";

/** What a person may change about themself. `gates`: whose guests may read what is complete for those alone. */
export async function changeProfile(
  db: Db,
  by: Author & { actor: Person },
  gates: readonly Gate[],
  change: { name?: string | undefined; locale?: string | undefined },
): Promise<Account> {
  const { locale } = change;
  if (locale !== undefined && !isSpoken(locale)) {
    const offered: readonly string[] = gateOf(gates, by.actor)?.languages ?? [];
    if (!offered.includes(locale)) {
      throw invalid("locale", "Give a language that the product speaks, like en or fr-SN.");
    }
  }
  await atomically(db, [
    ...changePerson(by, by.actor.id, { name: change.name, locale: change.locale }),
    record(db, by, "person.changed", by.actor.id),
  ]);
  const account = await accountById(db, by.actor.id);
  if (!account) throw notFound();
  return account;
}
