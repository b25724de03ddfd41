import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  EmptyState,
  FormActions,
  FormFaults,
  type FormState,
  freshForm,
  type ListData,
  ListPage,
  Pager,
  PostForm,
  Select,
  TextArea,
  Time,
} from "../../../../web/ui";
import { TeamTabs } from "../../frame/views/frames";
import { feedbackPath } from "../../paths";
import type { FeedbackItem, Revealed } from "../schemas";
import { feedbackStatuses } from "../statuses";

/** What was typed about one and could not be saved. */
export interface RefusedFeedback {
  id: string;
  refused: NonNullable<FormState["refused"]>;
}

export interface FeedbackProps {
  items: ListData<FeedbackItem>;
  query: Record<string, string>;
  /** A contact that was asked for. */
  revealed: Revealed | null;
  refused: RefusedFeedback | null;
  csrf: string;
}
type ItemProps = { item: FeedbackItem } & Pick<FeedbackProps, "revealed" | "refused" | "csrf">;

const tones = { submitted: "info", in_progress: "warn", resolved: "good", dismissed: "quiet" } as const;

function Contact({ item, revealed, csrf }: Omit<ItemProps, "refused">) {
  const { t } = useLanguage();
  if (!item.has_contact) return null;
  if (revealed?.id === item.id && revealed.contactInfo) {
    const { name, contactMethods = [] } = revealed.contactInfo;
    return (
      <div>
        <b>{t("casebook.feedback.contact")}</b>
        <ul>
          {name && <li>{name}</li>}
          {contactMethods.map(({ type, value }) => (
            <li key={`${type} ${value}`}>
              {t(`casebook.feedback.way.${type}`)}: {value}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <PostForm action={`${feedbackPath}/${item.id}/reveal`} csrf={csrf} compact>
      <Button tone="plain" small>
        {t("casebook.feedback.reveal")}
      </Button>
      <span class="quiet small">{t("casebook.feedback.reveal_words")}</span>
    </PostForm>
  );
}

function Item({ item, revealed, refused, csrf }: ItemProps) {
  const { t } = useLanguage();
  const form =
    refused?.id === item.id
      ? { values: refused.refused.values, refused: refused.refused }
      : freshForm({ status: item.status, notes: item.notes });
  return (
    <Card
      id={item.id}
      title={item.subject}
      lead={
        <>
          <Badge tone={tones[item.status]}>{t(`casebook.feedback.status.${item.status}`)}</Badge>{" "}
          <Badge>{t(`casebook.feedback.type.${item.feedbackType}`)}</Badge> <Time at={item.submittedAt} />
        </>
      }
    >
      <p class="feedback__text">{item.description}</p>
      {item.relatedPage && (
        <p class="small">
          {t("casebook.feedback.page")} {item.relatedPage}
        </p>
      )}
      <Contact item={item} revealed={revealed} csrf={csrf} />
      <Work {...{ item, form, csrf }} />
    </Card>
  );
}

function Work({ item, form, csrf }: { item: FeedbackItem; form: FormState; csrf: string }) {
  const { t } = useLanguage();
  return (
    <PostForm action={`${feedbackPath}/${item.id}`} csrf={csrf} id={`work-${item.id}`} apart edits={form}>
      <FormFaults form={form} />
      <Select
        form={form}
        name="status"
        label={t("casebook.feedback.status")}
        options={feedbackStatuses.map((one) => ({
          value: one,
          label: t(`casebook.feedback.status.${one}`),
        }))}
      />
      <TextArea form={form} name="notes" label={t("casebook.feedback.notes")} rows={2} maxLength={5000} />
      <FormActions>
        <Button tone="plain">{t("common.save")}</Button>
      </FormActions>
    </PostForm>
  );
}

/** What readers write, and how far the editors are with it. */
export function Feedback({ items, query, revealed, refused, csrf }: FeedbackProps) {
  const { t } = useLanguage();
  return (
    <ListPage
      title={t("casebook.feedback.title")}
      lead={t("casebook.feedback.lead")}
      path={feedbackPath}
      query={query}
      list={items}
      search={t("casebook.feedback.search")}
      filters={[
        {
          name: "status",
          label: t("casebook.feedback.status"),
          options: feedbackStatuses.map((one) => ({
            value: one,
            label: t(`casebook.feedback.status.${one}`),
          })),
        },
      ]}
      tabs={<TeamTabs part="feedback" />}
      noneFits={{ title: t("casebook.feedback.none_fits"), all: t("casebook.feedback.all") }}
      empty={
        <EmptyState icon="message" title={t("casebook.feedback.none")}>
          <p>{t("casebook.feedback.none_words")}</p>
        </EmptyState>
      }
    >
      {items.data.map((item) => (
        <Item key={item.id} {...{ item, revealed, refused, csrf }} />
      ))}
      <Pager path={feedbackPath} query={query} list={items} />
    </ListPage>
  );
}
