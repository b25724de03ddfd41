import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { insertCase } from "../cases/create-case";
import type { CaseDocument } from "../cases/document";
import { findCase } from "../cases/find-case";
import { repin } from "../cases/pins";
import { unitFor } from "../cases/profile";
import { refuseTooLarge } from "../convert/convert-case";
import { rescaled, rescaleOf } from "../convert/rescale";
import { exampleCase } from "../demo/example-case";
import { questionsOf } from "../master/question-sets";
import { inflation, readMoney } from "../money/country-money";
import { copyDocument } from "./copy-document";
import type { DuplicateBody } from "./schemas";

const freshIds = (now: number) => (kind: "segment" | "caseCommodity" | "scenario", count: number) =>
  Array.from({ length: count }, () => newId(kind, now));

/** What prices of a country rose by from one year to another, as a factor. 409 `cpi_missing` without both indices. */
async function inflationOf(db: Db, countryId: number, from: number, to: number): Promise<number> {
  if (from === to) return 1;
  const money = (await readMoney(db, [countryId])).get(countryId);
  const factor = money ? inflation(money, from, to) : null;
  if (factor === null) {
    throw new Problem("cpi_missing", "A consumer price index of one of these years is not known.");
  }
  return factor;
}

async function documentOf(
  db: Db,
  source: CaseDocument,
  { name, year, inflate }: DuplicateBody,
): Promise<CaseDocument> {
  const { profile } = source;
  const made = {
    ...source,
    profile: { ...profile, name: name ?? profile.name, year: year ?? profile.year },
  };
  const money = inflate ? await inflationOf(db, profile.country_id, profile.year, made.profile.year) : 1;
  const factors = { money, of: "", area: 1, volume: 1 };
  const inflated =
    money === 1 ? made : rescaled(made, rescaleOf(questionsOf(profile.question_set), made, factors));
  refuseTooLarge(inflated);
  return repin(db, source, inflated);
}

/**
 * A copy of a case, owned by the caller, perhaps of another year and at its prices. Scenarios and kept views come along;
 * access, links, comments and farmers' rows do not.
 */
export async function duplicateCase(
  db: Db,
  by: Author,
  caller: Caller,
  sourceId: string,
  id: string,
  body: DuplicateBody,
): Promise<void> {
  const { row, document } = await findCase(db, caller, sourceId, "view");
  if (caller.role === "user") throw new Problem("forbidden", "Somebody external owns no cases.");
  const unitId = await unitFor(db, caller, body.business_unit_id);
  const copy = copyDocument(await documentOf(db, document, body), freshIds(by.now));
  const at = { ownerId: caller.personId, unitId, isPrivate: row.private === 1, duplicatedFrom: sourceId };
  await insertCase(db, by, id, copy, at);
}

/** The built-in example as a private case of the caller's own. */
export async function createExample(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  givenUnit: string | undefined,
): Promise<void> {
  const unitId = await unitFor(db, caller, givenUnit);
  const copy = copyDocument(exampleCase, freshIds(by.now));
  const at = { ownerId: caller.personId, unitId, isPrivate: true, duplicatedFrom: null };
  await insertCase(db, by, id, copy, at);
}
