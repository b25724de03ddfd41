import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Filters,
  isPastTheEnd,
  type ListData,
  Pager,
  PastTheEnd,
  StatusBadge,
} from "../../../../web/ui";
import { EmailAddress } from "../../../../web/ui/email-address";
import { AdminFrame, adminPath } from "../../admin/views/frame";
import { roleNames } from "../../roles";
import { userStatuses } from "../../statuses";
import type { UserRecord } from "../schemas";

const path = `${adminPath}/users`;

export interface UsersProps {
  users: ListData<UserRecord>;
  units: { id: string; name: string }[];
  query: Record<string, string>;
}

function Status({ status }: { status: UserRecord["status"] }) {
  const { t } = useLanguage();
  return status === "invited" ? (
    <Badge tone="info" dot>
      {t("incomes.status_invited")}
    </Badge>
  ) : (
    <StatusBadge status={status} />
  );
}

/** Everybody of the module whom the reader sees. */
export function Users({ users, units, query }: UsersProps) {
  const { t } = useLanguage();
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <AdminFrame
      part="users"
      actions={
        <ButtonLink href={`${path}/new`} icon="plus">
          {t("incomes.users_invite")}
        </ButtonLink>
      }
    >
      <Filters
        path={path}
        query={query}
        search={t("incomes.users_search")}
        filters={[
          {
            name: "role",
            label: t("incomes.role"),
            options: roleNames.map((role) => ({ value: role, label: t(`incomes.role_${role}`) })),
          },
          {
            name: "business_unit_id",
            label: t("incomes.unit"),
            options: units.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: "status",
            label: t("incomes.status"),
            options: userStatuses.map((status) => ({ value: status, label: t(`incomes.status_${status}`) })),
          },
        ]}
      />
      <div id="list">
        <Card flush>
          {isPastTheEnd(users) ? (
            <PastTheEnd path={path} query={query} list={users} />
          ) : users.total === 0 ? (
            <EmptyState title={t("incomes.users_none")} icon="people">
              <p>{t("incomes.users_none_words")}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t("incomes.users_title")}
                rows={users.data}
                keyOf={({ id }) => id}
                sorting={{ path, query, sort: "-created_at" }}
                columns={[
                  {
                    label: t("incomes.name"),
                    sort: "name",
                    cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a>,
                  },
                  {
                    label: t("incomes.email"),
                    cell: ({ email }) => <EmailAddress address={email ?? ""} />,
                  },
                  { label: t("incomes.role"), cell: ({ role }) => t(`incomes.role_${role}`) },
                  {
                    label: t("incomes.units"),
                    cell: ({ business_unit_ids }) =>
                      business_unit_ids.map((id) => nameOf.get(id) ?? "").join(" · ") || "–",
                  },
                  { label: t("incomes.cases"), numeric: true, cell: ({ cases_count }) => cases_count },
                  { label: t("incomes.status"), cell: ({ status }) => <Status status={status} /> },
                ]}
              />
              <Pager path={path} query={query} list={users} />
            </>
          )}
        </Card>
      </div>
    </AdminFrame>
  );
}
