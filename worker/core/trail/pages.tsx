import type * as z from "zod";
import { asksForFile, listFile, listReach, wholeList } from "../csv/list-file";
import { listPage } from "../http/list";
import { type PageCall, Pages } from "../http/pages";
import { readList } from "../http/read-list";
import { renderSettings, settingsAccess } from "../settings/pages";
import { actionsInUse, listEvents, type ShownEvent, trailQuery } from "./events";
import { subjectsOf } from "./subjects";
import { AuditLog, actionInWords } from "./views/audit-log";

/** The records that the events are about, or name in their details. */
const idsIn = (events: ShownEvent[]): string[] =>
  events.flatMap(({ subject_id, detail }) => [
    subject_id,
    ...(JSON.stringify(detail).match(/\b[a-z]{3}_[0-9a-z]{26}\b/g) ?? []),
  ]);

/** A file as those of other lists, with titles that people read. */
async function trailFile(call: PageCall<unknown>, query: z.output<typeof trailQuery>): Promise<Response> {
  const { t } = call;
  const { data } = await listEvents(call.db, wholeList(query), listReach);
  return listFile(
    call,
    "audit-log",
    [
      [t("audit.when"), ({ at }) => at],
      [t("audit.who"), ({ actor_name, actor_kind }) => actor_name ?? actor_kind],
      [t("audit.whoId"), ({ actor_id }) => actor_id],
      [t("audit.what"), ({ action }) => actionInWords(action, t)],
      [t("audit.action"), ({ action }) => action],
      [t("audit.recordId"), ({ subject_id }) => subject_id],
      [t("audit.details"), ({ detail }) => JSON.stringify(detail)],
      [t("audit.request"), ({ request_id }) => request_id],
    ],
    data,
  );
}

export const trailPages = new Pages().get(
  "/dashboard/settings/audit-log",
  { access: settingsAccess },
  async (call) => {
    const query = readList(trailQuery, call.c.req.query());
    if (asksForFile(call.c.req.query())) return trailFile(call, query);
    const [{ data, total, hasMore }, actions] = await Promise.all([
      listEvents(call.db, query, listReach),
      actionsInUse(call.db),
    ]);
    const filterIds = [query.actor_id, query.subject_id].filter((id) => id !== undefined);
    return renderSettings(call, {
      title: call.t("audit.title"),
      body: (
        <AuditLog
          events={{ ...listPage(data, query, total), has_more: hasMore }}
          subjects={await subjectsOf(call.db, [...idsIn(data), ...filterIds])}
          actions={actions}
          query={call.c.req.query()}
        />
      ),
    });
  },
);
