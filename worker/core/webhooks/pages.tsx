import { speaker } from "../../../web/i18n/translate";
import { parse } from "../http/api";
import { attempt, type FormFields, fields, idFromForm } from "../http/attempt";
import { editsOf } from "../http/based-on";
import { listPage } from "../http/list";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../http/pages";
import { readList } from "../http/read-list";
import { goTo, idOf } from "../http/show";
import { settingsAccess as access, renderSettings } from "../settings/pages";
import { createWebhook } from "./create-webhook";
import { deleteWebhook } from "./delete-webhook";
import { editWebhook } from "./edit-webhook";
import { knownEvents } from "./event-types";
import { listDeliveries } from "./find-deliveries";
import { findWebhook, listWebhooks } from "./find-webhooks";
import { webhooksPath as list } from "./paths";
import { retryDelivery } from "./retry-delivery";
import { rotateSecret } from "./rotate-secret";
import { deliveriesQuery, newWebhook, type ShownWebhook, webhookEdits, webhooksQuery } from "./schemas";
import { testWebhook } from "./test-webhook";
import { Deliveries } from "./views/deliveries";
import { Webhook, WebhookActions } from "./views/detail";
import { eventField } from "./views/event-words";
import { NewSecret, Webhooks } from "./views/list";

async function showList(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const address = call.c.req.query();
  const query = readList(webhooksQuery, address);
  const { data, total } = await listWebhooks(call.db, query, call.now);
  return renderSettings(call, {
    title: call.t("webhooks.title"),
    status,
    body: (
      <Webhooks
        webhooks={listPage(data, query, total)}
        query={address}
        types={knownEvents()}
        form={{ values: refused?.values ?? {}, refused }}
        csrf={call.csrf}
      />
    ),
  });
}

/** What the form holds, as the API takes it. */
const inputOf = (form: FormFields) => ({
  url: form.url,
  events: knownEvents().filter((type) => form[eventField(type)] !== undefined),
});

/** A webhook as the form shows it. */
const valuesOf = ({ url, events }: ShownWebhook): FormFields => ({
  url,
  ...Object.fromEntries(events.map((type) => [eventField(type), "on"])),
});

async function showOne(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, c, t, csrf, now } = call;
  const webhook = await findWebhook(db, idOf(call), now);
  const query = readList(deliveriesQuery, c.req.query());
  const { data, total } = await listDeliveries(db, webhook.id, query);
  return renderSettings(call, {
    title: t("webhooks.one"),
    heading: new URL(webhook.url).host,
    back: { href: list, label: t("webhooks.title") },
    status,
    actions: <WebhookActions webhook={webhook} csrf={csrf} />,
    body: (
      <>
        <Webhook
          webhook={webhook}
          types={knownEvents()}
          form={{ values: refused?.values ?? valuesOf(webhook), refused }}
          csrf={csrf}
        />
        <Deliveries
          webhookId={webhook.id}
          enabled={webhook.enabled}
          deliveries={listPage(data, query, total)}
          query={c.req.query()}
          csrf={csrf}
        />
      </>
    ),
  });
}

const showSecret = (call: PageCall<unknown>, id: string, secret: string | null) =>
  renderSettings(call, {
    title: call.t("webhooks.newTitle"),
    back: { href: list, label: call.t("webhooks.title") },
    headers: { "cache-control": "no-store" },
    body: <NewSecret id={id} secret={secret} />,
  });

const back = (call: PageCall<unknown>) => seeOther(`${list}/${idOf(call)}`);

const setEnabled = (enabled: boolean) => async (call: PageCall<unknown>) => {
  const id = idOf(call);
  await editWebhook(call.env, call.db, call.by, id, { enabled });
  return goTo(call, `${list}/${id}`, call.t(enabled ? "webhooks.enabled" : "webhooks.disabled"));
};

export const webhookPages = new Pages()
  .get(list, { access }, (call) => showList(call))
  .post(list, { access, form: fields }, async (call) => {
    const { env, db, by, form } = call;
    const made = await attempt(form, async () => {
      const id = await idFromForm("webhook", call);
      return { id, secret: await createWebhook(env, db, by, { id, ...parse(newWebhook, inputOf(form)) }) };
    });
    return made.done
      ? showSecret(call, made.value.id, made.value.secret)
      : showList(call, made.refused, made.status);
  })
  .get(`${list}/:id`, { access }, (call) => showOne(call))
  .post(`${list}/:id`, { access, form: fields }, async (call) => {
    const { env, db, by, form, now } = call;
    const id = idOf(call);
    const webhook = await findWebhook(db, id, now);
    const changed = await attempt(form, async () => {
      const edits = editsOf(form, valuesOf(webhook), inputOf);
      if (Object.keys(edits).length > 0) await editWebhook(env, db, by, id, parse(webhookEdits, edits));
    });
    return changed.done
      ? goTo(call, `${list}/${id}`, call.t("webhooks.saved"))
      : showOne(call, changed.refused, changed.status);
  })
  .post(`${list}/:id/enable`, { access }, setEnabled(true))
  .post(`${list}/:id/disable`, { access }, setEnabled(false))
  .post(`${list}/:id/test`, { access }, async (call) => {
    const { status, error } = await testWebhook(call, idOf(call));
    const isDelivered = status === "delivered";
    const why = speaker(call.locale)(error ?? "");
    const words = isDelivered ? call.t("webhooks.tested") : call.t("webhooks.notTested", { why });
    tell(call.c, words, isDelivered ? "good" : "bad");
    return back(call);
  })
  .post(`${list}/:id/rotate-secret`, { access }, async (call) => {
    const id = idOf(call);
    return showSecret(call, id, await rotateSecret(call.env, call.db, call.by, id));
  })
  .post(`${list}/:id/delete`, { access }, async (call) => {
    await deleteWebhook(call.db, call.by, idOf(call));
    return goTo(call, list, call.t("webhooks.deleted"));
  })
  .post(`${list}/:id/deliveries/:delivery_id/retry`, { access }, async (call) => {
    const { env, db, by, c, t } = call;
    const again = await attempt({}, () =>
      retryDelivery(env, db, by, idOf(call), c.req.param("delivery_id") ?? ""),
    );
    if (again.done) tell(c, t("webhooks.sentAgain"));
    else tell(c, again.refused.message, "bad");
    return back(call);
  });
