import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { callerOf } from "../access/member";
import { everybody, staff } from "../access/rules";
import { createCase } from "./create-case";
import { segmentsOf } from "./document";
import { editCase } from "./edit-case";
import { caseInput, profileValues } from "./form-input";
import { missingOf } from "./life-of-case";
import { findCases } from "./list-cases";
import { caseIdOf, choicesFor, openCase } from "./page-data";
import { caseEdits, casesQuery, newCase, newSegment } from "./schemas";
import { addSegment, deleteSegment } from "./segments";
import { CaseList } from "./views/list";
import { casePath, casesPath } from "./views/path";
import { NewCase, Profile } from "./views/profile";

async function showNew(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const caller = await callerOf(call.db, call.person);
  const choices = await choicesFor(call.db, caller, call.locale);
  const values = refused?.values ?? {
    year: String(new Date(call.now).getUTCFullYear()),
    reporting_period: "per-year",
    "commodities.0.area_unit": "hectares",
    "commodities.0.volume_unit": "kilograms",
  };
  return show(call, {
    title: call.t("incomes.new_case"),
    status,
    body: <NewCase form={{ values, refused }} choices={choices} csrf={call.csrf} />,
  });
}

interface RefusedForms {
  profile?: Refused;
  segment?: Refused;
  lost?: number;
}

async function showProfile(call: PageCall<unknown>, refused: RefusedForms = {}, status = 200) {
  const { caller, found, head, mayEdit } = await openCase(call);
  const values = refused.profile?.values ?? profileValues(found, call.locale);
  const segmentForm = { values: refused.segment?.values ?? {}, refused: refused.segment ?? null };
  return show(call, {
    title: `${call.t("incomes.step_profile")} · ${head.name}`,
    status,
    body: (
      <Profile
        head={head}
        form={{ values, refused: refused.profile ?? null }}
        segmentForm={segmentForm}
        choices={await choicesFor(call.db, caller, call.locale)}
        segments={segmentsOf(found.document).map(([id, { name }]) => ({ id, name }))}
        mayEdit={mayEdit}
        lost={refused.lost ?? 0}
        csrf={call.csrf}
      />
    ),
  });
}

/** Text that the API's schema will refuse stays text; so a form's input is parsed like any body. */
const editsIn = (call: PageCall<FormFields>, current: FormFields) => {
  const edits = editsOf(call.form, current, (form) => caseInput(form, call.locale));
  return parse(caseEdits, { ...edits, ...(call.form.confirm_loss ? { confirm_loss: true } : {}) });
};

const segmentOfAddress = ({ c }: Pick<PageCall<unknown>, "c">) => c.req.param("segment_id") ?? "";

/** A case's list, its beginning, and its first step. */
export const casePages = new Pages()
  .get(casesPath, { access: everybody }, async (call) => {
    const caller = await callerOf(call.db, call.person);
    const address = call.c.req.query();
    const query = readList(casesQuery, address);
    const [list, choices] = await Promise.all([
      findCases(call.db, caller, query, call.now),
      choicesFor(call.db, caller, call.locale),
    ]);
    return show(call, {
      title: call.t("incomes.cases"),
      body: (
        <CaseList
          list={list}
          query={address}
          tab={query.tab}
          countries={choices.countries}
          commodities={choices.commodities}
          mayCreate={caller.role !== "user"}
        />
      ),
    });
  })
  .get(`${casesPath}/cases/new`, { access: staff }, (call) => showNew(call))
  .post(`${casesPath}/cases/new`, { access: staff, form: fields }, async (call) => {
    const id = await idFromForm("case", call);
    const done = await attempt(call.form, async () => {
      const caller = await callerOf(call.db, call.person);
      await createCase(call.db, call.by, caller, id, parse(newCase, caseInput(call.form, call.locale)));
    });
    if (!done.done) return showNew(call, done.refused, done.status);
    return goTo(call, casePath(id, "targets"), call.t("incomes.told_created"));
  })
  .get(`${casesPath}/cases/:id`, { access: everybody }, async (call) => {
    const { found } = await openCase(call);
    const missing = missingOf(found.document).map(({ what }) => what);
    const needsTarget = missing.includes("target") || missing.includes("household");
    return seeOther(casePath(found.row.id, needsTarget ? "targets" : "drivers"));
  })
  .get(`${casesPath}/cases/:id/profile`, { access: everybody }, (call) => showProfile(call))
  .post(`${casesPath}/cases/:id/profile`, { access: everybody, form: fields }, async (call) => {
    const { caller, found } = await openCase(call);
    const done = await attempt(call.form, async () => {
      const edits = editsIn(call, profileValues(found, call.locale));
      return editCase(call.db, call.by, caller, found.row.id, edits);
    });
    if (done.done) return goTo(call, casePath(found.row.id, "profile"), call.t("incomes.told_saved"));
    const lost = (done.problem.members.lost as unknown[] | undefined)?.length ?? 0;
    return showProfile(call, { profile: done.refused, lost }, done.status);
  })
  .post(`${casesPath}/cases/:id/segments`, { access: everybody, form: fields }, async (call) => {
    const { caller, found } = await openCase(call);
    const done = await attempt(
      call.form,
      () => addSegment(call.db, call.by, caller, found.row.id, parse(newSegment, { name: call.form.name })),
      { name_taken: "name" },
    );
    if (done.done) return goTo(call, casePath(found.row.id, "profile"), call.t("incomes.told_saved"));
    return showProfile(call, { segment: done.refused }, done.status);
  })
  .post(
    `${casesPath}/cases/:id/segments/:segment_id/delete`,
    { access: everybody, form: fields },
    async (call) => {
      const caller = await callerOf(call.db, call.person);
      const id = caseIdOf(call);
      const done = await attempt(call.form, () =>
        deleteSegment(call.db, call.by, caller, id, segmentOfAddress(call), undefined),
      );
      if (done.done) return goTo(call, casePath(id, "profile"), call.t("incomes.told_segment_deleted"));
      tell(call.c, done.refused.message, "bad");
      return seeOther(casePath(id, "profile"));
    },
  );
