import { parse } from "../../core/http/api";
import { type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { callerOf } from "../access/caller";
import { caseFor } from "../access/case-access";
import { everybody, moderators } from "../access/rules";
import { closeQuery } from "../cases/change-schemas";
import { findCase, toCaseRecord } from "../cases/find-case";
import { moveCase } from "../cases/move-case";
import type { Content } from "../content/fields";
import { actOn } from "../frame/act-on";
import { casePath, historyPath } from "../paths";
import { contentOfVersion, listEvents, listVersions } from "../review/read-versions";
import { compareQuery, eventsQuery, versionsQuery } from "../review/schemas";
import { namesIn } from "./names";
import { Compare } from "./views/compare";
import { History } from "./views/history";

const at = casePath(":id");

/** `/cases/:case_id/history`: its versions, and its log as a timeline. */
async function showHistory(call: PageCall<unknown>) {
  const { db, c, t, actor, csrf } = call;
  const caller = callerOf(actor);
  const caseId = await caseFor(db, caller, idOf(call));
  const query = c.req.query();
  const [record, versions, events] = [
    toCaseRecord(await findCase(db, caseId)),
    await listVersions(db, caseId, parse(versionsQuery, { limit: "100" })),
    await listEvents(db, caseId, readList(eventsQuery, query)),
  ];
  return show(call, {
    title: `${t("casebook.frame.history")}: ${record.title}`,
    isWork: true,
    body: (
      <History
        {...{ record, events, query, csrf }}
        versions={versions.data}
        mayMove={caller.role !== "contributor"}
      />
    ),
  });
}

/** `/cases/:case_id/compare?from=&to=`: any two versions, field by field; without numbers, the last two. */
async function showCompare(call: PageCall<unknown>) {
  const { db, c, t, actor } = call;
  const caseId = await caseFor(db, callerOf(actor), idOf(call));
  const record = toCaseRecord(await findCase(db, caseId));
  const asked = compareQuery.safeParse(c.req.query());
  const { from, to } = asked.success
    ? asked.data
    : { from: Math.max(1, record.version - 1), to: record.version };
  const contents: [Content, Content] = [
    await contentOfVersion(db, caseId, from),
    await contentOfVersion(db, caseId, to),
  ];
  return show(call, {
    title: `${t("casebook.frame.compare")}: ${record.title}`,
    isSite: true,
    body: (
      <Compare
        {...{ record, from, to, contents }}
        numbers={Array.from({ length: record.version }, (_, at) => record.version - at)}
        names={await namesIn(db, contents)}
      />
    ),
  });
}

/** Takes a version down, or publishes again what was taken down. */
const move = (to: "CLOSED" | "PUBLISHED") => (call: PageCall<FormFields>) => {
  const { db, by, actor, form, t } = call;
  return actOn(call, historyPath(idOf(call)), async () => {
    const said = parse(closeQuery, { change_summary: form.change_summary ?? "" });
    const asked = { by, caller: callerOf(actor), id: form.version_id ?? "", ifMatch: undefined };
    await moveCase(db, asked, to, said);
    return t(to === "CLOSED" ? "casebook.history.told_closed" : "casebook.history.told_restored");
  });
};

export const historyPages = new Pages()
  .get(`${at}/history`, { access: everybody }, showHistory)
  .get(`${at}/compare`, { access: everybody }, showCompare)
  .post(`${at}/history/close`, { access: moderators, form: fields }, move("CLOSED"))
  .post(`${at}/history/restore`, { access: moderators, form: fields }, move("PUBLISHED"));
