import { freshForm } from "../../../web/ui";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused, seeOther } from "../../core/http/pages";
import { randomId } from "../ids";
import { acceptFeedback } from "../public-api/take-feedback";
import { anybody, readArchive, showArchive } from "./show-archive";
import { Feedback } from "./views/feedback";

const path = "/feedback";

async function showFeedback(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { page = "", sent } = call.c.req.query();
  const archive = await readArchive(call);
  const form = refused ? { values: refused.values, refused } : freshForm({ relatedPage: page.slice(0, 300) });
  return showArchive(call, archive, {
    title: call.t("archive.feedback"),
    status,
    body: <Feedback form={form} isSent={sent !== undefined && !refused} />,
  });
}

/** The form's fields as the API has them: what was left empty is left out. */
function asFeedback({
  feedbackType,
  subject = "",
  description = "",
  relatedPage,
  name,
  email,
  phone,
}: FormFields) {
  const ways = Object.entries({ email, phone }).flatMap(([type, value]) => (value ? [{ type, value }] : []));
  const contact = { ...(name ? { name } : {}), ...(ways.length > 0 ? { contactMethods: ways } : {}) };
  return {
    ...{ feedbackType, subject, description },
    ...(relatedPage ? { relatedPage } : {}),
    ...(Object.keys(contact).length > 0 ? { contactInfo: contact } : {}),
  };
}

async function send(call: PageCall<FormFields>) {
  const { idempotency_key: key } = call.form;
  // The same form sent again is the same feedback.
  const id = await randomId("feedback", key ? { id: `${path}\n${key}`, requestHash: "" } : undefined);
  const sent = await attempt(call.form, () => acceptFeedback(call.c, asFeedback(call.form), call.now, id));
  return sent.done ? seeOther(`${path}?sent=1`) : showFeedback(call, sent.refused, sent.status);
}

export const feedbackPages = new Pages()
  .get(path, anybody, (call) => showFeedback(call))
  .post(path, { ...anybody, form: fields }, send);
