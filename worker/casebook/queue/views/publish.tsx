import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  CheckGroup,
  Confirm,
  DateField,
  Facts,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  freshForm,
  Notice,
  PageHeader,
  PostForm,
  Select,
  TextArea,
  Time,
} from "../../../../web/ui";
import type { CaseRecord } from "../../cases/schemas";
import { StateBadge } from "../../frame/views/frames";
import { casePath, comparePath, historyPath, publishPath, reviewPath } from "../../paths";
import { FoundInDocuments, type WarnedSource } from "./found-in-documents";

export interface PublishProps {
  record: CaseRecord;
  etag: string;
  readiness: {
    ready: boolean;
    missing: { path: string; message: string }[];
    advice: { code: string; message: string }[];
  };
  /** What was found in the documents of what it cites. */
  warned: readonly WarnedSource[];
  openComments: number;
  /** Of publication, and of sending it back. */
  forms: { publish: FormState; back: FormState };
  reviewers: { id: string; name: string }[];
  /** Who looks: moderators take a case on or give it up, administrators choose. */
  viewer: { id: string; isAdmin: boolean };
  csrf: string;
}

/** Which version is meant, as it was shown: what came between stops the change. */
const AsShown = ({ record, etag }: Pick<PublishProps, "record" | "etag">) => (
  <>
    <input type="hidden" name="version_id" value={record.id} />
    <input type="hidden" name="etag" value={etag} />
  </>
);

