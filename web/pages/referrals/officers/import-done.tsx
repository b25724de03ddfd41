import type { OfficerRecord } from "../../../../worker/referrals/officers/schemas";
import { ButtonLink, Card, DataTable, Notice, PageHeader } from "../../../ui";

interface Row {
  officer: OfficerRecord;
  temporaryPassword: string;
}

/** Last step: the first passwords, shown this once, to be printed or passed on. */
export function ImportDone({ imported }: { imported: Row[] }) {
  return (
    <>
      <PageHeader
        title={`${imported.length} ${imported.length === 1 ? "officer" : "officers"} imported`}
        back={{ href: "/dashboard/officers", label: "Officers" }}
      />
      <div class="stack">
        <Notice tone="info">
          The temporary passwords are shown once. Print or copy them before you leave.
        </Notice>
        <Card flush>
          <DataTable
            caption="First passwords"
            columns={[
              {
                label: "Officer",
                cell: ({ officer }) => <a href={`/dashboard/officers/${officer.id}`}>{officer.name}</a>,
              },
              { label: "Signs in as", cell: ({ officer }) => officer.email ?? officer.phone },
              {
                label: "Temporary password",
                cell: ({ temporaryPassword }) => <code>{temporaryPassword}</code>,
              },
            ]}
            rows={imported}
            keyOf={({ officer }) => officer.id}
          />
        </Card>
        <div class="row no-print">
          <ButtonLink href="/dashboard/officers" tone="plain">
            Done
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
