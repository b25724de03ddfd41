import type { MessageKey } from "../../../web/i18n/translate";
import { listAddress } from "../../../web/ui/list-address";
import { fields } from "../../core/http/attempt";
import { type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { administrators as access } from "../viewer";
import { putAside, takeBack } from "./put-aside";

/** The dashboard again, under the filter that it had. */
function backTo(call: PageCall<unknown>, words: MessageKey) {
  tell(call.c, call.t(words));
  return seeOther(listAddress("/dashboard", call.c.req.query(), {}));
}

/** What an administrator does with a sentence of the dashboard. */
export const thisWeekPages = new Pages()
  .post("/dashboard/this-week/put-aside", { access, form: fields }, async (call) => {
    await putAside(call.db, call.person.id, call.now, call.form.sentence);
    return backTo(call, "week.is_aside");
  })
  .post("/dashboard/this-week/take-back", { access, form: fields }, async (call) => {
    await takeBack(call.db, call.person.id, call.form.sentence);
    return backTo(call, "week.is_back");
  });
