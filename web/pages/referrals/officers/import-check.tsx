import type { ReadOfficer } from "../../../../worker/referrals/officers/read-officers-csv";
import type { ImportReport } from "../../../../worker/referrals/officers/schemas";
import { Button, ButtonLink, Card, DataTable, FormActions, Notice, PageHeader, PostForm } from "../../../ui";

export interface ImportCheckProps {
  report: ImportReport;
  /** The rows that can be read. */
  officers: ReadOfficer[];
  csv: string;
  csrf: string;
}

const mostShown = 100;
const rows = (n: number) => `${n} ${n === 1 ? "row" : "rows"}`;

/** Second step: what is in the file, and what is wrong with it; then import it all, or mend the file. */
export function ImportCheck({ report, officers, csv, csrf }: ImportCheckProps) {
  const faulty = report.errors.length > 0;
  const again = (
    <ButtonLink href="/dashboard/officers/import" tone="plain">
      Choose another file
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Import officers" back={{ href: "/dashboard/officers", label: "Officers" }} />
      <div class="stack">
        {faulty ? (
          <Notice tone="bad">
            {`${report.valid} of ${rows(report.rows)} can be imported. Nothing is created until every row is right.`}
          </Notice>
        ) : (
          <Notice tone="good">{`The file is right: ${rows(report.rows)}, nothing created yet.`}</Notice>
        )}
        {faulty && (
          <Card flush title="What to mend">
            <DataTable
              caption="Faults"
              columns={[
                { label: "Row", numeric: true, cell: ({ row }) => row },
                { label: "Column", cell: ({ column }) => column || "—" },
                { label: "Fault", cell: ({ message }) => message },
              ]}
              rows={report.errors}
              keyOf={(error) => `${error.row} ${error.column} ${error.message}`}
            />
          </Card>
        )}
        {officers.length > 0 && (
          <Card flush title={faulty ? "Rows that can be read" : "Officers in the file"}>
            <DataTable
              caption="Officers in the file"
              columns={[
                { label: "Name", cell: ({ officer }) => officer.name },
                { label: "E-mail", cell: ({ officer }) => <span class="break">{officer.email ?? "—"}</span> },
                { label: "Phone", cell: ({ officer }) => officer.phone ?? "—" },
                { label: "Region", cell: ({ officer }) => officer.region || "—" },
                { label: "Links", numeric: true, cell: ({ officer }) => officer.max_links },
              ]}
              rows={officers.slice(0, mostShown)}
              keyOf={({ row }) => String(row)}
            />
            {officers.length > mostShown && (
              <p class="card-foot quiet small">{`and ${rows(officers.length - mostShown)} more`}</p>
            )}
          </Card>
        )}
        {faulty ? (
          <FormActions>{again}</FormActions>
        ) : (
          <PostForm action="/dashboard/officers/import" csrf={csrf} id="import-confirm" upload>
            <input type="hidden" name="step" value="create" />
            <textarea name="csv" hidden value={csv} />
            <FormActions>
              <Button tone="primary">{`Import ${rows(report.rows)}`}</Button>
              {again}
            </FormActions>
          </PostForm>
        )}
      </div>
    </>
  );
}
