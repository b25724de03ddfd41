import { Api } from "../../core/http/api";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { callerOf } from "../access/caller";
import { everybody, moderators } from "../access/rules";
import { newSourceId, randomId } from "../ids";
import { refuseOthersThanContributors } from "../people/active-contributors";
import { findSource, findSourceToChange, listSourceEvents, listSources } from "./find-sources";
import * as schemas from "./schemas";
import { createSource, deleteSource, editSource, putSourcePeople, restoreSource } from "./write-source";

const params = schemas.oneSource;
const example = { params: { id: "{casebook_source_id}" } };

/** What cases cite. */
export const sourceApi = new Api("Casebook: sources")
  .get(
    "/casebook/sources",
    {
      summary: "The sources that the caller may read; those that are deleted to moderators alone",
      access: everybody,
      query: schemas.sourcesQuery,
      responses: { 200: schemas.sourceList },
      example: { query: { source_type: "MEDIA_NEWS" } },
    },
    async ({ c, db, actor, query }) => c.json(await listSources(db, callerOf(actor), query)),
  )
  .post(
    "/casebook/sources",
    {
      summary: "Make a source; a contributor is on it from then on",
      access: everybody,
      body: schemas.newSource,
      responses: { 201: schemas.sourceRecord },
      example: { body: { title: "Audit of the bridge", description: "What the auditors found" } },
    },
    async ({ c, db, by, now, actor, claim, body }) => {
      const caller = callerOf(actor);
      const { timeZone } = await readOrganisation(db);
      const id = await randomId("source", claim);
      const sourceId = await newSourceId(localDay(now, timeZone), claim);
      await createSource(db, by, caller, { id, sourceId }, body);
      return c.json((await findSource(db, caller, id)).source, 201);
    },
  )
  .get(
    "/casebook/sources/:id",
    {
      summary: "Read a source, by its own id or its source_id",
      access: everybody,
      params,
      responses: { 200: schemas.sourceRecord },
      example,
    },
    async ({ c, db, actor, params }) => c.json((await findSource(db, callerOf(actor), params.id)).source),
  )
  .patch(
    "/casebook/sources/:id",
    {
      summary: "Change a source; one that is public is the moderators' to change",
      access: everybody,
      params,
      admit: ({ db, actor, params }) => findSourceToChange(db, callerOf(actor), params.id),
      body: schemas.sourceEdits,
      problems: ["conflict"],
      responses: { 200: schemas.sourceRecord },
      example: { ...example, body: { publication_date: "2026-03-01" } },
    },
    async ({ c, db, by, actor, params, body }) => {
      const caller = callerOf(actor);
      await editSource(db, by, caller, await findSourceToChange(db, caller, params.id), body);
      return c.json((await findSource(db, caller, params.id)).source);
    },
  )
  .delete(
    "/casebook/sources/:id",
    {
      summary: "Delete a source: nobody cites it any more, and moderators can restore it",
      access: moderators,
      params,
      problems: ["conflict"],
      responses: { 204: null },
      example,
    },
    async ({ c, db, by, actor, params }) => {
      await deleteSource(db, by, await findSource(db, callerOf(actor), params.id));
      return c.body(null, 204);
    },
  )
  .post(
    "/casebook/sources/:id/restore",
    {
      summary: "Restore a source that was deleted",
      access: moderators,
      params,
      problems: ["conflict"],
      responses: { 200: schemas.sourceRecord },
      example,
    },
    async ({ c, db, by, actor, params }) => {
      const caller = callerOf(actor);
      await restoreSource(db, by, await findSource(db, caller, params.id));
      return c.json((await findSource(db, caller, params.id)).source);
    },
  )
  .get(
    "/casebook/sources/:id/contributors",
    {
      summary: "The people on a source",
      access: moderators,
      params,
      responses: { 200: schemas.people },
      example,
    },
    async ({ c, db, actor, params }) => {
      const { source } = await findSource(db, callerOf(actor), params.id);
      return c.json({ data: source.contributors });
    },
  )
  .put(
    "/casebook/sources/:id/contributors",
    {
      summary: "Replace the people on a source: active contributors",
      access: moderators,
      params,
      admit: ({ db, actor, params }) => findSource(db, callerOf(actor), params.id),
      body: schemas.chosenPeople,
      responses: { 200: schemas.people },
      example: { ...example, body: { person_ids: ["{casebook_person_id}"] } },
    },
    async ({ c, db, by, actor, params, body }) => {
      const caller = callerOf(actor);
      await refuseOthersThanContributors(db, body.person_ids);
      await putSourcePeople(db, by, await findSource(db, caller, params.id), body.person_ids);
      const { source } = await findSource(db, caller, params.id);
      return c.json({ data: source.contributors });
    },
  )
  .get(
    "/casebook/sources/:id/events",
    {
      summary: "What happened to a source, the newest first",
      access: everybody,
      params,
      query: schemas.sourceEventsQuery,
      responses: { 200: schemas.sourceEvents },
      example,
    },
    async ({ c, db, actor, params, query }) => {
      const { source } = await findSource(db, callerOf(actor), params.id);
      return c.json(await listSourceEvents(db, source.id, query));
    },
  );
