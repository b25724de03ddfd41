import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { questionsOf } from "../master/question-sets";
import type { CaseDocument } from "./document";
import { type AskedGroup, askedIn } from "./questions";

const diversified = { en: "Other income", fr: "Autres revenus" };

/** The names of a case's commodities, in a language. */
export async function commodityNames(
  db: Db,
  { commodities }: Pick<CaseDocument, "commodities">,
  language: string,
): Promise<ReadonlyMap<number, string>> {
  const ids = Object.values(commodities).map(({ commodity_id }) => commodity_id);
  const rows = await db.all<{
    id: number;
    name: string;
    name_fr: string | null;
  }>(sql`SELECT m.id, m.name, m.name_fr
    FROM json_each(${JSON.stringify(ids)}) n JOIN master_commodities m ON m.id = n.value`);
  return new Map(
    rows.map(({ id, name, name_fr }) => [id, language.startsWith("fr") ? (name_fr ?? name) : name]),
  );
}

/** What a case asks, with its commodities' names. */
export async function askedOf(db: Db, document: CaseDocument, language: string): Promise<AskedGroup[]> {
  const names = await commodityNames(db, document, language);
  return askedIn(
    questionsOf(document.profile.question_set),
    document,
    (id) => names.get(id) ?? "",
    language.startsWith("fr") ? diversified.fr : diversified.en,
  );
}
