import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { editsOf, withEditsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { tickedIn } from "../../core/http/typed";
import { callerOf } from "../access/caller";
import { everybody, moderators } from "../access/rules";
import { SourceFiles } from "../documents/views/source-files";
import { actOn } from "../frame/act-on";
import { sourcePath, sourcesPath } from "../paths";
import { activeContributors, refuseOthersThanContributors } from "../people/active-contributors";
import { findSource, findSourceToChange, listSourceEvents, listSources } from "./find-sources";
import { makeSource } from "./make-source";
import { chosenPeople, type SourceRecord, sourceEdits, sourceEventsQuery, sourcesQuery } from "./schemas";
import { OneSource, peopleBoxes } from "./views/source";
import { Sources } from "./views/sources";
import { deleteSource, editSource, putSourcePeople, restoreSource } from "./write-source";

const valuesOf = (source: SourceRecord): FormFields => ({
  ...{ title: source.title, description: source.description, url: source.url ?? "" },
  ...{ source_type: source.source_type ?? "", publication_date: source.publication_date ?? "" },
  related_entity_ids: source.related_entity_ids.join("\n"),
});

/** What the form holds, as the API takes it. */
const inputOf = ({
  title = "",
  description = "",
  url,
  source_type,
  publication_date,
  ...form
}: FormFields) => ({
  ...{ title, description, url: url || null, source_type: source_type || null },
  publication_date: publication_date || null,
  related_entity_ids: (form.related_entity_ids ?? "").split(/\s+/).filter((id) => id !== ""),
});

async function showSources(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, c, t, actor, csrf } = call;
  const query = c.req.query();
  const sources = await listSources(db, callerOf(actor), readList(sourcesQuery, query));
  const form = { values: refused?.values ?? {}, refused };
  return show(call, {
    ...{ title: t("casebook.sources.title"), status },
    body: <Sources {...{ sources, query, form, csrf }} />,
  });
}

async function showSource(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, actor, csrf } = call;
  const caller = callerOf(actor);
  const { source, isOn } = await findSource(db, caller, idOf(call));
  const mayModerate = caller.role !== "contributor";
  const mayChange = mayModerate || (isOn && !source.is_public);
  const form = { values: refused?.values ?? valuesOf(source), refused };
  return show(call, {
    ...{ title: source.title, status, isWork: true },
    body: (
      <OneSource
        {...{ source, form, csrf, mayModerate, mayChange }}
        events={(await listSourceEvents(db, source.id, sourceEventsQuery.parse({ limit: "100" }))).data}
        contributors={mayModerate ? await activeContributors(db) : []}
      >
        <SourceFiles {...{ source, mayChange, csrf }} />
      </OneSource>
    ),
  });
}

async function make(call: PageCall<FormFields>) {
  const { form, t } = call;
  const made = await attempt(form, () => makeSource(call, inputOf(form)));
  if (!made.done) return showSources(call, made.refused, made.status);
  return goTo(call, sourcePath(made.value), t("casebook.sources.told_made"));
}

async function change(call: PageCall<FormFields>) {
  const { db, by, form, actor, t } = call;
  const caller = callerOf(actor);
  const found = await findSourceToChange(db, caller, idOf(call));
  const done = await attempt(form, () => {
    const edits = editsOf(form, valuesOf(found.source), inputOf);
    const summary = form.change_summary?.trim();
    return editSource(
      ...([db, by, caller, found] as const),
      parse(sourceEdits, { ...edits, ...(summary ? { change_summary: summary } : {}) }),
    );
  });
  if (!done.done) return showSource(call, done.refused, done.status);
  return goTo(call, sourcePath(idOf(call)), t("casebook.sources.told_saved"));
}

/** What a button of the page does, and what it says. */
const button = (done: "deleted" | "restored", act: typeof deleteSource) => (call: PageCall<FormFields>) =>
  actOn(call, sourcePath(idOf(call)), async () => {
    await act(call.db, call.by, await findSource(call.db, callerOf(call.actor), idOf(call)));
    return call.t(`casebook.sources.told_${done}`);
  });

const putPeople = (call: PageCall<FormFields>) =>
  actOn(call, sourcePath(idOf(call)), async () => {
    const { db, by, form, actor, t } = call;
    const found = await findSource(db, callerOf(actor), idOf(call));
    const untouched = Object.fromEntries(tickedIn(form, "person").map((id) => [`person.${id}`, ""]));
    const boxes = peopleBoxes(found.source, await activeContributors(db));
    const chosen = withEditsOf(form, { ...untouched, ...boxes });
    const ids = tickedIn(chosen, "person").filter((id) => chosen[`person.${id}`] !== "");
    const { person_ids } = parse(chosenPeople, { person_ids: ids });
    await refuseOthersThanContributors(db, person_ids);
    await putSourcePeople(db, by, found, person_ids);
    return t("casebook.sources.told_saved");
  });

const at = `${sourcesPath}/:id`;

export const sourcePages = new Pages()
  .get(sourcesPath, { access: everybody }, (call) => showSources(call))
  .post(sourcesPath, { access: everybody, form: fields }, make)
  .get(at, { access: everybody }, (call) => showSource(call))
  .post(at, { access: everybody, form: fields }, change)
  .post(`${at}/delete`, { access: moderators, form: fields }, button("deleted", deleteSource))
  .post(`${at}/restore`, { access: moderators, form: fields }, button("restored", restoreSource))
  .post(`${at}/contributors`, { access: moderators, form: fields }, putPeople);
