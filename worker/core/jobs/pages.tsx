import { attempt } from "../http/attempt";
import { listPage } from "../http/list";
import { Pages, seeOther, tell } from "../http/pages";
import { readList } from "../http/read-list";
import { renderSettings, settingsAccess } from "../settings/pages";
import { toInstant } from "../time";
import { type DeadLetterRow, listDeadLetters } from "./dead-letters";
import { retryDeadLetter } from "./retry-dead-letter";
import { deadLettersQuery } from "./routes";
import { DeadLetters } from "./views/dead-letters";

const here = "/dashboard/settings/dead-letters";

const toLetter = (row: DeadLetterRow) => ({
  ...row,
  created_at: toInstant(row.created_at),
  retried_at: toInstant(row.retried_at),
});

export const deadLetterPages = new Pages()
  .get(here, { access: settingsAccess }, async (call) => {
    const query = readList(deadLettersQuery, call.c.req.query());
    const { rows, total } = await listDeadLetters(call.db, query);
    return renderSettings(call, {
      title: call.t("letters.title"),
      body: (
        <DeadLetters
          letters={listPage(rows.map(toLetter), query, total)}
          query={call.c.req.query()}
          csrf={call.csrf}
        />
      ),
    });
  })
  .post(`${here}/:id/retry`, { access: settingsAccess }, async ({ c, env, db, by, t }) => {
    const retried = await attempt({}, () => retryDeadLetter(env, db, by, c.req.param("id") ?? ""));
    if (retried.done) tell(c, t("letters.retried"));
    else tell(c, retried.refused.message, "bad");
    return seeOther(here);
  });
