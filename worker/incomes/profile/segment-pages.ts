import { freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { goTo, refuseAt } from "../../core/http/show";
import { typedOrLeftOut } from "../../core/http/typed";
import { everybody } from "../access/rules";
import { newSegment, segmentEdits } from "../cases/schemas";
import { addSegment, deleteSegment, editSegment } from "../cases/segments";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { showProfile } from "./pages";

const at = `${casesPath}/cases/:id/segments`;
const back = (id: string) => `${casePath(id, "profile")}#segments`;

/** Segments as the profile's forms change them. */
export const segmentPages = new Pages()
  .post(at, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const { form, db, by, t } = call;
    const input = { name: form.name ?? "", copy_answers_from: typedOrLeftOut(form.copy_answers_from) };
    const places = { name_taken: "name", segment_limit: "name", segmentation_off: "name" };
    const added = await attempt(
      form,
      async () => addSegment(db, by, caller, record.id, parse(newSegment, input)),
      places,
    );
    if (added.done) return goTo(call, back(record.id), t("incomes.profile.told_segment_added"));
    const segmentForm = { ...freshForm(added.refused.values), refused: added.refused };
    return showProfile(call, { segmentForm, status: added.status });
  })
  .post(`${at}/:sid`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const { form, db, by, t } = call;
    const sid = call.c.req.param("sid") ?? "";
    const segment = record.segments.find(({ id }) => id === sid);
    if (!segment) throw notFound();
    const named = await attempt(
      form,
      async () => {
        const input = ({ name = "" }: FormFields) => ({ name });
        const edits = parse(segmentEdits, editsOf(form, { name: segment.name }, input));
        await editSegment(db, by, caller, record.id, sid, edits);
      },
      { name_taken: "name" },
    );
    if (named.done) return goTo(call, back(record.id), t("incomes.profile.told_saved"));
    const renamed = { segmentId: sid, form: { values: named.refused.values, refused: named.refused } };
    // A name that another has is a fault of the field; 409 would say that somebody else changed this one.
    const status = named.problem.code === "name_taken" ? 400 : named.status;
    return showProfile(call, { renamed, status });
  })
  .post(`${at}/:sid/remove`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const { form, db, by, t } = call;
    const sid = call.c.req.param("sid") ?? "";
    const removed = await attempt(form, () => deleteSegment(db, by, caller, record.id, sid, undefined));
    if (removed.done) return goTo(call, back(record.id), t("incomes.profile.told_segment_gone"));
    const isLast = removed.problem.code === "last_segment";
    return refuseAt(
      call,
      back(record.id),
      t(isLast ? "incomes.profile.told_segment_kept" : "incomes.profile.told_not_saved"),
    );
  });
