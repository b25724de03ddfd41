import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { facilitators } from "../access/rules";
import { assessmentsPath } from "../paths";
import { placesAt } from "../places/find-places";
import { roleOf } from "../roles";
import { listAssessments } from "./find-assessments";
import { inputOf } from "./form-input";
import { assessmentsQuery, newAssessment } from "./schemas";
import { AssessmentList } from "./views/assessment-list";
import { createAssessment } from "./write-assessment";

/** `/mana/manage-assessments/`: what `GET /assessments` lists, and for staff the form of a new one. */
async function showAssessments(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, c, t, actor, csrf } = call;
  const address = c.req.query();
  const [list, regions, provinces] = await Promise.all([
    listAssessments(db, actor, readList(assessmentsQuery, address)),
    placesAt(db, "region"),
    placesAt(db, "province"),
  ]);
  return show(call, {
    title: t("workshops.assessments.title"),
    status,
    body: (
      <AssessmentList
        {...{ list, regions, provinces, csrf }}
        query={address}
        isStaff={roleOf(actor) === "staff"}
        form={{ values: refused?.values ?? {}, refused }}
      />
    ),
  });
}

async function make(call: PageCall<FormFields>) {
  const { db, by, form, t, actor } = call;
  if (roleOf(actor) !== "staff") throw new Problem("forbidden", "Staff changes this.");
  const made = await attempt(form, async () => {
    const id = await idFromForm("assessment", call);
    await createAssessment(db, by, id, parse(newAssessment, inputOf(form)));
  });
  if (!made.done) return showAssessments(call, made.refused, made.status);
  return goTo(call, assessmentsPath, t("workshops.assessments.made"));
}

export const assessmentPages = new Pages()
  .get("/mana/manage-assessments", { access: facilitators }, (call) => showAssessments(call))
  .post("/mana/manage-assessments", { access: facilitators, form: fields, formLimit: 512 * 1024 }, make);
