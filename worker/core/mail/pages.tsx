import { listPage } from "../http/list";
import { Pages } from "../http/pages";
import { notFound } from "../http/problem";
import { readList } from "../http/read-list";
import { renderSettings, settingsAccess } from "../settings/pages";
import { toInstant } from "../time";
import { outboxQuery, readOutbox } from "./outbox";
import { Outbox } from "./views/outbox";

export const mailPages = new Pages().get(
  "/dashboard/settings/outbox",
  { access: settingsAccess },
  async (call) => {
    if (call.env.ENVIRONMENT !== "development") throw notFound();
    const query = readList(outboxQuery, call.c.req.query());
    const { rows, total } = await readOutbox(call.db, query);
    const data = rows.map((mail) => ({ ...mail, created_at: toInstant(mail.created_at) }));
    return renderSettings(call, {
      title: call.t("outbox.title"),
      body: <Outbox mails={listPage(data, query, total)} />,
    });
  },
);
