import { Badge, Card, EmptyState } from "../../../ui";
import { formatAgo } from "./format";

export interface LatestSignup {
  id: string;
  campaign: string;
  officer: string | null;
  emailMasked: string;
  occurredAt: number;
  enrolled: boolean;
  /** Why its link earned it, or why none did; "pending" until that is settled. */
  reason: string;
}

const whose = ({ officer, reason }: LatestSignup) =>
  officer ?? (reason === "pending" ? "Being attributed" : "No link earned it");

/** The last sign-ups, addresses masked, each a way to its story. */
export function Latest({ rows, now, locale }: { rows: LatestSignup[]; now: number; locale: string }) {
  return (
    <Card title="Latest sign-ups" actions={<a href="/dashboard/signups">All sign-ups</a>}>
      {rows.length === 0 ? (
        <EmptyState title="Nobody has signed up yet" action={<a href="/dashboard/links">Share a link</a>} />
      ) : (
        <ul class="latest">
          {rows.map((row) => (
            <li class="latest__row" key={row.id}>
              <a class="truncate" href={`/dashboard/signups/${row.id}`}>
                {row.emailMasked}
              </a>
              {row.enrolled ? <Badge tone="good">Enrolled</Badge> : <Badge>Signed up</Badge>}
              <span class="quiet small truncate">
                {whose(row)}
                {row.campaign && ` · ${row.campaign}`}
              </span>
              <time class="quiet small nowrap" dateTime={new Date(row.occurredAt).toISOString()}>
                {formatAgo(row.occurredAt, now, locale)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
