import { useContext } from "preact/hooks";
import { formatInstant } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  CodeBlock,
  Confirm,
  DataTable,
  Field,
  FormActions,
  freshForm,
  PageHeader,
  PostForm,
  TextArea,
} from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import { Time } from "../../../../web/ui/time";
import { TimeZone } from "../../../../web/ui/time-zone";
import type { ShownList } from "../find-lists";

const path = "/dashboard/enrolments";

const example = `email,campaign,enrolled_on,status
asha@example.org,Spring,2026-11-05,completed
ben@example.org,Spring,,pending`;

function Undo({ list, csrf }: { list: ShownList; csrf: string }) {
  const { t, locale } = useLanguage();
  const timeZone = useContext(TimeZone);
  return (
    <Confirm
      label={t("enrolments.undo")}
      tone="quiet"
      small
      what={formatInstant(list.applied_at, locale, timeZone)}
    >
      <p>{t("enrolments.undo_words")}</p>
      <PostForm action={`${path}/${list.id}/undo`} csrf={csrf} compact>
        <Button tone="danger">{t("enrolments.undo")}</Button>
      </PostForm>
    </Confirm>
  );
}

function History({ lists, csrf }: { lists: ShownList[]; csrf: string }) {
  const { t } = useLanguage();
  if (lists.length === 0) return null;
  return (
    <Card flush title={t("enrolments.history")}>
      <DataTable
        caption={t("enrolments.history")}
        columns={[
          { label: t("enrolments.when"), cell: ({ applied_at }) => <Time at={applied_at} /> },
          { label: t("enrolments.by"), cell: ({ by }) => by ?? t("enrolments.by_key") },
          {
            label: t("enrolments.enrolled"),
            numeric: true,
            cell: ({ enrolled }) => <Figure n={enrolled} />,
          },
          {
            label: t("enrolments.state"),
            cell: ({ undone_at, taken_back }) =>
              undone_at ? (
                <>
                  <Badge tone="quiet">{t("enrolments.undone")}</Badge>{" "}
                  <span class="quiet small">{t("enrolments.taken_back", { count: taken_back ?? 0 })}</span>
                </>
              ) : (
                <Badge tone="good">{t("enrolments.stands")}</Badge>
              ),
          },
          {
            label: t("enrolments.undo"),
            silent: true,
            cell: (list) => (list.undone_at ? null : <Undo list={list} csrf={csrf} />),
          },
        ]}
        rows={lists}
        keyOf={({ id }) => id}
      />
    </Card>
  );
}

/** First step: choose the file; below, the lists applied before. */
export function ListFormPage(props: { csrf: string; fault: string | null; lists: ShownList[] }) {
  const { csrf, fault, lists } = props;
  const { t } = useLanguage();
  const refused =
    fault === null ? null : { values: {}, errors: [{ path: "file", message: fault }], message: fault };
  return (
    <>
      <PageHeader
        title={t("enrolments.title")}
        lead={t("enrolments.lead")}
        back={{ href: "/dashboard/signups", label: t("signups.signups") }}
      />
      <div class="stack">
        <PostForm action={path} csrf={csrf} id="enrolment-list" upload>
          <Card>
            <Field
              form={{ values: {}, refused }}
              name="file"
              label={t("enrolments.file")}
              type="file"
              accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              hint={t("enrolments.file_hint")}
            />
            <TextArea
              form={freshForm()}
              name="pasted"
              label={t("enrolments.paste")}
              hint={t("enrolments.paste_hint")}
              maxLength={100_000}
            />
            <p class="quiet">{t("enrolments.columns_words")}</p>
            <CodeBlock label={t("enrolments.example")} code={example} />
          </Card>
          <FormActions>
            <Button tone="primary">{t("enrolments.check")}</Button>
          </FormActions>
        </PostForm>
        <History lists={lists} csrf={csrf} />
      </div>
    </>
  );
}
