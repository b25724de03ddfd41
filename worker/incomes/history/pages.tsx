import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, refuseAt, show } from "../../core/http/show";
import { everybody } from "../access/rules";
import { labelRevision, listRevisions, restoreRevision, undoRevision } from "../cases/revisions";
import { labelBody, revisionsQuery } from "../cases/schemas";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { namesOfAll } from "./names-of";
import { History } from "./views/history";

const at = `${casesPath}/cases/:id/history`;

async function showHistory(call: PageCall<unknown>) {
  const open = await openCase(call);
  const address = call.c.req.query();
  const revisions = await listRevisions(call.db, open.record.id, readList(revisionsQuery, address));
  return show(call, {
    title: `${call.t("incomes.history_link")}: ${open.record.name}`,
    isWork: true,
    body: (
      <History
        of={open}
        revisions={revisions}
        names={await namesOfAll(call, open)}
        query={address}
        csrf={call.csrf}
      />
    ),
  });
}

const revisionOf = (call: PageCall<unknown>) => Number(call.c.req.param("n")) || 0;

/** A change of the history, and the page again with what came of it. */
async function changeHistory(call: PageCall<FormFields>, kind: "undo" | "restore") {
  const { db, by, t } = call;
  const { caller, record } = await openCase(call);
  const change = kind === "undo" ? undoRevision : restoreRevision;
  const done = await attempt(call.form, () => change(db, by, caller, record.id, revisionOf(call)));
  const page = casePath(record.id, "history");
  if (done.done) return goTo(call, page, t(`incomes.history.told_${kind}`));
  const isOverlaid = done.problem.code === "edit_conflict";
  return refuseAt(call, page, isOverlaid ? t("incomes.history.told_later") : done.refused.message);
}

export const historyPages = new Pages()
  .get(at, { access: everybody }, showHistory)
  .post(`${at}/:n/undo`, { access: everybody, form: fields }, (call) => changeHistory(call, "undo"))
  .post(`${at}/:n/restore`, { access: everybody, form: fields }, (call) => changeHistory(call, "restore"))
  .post(`${at}/:n/label`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    const { label } = parse(labelBody, { label: (call.form.label ?? "").trim() || null });
    await labelRevision(call.db, caller, record.id, revisionOf(call), label);
    return goTo(call, casePath(record.id, "history"), call.t("incomes.profile.told_saved"));
  });
