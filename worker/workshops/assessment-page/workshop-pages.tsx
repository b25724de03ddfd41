import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, type RefusedAttempt } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type JudgedCall, type PageCall, Pages } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { findAssessment } from "../assessments/find-assessments";
import { findWorkshop } from "../assessments/find-workshops";
import { workshopEdits } from "../assessments/workshop-schemas";
import { editWorkshop } from "../assessments/write-workshop";
import { workshopTyped } from "../me/admit";
import { assessmentOf } from "../paths";
import { titleIn } from "../questions/first-words";
import { workshopEditsIn, workshopValues } from "./form-input";
import { WorkshopEdit } from "./views/workshop";

const access = facilitators;
const typeOf = ({ c }: Pick<JudgedCall, "c">) => workshopTyped(c.req.param("type") ?? "");

async function admit(call: JudgedCall): Promise<undefined> {
  await admitFacilitators(call.db, call.actor, call.c.req.param("id") ?? "");
  typeOf(call);
}

async function showWorkshop(
  call: PageCall<unknown>,
  refusal: RefusedAttempt | null = null,
): Promise<Response> {
  const { db, locale, csrf } = call;
  const [id, type] = [idOf(call), typeOf(call)];
  const [assessment, workshop, { timeZone }] = await Promise.all([
    findAssessment(db, id),
    findWorkshop(db, id, type),
    readOrganisation(db),
  ]);
  const form = refusal
    ? { values: refusal.refused.values, refused: refusal.refused }
    : freshForm(workshopValues(workshop, timeZone));
  const title = titleIn(workshop.title, locale);
  return show(call, {
    title,
    status: refusal?.status,
    body: <WorkshopEdit {...{ assessment, type, title, form, csrf }} />,
  });
}

async function change(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form, t } = call;
  const [id, type] = [idOf(call), typeOf(call)];
  const changed = await attempt(form, async () => {
    const [workshop, { timeZone }] = await Promise.all([findWorkshop(db, id, type), readOrganisation(db)]);
    const edits = editsOf(form, workshopValues(workshop, timeZone), (values) =>
      workshopEditsIn(values, timeZone),
    );
    await editWorkshop(db, by, id, type, parse(workshopEdits, edits));
  });
  return changed.done
    ? goTo(call, `${assessmentOf(id)}#workshops`, t("workshops.assessment.workshop_saved"))
    : showWorkshop(call, changed);
}

const address = "/mana/manage-assessments/:id/workshops/:type";

/** One of an assessment's five workshops, as staff and who facilitates it set its times. */
export const workshopPages = new Pages()
  .get(address, { access, admit }, (call) => showWorkshop(call))
  .post(address, { access, admit, form: fields, formLimit: 512 * 1024 }, change);
