import type { MessageKey } from "../../../web/i18n/translate";
import { Island } from "../../../web/islands/island";
import { ButtonLink, EmptyState } from "../../../web/ui";
import { rowsOf } from "../../../web/ui/figure/table";
import { csvDownload } from "../../core/csv/download";
import { type FormFields, fields } from "../../core/http/attempt";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { commodityNames } from "../cases/asked";
import { inputOf } from "../cases/document";
import { ofCase } from "../drivers/of-case";
import { driverGroups } from "../drivers/rows";
import { modelOf } from "../engine/model";
import { DIVERSIFIED } from "../engine/plan";
import type { Question } from "../engine/question";
import { type OpenCase, openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { CaseFrame } from "../frame/views/case-frame";
import { questionsOf } from "../master/question-sets";
import { keepView, viewsOf } from "../views-kept/views";
import { type ChoiceFields, choiceFields } from "./choice";
import { files, isFile } from "./figure-tables";
import Act from "./islands/act.island";
import { fromKept, toKeep } from "./kept-choice";
import type { ActProps, ActWords } from "./props";
import { readAct } from "./reading";
import { ActTabs } from "./views/act-tabs";
import { act as english } from "./words/en";

const path = `${casesPath}/cases/:id/act`;
const TAB = "sensitivity_analysis";

/** The calculation needs no words: those that the page shows stand in its names. */
const withoutWords = (question: Question): Question => ({
  ...question,
  label: { en: "", fr: "" },
  description: null,
});

const pick = (from: Readonly<Record<string, unknown>>): ChoiceFields =>
  Object.fromEntries(
    choiceFields.flatMap((name) => {
      const given = from[name];
      return typeof given === "string" && given !== "" && given.length <= 100 ? [[name, given]] : [];
    }),
  );

/** What the address chooses; where it chooses nothing, what is kept with the case. */
function chosenFields(call: PageCall<unknown>, { found }: OpenCase): ChoiceFields {
  const asked = pick(call.c.req.query());
  return Object.keys(asked).length > 0 ? asked : fromKept(pick(viewsOf(found)[TAB] ?? {}), call.locale);
}

async function propsOf(call: PageCall<unknown>, open: OpenCase): Promise<ActProps> {
  const { t, locale, csrf, db } = call;
  const { document, row } = open.found;
  const input = inputOf(document);
  const questions = questionsOf(document.profile.question_set);
  const model = modelOf(questions, input);
  const known = await commodityNames(db, document, locale);
  const commodities = Object.entries(document.commodities).map(
    ([id, { commodity_id, area_unit, volume_unit }]) => ({
      ...{ id, area_unit, volume_unit },
      name: known.get(commodity_id) ?? "",
    }),
  );
  const groups = driverGroups(model, commodities, { t, locale, currency: input.currency });
  const isOnly = commodities.length === 1;
  const names = groups.flatMap(({ id, rows }) =>
    rows
      .filter(({ level }) => id !== DIVERSIFIED && level <= 1)
      .map(({ key, label, unit }) => {
        const name = commodities.find((commodity) => commodity.id === id)?.name ?? "";
        const told = isOnly ? label : t("incomes.act.drivers_of", { name: label, group: name });
        return [key, { label: told, unit: unit ?? "" }] as const;
      }),
  );
  const other = { label: t("incomes.drivers.other_income"), unit: input.currency };
  const action = casePath(row.id, "act");
  const words = Object.keys(english).map((key) => [
    key.replace("incomes.act.", ""),
    call.t(key as MessageKey),
  ]);
  return {
    ...{ locale, csrf, action, questions: questions.map(withoutWords), input, mayEdit: open.mayEdit },
    words: Object.fromEntries(words) as ActWords,
    link: `${siteOrigin(call)}${action}`,
    names: { ...Object.fromEntries(names), [DIVERSIFIED]: other },
    fields: chosenFields(call, open),
  };
}

/** Whether anything was answered that an income comes from. */
const hasIncome = ({ found, missing }: OpenCase): boolean =>
  missing.filter(({ what }) => what === "income").length < Object.keys(found.document.segments).length;

async function showAct(call: PageCall<unknown>) {
  const { t } = call;
  const open = await openCase(call);
  return show(call, {
    title: `${t("incomes.step.act")}: ${open.record.name}`,
    isWork: true,
    isWithoutCharts: true,
    body: (
      <CaseFrame of={open} current="act" lead={t("incomes.act.lead")}>
        <ActTabs caseId={open.record.id} current="sensitivity" />
        {hasIncome(open) ? (
          <Island name="incomes/act" of={Act} props={await propsOf(call, open)} />
        ) : (
          <EmptyState
            title={t("incomes.act.empty")}
            icon="list"
            action={
              <ButtonLink href={casePath(open.record.id, "drivers")}>
                {t("incomes.act.to_drivers")}
              </ButtonLink>
            }
          >
            <p>{t("incomes.act.empty_words")}</p>
          </EmptyState>
        )}
      </CaseFrame>
    ),
  });
}

async function keep(call: PageCall<FormFields>) {
  const { caller, record } = await openCase(call);
  const chosen = pick(call.form);
  const config = { ...toKeep(chosen, call.locale) };
  await keepView(call.db, call.by, caller, record.id, TAB, { config });
  const query = new URLSearchParams(chosen as Record<string, string>).toString();
  return goTo(call, `${casePath(record.id, "act")}?${query}`, call.t("incomes.act.kept"));
}

export const actPages = new Pages()
  .get(path, { access: everybody }, ofCase(showAct))
  .post(path, { access: everybody, form: fields }, keep)
  .get(`${path}/:figure{[a-z]+\\.csv}`, { access: everybody }, async (call) => {
    const name = (call.c.req.param("figure") ?? "").replace(/\.csv$/, "");
    const open = await openCase(call);
    if (!isFile(name) || !hasIncome(open)) throw notFound();
    const props = await propsOf(call, open);
    const reading = readAct(props, props.fields);
    const table = reading && files[name](reading);
    if (!table) throw notFound();
    return csvDownload(call, name, rowsOf(table));
  });
