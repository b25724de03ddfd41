import { freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { inputOf } from "../cases/document";
import { outdatedPins } from "../cases/pins";
import { segmentEdits } from "../cases/schemas";
import { editSegment, pinSegment } from "../cases/segments";
import { ofCase } from "../drivers/of-case";
import { targetOf } from "../engine/model";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { readPlace } from "./read-place";
import { targetInput, targetValues } from "./target-form";
import { type SegmentTarget, Targets } from "./views/targets";

const at = `${casesPath}/cases/:id/targets`;

async function showTargets(
  call: PageCall<unknown>,
  refused: { segmentId: string; form: Refused } | null = null,
  status = 200,
) {
  const { db, t, locale, csrf } = call;
  const open = await openCase(call);
  const { document } = open.found;
  const [outdated, place] = await Promise.all([
    outdatedPins(db, document),
    readPlace(db, document.profile.country_id),
  ]);
  const inputs = new Map(inputOf(document).segments.map((segment) => [segment.id, segment]));
  const targets = open.record.segments.flatMap((segment): SegmentTarget[] => {
    const input = inputs.get(segment.id);
    if (!input) return [];
    const form = refused?.segmentId === segment.id ? refused.form : null;
    return [
      {
        ...{ segment, target: targetOf(input), pin: input.pin, isOutdated: outdated.has(segment.id) },
        form: form ? { values: form.values, refused: form } : freshForm(targetValues(segment, locale)),
      },
    ];
  });
  return show(call, {
    title: `${t("incomes.step.targets")}: ${open.record.name}`,
    isWork: true,
    status,
    body: (
      <Targets
        of={open}
        targets={targets}
        regions={place.regions}
        localCurrency={place.currency}
        csrf={csrf}
      />
    ),
  });
}

const segmentIdOf = (call: PageCall<unknown>) => call.c.req.param("sid") ?? "";

async function save(call: PageCall<FormFields>) {
  const { db, by, form, locale, t } = call;
  const { caller, record } = await openCase(call);
  const segment = record.segments.find(({ id }) => id === segmentIdOf(call));
  if (!segment) throw notFound();
  const input = (values: FormFields) => targetInput(values, locale);
  const saved = await attempt(form, async () => {
    const edits = parse(segmentEdits, editsOf(form, targetValues(segment, locale), input));
    await editSegment(db, by, caller, record.id, segment.id, edits);
  });
  if (!saved.done) return showTargets(call, { segmentId: segment.id, form: saved.refused }, saved.status);
  return goTo(call, `${casePath(record.id, "targets")}#${segment.id}`, t("incomes.profile.told_saved"));
}

export const targetPages = new Pages()
  .get(
    at,
    { access: everybody },
    ofCase((call) => showTargets(call)),
  )
  .post(`${at}/:sid`, { access: everybody, form: fields }, save)
  .post(`${at}/:sid/pin`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const id = segmentIdOf(call);
    await pinSegment(call.db, call.by, caller, record.id, id);
    return goTo(call, `${casePath(record.id, "targets")}#${id}`, call.t("incomes.targets.told_pinned"));
  });
