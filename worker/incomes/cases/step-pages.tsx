import { parse } from "../../core/http/api";
import { attempt, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { readMaster } from "../master/read-master";
import { askedOf } from "./asked";
import { segmentsOf } from "./document";
import { changedFigures, driverValues, segmentInputOf, segmentValues } from "./form-input";
import { openCase } from "./page-data";
import { readResults } from "./results";
import { documentAt, listRevisions, restoreRevision, undoRevision } from "./revisions";
import { revisionsQuery, segmentEdits, valuesBody } from "./schemas";
import { editSegment, pinSegment } from "./segments";
import { saveValues } from "./values";
import { Drivers } from "./views/drivers";
import { History } from "./views/history";
import { casePath, casesPath } from "./views/path";
import { Targets } from "./views/targets";

const param = ({ c }: Pick<PageCall<unknown>, "c">, name: string) => c.req.param(name) ?? "";

async function showTargets(
  call: PageCall<unknown>,
  refused: { id: string; form: Refused } | null = null,
  status = 200,
) {
  const { found, head, mayEdit } = await openCase(call);
  const [results, master] = await Promise.all([readResults(call.db, found), readMaster(call.db)]);
  const { profile } = found.document;
  const country = master.countries.find(({ id }) => id === profile.country_id);
  const segments = segmentsOf(found.document).flatMap(([id, segment]) => {
    const result = results.segments.find(({ segment_id }) => segment_id === id);
    if (!result) return [];
    const own = refused?.id === id ? refused.form : null;
    const form = { values: own?.values ?? segmentValues(segment, call.locale), refused: own };
    const isOutdated = result.checks.some(({ code }) => code === "pin_outdated");
    return [{ id, name: segment.name, form, target: result.target, isOutdated }];
  });
  return show(call, {
    title: `${call.t("incomes.step_targets")} · ${head.name}`,
    status,
    body: (
      <Targets
        head={head}
        currency={profile.currency}
        ownCurrency={country?.currency ?? ""}
        segments={segments}
        regions={country?.regions ?? []}
        mayEdit={mayEdit}
        csrf={call.csrf}
      />
    ),
  });
}

async function showDrivers(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { found, head, mayEdit } = await openCase(call);
  const { document, row } = found;
  const [groups, results] = await Promise.all([
    askedOf(call.db, document, call.locale),
    readResults(call.db, found),
  ]);
  const segments = segmentsOf(document).map(([id, { name }]) => ({ id, name }));
  const ids = segments.map(({ id }) => id);
  const values = refused?.values ?? driverValues(document, ids, call.locale);
  return show(call, {
    title: `${call.t("incomes.step_drivers")} · ${head.name}`,
    status,
    body: (
      <Drivers
        head={head}
        currency={document.profile.currency}
        revision={row.revision}
        segments={segments}
        groups={groups}
        results={results}
        form={{ values, refused }}
        mayEdit={mayEdit}
        csrf={call.csrf}
      />
    ),
  });
}

const form = { access: everybody, form: fields };

/** A change of the history by a button of its own. */
async function goBack(call: PageCall<Record<string, string>>, change: typeof undoRevision, words: string) {
  const { caller, found } = await openCase(call);
  const { id } = found.row;
  const revision = Number(param(call, "revision"));
  const done = await attempt(call.form, () => change(call.db, call.by, caller, id, revision));
  if (done.done) return goTo(call, casePath(id, "history"), words);
  tell(call.c, done.refused.message, "bad");
  return seeOther(casePath(id, "history"));
}

/** The second and third step of a case, and its history. */
export const stepPages = new Pages()
  .get(`${casesPath}/cases/:id/targets`, { access: everybody }, (call) => showTargets(call))
  .post(`${casesPath}/cases/:id/segments/:segment_id/target`, form, async (call) => {
    const { caller, found } = await openCase(call);
    const id = param(call, "segment_id");
    const done = await attempt(
      call.form,
      async () => {
        const segment = found.document.segments[id];
        const current = segment ? segmentValues(segment, call.locale) : {};
        const edits = editsOf(call.form, current, (values) => segmentInputOf(values, call.locale));
        return editSegment(call.db, call.by, caller, found.row.id, id, parse(segmentEdits, edits));
      },
      { name_taken: "name" },
    );
    if (!done.done) return showTargets(call, { id, form: done.refused }, done.status);
    return goTo(call, casePath(found.row.id, "targets"), call.t("incomes.told_saved"));
  })
  .post(`${casesPath}/cases/:id/segments/:segment_id/pin`, form, async (call) => {
    const { caller, found } = await openCase(call);
    await pinSegment(call.db, call.by, caller, found.row.id, param(call, "segment_id"));
    return goTo(call, casePath(found.row.id, "targets"), call.t("incomes.told_pinned"));
  })
  .get(`${casesPath}/cases/:id/drivers`, { access: everybody }, (call) => showDrivers(call))
  .post(`${casesPath}/cases/:id/drivers`, form, async (call) => {
    const { caller, found } = await openCase(call);
    const { id, revision } = found.row;
    const done = await attempt(call.form, async () => {
      const base = Math.min(revision, Math.max(1, Number(call.form.base_revision) || revision));
      const shown = await documentAt(call.db, found, base);
      const ids = segmentsOf(shown).map(([segment]) => segment);
      const values = changedFigures(call.form, shown, ids, call.locale);
      if (values.length === 0) return;
      await saveValues(call.db, call.by, caller, id, parse(valuesBody, { values, base_revision: base }));
    });
    if (!done.done) return showDrivers(call, done.refused, done.status);
    return goTo(call, casePath(id, "drivers"), call.t("incomes.told_saved"));
  })
  .get(`${casesPath}/cases/:id/history`, { access: everybody }, async (call) => {
    const { found, head, mayEdit } = await openCase(call);
    const query = call.c.req.query();
    const list = await listRevisions(call.db, found.row.id, readList(revisionsQuery, query));
    return show(call, {
      title: `${call.t("incomes.step_history")} · ${head.name}`,
      body: <History head={head} list={list} query={query} mayEdit={mayEdit} csrf={call.csrf} />,
    });
  })
  .post(`${casesPath}/cases/:id/history/:revision/undo`, form, (call) =>
    goBack(call, undoRevision, call.t("incomes.told_undone")),
  )
  .post(`${casesPath}/cases/:id/history/:revision/restore`, form, (call) =>
    goBack(call, restoreRevision, call.t("incomes.told_restored")),
  );
