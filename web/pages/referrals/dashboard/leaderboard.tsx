import type { OfficerRow } from "../../../../worker/referrals/insight/officer-table";
import { Card, DataTable, EmptyState } from "../../../ui";
import { formatCount, formatRate } from "./format";

/** Officers by score. */
export function Leaderboard({ rows, locale }: { rows: OfficerRow[]; locale: string }) {
  return (
    <Card title="Officers" lead="By score: 60% sign-ups, 40% how surely clicks become sign-ups" flush>
      {rows.length === 0 ? (
        <EmptyState
          title="No officers yet"
          icon="people"
          action={<a href="/dashboard/officers/new">Add an officer</a>}
        />
      ) : (
        <DataTable
          caption="Officers by score"
          rows={rows}
          keyOf={({ officer_id }) => officer_id}
          columns={[
            {
              label: "Officer",
              cell: ({ rank, officer_id, name }) => (
                <>
                  <span class="rank">{rank}</span> <a href={`/dashboard/officers/${officer_id}`}>{name}</a>
                </>
              ),
            },
            { label: "Clicks", numeric: true, cell: ({ clicks }) => formatCount(clicks, locale) },
            { label: "Sign-ups", numeric: true, cell: ({ signups }) => formatCount(signups, locale) },
            {
              label: "Rate",
              numeric: true,
              cell: ({ conversion_rate }) => formatRate(conversion_rate, locale),
            },
            { label: "Score", numeric: true, cell: ({ score }) => <strong>{score.toFixed(1)}</strong> },
          ]}
        />
      )}
    </Card>
  );
}
