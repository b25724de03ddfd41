import * as z from "zod";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/caller";
import { everybody, moderators } from "../access/rules";
import { randomId } from "../ids";
import { findEntity, listEntities } from "./find-entities";
import * as schemas from "./schemas";
import { createEntity, deleteEntity, renameEntity } from "./write-entity";

const params = schemas.oneEntity;
const example = { params: { id: "{casebook_entity_id}" } };

/** People, organisations, places and projects that cases name. */
export const entityApi = new Api("Casebook: entities")
  .get(
    "/casebook/entities",
    {
      summary: "The entities that the caller may read",
      access: everybody,
      query: schemas.entitiesQuery,
      responses: { 200: schemas.entityList },
      example: { query: { type: "person" } },
    },
    async ({ c, db, actor, query }) => c.json(await listEntities(db, callerOf(actor), query)),
  )
  .post(
    "/casebook/entities",
    {
      summary: "Make an entity: its id says what it is",
      access: everybody,
      body: schemas.newEntity,
      problems: ["conflict"],
      responses: { 201: schemas.entityRecord },
      example: {
        body: { entity_id: "entity:organization/government_body/roads-office", display_name: "Roads Office" },
      },
    },
    async ({ c, db, by, actor, claim, body }) => {
      const id = await randomId("entity", claim);
      await createEntity(db, by, id, body);
      return c.json(await findEntity(db, callerOf(actor), id), 201);
    },
  )
  .get(
    "/casebook/entities/:id",
    {
      summary: "Read an entity, by its own id or its percent-encoded entity id",
      access: everybody,
      params,
      responses: { 200: schemas.entityRecord },
      example,
    },
    async ({ c, db, actor, params }) => c.json(await findEntity(db, callerOf(actor), params.id)),
  )
  .patch(
    "/casebook/entities/:id",
    {
      summary: "Change an entity's names",
      access: moderators,
      params,
      admit: ({ db, actor, params }) => findEntity(db, callerOf(actor), params.id),
      body: schemas.entityEdits,
      problems: ["conflict"],
      responses: { 200: schemas.entityRecord },
      example: { ...example, body: { display_name_ne: "सडक कार्यालय" } },
    },
    async ({ c, db, by, actor, params, body }) => {
      const caller = callerOf(actor);
      await renameEntity(db, by, await findEntity(db, caller, params.id), body);
      return c.json(await findEntity(db, caller, params.id));
    },
  )
  .delete(
    "/casebook/entities/:id",
    {
      summary: "Delete an entity that nothing names",
      access: moderators,
      params,
      problems: ["in_use"],
      problemMembers: { 409: z.object({ uses: schemas.entityUses.optional() }) },
      responses: { 204: null },
      example,
    },
    async ({ c, db, by, actor, params }) => {
      await deleteEntity(db, by, await findEntity(db, callerOf(actor), params.id));
      return c.body(null, 204);
    },
  );
