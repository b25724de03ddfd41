import { type FormState, freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused, seeOther } from "../../core/http/pages";
import { goTo, refuseAt, show } from "../../core/http/show";
import { ticked } from "../../core/http/typed";
import { type Caller, callerOf } from "../access/member";
import { everybody, staff } from "../access/rules";
import { createCase } from "../cases/create-case";
import { editCase } from "../cases/edit-case";
import { deleteCase, restoreCase, setStatus } from "../cases/life-of-case";
import { caseEdits, newCase } from "../cases/schemas";
import { ofCase } from "../drivers/of-case";
import { lostWords } from "../frame/lost-words";
import { openCase } from "../frame/open-case";
import { casePath, casesPath, stepToOpen } from "../frame/steps";
import { FIRST_QUESTION_SET, newestQuestionSet, questionsOf } from "../master/question-sets";
import { newCaseInput, profileInput, profileValues, whoInput, whoValues } from "./profile-form";
import { readChoices } from "./read-choices";
import { NewCase } from "./views/new-case";
import { Profile } from "./views/profile";

/** Where the form shows faults of fields that the API calls otherwise. */
function placed(refused: Refused | null, form: FormFields): FormState {
  if (!refused) return freshForm();
  const places = ["focus", "secondary", "tertiary"].filter((place) => form[`${place}_commodity_id`]);
  const errors = refused.errors.map(({ path, message }) => {
    const [, at, field] = /^commodities\.(\d+)\.?(.*)$/.exec(path) ?? [];
    const place = at === undefined ? undefined : places[Number(at)];
    if (place) return { path: `${place}_${field || "commodity_id"}`, message };
    if (path !== "commodities") return { path, message };
    return { path: "focus_commodity_id", message: places[0] ? message : "Name the focus commodity." };
  });
  return { values: refused.values, refused: { ...refused, errors } };
}

async function showNew(call: PageCall<unknown>, form: FormState | null = null, status = 200) {
  const caller = await callerOf(call.db, call.actor);
  const choices = await readChoices(call.db, caller);
  const year = new Date(call.now).getUTCFullYear();
  return show(call, {
    title: call.t("incomes.profile.new"),
    isWork: true,
    status,
    body: (
      <NewCase
        form={
          form ??
          freshForm({ year: String(year), focus_area_unit: "hectares", focus_volume_unit: "kilograms" })
        }
        choices={choices}
        needsUnit={caller.role !== "super_admin"}
        csrf={call.csrf}
      />
    ),
  });
}

interface Shown {
  form?: FormState;
  lost?: unknown;
  segmentForm?: FormState;
  renamed?: { segmentId: string; form: FormState };
  logo?: FormState;
  /** The form of who sees it. */
  who?: FormState;
  status?: number;
}

export async function showProfile(
  call: PageCall<unknown>,
  { form, lost, segmentForm, renamed, logo, who, status }: Shown = {},
) {
  const open = await openCase(call);
  const { document } = open.found;
  const [choices, newest] = await Promise.all([
    readChoices(call.db, open.caller, open.record.business_unit_id),
    newestQuestionSet(call.db),
  ]);
  return show(call, {
    title: `${call.t("incomes.step.profile")}: ${open.record.name}`,
    isWork: true,
    status,
    body: (
      <Profile
        of={open}
        form={form ?? freshForm(profileValues(open.record, call.locale))}
        choices={choices}
        lost={lostWords(questionsOf(document.profile.question_set), document, lost, call.locale)}
        hasOtherQuestions={newest > FIRST_QUESTION_SET}
        mayUpload={open.caller.role !== "user"}
        segmentForm={segmentForm ?? null}
        renamed={renamed ?? null}
        logo={logo ?? null}
        who={who ?? freshForm(whoValues(open.record))}
        csrf={call.csrf}
      />
    ),
  });
}

async function create(call: PageCall<FormFields>) {
  const caller: Caller = await callerOf(call.db, call.actor);
  const created = await attempt(call.form, async () => {
    const id = await idFromForm("case", call);
    const input = newCaseInput(call.form, call.locale, call.t("incomes.profile.all_farmers"));
    await createCase(call.db, call.by, caller, id, parse(newCase, input));
    return id;
  });
  if (!created.done) return showNew(call, placed(created.refused, call.form), created.status);
  const next = call.form.next === "farmers" ? "farmers" : "targets";
  return goTo(call, casePath(created.value, next), call.t("incomes.profile.told_created"));
}

async function edit(call: PageCall<FormFields>) {
  const open = await openCase(call);
  const current = profileValues(open.record, call.locale);
  const edited = await attempt(call.form, async () => {
    const input = (values: FormFields) => profileInput(values, call.locale);
    const edits = editsOf(call.form, current, input, { commodities: "focus_commodity_id" });
    const confirm_loss = ticked(call.form.confirm_loss);
    await editCase(
      call.db,
      call.by,
      open.caller,
      open.record.id,
      parse(caseEdits, { ...edits, confirm_loss }),
    );
  });
  if (edited.done)
    return goTo(call, casePath(open.record.id, "profile"), call.t("incomes.profile.told_saved"));
  return showProfile(call, {
    form: placed(edited.refused, call.form),
    lost: edited.problem.members,
    status: edited.status,
  });
}

const at = `${casesPath}/cases/:id`;

export const profilePages = new Pages()
  .get(`${casesPath}/cases/new`, { access: staff }, (call) => showNew(call))
  .post(`${casesPath}/cases/new`, { access: staff, form: fields }, create)
  .get(
    at,
    { access: everybody },
    ofCase(async (call) => {
      const { record, missing } = await openCase(call);
      return seeOther(casePath(record.id, stepToOpen(missing)));
    }),
  )
  .get(
    `${at}/profile`,
    { access: everybody },
    ofCase((call) => showProfile(call)),
  )
  .post(`${at}/profile`, { access: everybody, form: fields }, edit)
  .post(`${at}/status`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const status = call.form.status === "completed" ? "completed" : "incomplete";
    const set = await attempt(call.form, () => setStatus(call.db, call.by, caller, record.id, status));
    const page = casePath(record.id, "profile");
    if (!set.done) return refuseAt(call, page, call.t("incomes.profile.told_missing"));
    const told = status === "completed" ? "told_completed" : "told_reopened";
    return goTo(call, page, call.t(`incomes.profile.${told}`));
  })
  .post(`${at}/who`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const edited = await attempt(call.form, async () => {
      const edits = editsOf(call.form, whoValues(record), whoInput);
      if (Object.keys(edits).length === 0) return;
      await editCase(call.db, call.by, caller, record.id, parse(caseEdits, edits));
    });
    if (!edited.done) {
      return showProfile(call, {
        who: { values: edited.refused.values, refused: edited.refused },
        status: edited.status,
      });
    }
    return goTo(call, casePath(record.id, "profile"), call.t("incomes.profile.told_saved"));
  })
  .post(`${at}/delete`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    await deleteCase(call.db, call.by, caller, record.id);
    return goTo(
      call,
      `${casesPath}?tab=deleted`,
      call.t("incomes.profile.told_deleted", { name: record.name }),
    );
  })
  .post(`${at}/restore`, { access: everybody, form: fields }, async (call) => {
    const id = call.c.req.param("id") ?? "";
    await restoreCase(call.db, call.by, await callerOf(call.db, call.actor), id);
    return goTo(call, casePath(id, "profile"), call.t("incomes.profile.told_restored"));
  });
