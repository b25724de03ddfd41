import { addIds, type IdKind, idOf } from "../../core/db/ids.ts";
import type { Demo, DemoCall } from "../../core/demo/demo.ts";
import { Random } from "../../core/demo/random.ts";
import { insertRows } from "../../core/demo/write-rows.ts";
import { searchKey } from "../../core/text/fold.ts";
import { citedSources, entityRoles } from "../content/fields.ts";
import { ids } from "../ids.ts";
import { keepPublicAnew } from "../public-rows/keep-public-anew.ts";
import { searchRowOf } from "../search/search-row.ts";
import { Archive, type Maker } from "./archive.ts";
import { entityRows } from "./entity-rows.ts";
import { feedback } from "./feedback.ts";
import type { Doer } from "./life.ts";
import { titlesOfRow } from "./life.ts";
import { keysOfSource } from "./papers.ts";
import { people } from "./people.ts";
import { settings } from "./settings.ts";

addIds(ids);

const json = JSON.stringify;

/** Who writes and who reviews, with their grants. */
async function loadPeople({ db, now, passwordHash }: DemoCall, newId: Maker["newId"]): Promise<Doer[]> {
  const since = now - 720 * 86_400_000;
  const rows = people.map((person) => ({ ...person, id: newId("person") }));
  await insertRows(
    ...([db, "people"] as const),
    rows.map(({ id, name, email }) => ({
      ...{ id, name, name_key: searchKey(name), email, email_key: email },
      ...{ password_hash: passwordHash, created_at: since, created_by: "demo" },
    })),
  );
  await insertRows(
    ...([db, "grants"] as const),
    rows.map(({ id, role }) => ({ person_id: id, module: "casebook", role, granted_at: since })),
  );
  return rows.map(({ id, role }) => ({ id, role }));
}

async function loadCases({ db }: DemoCall, { lives, comments, replies }: Archive): Promise<void> {
  const versions = lives.flatMap((life) => life.versions);
  const highest = new Set(lives.map((life) => life.versions.at(-1)?.id));
  await insertRows(
    db,
    "casebook_cases",
    lives.map(({ row }) => row),
  );
  await insertRows(
    ...([db, "casebook_versions"] as const),
    versions.map(({ content, needs_changes, ...row }) => ({
      ...{ ...row, ...titlesOfRow(content), content: json(content), is_highest: highest.has(row.id) ? 1 : 0 },
      needs_changes: needs_changes && json(needs_changes),
    })),
  );
  await insertRows(
    ...([db, "casebook_titles"] as const),
    lives.flatMap(({ titles, caseId }) => titles.map((title) => ({ title, case_id: caseId }))),
  );
  await insertRows(
    ...([db, "casebook_events"] as const),
    lives.flatMap(({ events }) => events.map((event) => ({ ...event, accepted: json(event.accepted) }))),
  );
  await insertRows(
    ...([db, "casebook_case_people"] as const),
    lives.flatMap(({ people: own, caseId }) => own.map((person_id) => ({ case_id: caseId, person_id }))),
  );
  await insertRows(
    db,
    "casebook_schedules",
    lives.flatMap(({ schedules }) => schedules),
  );
  await insertRows(
    ...([db, "casebook_entity_uses"] as const),
    versions.flatMap(({ id, content }) =>
      Object.entries(entityRoles).flatMap(([role, field]) =>
        content[field].map((entity_id) => ({ version_id: id, role, entity_id })),
      ),
    ),
  );
  await insertRows(
    ...([db, "casebook_citations"] as const),
    versions.flatMap(({ id, content }) =>
      citedSources(content).map((source_id) => ({ version_id: id, source_id })),
    ),
  );
  await insertRows(
    ...([db, "casebook_search"] as const),
    versions.map(({ id, content }) => ({ version_id: id, ...searchRowOf(content) })),
  );
  await insertRows(
    db,
    "casebook_comments",
    comments.map((row) => ({ ...row, text_key: searchKey(row.text) })),
  );
  await insertRows(db, "casebook_replies", replies);
}

async function loadSources({ db }: DemoCall, { sources }: Archive, newId: Maker["newId"]): Promise<void> {
  await insertRows(
    ...([db, "casebook_sources"] as const),
    sources.map((row) => ({
      ...row,
      ...keysOfSource(row),
      related_entity_ids: json(row.related_entity_ids),
    })),
  );
  await insertRows(
    ...([db, "casebook_source_people"] as const),
    sources.map(({ id, created_by }) => ({ source: id, person_id: created_by })),
  );
  await insertRows(
    ...([db, "casebook_source_events"] as const),
    sources.map(({ id, created_at, created_by }) => ({
      ...{
        source: id,
        n: 1,
        id: newId("sourceEvent"),
        at: created_at,
        action: "created",
        user_id: created_by,
      },
      ...{ change_summary: "Created", version_number: 1 },
    })),
  );
}

/** An archive of a country that is on no map: cases at every point of their life, and who works on them. */
export const demo: Demo = {
  tables: [
    ...[
      "casebook_feedback",
      "casebook_settings",
      "casebook_replies",
      "casebook_comments",
      "casebook_schedules",
    ],
    ...["casebook_search", "casebook_citations", "casebook_entity_uses", "casebook_source_events"],
    ...["casebook_source_people", "casebook_sources", "casebook_entity_events", "casebook_entities"],
    ...["casebook_locks", "casebook_watchers", "casebook_case_people", "casebook_events", "casebook_titles"],
    ...["casebook_public_entities", "casebook_public_counts", "casebook_public_keys"],
    ...["casebook_public_sources", "casebook_public"],
    ...["casebook_version_tags", "casebook_versions", "casebook_cases"],
  ],

  async load(call) {
    const { db, now, today } = call;
    // Numbers of their own: other modules' demo data are the same as without this one.
    const random = new Random(77);
    const newId = (kind: IdKind) => idOf(kind, random.below(2 ** 48), random.bytes(10));
    const [writer, moderator, other] = await loadPeople(call, newId);
    if (!writer || !moderator || !other) throw new Error("nobody writes or reviews");
    const archive = new Archive({ random, newId, now, today, cast: { writer, moderator, other } });
    await insertRows(db, "casebook_entities", entityRows(archive.lives, newId));
    await loadCases(call, archive);
    await loadSources(call, archive, newId);
    await db.batch(keepPublicAnew.map((statement) => db.prepare(statement)));
    const kept = feedback.map(({ contact, days, ...row }) => ({
      ...{ ...row, id: newId("feedback"), search_key: searchKey(`${row.subject} ${row.description}`) },
      ...{ contact: contact && json(contact), at: now - Math.round(days * 86_400_000) },
    }));
    await insertRows(db, "casebook_feedback", kept);
    await insertRows(db, "casebook_settings", [
      { id: 1, settings: json(settings), updated_at: now, updated_by: call.adminId },
    ]);
    return { casebook_people: people.length, casebook_cases: archive.lives.length };
  },
};
