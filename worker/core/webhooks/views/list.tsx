import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  CopyField,
  DataTable,
  EmptyState,
  FormActions,
  FormFaults,
  type FormState,
  isPastTheEnd,
  type ListData,
  Notice,
  Pager,
  PastTheEnd,
  PostForm,
  Time,
} from "../../../../web/ui";
import { webhooksPath as path } from "../paths";
import type { ShownWebhook } from "../schemas";
import { eventInWords } from "./event-words";
import { WebhookFields } from "./fields";

export function WebhookState({ webhook }: { webhook: ShownWebhook }) {
  const { t } = useLanguage();
  const { enabled, paused_at, failing_since } = webhook;
  if (paused_at) return <Badge tone="bad">{t("webhooks.paused")}</Badge>;
  if (!enabled) return <Badge tone="quiet">{t("webhooks.off")}</Badge>;
  return failing_since ? (
    <Badge tone="warn">{t("webhooks.failing")}</Badge>
  ) : (
    <Badge tone="good">{t("webhooks.on")}</Badge>
  );
}

export interface WebhooksProps {
  webhooks: ListData<ShownWebhook>;
  query: Record<string, string>;
  /** What can be chosen. */
  types: readonly string[];
  form: FormState;
  csrf: string;
}

function List({ webhooks, query }: Pick<WebhooksProps, "webhooks" | "query">) {
  const { t } = useLanguage();
  return (
    <Card flush title={t("webhooks.title")} actions={<a href="/docs/api">{t("webhooks.howTo")}</a>}>
      {isPastTheEnd(webhooks) ? (
        <PastTheEnd path={path} query={query} list={webhooks} />
      ) : webhooks.total === 0 ? (
        <EmptyState title={t("webhooks.none")} icon="link">
          <p>{t("webhooks.noneWords")}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t("webhooks.title")}
            rows={webhooks.data}
            keyOf={({ id }) => id}
            columns={[
              {
                label: t("webhooks.address"),
                cell: ({ id, url }) => (
                  <a class="webhook__address" href={`${path}/${id}`}>
                    {url}
                  </a>
                ),
              },
              {
                label: t("webhooks.events"),
                cell: ({ events }) => events.map((type) => eventInWords(type, t)).join(", "),
              },
              { label: t("webhooks.state"), cell: (webhook) => <WebhookState webhook={webhook} /> },
              { label: t("webhooks.since"), cell: ({ created_at }) => <Time at={created_at} /> },
            ]}
          />
          <Pager path={path} query={query} list={webhooks} />
        </>
      )}
    </Card>
  );
}

export function Webhooks({ form, csrf, types, ...list }: WebhooksProps) {
  const { t } = useLanguage();
  return (
    <>
      <List {...list} />
      <Card title={t("webhooks.new")}>
        <PostForm action={path} csrf={csrf} once>
          <FormFaults form={form} />
          <WebhookFields form={form} types={types} />
          <FormActions>
            <Button>{t("webhooks.make")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}

/** The secret is shown this once. */
export function NewSecret({ id, secret }: { id: string; secret: string | null }) {
  const { t } = useLanguage();
  return (
    <Card>
      <Notice tone={secret ? "info" : "warn"}>
        {t(secret ? "webhooks.copyNow" : "webhooks.madeAlready")}
      </Notice>
      {secret && <CopyField label={t("webhooks.secret")} value={secret} />}
      <FormActions>
        <ButtonLink href={`${path}/${id}`} tone="plain">
          {t("webhooks.onward")}
        </ButtonLink>
      </FormActions>
    </Card>
  );
}
