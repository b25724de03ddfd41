import { useLanguage } from "../../../../web/i18n/language";
import { Card, DataTable, EmptyState, Notice, PageHeader, Tabs } from "../../../../web/ui";

export interface LocalSheetsProps {
  tabs: string[];
  current: string;
  head: string[];
  rows: string[][];
  /** What went wrong, where it could not be read. */
  fault: string | null;
}

/** The sheets that the local stand-in holds, a tab at a time. */
export function LocalSheets({ tabs, current, head, rows, fault }: LocalSheetsProps) {
  const { t, say } = useLanguage();
  const columns = head.length === 0 ? Math.max(0, ...rows.map((row) => row.length)) : head.length;
  return (
    <>
      <PageHeader title={t("google.sheets")} lead={t("google.sheets_words")} />
      <div class="stack">
        {fault !== null && <Notice tone="bad">{say(fault)}</Notice>}
        {tabs.length > 0 && (
          <Tabs
            label={t("google.sheets")}
            tabs={tabs.map((tab) => ({
              href: `/dev/sheets?tab=${encodeURIComponent(tab)}`,
              label: tab,
              current: tab === current,
            }))}
          />
        )}
        <Card
          flush
          title={current || t("google.sheets")}
          lead={t("google.first_rows", { count: rows.length })}
        >
          {rows.length === 0 ? (
            <EmptyState title={t("google.empty")} icon="download" />
          ) : (
            <DataTable
              caption={current}
              columns={Array.from({ length: columns }, (_, i) => ({
                label: head[i] ?? "",
                cell: (row: { cells: string[] }) => row.cells[i] ?? "",
              }))}
              rows={rows.map((cells, place) => ({ cells, place }))}
              keyOf={({ place }) => String(place)}
            />
          )}
        </Card>
      </div>
    </>
  );
}