function Missing({ missing }: Pick<PublishProps["readiness"], "missing">) {
  const { t, say } = useLanguage();
  if (missing.length === 0) return null;
  return (
    <Notice tone="bad">
      <p>{t("casebook.publish.missing")}</p>
      <ul>
        {missing.map(({ path, message }) => (
          <li key={path}>{say(message)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function PublishForm({ record, etag, readiness, warned, forms: { publish: form }, csrf }: PublishProps) {
  const { t, say } = useLanguage();
  const at = publishPath(record.case_id);
  return (
    <Card title={t("casebook.publish.title")} id="publish">
      <PostForm action={`${at}/publish`} csrf={csrf} once>
        <FormFaults form={form} />
        <AsShown record={record} etag={etag} />
        <FoundInDocuments sources={warned} />
        {readiness.advice.length > 0 && (
          <CheckGroup form={form} name="accepted" legend={t("casebook.publish.asked")}>
            {readiness.advice.map(({ code, message }) => (
              <Check
                key={code}
                name={`accepted_${code}`}
                label={say(message)}
                hint={t("casebook.publish.looked")}
                checked={form.values[`accepted_${code}`] !== undefined}
              />
            ))}
          </CheckGroup>
        )}
        <Field
          form={form}
          name="change_summary"
          label={t("casebook.publish.summary")}
          hint={t("casebook.publish.summary_hint")}
          maxLength={500}
          required={false}
        />
        <fieldset class="check-group">
          <legend class="field__label">{t("casebook.publish.later")}</legend>
          <DateField form={form} name="day" label={t("casebook.publish.day")} required={false} />
          <Field
            form={form}
            name="time"
            type="time"
            short
            label={t("casebook.publish.time")}
            required={false}
          />
        </fieldset>
        <FormActions>
          <Button tone="primary">{t("casebook.publish.now")}</Button>
          <Button tone="plain" icon="clock" formaction={`${at}/schedule`}>
            {t("casebook.publish.at_time")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

function SendBack({ record, etag, forms: { back: form }, csrf }: PublishProps) {
  const { t } = useLanguage();
  return (
    <Card title={t("casebook.publish.back")}>
      <PostForm action={`${publishPath(record.case_id)}/needs-changes`} csrf={csrf} once>
        <FormFaults form={form} />
        <AsShown record={record} etag={etag} />
        <TextArea form={form} name="reason" label={t("casebook.publish.reason")} maxLength={2000} required />
        <FormActions>
          <Button tone="plain">{t("casebook.publish.send_back")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

function Reviewer({ record, reviewers, viewer, csrf }: PublishProps) {
  const { t } = useLanguage();
  const action = `${publishPath(record.case_id)}/reviewer`;
  if (viewer.isAdmin) {
    return (
      <PostForm action={action} csrf={csrf}>
        <Select
          form={freshForm({ person_id: record.reviewer?.id ?? "" })}
          name="person_id"
          label={t("casebook.queue.reviewer")}
          placeholder={t("casebook.queue.nobodys")}
          required={false}
          options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions>
          <Button tone="plain">{t("casebook.publish.choose")}</Button>
        </FormActions>
      </PostForm>
    );
  }
  const isMine = record.reviewer?.id === viewer.id;
  return (
    <PostForm action={action} csrf={csrf} compact>
      <input type="hidden" name="person_id" value={isMine ? "" : viewer.id} />
      <Button tone="plain">{t(isMine ? "casebook.publish.give_up" : "casebook.publish.take_on")}</Button>
    </PostForm>
  );
}

function About(props: PublishProps) {
  const { record, openComments, csrf, etag } = props;
  const { t } = useLanguage();
  const { versionInfo, contributors, public_version: shown, version, publish_at } = record;
  return (
    <Card title={t("casebook.publish.about")}>
      <Facts
        facts={[
          [t("casebook.list.version"), String(version)],
          [t("casebook.queue.by"), contributors.map(({ name }) => name).join(" · ") || "–"],
          [t("casebook.publish.last"), <Time at={versionInfo.datetime} />],
          [t("casebook.queue.comments"), <a href={casePath(record.case_id)}>{String(openComments)}</a>],
          [t("casebook.queue.reviewer"), record.reviewer?.name ?? "–"],
          ...(publish_at
            ? [[t("casebook.queue.scheduled"), <Time at={publish_at} />] as [string, preact.ComponentChild]]
            : []),
        ]}
      />
      <div class="row">
        {shown !== null && shown !== version && (
          <ButtonLink tone="plain" href={comparePath(record.case_id, shown, version)}>
            {t("casebook.publish.compare")}
          </ButtonLink>
        )}
        {publish_at && (
          <PostForm action={`${publishPath(record.case_id)}/unschedule`} csrf={csrf} compact>
            <AsShown record={record} etag={etag} />
            <Button tone="plain">{t("casebook.publish.unschedule")}</Button>
          </PostForm>
        )}
      </div>
      <Reviewer {...props} />
    </Card>
  );
}

/** One case before it is published: what it lacks, what a careful editor asks, and what to do with it. */
export function Publish(props: PublishProps) {
  const { record, readiness, csrf, etag } = props;
  const { t } = useLanguage();
  const isOpen = record.state === "DRAFT" || record.state === "IN_REVIEW";
  const at = publishPath(record.case_id);
  return (
    <>
      <PageHeader
        title={record.title}
        badge={<StateBadge state={record.state} />}
        lead={t("casebook.publish.lead")}
        back={{ href: reviewPath, label: t("casebook.queue.title") }}
        actions={
          <>
            <ButtonLink tone="plain" href={casePath(record.case_id)}>
              {t("casebook.publish.read")}
            </ButtonLink>
            <ButtonLink tone="plain" href={historyPath(record.case_id)}>
              {t("casebook.frame.history")}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        {isOpen && <Missing missing={readiness.missing} />}
        {!isOpen && (
          <Notice tone="info">
            <p>{t("casebook.publish.not_open")}</p>
          </Notice>
        )}
        <About {...props} />
        {isOpen && <PublishForm {...props} />}
        {record.state === "IN_REVIEW" && <SendBack {...props} />}
        {record.state !== "CLOSED" && (
          <Card title={t("casebook.publish.close")}>
            <p>{t(isOpen ? "casebook.publish.close_open" : "casebook.publish.close_public")}</p>
            <Confirm label={t("casebook.publish.close")} tone="danger">
              <PostForm action={`${at}/close`} csrf={csrf} once>
                <AsShown record={record} etag={etag} />
                <Field
                  form={freshForm()}
                  name="close_summary"
                  label={t("casebook.publish.close_why")}
                  maxLength={500}
                  required={false}
                />
                <Button tone="danger">{t("casebook.publish.close")}</Button>
              </PostForm>
            </Confirm>
          </Card>
        )}
      </div>
    </>
  );
}
