import { Pages, seeOther, tell } from "../http/pages";
import { beginRecount } from "../recount/run-recount";
import { renderSettings, settingsAccess } from "../settings/pages";
import { healthPath } from "./paths";
import { readHealth } from "./read-health";
import { HealthView } from "./views/health";

export const probePages = new Pages()
  .get(healthPath, { access: settingsAccess }, async (call) =>
    renderSettings(call, {
      title: call.t("health.title"),
      body: <HealthView health={await readHealth(call.db, call.now)} csrf={call.csrf} />,
    }),
  )
  .post(`${healthPath}/recount`, { access: settingsAccess }, async ({ c, env, db, by, t }) => {
    const begun = await beginRecount({ env, db, by });
    tell(c, t(begun ? "health.recountBegun" : "health.recountUnderWay"));
    return seeOther(healthPath);
  });
