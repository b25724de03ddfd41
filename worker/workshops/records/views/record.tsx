import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Confirm,
  Day,
  Facts,
  Field,
  FormActions,
  FormFaults,
  freshForm,
  PageHeader,
  PostForm,
  Time,
} from "../../../../web/ui";
import { sayValue } from "../../answering/views/say-value";
import { documentOf, recordOf, recordPaths } from "../../paths";
import { type Question, under, wordsIn } from "../../questions/definition";
import type { RecordRecord } from "../schemas";
import { RecordFields, type RecordFieldsProps } from "./record-fields";

export interface RecordPageProps extends Omit<RecordFieldsProps, "kind" | "isEdit"> {
  record: RecordRecord;
  /** What its assessment's survey asks, and asked before. */
  asked: readonly Question[];
  assessment: string;
  place: string | null;
  mayWrite: boolean;
  csrf: string;
}

const isWeb = (link: string) => /^https?:\/\//i.test(link);

/** What of its own stands in it, in short facts; what is long stands below them. */
function factsOf(
  { record, assessment, place }: RecordPageProps,
  t: ReturnType<typeof useLanguage>["t"],
): [string, ComponentChildren][] {
  const { source, year, link, respondent_type, stakeholder_type, held_on, informant, created_at } = record;
  const who = respondent_type ?? stakeholder_type;
  const all: [string, ComponentChildren][] = [
    [t("workshops.records.assessment"), assessment],
    [t("workshops.records.place"), place],
    [t("workshops.records.informant"), informant],
    [t("workshops.records.stakeholder_type"), who && t(`guest.stakeholder_type.${who}`)],
    [t("workshops.records.held_on"), held_on && <Day day={held_on} />],
    [t("workshops.records.source"), source],
    [t("workshops.records.year"), year],
    [
      t("workshops.records.link"),
      link &&
        (isWeb(link) ? (
          <a href={link} rel="noreferrer">
            {link}
          </a>
        ) : (
          link
        )),
    ],
    [t("workshops.records.noted"), <Time key="at" at={created_at} />],
  ];
  return all.filter(([, value]) => value !== undefined && value !== null && value !== "");
}

function Contents({ record, asked, by }: Pick<RecordPageProps, "record" | "asked" | "by">) {
  const { t } = useLanguage();
  const { findings, notes, summary, quotes = [], answers = {} } = record;
  const words = findings ?? notes ?? summary;
  const answered = asked.filter(({ id }) => (under(answers, id) ?? null) !== null);
  return (
    <>
      {words && <p class="lines">{words}</p>}
      {quotes.map((quote) => (
        <blockquote key={quote} class="lines">
          “{quote}”
        </blockquote>
      ))}
      {answered.length > 0 && (
        <dl class="stack stack--tight">
          {answered.map((question) => (
            <div key={question.id}>
              <dt class="quiet small">{wordsIn(question.prompt, by.reader, by.language)}</dt>
              <dd class="lines">{sayValue(question, answers[question.id] ?? null, by).join("\n")}</dd>
            </div>
          ))}
        </dl>
      )}
      {record.kind === "survey" && answered.length === 0 && (
        <p class="quiet">{t("workshops.records.no_answers")}</p>
      )}
    </>
  );
}

function Document({ record, mayWrite, csrf }: Pick<RecordPageProps, "record" | "mayWrite" | "csrf">) {
  const { t } = useLanguage();
  const { id, document } = record;
  if (!document && !mayWrite) return null;
  return (
    <Card title={t("workshops.records.document")}>
      {document && (
        <div class="row">
          <ButtonLink href={documentOf(id)} tone="plain" icon="download" download>
            {t("workshops.records.download", { size: String(Math.ceil(document.size / 1024)) })}
          </ButtonLink>
          {mayWrite && (
            <PostForm action={recordOf(id)} csrf={csrf} compact id="form-remove">
              <input type="hidden" name="action" value="remove_document" />
              <Button tone="quiet" icon="trash">
                {t("workshops.records.remove_document")}
              </Button>
            </PostForm>
          )}
        </div>
      )}
      {mayWrite && (
        <PostForm action={recordOf(id)} csrf={csrf} upload id="form-document">
          <input type="hidden" name="action" value="document" />
          <Field
            form={freshForm()}
            name="file"
            type="file"
            accept="application/pdf,image/png,image/jpeg"
            label={t(document ? "workshops.records.other_document" : "workshops.records.add_document")}
            hint={t("workshops.records.document_hint")}
          />
          <FormActions>
            <Button tone="plain" icon="upload">
              {t("workshops.records.send_document")}
            </Button>
          </FormActions>
        </PostForm>
      )}
    </Card>
  );
}

/** One record: what stands in it, its document, and for those who may, what changes it. */
export function RecordPage(props: RecordPageProps) {
  const { record, mayWrite, csrf, assessment: _, place: __, asked: ___, ...fields } = props;
  const { t } = useLanguage();
  const { id, kind, title, state } = record;
  return (
    <>
      <PageHeader
        title={title}
        badge={state ? <Badge>{t(`workshops.report_state.${state}`)}</Badge> : null}
        back={{ href: recordPaths[kind], label: t(`workshops.records.kind.${kind}`) }}
      />
      <div class="stack">
        <Card>
          <Contents {...props} />
          <Facts facts={factsOf(props, t)} />
        </Card>
        <Document {...{ record, mayWrite, csrf }} />
        {mayWrite && (
          <Card title={t("workshops.records.edit")}>
            <PostForm action={recordOf(id)} csrf={csrf} edits={fields.form}>
              <FormFaults form={fields.form} />
              <RecordFields {...fields} kind={kind} isEdit />
              <FormActions>
                <Button tone="primary">{t("workshops.records.save")}</Button>
              </FormActions>
            </PostForm>
          </Card>
        )}
        {mayWrite && (
          <div>
            <Confirm label={t("workshops.records.delete")} tone="plain" icon="trash">
              <p>{t("workshops.records.delete_words")}</p>
              <PostForm action={recordOf(id)} csrf={csrf} id="form-delete">
                <input type="hidden" name="action" value="delete" />
                <Button tone="danger">{t("workshops.records.delete")}</Button>
              </PostForm>
            </Confirm>
          </div>
        )}
      </div>
    </>
  );
}
