import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm, type RefusedAttempt } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type JudgedCall, type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { admitWriter, isWriter } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { assessmentChoices, titlesOf } from "../assessments/choices";
import { needOf, needsPath } from "../paths";
import { placeChoices, placeNames } from "../places/choices";
import { roleOf } from "../roles";
import { findNeed, listNeeds } from "./find-needs";
import { editsIn, inputOf, valuesOf } from "./form-input";
import { needEdits, needsQuery, newNeed } from "./schemas";
import { NeedPage } from "./views/need";
import { Needs } from "./views/needs";
import { createNeed, deleteNeed, editNeed } from "./write-need";

const access = facilitators;
/** A description may be long, and each of its letters three bytes, each of them spelt in three. */
const formLimit = 512 * 1024;
const isStaff = ({ actor }: Pick<JudgedCall, "actor">) => roleOf(actor) === "staff";

async function showNeeds(call: PageCall<unknown>, refusal: RefusedAttempt | null = null): Promise<Response> {
  const { c, db, t, actor, csrf } = call;
  const query = c.req.query();
  const { place_id = "", assessment_id = "" } = { ...query, ...refusal?.refused.values };
  const [list, assessments, places] = await Promise.all([
    listNeeds(db, readList(needsQuery, { sort: "rank", ...query })),
    assessmentChoices(db, actor),
    placeChoices(db, assessment_id || null, place_id || null),
  ]);
  const names = await placeNames(
    db,
    list.data.map((need) => need.place_id),
  );
  const form = refusal
    ? { values: refusal.refused.values, refused: refusal.refused }
    : freshForm({ place_id, assessment_id });
  return show(call, {
    title: t("workshops.needs.title"),
    status: refusal?.status,
    body: (
      <Needs
        {...{ list, query, assessments, places, form, csrf }}
        placeNames={names}
        isStaff={isStaff(call)}
      />
    ),
  });
}

async function make(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form, t } = call;
  const made = await attempt(form, async () =>
    createNeed(db, by, await idFromForm("need", call), parse(newNeed, inputOf(form))),
  );
  return made.done ? goTo(call, needsPath, t("workshops.needs.made")) : showNeeds(call, made);
}

/** Whether there is such a need comes before the form. */
async function admit({ c, db }: JudgedCall): Promise<undefined> {
  await findNeed(db, c.req.param("id") ?? "");
}

async function showNeed(call: PageCall<unknown>, refusal: RefusedAttempt | null = null): Promise<Response> {
  const { db, actor, csrf } = call;
  const need = await findNeed(db, idOf(call));
  const [assessments, places, names, titles, writes] = await Promise.all([
    assessmentChoices(db, actor),
    placeChoices(db, need.assessment_id, need.place_id),
    placeNames(db, [need.place_id]),
    titlesOf(db, [need.assessment_id]),
    isWriter(db, actor, need.assessment_id),
  ]);
  const form = refusal
    ? { values: refusal.refused.values, refused: refusal.refused }
    : freshForm(valuesOf(need));
  return show(call, {
    title: need.title,
    status: refusal?.status,
    body: (
      <NeedPage
        {...{ need, assessments, places, form, csrf }}
        place={names.get(need.place_id) ?? "–"}
        assessment={titles.get(need.assessment_id ?? "") ?? null}
        mayWrite={writes}
        isStaff={isStaff(call)}
      />
    ),
  });
}

async function change(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form, t, actor } = call;
  const id = idOf(call);
  const need = await findNeed(db, id);
  await admitWriter(db, actor, need.assessment_id);
  if (form.action === "delete") {
    await deleteNeed(db, by, id);
    return goTo(call, needsPath, t("workshops.needs.deleted"));
  }
  const changed = await attempt(form, () =>
    editNeed(db, by, id, parse(needEdits, editsOf(form, valuesOf(need), editsIn))),
  );
  return changed.done ? goTo(call, needOf(id), t("workshops.needs.saved")) : showNeed(call, changed);
}

/** What places need: a ranked list with a form for the next one, and a page for each. */
export const needPages = new Pages()
  .get("/mana/needs", { access }, (call) => showNeeds(call))
  .post("/mana/needs", { access, form: fields, formLimit }, make)
  .get("/mana/needs/:id", { access, admit }, (call) => showNeed(call))
  .post("/mana/needs/:id", { access, admit, form: fields, formLimit }, change);
