import { sql } from "drizzle-orm";
import { countryName } from "../../../web/i18n/names";
import type { Db } from "../../core/db/db";
import type { PageCall } from "../../core/http/pages";
import { type Caller, callerOf } from "../access/member";
import { isAtLeast } from "../access/right";
import { readMaster } from "../master/read-master";
import { commodityNames } from "./asked";
import { type FoundCase, findCase } from "./find-case";
import type { Choices } from "./views/case-fields";
import type { CaseHead } from "./views/frame";

/** What forms choose from, in the reader's language and order. */
export async function choicesFor(db: Db, caller: Caller, locale: string): Promise<Choices> {
  const isFrench = locale.startsWith("fr");
  const [master, units] = await Promise.all([
    readMaster(db),
    db.all<{ id: string; name: string }>(sql`SELECT id, name FROM business_units ORDER BY name_key`),
  ]);
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, locale);
  return {
    countries: master.countries
      .map(({ id, name, iso, currency }) => ({
        id,
        name: isFrench ? countryName(iso, locale) : name,
        currency,
      }))
      .sort(byName),
    commodities: master.commodities
      .map(({ id, name, name_fr }) => ({ id, name: isFrench ? (name_fr ?? name) : name }))
      .sort(byName),
    units: units.filter(({ id }) => caller.role === "super_admin" || caller.unitIds.has(id)),
  };
}

export const caseIdOf = ({ c }: Pick<PageCall<unknown>, "c">): string => c.req.param("id") ?? "";

/** The case of a page's address, whom it is shown to, and the head of its pages. */
export async function openCase(call: PageCall<unknown>) {
  const { db, locale } = call;
  const caller = await callerOf(db, call.person);
  const found = await findCase(db, caller, caseIdOf(call), "view");
  return { caller, found, head: await headOf(db, found, locale), mayEdit: isAtLeast(found.right, "edit") };
}

async function headOf(db: Db, { row, document }: FoundCase, locale: string): Promise<CaseHead> {
  const { profile } = document;
  const [country, names] = await Promise.all([
    db.get<{ name: string; iso: string }>(
      sql`SELECT name, iso FROM master_countries WHERE id = ${profile.country_id}`,
    ),
    commodityNames(db, document, locale),
  ]);
  const where = locale.startsWith("fr") ? countryName(country?.iso ?? "", locale) : (country?.name ?? "");
  const commodities = [...names.values()].join(", ");
  const place = `${where} · ${commodities} · ${profile.year}`;
  return { id: row.id, name: profile.name, status: row.status, place };
}
