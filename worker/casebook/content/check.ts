// Pure.
import type { FieldError } from "../../core/http/problem";
import { type EntityTypes, invalidEntityId, readEntityId } from "./entity-id";
import { type Content, entityRoles, languages } from "./fields";
import { textOfHtml } from "./html";
import type { GivenContent } from "./schemas";

const MOST_ENTITIES = 100;
const once = (ids: readonly string[]) => [...new Set(ids)];

/** Faults that are told of at once: of a list of thousands nobody reads more. */
export const MOST_FAULTS = 20;

/** What is wrong with the entity ids that are given: each by its place as it was given. */
export function faultsOfEntities(given: GivenContent, types: EntityTypes): FieldError[] {
  const faults: FieldError[] = [];
  for (const field of Object.values(entityRoles)) {
    const ids = given[field] ?? [];
    if (once(ids).length > MOST_ENTITIES) {
      faults.push({ path: field, message: `Give at most ${MOST_ENTITIES}.` });
    }
    for (const [at, id] of ids.entries()) {
      if (faults.length >= MOST_FAULTS) return faults;
      const read = readEntityId(id, types);
      const isElsewhere = field === "locations" && "type" in read && read.type !== "location";
      const why = "why" in read ? read.why : isElsewhere ? "it is no location" : null;
      if (why !== null) faults.push({ path: `${field}.${at}`, message: invalidEntityId(id, why) });
    }
  }
  return faults;
}

/** The content with the fields given; a repeated entity is kept once. */
export function withGiven(content: Content, given: GivenContent): Content {
  const result = { ...content, ...(given as Partial<Content>) };
  for (const field of Object.values(entityRoles)) result[field] = once(result[field]);
  return result;
}

function faultsOfTranslations(content: Content): FieldError[] {
  return languages.flatMap((language) => {
    const translation = content.translations[language];
    if (translation === undefined || translation === null) return [];
    const path = `translations.${language}`;
    if (language === content.language) return [{ path, message: "This is the language of the case itself." }];
    return (["key_allegations", "timeline", "evidence"] as const).flatMap((list) =>
      (translation[list]?.length ?? 0) > content[list].length
        ? [{ path: `${path}.${list}`, message: "The translation is longer than the original." }]
        : [],
    );
  });
}

/** What does not go together: judged on the whole result of a write. */
export function faultsTogether(content: Content): FieldError[] {
  const { case_start_date: start, case_end_date: end } = content;
  const named = new Set([...content.alleged_entities, ...content.related_entities]);
  return [
    ...(start !== null && end !== null && end < start
      ? [{ path: "case_end_date", message: "The end is before the start." }]
      : []),
    ...content.responses.flatMap(({ entity_id }, at) =>
      named.has(entity_id)
        ? []
        : [{ path: `responses.${at}.entity_id`, message: "Only those named here reply." }],
    ),
    ...faultsOfTranslations(content),
  ];
}

export const SOURCE_NOT_FOUND = "Source not found";

/** Where one of these sources is cited. */
export const citedAt = (
  { evidence = [], responses = [] }: Pick<GivenContent, "evidence" | "responses">,
  isUnknown: (sourceId: string) => boolean,
): FieldError[] =>
  [
    ...evidence.map(({ source_id }, at) => ({ path: `evidence.${at}.source_id`, source_id })),
    ...responses.map(({ source_id }, at) => ({ path: `responses.${at}.source_id`, source_id })),
  ].flatMap(({ path, source_id }) =>
    source_id !== null && isUnknown(source_id) ? [{ path, message: SOURCE_NOT_FOUND }] : [],
  );

/** The strict check: all that a version lacks to be reviewed or published. `deleted`: sources deleted since. */
export function missingIn(content: Content, deleted: ReadonlySet<string>): FieldError[] {
  const { alleged_entities, key_allegations, description } = content;
  return [
    ...(alleged_entities.length === 0
      ? [{ path: "alleged_entities", message: "At least one alleged entity is required" }]
      : []),
    ...(key_allegations.length === 0
      ? [{ path: "key_allegations", message: "At least one key allegation is required" }]
      : []),
    ...(/[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\s\u2800]/u.test(textOfHtml(description))
      ? []
      : [{ path: "description", message: "A description is required" }]),
    ...citedAt(content, (id) => deleted.has(id)),
  ];
}
