import { freshForm } from "../../../web/ui/form-state";
import type { Db } from "../../core/db/db";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm, type RefusedAttempt } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type JudgedCall, type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { invalid, Problem } from "../../core/http/problem";
import { goTo, idOf, show } from "../../core/http/show";
import { credentialUrl } from "../../core/identity/people";
import { readOrganisation } from "../../core/organisation/organisation";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { deleteAssessment } from "../assessments/delete-assessment";
import { findAssessment } from "../assessments/find-assessments";
import { findWorkshops } from "../assessments/find-workshops";
import { assessmentEdits, paceFields } from "../assessments/schemas";
import { editAssessment } from "../assessments/write-assessment";
import { assessmentOf, assessmentsPath } from "../paths";
import { findPerson, teamChoices } from "../people/find-people";
import { makeFacilitator } from "../people/make-facilitator";
import { newFacilitator } from "../people/schemas";
import { placeChoices } from "../places/choices";
import { trailTo } from "../places/find-places";
import { roleOf } from "../roles";
import { editsIn, lowestPlace, placedAt, valuesOf } from "./form-input";
import { AssessmentPage } from "./views/assessment";
import { MadeFacilitator } from "./views/made-facilitator";

const access = facilitators;
const isStaff = ({ actor }: Pick<JudgedCall, "actor">) => roleOf(actor) === "staff";

async function admit({ c, db, actor }: JudgedCall): Promise<undefined> {
  await admitFacilitators(db, actor, c.req.param("id") ?? "");
}

/** Regions and provinces, and all below the place where it stands. */
async function placesFor(call: PageCall<unknown>, id: string, chosen: string | null) {
  const [all, within] = await Promise.all([placeChoices(call.db, null, chosen), placeChoices(call.db, id)]);
  return [...all, ...within.filter((place) => !all.some((other) => other.id === place.id))];
}

async function showAssessment(
  call: PageCall<unknown>,
  refusal: RefusedAttempt | null = null,
  of: "form" | "teamForm" | "newForm" = "form",
): Promise<Response> {
  const { db, csrf } = call;
  const assessment = await findAssessment(db, idOf(call));
  const place = lowestPlace(assessment);
  const [workshops, trail, places, people, { timeZone }] = await Promise.all([
    findWorkshops(db, assessment.id),
    place ? trailTo(db, place) : [],
    placesFor(call, assessment.id, place),
    teamChoices(db),
    readOrganisation(db),
  ]);
  const forms = {
    form: freshForm(valuesOf(assessment, timeZone)),
    teamForm: freshForm(),
    newForm: freshForm(),
  };
  if (refusal) forms[of] = { values: refusal.refused.values, refused: refusal.refused };
  return show(call, {
    title: assessment.title,
    status: refusal?.status,
    ...{ isWork: true, isWithoutCharts: true },
    body: (
      <AssessmentPage
        {...{ assessment, workshops, trail, places, people, csrf }}
        {...forms}
        isStaff={isStaff(call)}
      />
    ),
  });
}

const faultPlaces = {
  ...{ region_id: "place_id", province_id: "place_id", municipality_id: "place_id" },
  barangay_id: "place_id",
};

/** A place that was chosen; 400 at its field for one that is gone meanwhile. */
async function placeChosen(db: Db, id: string) {
  const place = (await trailTo(db, id)).at(-1);
  if (!place) throw invalid("place_id", "There is no such place.");
  return place;
}

/** What the form changes; the place that it names is told by its level. A facilitator changes the pace alone. */
async function edit(call: PageCall<FormFields>, id: string): Promise<void> {
  const { db, by, form } = call;
  const { timeZone } = await readOrganisation(db);
  await editAssessment(db, by, id, async (assessment) => {
    const changed = editsOf(form, valuesOf(assessment, timeZone), (values) => editsIn(values, timeZone));
    const { place_id, ...plain } = changed as Record<string, unknown>;
    const placed =
      place_id === undefined
        ? {}
        : placedAt(place_id === null ? null : await placeChosen(db, String(place_id)));
    const edits = { ...plain, ...placed };
    if (!isStaff(call) && !Object.keys(edits).every((field) => paceFields.includes(field))) {
      throw new Problem("forbidden", "Staff changes this.");
    }
    return parse(assessmentEdits, edits);
  });
}

