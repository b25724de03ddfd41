import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Field,
  Filters,
  FormActions,
  FormFaults,
  type FormState,
  isPastTheEnd,
  type ListData,
  PageHeader,
  Pager,
  PastTheEnd,
  PostForm,
  Tabs,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { Time } from "../../../../web/ui/time";
import { AdminFrame, adminPath } from "../../admin/views/frame";
import type { NamedRecord } from "../schemas";

const path = `${adminPath}/units`;

export const nameKinds = ["units", "companies"] as const;
export type NamesOf = (typeof nameKinds)[number];

const listOf = (kind: NamesOf) => (kind === "units" ? path : `${path}?of=companies`);

export interface NamesProps {
  kind: NamesOf;
  names: ListData<NamedRecord>;
  query: Record<string, string>;
  mayWrite: boolean;
}

/** Business units, or companies: whoever may not write them sees what there is. */
export function Names({ kind, names, query, mayWrite }: NamesProps) {
  const { t } = useLanguage();
  return (
    <AdminFrame
      part="units"
      actions={
        mayWrite && (
          <ButtonLink href={`${path}/new${kind === "units" ? "" : "?of=companies"}`} icon="plus">
            {t(`incomes.${kind}_new`)}
          </ButtonLink>
        )
      }
    >
      <Tabs
        label={t("incomes.what")}
        tabs={nameKinds.map((one) => ({
          href: listOf(one),
          label: t(`incomes.${one}`),
          current: one === kind,
        }))}
      />
      <Filters path={path} query={query} search={t("incomes.names_search")} kept={["of"]} />
      <div id="list">
        <Card flush>
          {isPastTheEnd(names) ? (
            <PastTheEnd path={path} query={query} list={names} />
          ) : names.total === 0 ? (
            <EmptyState title={t("incomes.names_none")} icon="building">
              <p>{t(`incomes.${kind}_none_words`)}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t(`incomes.${kind}`)}
                rows={names.data}
                keyOf={({ id }) => id}
                sorting={{ path, query, sort: "name" }}
                columns={[
                  {
                    label: t("incomes.name"),
                    sort: "name",
                    cell: ({ id, name }) => (mayWrite ? <a href={`${path}/${id}`}>{name}</a> : name),
                  },
                  {
                    label: t("incomes.since"),
                    sort: "created_at",
                    cell: ({ created_at }) => <Time at={created_at} />,
                  },
                ]}
              />
              <Pager path={path} query={query} list={names} />
            </>
          )}
        </Card>
      </div>
    </AdminFrame>
  );
}

export interface OneNameProps {
  kind: NamesOf;
  form: FormState;
  /** Null: a new one. */
  record: NamedRecord | null;
  csrf: string;
}

export function OneName({ kind, form, record, csrf }: OneNameProps) {
  const { t } = useLanguage();
  const list = listOf(kind);
  return (
    <>
      <PageHeader
        title={record?.name ?? t(`incomes.${kind}_new`)}
        back={{ href: list, label: t(`incomes.${kind}`) }}
        actions={
          record && (
            <Confirm label={t("incomes.delete")} title={t("incomes.delete_name", { name: record.name })}>
              <p>{t("incomes.names_delete_words")}</p>
              <PostForm action={`${path}/${record.id}/delete`} csrf={csrf}>
                <Button tone="danger">{t("incomes.delete")}</Button>
              </PostForm>
            </Confirm>
          )
        }
      />
      <Card>
        <PostForm
          action={record ? `${path}/${record.id}` : `${path}/new${kind === "units" ? "" : "?of=companies"}`}
          csrf={csrf}
          once={!record}
          edits={record ? form : undefined}
        >
          <FormFaults form={form} />
          <Field
            form={form}
            name="name"
            label={t("incomes.name")}
            maxLength={120}
            autocomplete="off"
            required
            autoFocus={!record}
          />
          <FormActions>
            <Button>{t("common.save")}</Button>
            <ButtonLink href={list} tone="plain">
              {t("common.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}
