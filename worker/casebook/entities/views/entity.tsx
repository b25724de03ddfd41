import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Confirm,
  DataTable,
  Facts,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import type { EntityRole } from "../../content/fields";
import { ChangeSummary } from "../../frame/views/change-summary";
import { StateBadge } from "../../frame/views/frames";
import { casePath, entitiesPath, entityPath } from "../../paths";
import type { State } from "../../states/states";
import type { EntityRecord, EntityUses } from "../schemas";
import { EntityNames } from "./entities";

export interface OneEntityProps {
  entity: EntityRecord;
  /** To moderators: what uses it, in numbers. */
  uses: EntityUses | null;
  naming: { case_id: string; version: number; state: State; title: string; role: EntityRole }[];
  form: FormState;
  mayChange: boolean;
  csrf: string;
}

function Naming({ naming }: Pick<OneEntityProps, "naming">) {
  const { t } = useLanguage();
  return (
    <Card title={t("casebook.entities.named_in")} flush={naming.length > 0}>
      {naming.length === 0 ? (
        <p class="quiet">{t("casebook.entities.named_nowhere")}</p>
      ) : (
        <DataTable
          caption={t("casebook.entities.named_in")}
          rows={naming}
          keyOf={({ case_id, version, role }) => `${case_id} ${version} ${role}`}
          columns={[
            {
              label: t("casebook.sources.case"),
              cell: ({ case_id, version, title }) => (
                <a href={`${casePath(case_id)}?version=${version}`}>{title}</a>
              ),
            },
            { label: t("casebook.list.version"), numeric: true, cell: ({ version }) => version },
            { label: t("casebook.list.state"), cell: ({ state }) => <StateBadge state={state} /> },
            { label: t("casebook.entities.as"), cell: ({ role }) => t(`casebook.entities.role.${role}`) },
          ]}
        />
      )}
    </Card>
  );
}

function Delete({ entity, uses, csrf }: Pick<OneEntityProps, "entity" | "uses" | "csrf">) {
  const { t } = useLanguage();
  if (!uses) return null;
  const isUsed = Object.values(uses).some((count) => count > 0);
  return (
    <Card title={t("casebook.entities.uses")}>
      <Facts
        facts={[
          [t("casebook.entities.role.alleged"), String(uses.alleged)],
          [t("casebook.entities.role.related"), String(uses.related)],
          [t("casebook.entities.role.location"), String(uses.location)],
          [t("casebook.sources.title"), String(uses.sources)],
        ]}
      />
      {isUsed ? (
        <Notice tone="info">
          <p>{t("casebook.entities.in_use")}</p>
        </Notice>
      ) : (
        <Confirm label={t("casebook.entities.delete")}>
          <p>{t("casebook.entities.delete_words")}</p>
          <PostForm action={`${entityPath(entity.id)}/delete`} csrf={csrf}>
            <Button tone="danger">{t("casebook.entities.delete")}</Button>
          </PostForm>
        </Confirm>
      )}
    </Card>
  );
}

/** Somebody or something that cases name. */
export function OneEntity(props: OneEntityProps) {
  const { entity, form, mayChange, csrf } = props;
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={entity.display_name}
        lead={entity.entity_id}
        back={{ href: entitiesPath, label: t("casebook.entities.title") }}
      />
      <div class="stack">
        <Naming {...props} />
        {mayChange && (
          <Card title={t("casebook.entities.rename")}>
            <PostForm action={entityPath(entity.id)} csrf={csrf} edits={form}>
              <FormFaults form={form} />
              <EntityNames form={form} />
              <ChangeSummary form={form} />
              <FormActions>
                <Button tone="primary">{t("common.save")}</Button>
              </FormActions>
            </PostForm>
          </Card>
        )}
        <Delete {...props} />
      </div>
    </>
  );
}
