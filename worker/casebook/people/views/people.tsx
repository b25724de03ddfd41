import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmailAddress,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  type ListData,
  ListPage,
  Pager,
  PostForm,
  Select,
  StatusBadge,
} from "../../../../web/ui";
import { TeamTabs } from "../../frame/views/frames";
import { peoplePath } from "../../paths";
import { type Role, roleNames } from "../../roles";
import type { PersonRecord } from "../schemas";

export interface PeopleProps {
  people: ListData<PersonRecord>;
  query: Record<string, string>;
  /** Those that the reader may give. */
  roles: readonly Role[];
  /** An invitation as it stands. */
  form: FormState;
  csrf: string;
}

function Invite({ roles, form, csrf }: Pick<PeopleProps, "roles" | "form" | "csrf">) {
  const { t } = useLanguage();
  return (
    <Card title={t("casebook.people.invite")} id="invite">
      <PostForm action={peoplePath} csrf={csrf} once>
        <FormFaults form={form} />
        <Field
          form={form}
          name="name"
          label={t("casebook.people.name")}
          maxLength={120}
          autocomplete="off"
          required
        />
        <Field form={form} name="email" type="email" label={t("casebook.people.email")} autocomplete="off" />
        <Field
          form={form}
          name="phone"
          type="tel"
          label={t("casebook.people.phone")}
          hint={t("casebook.people.contact_hint")}
          autocomplete="off"
        />
        <Select
          form={form}
          name="role"
          label={t("casebook.people.role")}
          options={roles.map((role) => ({ value: role, label: t(`casebook.people.role.${role}`) }))}
        />
        <FormActions>
          <Button tone="primary" icon="plus">
            {t("casebook.people.invite")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** Who writes, reviews and administers. */
export function People({ people, query, roles, form, csrf }: PeopleProps) {
  const { t } = useLanguage();
  const statuses = ["active", "inactive"] as const;
  return (
    <ListPage
      title={t("casebook.people.title")}
      lead={t("casebook.people.lead")}
      path={peoplePath}
      query={query}
      list={people}
      search={t("casebook.people.search")}
      filters={[
        ...(roles.length > 1
          ? [
              {
                name: "role",
                label: t("casebook.people.role"),
                options: roleNames.map((role) => ({
                  value: role,
                  label: t(`casebook.people.role.${role}`),
                })),
              },
            ]
          : []),
        {
          name: "status",
          label: t("casebook.people.status"),
          options: statuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        },
      ]}
      tabs={<TeamTabs part="people" />}
      actions={
        <ButtonLink href="#invite" tone="plain" icon="plus">
          {t("casebook.people.invite")}
        </ButtonLink>
      }
      below={<Invite roles={roles} form={form} csrf={csrf} />}
      noneFits={{ title: t("casebook.people.none"), all: t("casebook.people.all") }}
      empty={<EmptyState icon="people" title={t("casebook.people.none")} />}
    >
      <DataTable
        caption={t("casebook.people.title")}
        rows={people.data}
        keyOf={({ id }) => id}
        sorting={{ path: peoplePath, query, sort: "name" }}
        columns={[
          {
            label: t("casebook.people.name"),
            sort: "name",
            cell: ({ id, name }) => <a href={`${peoplePath}/${id}`}>{name}</a>,
          },
          {
            label: t("casebook.people.contact"),
            cell: ({ email, phone }) => <EmailAddress address={email ?? phone ?? ""} />,
          },
          { label: t("casebook.people.role"), cell: ({ role }) => t(`casebook.people.role.${role}`) },
          {
            label: t("casebook.people.status"),
            cell: ({ status, invited }) =>
              invited ? (
                <Badge tone="info">{t("casebook.people.open_link")}</Badge>
              ) : (
                <StatusBadge status={status} />
              ),
          },
        ]}
      />
      <Pager path={peoplePath} query={query} list={people} />
    </ListPage>
  );
}
