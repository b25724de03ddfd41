import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/member";
import { isAtLeast, type Right, rights } from "../access/right";
import { rightSql } from "../access/right-sql";
import { PLACES } from "../engine/plan";
import { readQuestionSet } from "../master/question-sets";
import { type CaseDocument, segmentsOf } from "./document";
import { logoUrl } from "./logo-url";
import { ownOf } from "./own";
import type { CaseRecord } from "./schemas";

export interface CaseRow {
  id: string;
  private: number;
  status: "incomplete" | "completed";
  business_unit_id: string | null;
  question_set: number;
  logo_key: string | null;
  owner_id: string;
  owner_name: string;
  revision: number;
  duplicated_from: string | null;
  created_at: number;
  updated_at: number;
  updated_by: string | null;
  updated_by_name: string | null;
  deleted_at: number | null;
  rank: number;
}

/** A case as it stands, with what the caller may do with it. */
export interface FoundCase {
  row: CaseRow;
  right: Right;
  document: CaseDocument;
}

export const caseColumns = sql`c.id, c.private, c.status, c.business_unit_id, c.question_set, c.logo_key, c.owner_id,
  o.name AS owner_name, c.revision, c.duplicated_from, c.created_at, c.updated_at, c.updated_by,
  u.name AS updated_by_name, c.deleted_at, d.document`;
export const caseJoins = sql`JOIN case_documents d ON d.case_id = c.id JOIN people o ON o.id = c.owner_id
  LEFT JOIN people u ON u.id = c.updated_by`;

/** A case's document, with the questions of its version read: all that computes with it needs them. */
export async function readDocument(db: Db, text: string): Promise<CaseDocument> {
  const document = JSON.parse(text) as CaseDocument;
  await readQuestionSet(db, document.profile.question_set);
  return document;
}

/** The case, where the caller's right is enough: 404 without any right, 403 where it is too low. */
export async function findCase(db: Db, caller: Caller, id: string, needed: Right): Promise<FoundCase> {
  const found = await db.get<
    CaseRow & { document: string }
  >(sql`SELECT ${caseColumns}, ${rightSql(caller)} AS rank
    FROM incomes_cases c ${caseJoins} WHERE c.id = ${id} AND c.deleted_at IS NULL`);
  const right = rights[found?.rank ?? 0] ?? "none";
  if (!found || right === "none") throw notFound();
  if (!isAtLeast(right, needed)) throw new Problem("forbidden", "Your right on this case is too low.");
  const { document, ...row } = found;
  return { row, right, document: await readDocument(db, document) };
}

/** The case for whoever was given a link to it: they may read it, whoever they are. */
export async function findCaseFor(db: Db, id: string): Promise<FoundCase> {
  const found = await db.get<
    CaseRow & { document: string }
  >(sql`SELECT ${caseColumns}, ${rights.indexOf("view")} AS rank
    FROM incomes_cases c ${caseJoins} WHERE c.id = ${id} AND c.deleted_at IS NULL`);
  if (!found) throw notFound();
  const { document, ...row } = found;
  return { row, right: "view", document: await readDocument(db, document) };
}

const commoditiesOf = ({ commodities }: CaseDocument) =>
  Object.entries(commodities)
    .map(([id, { category_id: _, ...commodity }]) => ({ id, ...commodity }))
    .sort((a, b) => PLACES.indexOf(a.type) - PLACES.indexOf(b.type));

/** A segment as it is told, with its answers. */
export function segmentOf(document: CaseDocument, id: string) {
  const segment = ownOf(document.segments, id);
  if (!segment) throw notFound("This segment is no longer there.");
  return { id, ...segment, answers: document.values[id] ?? {} };
}

/** What list and record have in common. */
export function commonOf({ row, right, document }: FoundCase) {
  const commodities = commoditiesOf(document);
  const { question_set, ...profile } = document.profile;
  return {
    id: row.id,
    ...profile,
    question_set,
    private: row.private === 1,
    business_unit_id: row.business_unit_id,
    multiple_commodities: commodities.length > 1,
    status: row.status,
    logo_url: logoUrl(row.logo_key),
    commodities,
    owner: { id: row.owner_id, name: row.owner_name },
    right: right as CaseRecord["right"],
    revision: row.revision,
    duplicated_from: row.duplicated_from,
    created_at: toInstant(row.created_at),
    updated_at: toInstant(row.updated_at),
    updated_by: row.updated_by === null ? null : { id: row.updated_by, name: row.updated_by_name ?? "" },
  };
}

export const toCaseRecord = (found: FoundCase): CaseRecord => ({
  ...commonOf(found),
  segments: segmentsOf(found.document).map(([id]) => segmentOf(found.document, id)),
});