/** The team with somebody more, or less. */
const changeTeam = ({ db, by, form }: PageCall<FormFields>, id: string): Promise<void> =>
  editAssessment(db, by, id, ({ team }) => {
    const { person_id = "", role = "" } = form;
    const before = team.map((member) => ({ person_id: member.person_id, role: member.role }));
    const rest = before.filter((member) => member.person_id !== person_id || member.role !== role);
    const after = form.action === "team_add" ? [...before, { person_id, role }] : rest;
    return parse(assessmentEdits, { team: after });
  });

/** A fault of the one who was added stands at the form's own fields. */
function atItsField(refusal: RefusedAttempt): RefusedAttempt {
  const errors = refusal.refused.errors.map(({ path, message }) => ({
    path: path.split(".").at(-1) ?? path,
    message,
  }));
  return { ...refusal, refused: { ...refusal.refused, errors } };
}

/** Somebody facilitates it who is on no list yet; what lets them in stands in the answer alone. */
async function makeMember(call: PageCall<FormFields>, assessmentId: string): Promise<Response> {
  const { db, env, by, form, t } = call;
  const { name, email, phone } = form;
  const given = Object.fromEntries(
    Object.entries({ name, email, phone }).filter(([, value]) => value?.trim()),
  );
  const done = await attempt(form, async () => {
    const id = await idFromForm("person", call);
    const body = parse(newFacilitator, { ...given, assessment_ids: [assessmentId] });
    return makeFacilitator(db, by, id, body);
  });
  if (!done.done) return showAssessment(call, done, "newForm");
  const { id, credentials } = done.value;
  const [{ title }, { name: known, ...person }] = await Promise.all([
    findAssessment(db, assessmentId),
    findPerson(db, id),
  ]);
  return show(call, {
    title: t("workshops.assessment.facilitates_now", { name: known }),
    headers: { "cache-control": "no-store" },
    body: (
      <MadeFacilitator
        assessment={{ id: assessmentId, title }}
        name={known}
        login={person.email ?? person.phone ?? ""}
        secrets={
          credentials && {
            password: credentials.temporaryPassword,
            invitation: credentialUrl(env, credentials.invitationToken),
          }
        }
      />
    ),
  });
}

async function change(call: PageCall<FormFields>): Promise<Response> {
  const { c, env, db, by, form, t } = call;
  const id = idOf(call);
  const { action = "" } = form;
  if (action !== "" && !isStaff(call)) throw new Problem("forbidden", "Staff changes this.");
  if (action === "delete") {
    const deleted = await attempt(form, () => deleteAssessment(env, db, by, id));
    if (deleted.done) return goTo(call, assessmentsPath, t("workshops.assessment.deleted"));
    tell(c, deleted.refused.message, "bad");
    return seeOther(assessmentOf(id));
  }
  if (action === "facilitator_make") return makeMember(call, id);
  if (action.startsWith("team_")) {
    const changed = await attempt(form, () => changeTeam(call, id));
    return changed.done
      ? goTo(call, `${assessmentOf(id)}#team`, t("workshops.assessment.team_saved"))
      : showAssessment(call, atItsField(changed), "teamForm");
  }
  const edited = await attempt(form, () => edit(call, id), faultPlaces);
  return edited.done
    ? goTo(call, assessmentOf(id), t("workshops.assessment.saved"))
    : showAssessment(call, edited);
}

/** An assessment's own page. Staff changes it; who facilitates it reads it, and sets its pace. */
export const assessmentPage = new Pages()
  .get("/mana/manage-assessments/:id", { access, admit }, (call) => showAssessment(call))
  .post("/mana/manage-assessments/:id", { access, admit, form: fields, formLimit: 512 * 1024 }, change);
