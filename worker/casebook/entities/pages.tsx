import { parse } from "../../core/http/api";
import { attempt, claimFromForm, type FormFields, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { callerOf } from "../access/caller";
import { everybody, moderators } from "../access/rules";
import { actOn } from "../frame/act-on";
import { randomId } from "../ids";
import { entitiesPath, entityPath } from "../paths";
import { readEntityTypes } from "../settings/entity-types";
import { casesNaming } from "./cases-naming";
import { findEntity, listEntities, usesOf } from "./find-entities";
import { type EntityRecord, entitiesQuery, entityEdits, newEntity } from "./schemas";
import { Entities } from "./views/entities";
import { OneEntity } from "./views/entity";
import { createEntity, deleteEntity, renameEntity } from "./write-entity";

const valuesOf = ({ display_name, display_name_ne }: EntityRecord): FormFields => ({
  ...{ display_name, display_name_ne: display_name_ne ?? "" },
});
const inputOf = ({ display_name, display_name_ne }: FormFields) => ({
  ...{ display_name, display_name_ne: display_name_ne?.trim() || null },
});

async function showEntities(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, c, t, actor, csrf } = call;
  const query = c.req.query();
  const entities = await listEntities(db, callerOf(actor), readList(entitiesQuery, query));
  const form = { values: refused?.values ?? {}, refused };
  return show(call, {
    ...{ title: t("casebook.entities.title"), status },
    body: <Entities {...{ entities, query, form, csrf }} types={Object.keys(await readEntityTypes(db))} />,
  });
}

async function showEntity(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, actor, csrf } = call;
  const caller = callerOf(actor);
  const entity = await findEntity(db, caller, idOf(call));
  const form = { values: refused?.values ?? valuesOf(entity), refused };
  const mayChange = caller.role !== "contributor";
  return show(call, {
    ...{ title: entity.display_name, status },
    body: (
      <OneEntity
        {...{ entity, form, csrf, mayChange }}
        uses={mayChange ? await usesOf(db, entity.entity_id) : null}
        naming={await casesNaming(db, caller, entity.entity_id)}
      />
    ),
  });
}

async function make(call: PageCall<FormFields>) {
  const { db, by, form, t } = call;
  const made = await attempt(
    form,
    async () => {
      const id = await randomId("entity", claimFromForm(call));
      const { entity_id = "", display_name, display_name_ne } = form;
      const given = {
        entity_id: entity_id.trim(),
        ...(display_name?.trim() ? { display_name } : {}),
        ...(display_name_ne?.trim() ? { display_name_ne } : {}),
      };
      await createEntity(db, by, id, parse(newEntity, given));
      return id;
    },
    { conflict: "entity_id" },
  );
  if (!made.done) return showEntities(call, made.refused, made.status);
  return goTo(call, entityPath(made.value), t("casebook.entities.told_made"));
}

async function rename(call: PageCall<FormFields>) {
  const { db, by, form, actor, t } = call;
  const entity = await findEntity(db, callerOf(actor), idOf(call));
  const done = await attempt(form, () => {
    const edits = editsOf(form, valuesOf(entity), inputOf);
    const summary = form.change_summary?.trim();
    const given = { ...edits, ...(summary ? { change_summary: summary } : {}) };
    return renameEntity(db, by, entity, parse(entityEdits, given));
  });
  if (!done.done) return showEntity(call, done.refused, done.status);
  return goTo(call, entityPath(entity.id), t("casebook.entities.told_renamed"));
}

const remove = (call: PageCall<FormFields>) =>
  actOn(
    ...([call, entitiesPath] as const),
    async () => {
      await deleteEntity(call.db, call.by, await findEntity(call.db, callerOf(call.actor), idOf(call)));
      return call.t("casebook.entities.told_deleted");
    },
    entityPath(idOf(call)),
  );

const at = `${entitiesPath}/:id`;

export const entityPages = new Pages()
  .get(entitiesPath, { access: everybody }, (call) => showEntities(call))
  .post(entitiesPath, { access: everybody, form: fields }, make)
  .get(at, { access: everybody }, (call) => showEntity(call))
  .post(at, { access: moderators, form: fields }, rename)
  .post(`${at}/delete`, { access: moderators, form: fields }, remove);
