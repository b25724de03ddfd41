import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import { caseNotFound } from "../access/case-access";
import { type Content, citedSources, entityRoles } from "../content/fields";
import { countPlaces, findPlaces, placesOfPage, wantedOf } from "../public-rows/find-places";
import { contentHash } from "./content-hash";
import { type Asked, EDITORS, type PublicVersionInfo, pageOfList } from "./public-lists";
import { pageOf } from "./public-query";
import { publicSourcesOf } from "./public-sources";

export interface PublicRow {
  id: string;
  case_id: string;
  version: number;
  content: string;
  first_at: number;
  info: string;
}

/** The latest publication of a version (alias v), as `{at, change_summary}`. */
const latestPublication: SQL = sql`(SELECT json_object('at', e.at, 'change_summary', e.change_summary)
  FROM casebook_events e WHERE e.case_id = v.case_id AND e.version = v.version
    AND e.action IN ('published', 'restored') ORDER BY e.n DESC LIMIT 1)`;

/** Of a version (alias v) of a public case (alias p): which of its versions matters not. */
export const versionColumns = sql`v.id, v.case_id, v.version, v.content, p.first_at, ${latestPublication} AS info`;

/** Of a public case (alias p) and its public version (alias v). */
export const publicColumns = sql`v.id, v.case_id, v.version, v.content, p.first_at,
  json_object('at', p.published_at, 'change_summary', p.change_summary) AS info`;

/** Every public case (alias p) and its public version (alias v), which is read by its key. */
export const publicVersions = sql`FROM casebook_public p CROSS JOIN casebook_versions v ON v.id = p.version_id`;

/** The public cases (alias p) of so many places (`d.place`), and their public versions (alias v). */
export const publicVersionsAt = (places: SQL) => sql`FROM (${places}) d
  CROSS JOIN casebook_public p ON p.place = d.place CROSS JOIN casebook_versions v ON v.id = p.version_id`;

const infoOf = (version: number, info: string): PublicVersionInfo => {
  const { at, change_summary } = JSON.parse(info) as { at: number; change_summary: string };
  return { version_number: version, user_id: EDITORS, change_summary, datetime: toInstant(at) };
};

export function shownCase({ origin }: Pick<Asked, "origin">, row: PublicRow) {
  const content = JSON.parse(row.content) as Content;
  const versionInfo = infoOf(row.version, row.info);
  const { case_type, title, case_start_date, case_end_date, language, responses, translations, ...others } =
    content;
  return {
    ...{ id: row.id, case_id: row.case_id, case_type, title, case_start_date, case_end_date },
    ...others,
    ...{ versionInfo, created_at: toInstant(row.first_at), updated_at: versionInfo.datetime },
    ...{ language, responses, translations, url: `${origin}/cases/${row.case_id}` },
  };
}

/** `/api/cases/`: public versions, the latest first by the case's first publication. */
export async function listPublicCases(asked: Asked) {
  const { db, query } = asked;
  const page = pageOf(query);
  const places = await findPlaces(db, wantedOf(query));
  const at = placesOfPage(places, page);
  const [total, rows] = await Promise.all([
    countPlaces(db, places),
    db.all<PublicRow>(sql`SELECT ${publicColumns} ${publicVersionsAt(at)} ORDER BY d.place DESC`),
  ]);
  return pageOfList(asked, { page, total, results: rows.map((row) => shownCase(asked, row)) });
}

/** How entities are called, in the order given; those that are not there are left out. */
export async function namesOf(db: Db, entityIds: readonly string[]) {
  return db.all<{ entity_id: string; display_name: string; display_name_ne: string | null }>(sql`
    SELECT e.entity_id, e.display_name, e.display_name_ne
    FROM json_each(${JSON.stringify(entityIds)}) n JOIN casebook_entities e ON e.entity_id = n.value ORDER BY n.key`);
}

interface Published {
  version: number;
  withdrawn_at: number | null;
  info: string;
}

/** Every version that was ever published, the newest first. */
export async function historyOf(db: Db, caseId: string) {
  const rows = await db.all<Published>(sql`
    SELECT v.version, iif(v.state = 'CLOSED', v.closed_at, NULL) AS withdrawn_at, ${latestPublication} AS info
    FROM casebook_versions v WHERE v.case_id = ${caseId} AND v.first_published_at IS NOT NULL
    ORDER BY info ->> 'at' DESC, v.version DESC`);
  return rows.map(({ version, withdrawn_at, info }) => ({
    ...infoOf(version, info),
    withdrawn_at: toInstant(withdrawn_at),
  }));
}

/** A case as its own page shows it. */
async function detailOf(asked: Asked, row: PublicRow) {
  const { db } = asked;
  const content = JSON.parse(row.content) as Content;
  const named = [...new Set(Object.values(entityRoles).flatMap((field) => content[field]))];
  const [sources, entities, audit_history, content_sha256] = await Promise.all([
    publicSourcesOf(asked, citedSources(content)),
    namesOf(db, named),
    historyOf(db, row.case_id),
    contentHash(row.case_id, row.version, content),
  ]);
  return { ...shownCase(asked, row), sources, entities, audit_history, content_sha256 };
}

/** By the public version's id, or its `case_id`; anything else is one and the same 404. */
export async function findPublicCase(asked: Asked, id: string) {
  const named = id.startsWith("case-")
    ? sql`FROM casebook_public p JOIN casebook_versions v ON v.id = p.version_id WHERE p.case_id = ${id}`
    : sql`FROM casebook_versions v JOIN casebook_public p ON p.case_id = v.case_id AND p.version_id = v.id
        WHERE v.id = ${id}`;
  const row = await asked.db.get<PublicRow>(sql`SELECT ${publicColumns} ${named}`);
  if (!row) throw caseNotFound();
  return detailOf(asked, row);
}

/** Any PUBLISHED version of a public case. */
export async function findPublicVersion(asked: Asked, caseId: string, version: string) {
  if (!/^[1-9][0-9]{0,8}$/.test(version)) throw caseNotFound();
  const row = await asked.db.get<PublicRow>(sql`SELECT ${versionColumns} FROM casebook_public p
    JOIN casebook_versions v ON v.case_id = p.case_id AND v.version = cast(${version} as integer)
    WHERE p.case_id = ${caseId} AND v.state = 'PUBLISHED'`);
  if (!row) throw caseNotFound();
  return detailOf(asked, row);
}
