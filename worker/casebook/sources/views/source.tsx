import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Check,
  Confirm,
  DataTable,
  Facts,
  FormActions,
  FormFaults,
  type FormState,
  freshForm,
  Notice,
  PageHeader,
  PostForm,
  Time,
} from "../../../../web/ui";
import { useSummary } from "../../compare/views/summary";
import { ChangeSummary } from "../../frame/views/change-summary";
import { StateBadge } from "../../frame/views/frames";
import { casePath, sourcePath, sourcesPath } from "../../paths";
import type { SourceEvent, SourceRecord } from "../schemas";
import { SourceFields } from "./source-form";
import { SourceState } from "./sources";

export interface OneSourceProps {
  source: SourceRecord;
  events: SourceEvent[];
  form: FormState;
  /** Whether the reader changes it; moderators delete, restore, and say who is on it. */
  mayChange: boolean;
  mayModerate: boolean;
  /** Active contributors, who can be on it. */
  contributors: { id: string; name: string }[];
  csrf: string;
  /** What is kept of it: its document, the copy of its address. */
  children?: ComponentChildren;
}

/** Every case and version that cites it: seen before it is changed or deleted. */
function CitedBy({ source: { cited_by } }: Pick<OneSourceProps, "source">) {
  const { t } = useLanguage();
  if (cited_by.length === 0) return <p class="quiet">{t("casebook.sources.cited_nowhere")}</p>;
  return (
    <DataTable
      caption={t("casebook.sources.cited_by")}
      rows={cited_by}
      keyOf={({ case_id, version }) => `${case_id} ${version}`}
      columns={[
        {
          label: t("casebook.sources.case"),
          cell: ({ case_id, version }) => <a href={`${casePath(case_id)}?version=${version}`}>{case_id}</a>,
        },
        { label: t("casebook.list.version"), numeric: true, cell: ({ version }) => version },
        { label: t("casebook.list.state"), cell: ({ state }) => <StateBadge state={state} /> },
      ]}
    />
  );
}

function Warning({ source }: Pick<OneSourceProps, "source">) {
  const { t } = useLanguage();
  const cases = new Set(source.cited_by.map(({ case_id }) => case_id)).size;
  if (cases === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        {t(source.is_public ? "casebook.sources.warn_public" : "casebook.sources.warn", { count: cases })}
      </p>
    </Notice>
  );
}

function Edit({ source, form, csrf }: OneSourceProps) {
  const { t } = useLanguage();
  return (
    <Card title={t("casebook.sources.change")} id="change">
      <Warning source={source} />
      <PostForm action={sourcePath(source.id)} csrf={csrf} edits={form}>
        <FormFaults form={form} />
        <SourceFields form={form} />
        <ChangeSummary form={form} />
        <FormActions>
          <Button tone="primary">{t("common.save")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

function Read({ source }: Pick<OneSourceProps, "source">) {
  const { t } = useLanguage();
  const { description, url, source_type, publication_date, related_entity_ids } = source;
  return (
    <Card title={t("casebook.sources.about")}>
      <Facts
        facts={[
          [t("casebook.sources.description"), description],
          [t("casebook.sources.type"), source_type ? t(`casebook.sources.type.${source_type}`) : "–"],
          [t("casebook.sources.date"), publication_date ?? "–"],
          [t("casebook.sources.url"), url ? <a href={url}>{url}</a> : "–"],
          [t("casebook.sources.entities"), related_entity_ids.join(" · ") || "–"],
        ]}
      />
    </Card>
  );
}

/** A box for each contributor, ticked for those who work on the source. */
export function peopleBoxes(
  source: Pick<OneSourceProps["source"], "contributors">,
  contributors: readonly { id: string }[],
): Record<string, string> {
  const on = new Set(source.contributors.map(({ id }) => id));
  return Object.fromEntries(contributors.map(({ id }) => [`person.${id}`, on.has(id) ? "on" : ""]));
}

function People({ source, contributors, csrf }: OneSourceProps) {
  const { t } = useLanguage();
  const boxes = peopleBoxes(source, contributors);
  return (
    <Card title={t("casebook.sources.people")}>
      <PostForm action={`${sourcePath(source.id)}/contributors`} csrf={csrf} edits={freshForm(boxes)}>
        {contributors.map(({ id, name }) => (
          <Check key={id} name={`person.${id}`} label={name} checked={boxes[`person.${id}`] === "on"} />
        ))}
        <FormActions>
          <Button tone="plain">{t("common.save")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

function Events({ events }: Pick<OneSourceProps, "events">) {
  const { t } = useLanguage();
  const told = useSummary("source");
  return (
    <Card title={t("casebook.history.log")}>
      <ol class="case-events">
        {events.map(({ id, action, change_summary, user, at }) => (
          <li key={id} class="case-event">
            <p>
              <b>{t(`casebook.sources.action.${action}`)}</b>
            </p>
            <p>{told(change_summary)}</p>
            <p class="quiet small">
              {user.name || t("casebook.history.somebody")} · <Time at={at} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Actions({ source, csrf }: Pick<OneSourceProps, "source" | "csrf">) {
  const { t } = useLanguage();
  if (source.is_deleted) {
    return (
      <PostForm action={`${sourcePath(source.id)}/restore`} csrf={csrf} compact>
        <Button tone="plain">{t("casebook.sources.restore")}</Button>
      </PostForm>
    );
  }
  return (
    <Confirm label={t("casebook.sources.delete")}>
      <p>{t("casebook.sources.delete_words")}</p>
      <Warning source={source} />
      <CitedBy source={source} />
      <PostForm action={`${sourcePath(source.id)}/delete`} csrf={csrf}>
        <Button tone="danger">{t("casebook.sources.delete")}</Button>
      </PostForm>
    </Confirm>
  );
}

/** A source: what it is, who cites it, and what happened to it. */
export function OneSource(props: OneSourceProps) {
  const { source, mayChange, mayModerate, csrf, events, children } = props;
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={source.title}
        badge={<SourceState source={source} />}
        lead={source.source_id}
        back={{ href: sourcesPath, label: t("casebook.sources.title") }}
        actions={mayModerate && <Actions source={source} csrf={csrf} />}
      />
      <div class="stack">
        <Card title={t("casebook.sources.cited_by")}>
          <CitedBy source={source} />
        </Card>
        {children}
        {mayChange && !source.is_deleted ? <Edit {...props} /> : <Read source={source} />}
        {mayModerate && <People {...props} />}
        <Events events={events} />
      </div>
    </>
  );
}
