import { passes } from "../../core/access/actor";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { admins, superAdmins } from "../access/rules";
import { actOn, lookerOf, rows } from "../admin/page-calls";
import { createTag, deleteTag, editTag } from "./change-tags";
import { findTag, listTags } from "./find-tags";
import { newTag, type TagRecord, tagEdits, tagsQuery } from "./schemas";
import { OneTag, Tags } from "./views/tags";

const list = "/dashboard/incomes/admin/tags";

const tagInput = ({ name, description = "" }: FormFields) => ({ name, description });
const valuesOf = ({ name, description }: TagRecord): FormFields => ({ name, description });

async function showTag(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const id = idOf(call);
  const tag = id === "" ? null : await findTag(call.db, await lookerOf(call), id);
  const form = { values: refused?.values ?? (tag ? valuesOf(tag) : {}), refused };
  const mayDelete = passes(call.person, superAdmins);
  return show(call, {
    title: tag?.name ?? call.t("incomes.tags_new"),
    status,
    body: <OneTag form={form} tag={tag} mayDelete={mayDelete} csrf={call.csrf} />,
  });
}

export const tagPages = new Pages()
  .get(list, { access: admins }, async (call) => {
    const query = call.c.req.query();
    const asked = { ...readList(tagsQuery, query), limit: rows };
    const tags = await listTags(call.db, await lookerOf(call), asked);
    return show(call, { title: call.t("incomes.tags_title"), body: <Tags tags={tags} query={query} /> });
  })
  .get(`${list}/new`, { access: admins }, (call) => showTag(call))
  .post(`${list}/new`, { access: admins, form: fields }, async (call) => {
    const made = await attempt(call.form, async () => {
      const tag = parse(newTag, tagInput(call.form));
      await createTag(call.db, call.by, await lookerOf(call), await idFromForm("tag", call), tag);
    });
    if (!made.done) return showTag(call, made.refused, made.status);
    return goTo(call, list, call.t("incomes.saved"));
  })
  .get(`${list}/:id`, { access: admins }, (call) => showTag(call))
  .post(`${list}/:id`, { access: admins, form: fields }, async (call) => {
    const caller = await lookerOf(call);
    const tag = await findTag(call.db, caller, idOf(call));
    const changed = await attempt(call.form, async () => {
      const edits = parse(tagEdits, editsOf(call.form, valuesOf(tag), tagInput));
      await editTag(call.db, call.by, caller, tag.id, edits);
    });
    if (!changed.done) return showTag(call, changed.refused, changed.status);
    return goTo(call, list, call.t("incomes.saved"));
  })
  .post(`${list}/:id/delete`, { access: superAdmins }, (call) =>
    actOn(call, list, async () => {
      await deleteTag(call.db, call.by, await lookerOf(call), idOf(call));
      return call.t("incomes.deleted");
    }),
  );
