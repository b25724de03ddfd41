import { listPage } from "../http/list";
import { Pages } from "../http/pages";
import { readList } from "../http/read-list";
import { renderSettings, settingsAccess } from "../settings/pages";
import { actionsInUse, listEvents, type ShownEvent, trailQuery } from "./events";
import { subjectsOf } from "./subjects";
import { AuditLog } from "./views/audit-log";

/** How far the page counts and turns over. */
const reach = 10_000;

/** The records that the events are about, or name in their details. */
const idsIn = (events: ShownEvent[]): string[] =>
  events.flatMap(({ subject_id, detail }) => [
    subject_id,
    ...(JSON.stringify(detail).match(/\b[a-z]{3}_[0-9a-z]{26}\b/g) ?? []),
  ]);

export const trailPages = new Pages().get(
  "/dashboard/settings/audit-log",
  { access: settingsAccess },
  async (call) => {
    const query = readList(trailQuery, call.c.req.query());
    const [{ data, total, hasMore }, actions] = await Promise.all([
      listEvents(call.db, query, reach),
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
