import type { MessageKey } from "../../../web/i18n/translate";
import { Island } from "../../../web/islands/island";
import { ButtonLink, Notice } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, refuseAt, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { commodityNames } from "../cases/asked";
import { inputOf } from "../cases/document";
import { measuresOf } from "../cases/measures";
import { documentAt } from "../cases/revisions";
import { valuesBody } from "../cases/schemas";
import { saveValues } from "../cases/values";
import { type CaseInput, modelOf } from "../engine/model";
import type { Question } from "../engine/question";
import { type OpenCase, openCase } from "../frame/open-case";
import { casePath } from "../frame/steps";
import { CaseFrame } from "../frame/views/case-frame";
import { questionsOf } from "../master/question-sets";
import Drivers from "./islands/drivers.island";
import { ofCase } from "./of-case";
import { valuesIn } from "./plain-form";
import { type DriversProps, type DriverWord, driverWords } from "./props";
import { driverGroups } from "./rows";

const path = "/dashboard/incomes/cases/:id/drivers";
const kinds = ["survey", "reference", "expert", "import", "assumption", "document", "other"] as const;
const confidences = ["high", "medium", "low"] as const;

/** The calculation needs no words: those that the page shows stand in its rows. */
const withoutWords = (question: Question): Question => ({
  ...question,
  label: { en: "", fr: "" },
  description: null,
});

type Typed = ReturnType<typeof valuesIn>["values"];

/** What was typed in a form that was refused, laid over what is stored. */
function withTyped(input: CaseInput, typed: Typed): CaseInput {
  const segments = input.segments.map((segment) => {
    const own = typed.filter(({ segment_id }) => segment_id === segment.id);
    const none = {
      current: null,
      feasible: null,
      low: null,
      high: null,
      source: null,
      feasible_source: null,
    };
    const over = own.map(({ segment_id: _, key, ...given }) => [
      String(key),
      { ...(segment.answers[String(key)] ?? none), ...given },
    ]);
    return { ...segment, answers: { ...segment.answers, ...Object.fromEntries(over) } };
  });
  return { ...input, segments };
}

async function propsOf(
  call: PageCall<unknown>,
  { found, mayEdit }: OpenCase,
  typed: Typed,
): Promise<DriversProps> {
  const { t, locale, csrf, db } = call;
  const { document, row } = found;
  const input = inputOf(document);
  const questions = questionsOf(document.profile.question_set);
  const names = await commodityNames(db, document, locale);
  const commodities = Object.entries(document.commodities).map(
    ([id, { commodity_id, area_unit, volume_unit }]) => ({
      ...{ id, area_unit, volume_unit },
      name: names.get(commodity_id) ?? "",
    }),
  );
  const groups = driverGroups(modelOf(questions, input), commodities, {
    t,
    locale,
    currency: input.currency,
  });
  const words = Object.fromEntries(
    driverWords.map((word) => [word, t(`incomes.drivers.${word}` as MessageKey)]),
  );
  return {
    ...{ locale, csrf, mayEdit, groups, person: call.by.actor?.id ?? "" },
    words: words as Record<DriverWord, string>,
    kinds: kinds.map((value) => ({ value, label: t(`incomes.source.${value}`) })),
    confidences: confidences.map((value) => ({ value, label: t(`incomes.confidence.${value}`) })),
    hintsAt: `/api/v1/incomes/cases/${row.id}/hints`,
    saveAt: `/api/v1/incomes/cases/${row.id}/values`,
    caseAt: `/api/v1/incomes/cases/${row.id}`,
    liveAt: `/api/v1/incomes/cases/${row.id}/live`,
    commentsAt: casePath(row.id, "comments"),
    action: casePath(row.id, "drivers"),
    revision: row.revision,
    measures: await measuresOf(document),
    questionSet: document.profile.question_set,
    input: withTyped(input, typed),
    questions: questions.map(withoutWords),
  };
}

async function showDrivers(call: PageCall<unknown>, typed: Typed = [], refusal = "", status = 200) {
  const open = await openCase(call);
  const props = await propsOf(call, open, typed);
  return show(call, {
    title: `${call.t("incomes.drivers.title")}: ${open.record.name}`,
    ...{ isWork: true, isWithoutCharts: true, status },
    body: (
      <CaseFrame of={open} current="drivers" hasOwnIncomes lead={call.t("incomes.drivers.lead")}>
        {refusal && <Notice tone="bad">{refusal}</Notice>}
        <div class="row">
          <ButtonLink href={casePath(open.record.id, "drivers/sheet")} tone="plain" icon="download">
            {call.t("incomes.sheet.link")}
          </ButtonLink>
          <ButtonLink href={casePath(open.record.id, "drivers/known")} tone="plain" icon="search">
            {call.t("incomes.known.link")}
          </ButtonLink>
        </div>
        <Island name="incomes/drivers" of={Drivers} props={props} />
      </CaseFrame>
    ),
  });
}

async function saveForm(call: PageCall<FormFields>) {
  const { t, locale, form } = call;
  const { caller, found, record } = await openCase(call);
  const base = Number(form.base_revision);
  const shown = Number.isInteger(base) ? await documentAt(call.db, found, base) : found.document;
  const { values, wrong } = valuesIn(form, shown.values, locale);
  if (values.length > 0) {
    const typedIn = await measuresOf(shown);
    const saved = await attempt(form, async () => {
      const body = parse(valuesBody, { values, base_revision: base });
      if (typedIn !== (await measuresOf(found.document))) {
        throw new Problem("conflict", t("incomes.drivers.measured_anew"));
      }
      return saveValues(call.db, call.by, caller, record.id, body, typedIn);
    });
    if (!saved.done) {
      const refusal =
        saved.problem.code === "edit_conflict"
          ? t("incomes.drivers.changed_meanwhile")
          : saved.refused.message;
      return showDrivers(call, values, refusal, saved.status);
    }
  }
  const page = casePath(record.id, "drivers");
  return wrong.length > 0
    ? refuseAt(call, page, t("incomes.drivers.no_numbers", { list: wrong.join(", ") }))
    : goTo(call, page, t("incomes.drivers.told_saved"));
}

export const driverPages = new Pages()
  .get(
    path,
    { access: everybody },
    ofCase((call) => showDrivers(call)),
  )
  .post(path, { access: everybody, form: fields }, saveForm);
