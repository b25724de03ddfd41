import { freshForm } from "../../../web/ui";
import type { FigureTable } from "../../../web/ui/figure/table";
import { rowsOf } from "../../../web/ui/figure/table";
import { csvDownload } from "../../core/csv/download";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm, type RefusedAttempt } from "../../core/http/attempt";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { householdOf, leverFigure } from "../engine/household";
import type { ScenarioResults } from "../engine/scenario-results";
import { type OpenCase, openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { comparisonOf, type ForScenarios, readForScenarios } from "./read-page";
import { emptyScenario, offeredKeys, SPARE_COMPONENTS, scenarioInput, scenarioValues } from "./scenario-form";
import { addScenario, deleteScenario, editScenario, resultsOfScenario, scenarioOf } from "./scenarios";
import { newScenario, scenarioEdits } from "./schemas";
import { figures, isScenarioFigure } from "./views/figures/all";
import { ScenarioPage } from "./views/scenario";
import { Scenarios } from "./views/scenarios";

const path = `${casesPath}/cases/:id/act/scenarios`;
/** A form has two fields for each figure of each segment: some eight hundred of the largest case. */
const scenarioForm = { access: everybody, form: fields, formLimit: 256 * 1024 };
const list = (id: string) => casePath(id, "act/scenarios");
const scenarioId = (call: PageCall<unknown>) => call.c.req.param("sid") ?? "";

function resultsTable(
  { t }: PageCall<unknown>,
  { input }: ForScenarios,
  results: ScenarioResults,
): FigureTable {
  const nameOf = (id: string) => input.segments.find((segment) => segment.id === id)?.name ?? "";
  const amount = (label: string) => ({ label, kind: "amount" as const });
  return {
    columns: [
      { label: t("incomes.drivers.segment"), kind: "text" },
      amount(t("incomes.scenarios.income")),
      amount(t("incomes.scenarios.increase")),
      amount(t("incomes.scenarios.gap")),
      amount(t("incomes.scenarios.cost")),
      amount(t("incomes.scenarios.yearly_gain")),
      { label: t("incomes.scenarios.payback"), kind: "decimal" },
    ],
    rows: results.segments.map((segment) => ({
      cells: [
        nameOf(segment.segment_id),
        ...[segment.income, segment.increase, segment.gap],
        ...[segment.cost, segment.yearly_gain, segment.payback_years],
      ],
    })),
  };
}

/** What was refused, each with the figure that it is about. */
function faultsOf(
  call: PageCall<unknown>,
  read: ForScenarios,
  { refused, problem }: RefusedAttempt,
  sent: Sent,
) {
  if (problem.code === "edit_conflict") {
    return [{ where: "", message: call.t("incomes.scenarios.changed_meanwhile") }];
  }
  if (refused.errors.length === 0) return [{ where: "", message: refused.message }];
  return refused.errors.map(({ path: at, message }) => {
    const [whole, segmentAt, , changeAt] = at.split(".");
    const segment = whole === "segments" ? sent.segments[Number(segmentAt)] : undefined;
    const key = segment?.changes[Number(changeAt)]?.key;
    const name = read.input.segments.find(({ id }) => id === segment?.segment_id)?.name;
    return { where: [name, key && read.nameOf(key)].filter(Boolean).join(", "), message };
  });
}
type Sent = ReturnType<typeof scenarioInput>;

async function showScenario(
  call: PageCall<unknown>,
  open: OpenCase,
  id: string | null,
  typed: { form: FormFields; attempt?: RefusedAttempt; sent: Sent } | null = null,
) {
  const read = await readForScenarios(call, open);
  const { document, input, model } = read;
  const stored = id === null ? emptyScenario : scenarioOf(document, id);
  const form = typed
    ? { values: typed.form, refused: typed.attempt?.refused ?? null }
    : freshForm(scenarioValues(stored, call.locale));
  // What was refused as somebody else's change is theirs to replace when it is saved again: it was told.
  const isTold = typed?.attempt?.problem.code === "edit_conflict";
  const segments = input.segments.map(({ id: segment_id, name, answers }, at) => {
    const changed = stored.segments.find((own) => own.segment_id === segment_id)?.changes ?? [];
    const current = householdOf(model, answers, "current");
    const keys = offeredKeys(
      model,
      answers,
      changed.map(({ key }) => key),
    );
    return {
      ...{ id: segment_id, name, isOpen: at === 0 || changed.length > 0 },
      lines: keys.map((key) => ({
        ...{ key, label: read.nameOf(key), unit: read.unitOf(key) },
        now: leverFigure(current, key),
        isPart: model.plans.some(({ asked }) =>
          asked.some((item) => item.key === key && item.above.length > 1),
        ),
      })),
    };
  });
  const name = id === null ? call.t("incomes.scenarios.new") : stored.name;
  return show(call, {
    title: `${name}: ${open.record.name}`,
    isWork: true,
    isWithoutCharts: true,
    status: typed?.attempt?.status ?? 200,
    body: (
      <ScenarioPage
        {...{ of: open, id, name, form, segments, csrf: call.csrf }}
        revision={(!isTold && typed?.form.etag) || String(open.record.revision)}
        faults={typed?.attempt ? faultsOf(call, read, typed.attempt, typed.sent) : []}
        results={id === null ? null : resultsTable(call, read, resultsOfScenario(document, stored))}
      />
    ),
  });
}

async function sentBy(call: PageCall<FormFields>, open: OpenCase): Promise<Sent> {
  const { input, model } = await readForScenarios(call, open);
  const keys = [...model.keys, "diversified"];
  return scenarioInput(
    call.form,
    input.segments.map(({ id }) => id),
    keys,
    call.locale,
  );
}

/** The form with room for more parts of an investment; nothing is saved. */
function withMoreParts(call: PageCall<FormFields>, open: OpenCase, id: string | null, sent: Sent) {
  const components = String(Math.min(100, (Number(call.form.components) || 0) + SPARE_COMPONENTS));
  return showScenario(call, open, id, { form: { ...call.form, components }, sent });
}

async function add(call: PageCall<FormFields>) {
  const open = await openCase(call);
  const sent = await sentBy(call, open);
  if (call.form.more) return withMoreParts(call, open, null, sent);
  const id = await idFromForm("scenario", call);
  const { db, by, form, t } = call;
  const added = await attempt(form, async () =>
    addScenario(db, by, open.caller, open.record.id, id, parse(newScenario, sent)),
  );
  if (!added.done) return showScenario(call, open, null, { form, attempt: added, sent });
  return goTo(call, `${list(open.record.id)}/${id}`, t("incomes.scenarios.told_saved"));
}

async function save(call: PageCall<FormFields>) {
  const open = await openCase(call);
  const sent = await sentBy(call, open);
  const id = scenarioId(call);
  if (call.form.more) return withMoreParts(call, open, id, sent);
  const { db, by, form, t } = call;
  const base_revision = Number(form.etag);
  const saved = await attempt(form, async () =>
    editScenario(db, by, open.caller, open.record.id, id, parse(scenarioEdits, { ...sent, base_revision })),
  );
  if (!saved.done) return showScenario(call, open, id, { form, attempt: saved, sent });
  const answer = goTo(call, `${list(open.record.id)}/${id}`, t("incomes.scenarios.told_saved"));
  answer.headers.set("etag", String(saved.value.revision));
  return answer;
}

export const scenarioPages = new Pages()
  .get(path, { access: everybody }, async (call) => {
    const open = await openCase(call);
    const reading = comparisonOf(call, open, call.c.req.query("segment"));
    return show(call, {
      title: `${call.t("incomes.act.page_scenarios")}: ${open.record.name}`,
      isWork: true,
      isWithoutCharts: true,
      body: <Scenarios of={open} reading={reading} origin={siteOrigin(call)} />,
    });
  })
  .get(`${path}/:figure{[a-z-]+\\.csv}`, { access: everybody }, async (call) => {
    const id = (call.c.req.param("figure") ?? "").replace(/\.csv$/, "");
    if (!isScenarioFigure(id)) throw notFound();
    const reading = comparisonOf(call, await openCase(call), call.c.req.query("segment"));
    return csvDownload(call, id, rowsOf(figures[id](reading).table));
  })
  .get(`${path}/new`, { access: everybody }, async (call) => showScenario(call, await openCase(call), null))
  .post(path, scenarioForm, add)
  .get(`${path}/:sid`, { access: everybody }, async (call) =>
    showScenario(call, await openCase(call), scenarioId(call)),
  )
  .post(`${path}/:sid`, scenarioForm, save)
  .post(`${path}/:sid/delete`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    await deleteScenario(call.db, call.by, caller, record.id, scenarioId(call));
    return goTo(call, list(record.id), call.t("incomes.scenarios.told_deleted"));
  });
