import { type FormState, freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { admins, superAdmins } from "../access/rules";
import { actOn } from "../admin/page-calls";
import { createBenchmark, deleteBenchmark, editBenchmark, findBenchmark } from "../master/benchmarks";
import { createReference, deleteReference, editReference, findReference } from "../master/references";
import {
  benchmarkEdits,
  type NewReference,
  newBenchmark,
  newReference,
  referenceEdits,
} from "../master/schemas";
import { masterPath } from "../master/views/master";
import { benchmarkInput, benchmarkValues, studyInput, studyValues } from "./forms";
import { readChoices } from "./read-choices";
import { BenchmarkForm, benchmarksList } from "./views/benchmark-form";
import { StudyForm, studiesList } from "./views/study-form";

const benchmarks = `${masterPath}/benchmarks`;
const studies = `${masterPath}/references`;
const ours = { isExternal: false };

const formOf = (refused: Refused | null, values: FormFields): FormState =>
  refused ? { values: refused.values, refused } : freshForm(values);

async function showBenchmark(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, t, locale, csrf } = call;
  const id = idOf(call);
  const record = id === "" ? null : await findBenchmark(db, id);
  const { names, countries, regions } = await readChoices(db, locale);
  const country = record && (names.countries.get(record.country_id) ?? record.country);
  const name = record && [country, record.region, record.year].join(", ");
  const form = formOf(refused, record ? benchmarkValues(record, locale) : {});
  return show(call, {
    title: name ?? t("incomes.master_form.benchmark_new"),
    status,
    body: <BenchmarkForm {...{ form, csrf, countries, regions, record: name ? { id, name } : null }} />,
  });
}

async function showStudy(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, t, locale, csrf } = call;
  const id = idOf(call);
  const record = id === "" ? null : await findReference(db, ours, id);
  const { countries, commodities } = await readChoices(db, locale);
  const name = record?.source ?? t("incomes.master_form.study_new");
  const form = formOf(refused, record ? studyValues(record, locale) : {});
  return show(call, {
    title: name,
    status,
    body: <StudyForm {...{ form, csrf, countries, commodities, record: record ? { id, name } : null }} />,
  });
}

/** Benchmarks and studies, one at a time. */
export const masterRecordPages = new Pages()
  .get(`${benchmarks}/new`, { access: superAdmins }, (call) => showBenchmark(call))
  .post(`${benchmarks}/new`, { access: superAdmins, form: fields }, async (call) => {
    const { db, by, form, locale, t } = call;
    const made = await attempt(form, async () => {
      const input = parse(newBenchmark, benchmarkInput(form, locale));
      await createBenchmark(db, by, await idFromForm("benchmark", call), input);
    });
    if (!made.done) return showBenchmark(call, made.refused, made.status);
    return goTo(call, benchmarksList, t("incomes.saved"));
  })
  .get(`${benchmarks}/:id`, { access: superAdmins }, (call) => showBenchmark(call))
  .post(`${benchmarks}/:id`, { access: superAdmins, form: fields }, async (call) => {
    const { db, by, form, locale, t } = call;
    const current = benchmarkValues(await findBenchmark(db, idOf(call)), locale);
    const changed = await attempt(form, async () => {
      const edits = editsOf(form, current, (values) => benchmarkInput(values, locale));
      if (Object.keys(edits).length > 0)
        await editBenchmark(db, by, idOf(call), parse(benchmarkEdits, edits));
    });
    if (!changed.done) return showBenchmark(call, changed.refused, changed.status);
    return goTo(call, benchmarksList, t("incomes.saved"));
  })
  .post(`${benchmarks}/:id/delete`, { access: superAdmins }, (call) =>
    actOn(call, benchmarksList, async () => {
      await deleteBenchmark(call.db, call.by, idOf(call));
      return call.t("incomes.deleted");
    }),
  )
  .get(`${studies}/new`, { access: admins }, (call) => showStudy(call))
  .post(`${studies}/new`, { access: admins, form: fields }, async (call) => {
    const { db, by, form, locale, t } = call;
    const made = await attempt(form, async () => {
      const input = parse(newReference, studyInput(form, null, locale));
      await createReference(db, by, await idFromForm("reference", call), input);
    });
    if (!made.done) return showStudy(call, made.refused, made.status);
    return goTo(call, studiesList, t("incomes.saved"));
  })
  .get(`${studies}/:id`, { access: admins }, (call) => showStudy(call))
  .post(`${studies}/:id`, { access: admins, form: fields }, async (call) => {
    const { db, by, form, locale, t } = call;
    const before = await findReference(db, ours, idOf(call));
    const changed = await attempt(form, async () => {
      const edits = editsOf(form, studyValues(before, locale), (values) =>
        studyInput(values, before, locale),
      );
      if (Object.keys(edits).length === 0) return;
      await editReference(db, by, idOf(call), parse(referenceEdits, edits) as Partial<NewReference>);
    });
    if (!changed.done) return showStudy(call, changed.refused, changed.status);
    return goTo(call, studiesList, t("incomes.saved"));
  })
  .post(`${studies}/:id/delete`, { access: admins }, (call) =>
    actOn(call, studiesList, async () => {
      await deleteReference(call.db, call.by, idOf(call));
      return call.t("incomes.deleted");
    }),
  );
