import { useLanguage } from "../../../../web/i18n/language";
import { Badge, StatusBadge } from "../../../../web/ui/badge";
import { Card } from "../../../../web/ui/card";
import { DataTable } from "../../../../web/ui/data-table";
import { EmailAddress } from "../../../../web/ui/email-address";
import { EmptyState } from "../../../../web/ui/empty-state";
import { Filters } from "../../../../web/ui/filters";
import { isPastTheEnd, type ListData, Pager, PastTheEnd } from "../../../../web/ui/pager";
import { Time } from "../../../../web/ui/time";
import type { ShownUser } from "../user-list";
import { roleInWords } from "./roles";

export interface UsersProps {
  users: ListData<ShownUser>;
  query: Record<string, string>;
}

const path = "/dashboard/settings/users";

export function Users({ users, query }: UsersProps) {
  const { t } = useLanguage();
  return (
    <>
      <Filters
        path={path}
        query={query}
        search={t("users.search")}
        filters={[
          {
            name: "status",
            label: t("users.status"),
            options: [
              { value: "active", label: t("status.active") },
              { value: "inactive", label: t("status.inactive") },
            ],
          },
        ]}
      />
      <div id="list">
        <Card flush>
          {isPastTheEnd(users) ? (
            <PastTheEnd path={path} query={query} list={users} />
          ) : users.total === 0 ? (
            <EmptyState title={t("users.nobody")} icon="people">
              <p>{t("users.nobodyWords")}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={t("users.caption")}
                rows={users.data}
                keyOf={({ id }) => id}
                sorting={{ path, query: { sort: "name", ...query } }}
                columns={[
                  {
                    label: t("settings.name"),
                    sort: "name",
                    cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a>,
                  },
                  {
                    label: t("users.signsInAs"),
                    cell: ({ email, phone }) => <EmailAddress address={email ?? phone ?? ""} />,
                  },
                  {
                    label: t("users.may"),
                    cell: ({ grants }) =>
                      grants.map((grant) => roleInWords(grant, t)).join(", ") || t("users.mayNothing"),
                  },
                  {
                    label: t("users.status"),
                    cell: ({ status, invited }) =>
                      invited && status === "active" ? (
                        <Badge tone="info" dot>
                          {t("users.invited")}
                        </Badge>
                      ) : (
                        <StatusBadge status={status} />
                      ),
                  },
                  {
                    label: t("users.since"),
                    sort: "created_at",
                    cell: ({ created_at }) => <Time at={created_at} />,
                  },
                ]}
              />
              <Pager path={path} query={query} list={users} />
            </>
          )}
        </Card>
      </div>
    </>
  );
}
