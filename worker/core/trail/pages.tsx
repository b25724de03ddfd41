import { AuditLog } from "../../../web/pages/core/settings/audit-log";
import { listPage } from "../http/list";
import { Pages } from "../http/pages";
import { readList } from "../http/read-list";
import { clockOf, renderSettings, settingsAccess } from "../settings";
import { listEvents, trailQuery } from "./events";

export const trailPages = new Pages().get(
  "/dashboard/settings/audit-log",
  { access: settingsAccess },
  async (call) => {
    const query = readList(trailQuery, call.c.req.query());
    const { data, total } = await listEvents(call.db, query);
    return renderSettings(call, {
      title: call.t("audit.title"),
      body: (
        <AuditLog
          events={listPage(data, query, total)}
          query={call.c.req.query()}
          clock={await clockOf(call)}
        />
      ),
    });
  },
);
