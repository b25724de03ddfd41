import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge, Button, Card, DataTable, PostForm } from "../../../../web/ui";
import type { VotingFigures } from "../schemas";

type Statement = VotingFigures["statements"][number];

/** How many of those who decided agree, as a bar: its figure stands beside it, and in the table. */
function Agreement({ agreement }: Pick<Statement, "agreement">) {
  if (agreement === null) return null;
  return (
    <svg class="votes__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="votes__disagree" width="100" height="6" />
      <rect class="votes__agree" width={agreement} height="6" />
    </svg>
  );
}

function Mark({ consensus, divisive }: Pick<Statement, "consensus" | "divisive">) {
  const { t } = useLanguage();
  if (consensus) return <Badge tone="good">{t("votes.consensus")}</Badge>;
  return divisive ? <Badge tone="warn">{t("votes.divisive")}</Badge> : null;
}

function Pending({ statements, path, csrf }: { statements: Statement[]; path: string; csrf: string }) {
  const { t } = useLanguage();
  return (
    <Card title={t("votes.pending")} lead={t("votes.pending_lead")}>
      <ul class="votes__pending">
        {statements.map(({ id, text }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            <PostForm action={path} csrf={csrf}>
              <input type="hidden" name="statement" value={id} />
              <div class="row">
                <Button tone="plain" name="action" value="accept" label={`${t("votes.accept")}: ${text}`}>
                  {t("votes.accept")}
                </Button>
                <Button tone="quiet" name="action" value="reject" label={`${t("votes.reject")}: ${text}`}>
                  {t("votes.reject")}
                </Button>
              </div>
            </PostForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export interface VotesProps {
  votes: VotingFigures;
  isOpen: boolean;
  /** Where a statement is accepted or not. */
  path: string;
  csrf: string;
}

/** What all agree on and what divides them: a picture with a table behind it, and never who voted how. */
export function Votes({ votes: { voters, statements }, isOpen, path, csrf }: VotesProps) {
  const { t, locale } = useLanguage();
  const pending = statements.filter(({ status }) => status === "pending");
  const shown = statements.filter(({ status }) => status === "accepted");
  const figure = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  return (
    <>
      <Card
        title={t("votes.title")}
        lead={t("votes.lead", { count: voters })}
        actions={isOpen ? <Badge tone="info">{t("votes.open")}</Badge> : undefined}
      >
        <ul class="votes">
          {shown.map(({ id, text, agreement, consensus, divisive }) => (
            <li key={id}>
              <p class="votes__statement" dir="auto">
                {text} <Mark {...{ consensus, divisive }} />
              </p>
              <Agreement agreement={agreement} />
              <p class="quiet small">
                {agreement === null ? t("votes.too_few") : t("votes.agreement", { rate: figure(agreement) })}
              </p>
            </li>
          ))}
        </ul>
        <details class="led-more">
          <summary>{t("votes.table")}</summary>
          <DataTable
            caption={t("votes.title")}
            rows={shown.flatMap((statement) => [
              { ...statement, of: t("votes.all"), key: statement.id },
              ...statement.groups.map((group) => ({
                ...{ ...statement, ...group, key: `${statement.id} ${group.stakeholder_type}` },
                of: t(`guest.stakeholder_type.${group.stakeholder_type}`),
              })),
            ])}
            keyOf={({ key }) => key}
            columns={[
              { label: t("votes.statement"), cell: ({ text }) => text },
              { label: t("votes.of"), cell: ({ of }) => of },
              { label: t("votes.agree"), numeric: true, cell: ({ agree }) => figure(agree) },
              { label: t("votes.disagree"), numeric: true, cell: ({ disagree }) => figure(disagree) },
              { label: t("votes.pass"), numeric: true, cell: ({ pass }) => figure(pass) },
            ]}
          />
        </details>
      </Card>
      {pending.length > 0 && <Pending {...{ statements: pending, path, csrf }} />}
    </>
  );
}
