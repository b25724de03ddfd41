import { readDecimal } from "../../../web/i18n/decimal";
import { rowsOf } from "../../../web/ui/figure/table";
import { csvDownload } from "../../core/csv/download";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { goTo, refuseAt, show } from "../../core/http/show";
import { cutTo } from "../../core/text/cut";
import { everybody } from "../access/rules";
import { firstWithGap } from "../engine/first-with-gap";
import { householdOf, leverFigure } from "../engine/household";
import { leversOf } from "../engine/levers";
import { targetOf } from "../engine/model";
import { available, type Goal } from "../engine/needed";
import { MOST_LEVERS, optimise } from "../engine/optimise";
import { type OpenCase, openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { leastChange } from "./least-change";
import { goalsOf, goalWords, type LeastChangeReading, leastChangeTable } from "./least-change-table";
import { readForScenarios } from "./read-page";
import { addScenario } from "./scenarios";
import { optimiseBody } from "./schemas";
import { Optimise } from "./views/optimise";

const path = `${casesPath}/cases/:id/act/optimise`;

/** What the address chooses, worked out. */
async function readLeastChange(call: PageCall<unknown>, open: OpenCase) {
  const { t, locale, c } = call;
  const { input, model, nameOf, unitOf, money } = await readForScenarios(call, open);
  const chosen = c.req.query("segment");
  const segment = input.segments.find(({ id }) => id === chosen) ?? firstWithGap(model, input.segments);
  if (!segment) throw notFound();
  const { answers } = segment;
  const [current, feasible] = [
    householdOf(model, answers, "current"),
    householdOf(model, answers, "feasible"),
  ];
  const levers = leversOf(model, answers).map(({ key }) => ({
    ...{ key, name: nameOf(key), unit: unitOf(key) },
    current: available(leverFigure(current, key)),
    feasible: available(leverFigure(feasible, key)),
  }));
  const named = c.req.queries("lever") ?? [];
  const known = levers.map(({ key }) => key);
  const wanted = known.filter((key) => named.includes(key));
  const turned = (wanted.length > 0 ? wanted : known).slice(0, MOST_LEVERS);
  const own = c.req.query("income") ?? "";
  const ownGoal = readDecimal(own, locale);
  const { value: target } = targetOf(segment);
  const goals = goalsOf(target, typeof ownGoal === "number" ? ownGoal : null);
  const found = optimise(model, segment, turned, goals);
  const reading: LeastChangeReading = { t, locale, segment, target, levers, turned, found, money };
  const query = new URLSearchParams([
    ["segment", segment.id],
    ...(own ? [["income", own]] : []),
    ...turned.map((key) => ["lever", key]),
  ] as [string, string][]).toString();
  return { reading, segments: input.segments, own, query };
}

/** A lever that stays; what was 0 has no change in percent. */
const isAsNow = (value: number, percent: number | null | undefined): boolean =>
  percent === 0 || (percent === null && value === 0);

/** The answer for one goal, kept as a scenario: what moves is set to what was found. */
async function makeScenario(call: PageCall<FormFields>) {
  const open = await openCase(call);
  const { db, by, form, t } = call;
  const { document, input, money } = await readForScenarios(call, open);
  const id = await idFromForm("scenario", call);
  const list = casePath(open.record.id, "act/scenarios");
  const made = await attempt(form, async () => {
    const body = parse(optimiseBody, {
      segment_id: form.segment_id,
      levers: form.levers ? form.levers.split(",") : undefined,
      goals: [{ kind: form.kind, ...(form.value ? { value: Number(form.value) } : {}) }],
    });
    const [found] = leastChange(document, body).results;
    const segment = input.segments.find((one) => one.id === body.segment_id);
    const changes = Object.entries(found?.values ?? {}).flatMap(([key, value]) =>
      value === null || isAsNow(value, found?.change_percent?.[key])
        ? []
        : [{ key, kind: "absolute" as const, value }],
    );
    const goal = goalWords({ t, money }, body.goals[0] as Goal);
    const name = cutTo(t("incomes.optimise.scenario_name", { segment: segment?.name ?? "", goal }), 120);
    await addScenario(db, by, open.caller, open.record.id, id, {
      ...{ name, description: t("incomes.optimise.scenario_words"), investment: null },
      segments: [{ segment_id: body.segment_id, changes }],
    });
  });
  if (!made.done) {
    const { errors, message } = made.refused;
    return refuseAt(call, casePath(open.record.id, "act/optimise"), errors[0]?.message ?? message);
  }
  return goTo(call, `${list}/${id}`, t("incomes.optimise.told_made"));
}

export const optimisePages = new Pages()
  .get(path, { access: everybody }, async (call) => {
    const open = await openCase(call);
    const read = await readLeastChange(call, open);
    return show(call, {
      title: `${call.t("incomes.act.page_optimise")}: ${open.record.name}`,
      isWork: true,
      isWithoutCharts: true,
      body: <Optimise of={open} {...read} origin={siteOrigin(call)} csrf={call.csrf} />,
    });
  })
  .get(`${path}/least-change.csv`, { access: everybody }, async (call) => {
    const { reading } = await readLeastChange(call, await openCase(call));
    return csvDownload(call, "least-change", rowsOf(leastChangeTable(reading)));
  })
  .post(path, { access: everybody, form: fields }, makeScenario);
