import type { ShownUser } from "../../../../worker/core/identity/user-list";
import { Badge, StatusBadge } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { DataTable } from "../../../ui/data-table";
import { EmailAddress } from "../../../ui/email-address";
import { EmptyState } from "../../../ui/empty-state";
import { Filters } from "../../../ui/filters";
import { type ListData, Pager } from "../../../ui/pager";
import { type Clock, Time } from "../../../ui/time";
import { roleInWords } from "./roles";

export interface UsersProps {
  users: ListData<ShownUser>;
  query: Record<string, string>;
  clock: Clock;
}

const path = "/dashboard/settings/users";

export function Users({ users, query, clock }: UsersProps) {
  return (
    <>
      <Filters
        path={path}
        query={query}
        search="Search by name, e-mail or phone"
        filters={[
          {
            name: "status",
            label: "Status",
            options: [
              { value: "active", label: "Active" },
              { value: "inactive", label: "Inactive" },
            ],
          },
        ]}
      />
      <div id="list">
        <Card flush>
          {users.total === 0 ? (
            <EmptyState title="Nobody was found" icon="people">
              <p>Try fewer letters, or clear the filters.</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="People who may sign in"
                rows={users.data}
                keyOf={({ id }) => id}
                sorting={{ path, query: { sort: "name", ...query } }}
                columns={[
                  {
                    label: "Name",
                    sort: "name",
                    cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a>,
                  },
                  {
                    label: "Signs in as",
                    cell: ({ email, phone }) => <EmailAddress address={email ?? phone ?? ""} />,
                  },
                  {
                    label: "May",
                    cell: ({ grants }) => grants.map(roleInWords).join(", ") || "nothing",
                  },
                  {
                    label: "Status",
                    cell: ({ status, invited }) =>
                      invited && status === "active" ? (
                        <Badge tone="info" dot>
                          Invited
                        </Badge>
                      ) : (
                        <StatusBadge status={status} />
                      ),
                  },
                  {
                    label: "Since",
                    sort: "created_at",
                    cell: ({ created_at }) => <Time at={created_at} clock={clock} />,
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
