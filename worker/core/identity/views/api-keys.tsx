import { useLanguage } from "../../../../web/i18n/language";
import { StatusBadge } from "../../../../web/ui/badge";
import { Button, ButtonLink } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { Check, CheckGroup } from "../../../../web/ui/check";
import { Confirm } from "../../../../web/ui/confirm";
import { CopyField } from "../../../../web/ui/copy";
import { DataTable } from "../../../../web/ui/data-table";
import { EmptyState } from "../../../../web/ui/empty-state";
import { DateField, Field } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { Notice } from "../../../../web/ui/notice";
import { isPastTheEnd, type ListData, Pager, PastTheEnd } from "../../../../web/ui/pager";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";
import { Time } from "../../../../web/ui/time";
import type { Scope } from "../../access/scopes";
import type { ShownKey } from "../api-key-list";

const path = "/dashboard/settings/api-keys";

export interface ApiKeysProps {
  /** What a key may be given. */
  scopes: Scope[];
  keys: ListData<ShownKey>;
  form: FormState;
  csrf: string;
}

function Keys({ keys, csrf }: Omit<ApiKeysProps, "form" | "scopes">) {
  const { t } = useLanguage();
  return (
    <Card flush title={t("keys.title")} actions={<a href="/docs/api">{t("keys.howTo")}</a>}>
      {isPastTheEnd(keys) ? (
        <PastTheEnd path={path} query={{}} list={keys} />
      ) : keys.total === 0 ? (
        <EmptyState title={t("keys.none")} icon="key">
          <p>{t("keys.noneWords")}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t("keys.title")}
            rows={keys.data}
            keyOf={({ id }) => id}
            columns={[
              { label: t("settings.name"), cell: ({ name }) => name },
              {
                label: t("users.may"),
                cell: ({ scopes }) => scopes.map((scope) => t(`scope.${scope}`)).join(", "),
              },
              { label: t("users.status"), cell: ({ status }) => <StatusBadge status={status} /> },
              {
                label: t("keys.used"),
                cell: ({ last_used_at }) => (last_used_at ? <Time at={last_used_at} /> : t("keys.never")),
              },
              { label: t("keys.made"), cell: ({ created_at }) => <Time at={created_at} /> },
              {
                label: t("keys.ends"),
                cell: ({ expires_at }) => (expires_at ? <Time at={expires_at} /> : t("keys.never")),
              },
              {
                label: t("keys.revoke"),
                silent: true,
                cell: ({ id, name, status }) =>
                  status === "active" ? (
                    <Confirm
                      label={t("keys.revoke")}
                      tone="quiet"
                      small
                      title={t("keys.revokeName", { name })}
                      what={name}
                    >
                      <p>{t("keys.revokeWords")}</p>
                      <PostForm action={`${path}/${id}/revoke`} csrf={csrf}>
                        <Button tone="danger">{t("keys.revokeIt")}</Button>
                      </PostForm>
                    </Confirm>
                  ) : null,
              },
            ]}
          />
          <Pager path={path} query={{}} list={keys} />
        </>
      )}
    </Card>
  );
}

export function ApiKeys({ form, csrf, scopes, ...rest }: ApiKeysProps) {
  const { t } = useLanguage();
  return (
    <>
      <Keys csrf={csrf} {...rest} />
      <Card title={t("keys.new")}>
        <PostForm action={path} csrf={csrf} once>
          <FormFaults form={form} />
          <Field
            form={form}
            name="name"
            label={t("settings.name")}
            hint={t("keys.nameHint")}
            maxLength={120}
            autocomplete="off"
            required
          />
          <CheckGroup form={form} name="scopes" legend={t("keys.itMay")}>
            {scopes.map((scope) => (
              <Check
                key={scope}
                name={`scope.${scope}`}
                label={t(`scope.${scope}`)}
                hint={t(`scope.${scope}.hint`)}
                checked={form.values[`scope.${scope}`] !== undefined}
              />
            ))}
          </CheckGroup>
          <DateField
            form={form}
            name="expires_at"
            label={t("keys.endsOn")}
            required={false}
            hint={t("keys.endsOnHint")}
          />
          <FormActions>
            <Button>{t("keys.make")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}

/** The key is shown this once. */
export function NewKey({ name, value }: { name: string; value: string | null }) {
  const { t } = useLanguage();
  return (
    <Card title={name}>
      {value ? (
        <>
          <Notice tone="warn">
            <p>{t("keys.copyNow")}</p>
          </Notice>
          <CopyField label={t("keys.key")} value={value} />
        </>
      ) : (
        <Notice tone="info">
          <p>{t("keys.madeAlready")}</p>
        </Notice>
      )}
      <FormActions>
        <ButtonLink href={path} tone="plain">
          {t("settings.done")}
        </ButtonLink>
      </FormActions>
    </Card>
  );
}
