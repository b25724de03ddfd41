import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Confirm,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PostForm,
  Time,
} from "../../../../web/ui";
import { InWords } from "../../../../web/ui/in-words";
import { webhooksPath } from "../paths";
import type { ShownWebhook } from "../schemas";
import { WebhookFields } from "./fields";

/** What can be done with a webhook as it stands. */
export function WebhookActions({ webhook, csrf }: { webhook: ShownWebhook; csrf: string }) {
  const { t } = useLanguage();
  const path = `${webhooksPath}/${webhook.id}`;
  return (
    <div class="row">
      <PostForm action={`${path}/${webhook.enabled ? "disable" : "enable"}`} csrf={csrf} compact>
        <Button tone={webhook.enabled ? "plain" : "primary"}>
          {t(webhook.enabled ? "webhooks.disable" : "webhooks.enable")}
        </Button>
      </PostForm>
      <PostForm action={`${path}/test`} csrf={csrf} compact>
        <Button tone="plain">{t("webhooks.test")}</Button>
      </PostForm>
      <Confirm label={t("webhooks.rotate")}>
        <p>{t("webhooks.rotateWords")}</p>
        <PostForm action={`${path}/rotate-secret`} csrf={csrf} compact>
          <Button>{t("webhooks.rotateIt")}</Button>
        </PostForm>
      </Confirm>
      <Confirm label={t("webhooks.delete")} tone="quiet">
        <p>{t("webhooks.deleteWords")}</p>
        <PostForm action={`${path}/delete`} csrf={csrf} compact>
          <Button tone="danger">{t("webhooks.deleteIt")}</Button>
        </PostForm>
      </Confirm>
    </div>
  );
}

function Notices({ webhook }: { webhook: ShownWebhook }) {
  const { paused_at, paused_because, failing_since, former_secret_until } = webhook;
  return (
    <>
      {paused_at && (
        <Notice tone="bad">
          <InWords
            of={paused_because === "gone" ? "webhooks.pausedGone" : "webhooks.pausedFailing"}
            with={{ at: <Time at={paused_at} /> }}
          />
        </Notice>
      )}
      {!paused_at && failing_since && (
        <Notice tone="warn">
          <InWords of="webhooks.failingSince" with={{ at: <Time at={failing_since} /> }} />
        </Notice>
      )}
      {former_secret_until && (
        <Notice tone="info">
          <InWords of="webhooks.bothUntil" with={{ at: <Time at={former_secret_until} /> }} />
        </Notice>
      )}
    </>
  );
}

export interface WebhookProps {
  webhook: ShownWebhook;
  types: readonly string[];
  form: FormState;
  csrf: string;
}

export function Webhook({ webhook, types, form, csrf }: WebhookProps) {
  const { t } = useLanguage();
  return (
    <>
      <Notices webhook={webhook} />
      <Card>
        <PostForm action={`${webhooksPath}/${webhook.id}`} csrf={csrf} edits={form}>
          <FormFaults form={form} />
          <WebhookFields form={form} types={types} />
          <FormActions>
            <Button>{t("webhooks.save")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}
