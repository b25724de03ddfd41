import { savedViewsPath as path } from "../../../web/ui/saved-views";
import { attempt, type FormFields, fields, idFromForm } from "../http/attempt";
import { editsOf } from "../http/based-on";
import { isScript, type PageCall, Pages, safeNext, seeOther, tell } from "../http/pages";
import { parse } from "../http/parse";
import { readList } from "../http/read-list";
import { goTo, idOf, show } from "../http/show";
import { createView, deleteView, editView, restoreView } from "./change-views";
import { findView, listViews } from "./find-views";
import { pageOf } from "./page-of";
import { newView, viewEdits, viewsQuery } from "./schemas";
import { addressOfView } from "./view-address";
import { Views } from "./views/list";

async function rename(call: PageCall<FormFields>): Promise<void> {
  const { id, name } = await findView(call.db, call.person.id, idOf(call));
  const edits = editsOf(call.form, { name }, (values) => ({ name: values.name }));
  await editView(call.db, call.person.id, id, parse(viewEdits, edits));
}

/** Back where it was asked, with why not. */
function refuse(call: PageCall<FormFields>, words: string, back: string): Response {
  tell(call.c, words, "bad");
  return seeOther(back);
}

/** `/dashboard/views`: what a person has named on pages, for themselves. */
export const viewPages = new Pages()
  .get(path, { access: "signed-in" }, async (call) => {
    const query = call.c.req.query();
    const views = await listViews(call.db, call.person.id, readList(viewsQuery, query));
    return show(call, {
      title: call.t("lists.views"),
      body: <Views views={views} pageOf={pageOf(call)} query={query} csrf={call.csrf} />,
    });
  })
  .post(path, { access: "signed-in", form: fields }, async (call) => {
    const made = await attempt(call.form, async () => {
      const id = await idFromForm("savedView", call);
      return createView(call.db, call.by, call.person.id, id, parse(newView, call.form));
    });
    if (!made.done) {
      const { path: of = path, query = "" } = call.form;
      return refuse(call, made.refused.message, safeNext(addressOfView({ path: of, query })));
    }
    const { name } = made.value;
    return goTo(call, addressOfView(made.value), call.t("views.told_saved", { name }));
  })
  .post(`${path}/:id`, { access: "signed-in", form: fields }, async (call) => {
    // Changed where it stands: the script that showed it at once says so itself, or takes it back.
    if (isScript(call.c)) {
      await rename(call);
      return seeOther(path);
    }
    const renamed = await attempt(call.form, () => rename(call));
    return renamed.done
      ? goTo(call, path, call.t("views.told_renamed"))
      : refuse(call, renamed.refused.message, path);
  })
  .post(`${path}/:id/delete`, { access: "signed-in", form: fields }, async (call) => {
    await deleteView(call.db, call.now, call.person.id, idOf(call));
    return seeOther(`${path}?deleted=${encodeURIComponent(idOf(call))}`);
  })
  .post(`${path}/:id/restore`, { access: "signed-in", form: fields }, async (call) => {
    await restoreView(call.db, call.person.id, idOf(call));
    return goTo(call, path, call.t("views.told_restored"));
  });
