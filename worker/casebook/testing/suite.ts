import { issueKey, signInWithPassword } from "../../core/testing/suite";
import type { Suite } from "../../testing/suite";
import { keepPublicAnew } from "../public-rows/keep-public-anew";
import { access } from "./access";
import { caseRecords } from "./case-records";
import { otherRecords } from "./other-records";

/** Somebody of each role, a case of the contributor's and one of another's. */
async function world() {
  const [contributor, stranger, moderator, casebooker] = await Promise.all([
    signInWithPassword(["casebook:contributor"]),
    signInWithPassword(["casebook:contributor"]),
    signInWithPassword(["casebook:moderator"]),
    signInWithPassword(["casebook:admin"]),
  ]);
  const shared = await otherRecords(casebooker);
  const records = {
    own: { ...(await caseRecords(contributor)), ...shared },
    other: { ...(await caseRecords(stranger)), ...shared },
  };
  const callerOf = ({ token, records: own }: typeof contributor) =>
    ({
      kind: "person",
      token,
      records: { own: { ...records.own, ...own }, other: { ...records.other, ...stranger.records } },
    }) as const;
  return {
    callers: {
      contributor: callerOf(contributor),
      moderator: callerOf(moderator),
      casebooker: callerOf(casebooker),
      // Tables that name no such key speak of those that may less.
      adminkey: { kind: "key", token: (await issueKey(["admin"])).key, isHeld: true },
    },
    records,
  } as const;
}

const suite: Suite = {
  world,
  access,
  madeAnew: keepPublicAnew,
  few: [
    ...["casebook_case_people", "casebook_watchers", "casebook_locks", "casebook_schedules"],
    ...["casebook_settings", "casebook_entities", "casebook_sources", "casebook_source_people"],
    "casebook_feedback",
  ],
  scans: [
    {
      query:
        /^SELECT (count\(\*\) AS n|v\.id, v\.case_id)[\s\S]*FROM casebook_versions v[\s\S]*v\.is_highest = 1/,
      because:
        "editors' list goes along an index as far as its page; words are sought in the titles that it holds",
    },
  ],
  pages: {
    ids: {
      cases: "casebook_case_id",
      sources: "casebook_source_id",
      entities: "casebook_entity_id",
      people: "casebook_person_id",
    },
  },
  refused: {
    "POST /casebook/cases/:id/submit": { status: 400, because: "the draft of the example is not complete" },
    "POST /casebook/cases/:id/publish": { status: 400, because: "the draft of the example is not complete" },
    "PUT /casebook/cases/:id/schedule": { status: 400, because: "the draft of the example is not complete" },
    "POST /casebook/sources/:id/archive": {
      status: 400,
      because: "the source of the example has no address",
    },
    "POST /casebook/cases/:id/needs-changes": { status: 400, because: "the case of the example is a draft" },
  },
  overwrites: {
    "/dashboard/casebook/cases/*":
      "it names the version that it changes: a change between is refused with both",
    "/dashboard/casebook/cases/*/contributors":
      "a moderator names all who work on a case, and is the last to do so",
  },
  another: (_, { fields }) =>
    fields.includes("entity_id") ? { entity_id: `entity:person/${crypto.randomUUID()}` } : null,
  tellsFile: { "PUT /casebook/sources/:id/document": "it keeps a text as it is" },
  opaque: [
    ...["alleged_entities", "related_entities", "locations", "entity_id", "source_id", "etags", "person_ids"],
    ...["person_id", "ids", "entity_types", "related_entity_ids"],
  ],
};

export default suite;
