import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readList } from "../../core/http/read-list";
import type { Caller } from "../access/caller";
import { listEntities } from "../entities/find-entities";
import { entitiesQuery } from "../entities/schemas";
import { namesOf } from "../public-api/public-cases";
import { listSources } from "../sources/find-sources";
import { sourcesQuery } from "../sources/schemas";
import { rowsIn, type Values } from "./form/form-values";
import type { Choice, Choices } from "./shown-editor";

/** What a list of choices holds at most; those beyond are searched for. */
const MOST = 100;

const chosenIn = (values: Values, lists: Parameters<typeof rowsIn>[1][], part: string): string[] => [
  ...new Set(lists.flatMap((list) => rowsIn(values, list).flatMap((row) => row[part] || []))),
];

const sourcesNamed = (db: Db, ids: readonly string[]): Promise<Choice[]> =>
  db.all<Choice>(sql`SELECT s.source_id AS value, s.title AS label
    FROM json_each(${JSON.stringify(ids)}) n JOIN casebook_sources s ON s.source_id = n.value`);

/** Those that are chosen, and after them what else there is. */
const together = (chosen: readonly Choice[], found: readonly Choice[]): Choice[] => {
  const known = new Set(chosen.map(({ value }) => value));
  return [...chosen, ...found.filter(({ value }) => !known.has(value))];
};

/** What the form's fields can be chosen from: as many as a list holds, of all that the caller may read or searches for. */
export async function readChoices(db: Db, caller: Caller, values: Values): Promise<Choices> {
  const wordsOf = (name: string) => (values[name] ?? "").trim().slice(0, 100);
  const said = (name: string) => ({
    limit: String(MOST),
    ...(wordsOf(name) === "" ? {} : { q: wordsOf(name) }),
  });
  const named = chosenIn(values, ["alleged_entities", "related_entities", "locations"], "said");
  const cited = chosenIn(values, ["evidence", "responses"], "source_id");
  const [entities, places, sources, names, titles] = await Promise.all([
    listEntities(db, caller, readList(entitiesQuery, { ...said("find_entity"), sort: "-updated_at" })),
    listEntities(db, caller, readList(entitiesQuery, { ...said("find_entity"), type: "location" })),
    listSources(db, caller, readList(sourcesQuery, said("find_source"))),
    namesOf(db, named),
    sourcesNamed(db, cited),
  ]);
  const asChoice = ({ entity_id, display_name }: { entity_id: string; display_name: string }): Choice => ({
    ...{ value: entity_id, label: display_name },
  });
  const isPlace = ({ value }: Choice) => value.startsWith("entity:location/");
  const chosen = names.map(asChoice);
  return {
    entities: together(chosen, entities.data.map(asChoice)).filter((one) => !isPlace(one)),
    places: together(chosen.filter(isPlace), places.data.map(asChoice)),
    sources: together(
      titles,
      sources.data
        .filter(({ is_deleted }) => !is_deleted)
        .map(({ source_id, title }) => ({ value: source_id, label: title })),
    ),
    found: { entities: entities.total, sources: sources.total },
    isSearched: { entities: wordsOf("find_entity") !== "", sources: wordsOf("find_source") !== "" },
    most: MOST,
  };
}
