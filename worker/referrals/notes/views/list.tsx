import { formatDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  isPastTheEnd,
  type ListData,
  Notice,
  optionsOf,
  PageHeader,
  Pager,
  PastTheEnd,
  PostForm,
  Select,
} from "../../../../web/ui";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { longestNote } from "../longest-note";
import type { NoteRecord } from "../schemas";

export const notesPath = "/dashboard/notes";
const path = notesPath;

interface Choice {
  id: string;
  name: string;
}

/** What a note is made of; `form` holds what was typed. */
export function NoteFields({ form, campaigns }: { form: FormState; campaigns: Choice[] }) {
  const { t } = useLanguage();
  return (
    <>
      <FormFaults form={form} />
      <DateField form={form} name="date" label={t("notes.date")} required />
      <Field
        form={form}
        name="text"
        label={t("notes.text")}
        hint={t("notes.text_hint")}
        maxLength={longestNote}
        required
      />
      <Select
        form={form}
        name="campaign_id"
        label={t("notes.campaign")}
        options={[{ value: "", label: t("notes.all_campaigns") }, ...optionsOf(campaigns)]}
      />
    </>
  );
}

export interface NotesProps {
  notes: ListData<NoteRecord>;
  campaigns: Choice[];
  query: Record<string, string>;
  form: FormState;
  csrf: string;
}

function NoteTable({ notes, query, csrf }: Pick<NotesProps, "notes" | "query" | "csrf">) {
  const { t, locale } = useLanguage();
  const mayWrite = useMayWrite();
  const deletion: Column<NoteRecord> = {
    label: t("notes.delete"),
    silent: true,
    cell: ({ id, text }) => (
      <PostForm action={`${path}/${id}/delete`} csrf={csrf} compact>
        <Button tone="plain" small label={t("ui.named", { what: t("notes.delete"), name: text })}>
          {t("notes.delete")}
        </Button>
      </PostForm>
    ),
  };
  return (
    <Card flush>
      <DataTable
        caption={t("notes.title")}
        rows={notes.data}
        keyOf={({ id }) => id}
        sorting={{ path, query, sort: "-date" }}
        columns={[
          {
            label: t("notes.text"),
            cell: ({ id, text }) => (mayWrite ? <a href={`${path}/${id}`}>{text}</a> : text),
          },
          { label: t("notes.date"), sort: "date", cell: ({ date }) => formatDate(date, locale) },
          {
            label: t("notes.campaign"),
            cell: ({ campaign_name }) => campaign_name ?? t("notes.all_campaigns"),
          },
          ...(mayWrite ? [deletion] : []),
        ]}
      />
      <Pager path={path} query={query} list={notes} />
    </Card>
  );
}

/** What the organisation notes of days; an administrator adds to it. */
export function Notes({ notes, campaigns, query, form, csrf }: NotesProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("notes.title")}
        lead={t("notes.lead")}
        back={{ href: "/dashboard", label: t("dashboard.title") }}
      />
      <div class="stack">
        {query.deleted && (
          <Writes>
            <Notice tone="info">
              <div class="row">
                {t("notes.told_deleted")}
                <PostForm action={`${path}/${encodeURIComponent(query.deleted)}/restore`} csrf={csrf} compact>
                  <Button tone="plain" small>
                    {t("notes.undo")}
                  </Button>
                </PostForm>
              </div>
            </Notice>
          </Writes>
        )}
        <Writes>
          <Card title={t("notes.add")}>
            <PostForm action={path} csrf={csrf} id="note" once>
              <NoteFields form={form} campaigns={campaigns} />
              <FormActions>
                <Button>{t("notes.add")}</Button>
              </FormActions>
            </PostForm>
          </Card>
        </Writes>
        {isPastTheEnd(notes) ? (
          <PastTheEnd path={path} query={query} list={notes} />
        ) : notes.total > 0 ? (
          <NoteTable notes={notes} query={query} csrf={csrf} />
        ) : (
          <Card>
            <EmptyState
              title={t("notes.none")}
              icon="calendar"
              action={
                <ButtonLink href="/dashboard" tone="plain">
                  {t("notes.to_trend")}
                </ButtonLink>
              }
            >
              {t("notes.none_words")}
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
}
