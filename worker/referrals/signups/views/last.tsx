import { useLanguage } from "../../../../web/i18n/language";
import { Card, type Column, DataTable, EmptyState, type ListData } from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import type { SignupRecord } from "../schemas";
import { useSignupName } from "./name";
import { EnrollmentBadge } from "./status";

export interface LastSignupsProps {
  title: string;
  signups: ListData<SignupRecord>;
  /** Where all of them are; null for an officer, who opens no sign-up. */
  all: string | null;
}

/** The last few sign-ups, each a way to its story for whoever may read it. */
export function LastSignups({ title, signups, all }: LastSignupsProps) {
  const { t } = useLanguage();
  const nameOf = useSignupName();
  const columns: Column<SignupRecord>[] = [
    {
      label: t("signups.signup"),
      cell: ({ id, email_masked, occurred_at }) =>
        all === null ? (
          <Time at={occurred_at} />
        ) : (
          <a href={`/dashboard/signups/${id}`}>{nameOf({ id, email_masked })}</a>
        ),
    },
    ...(all === null
      ? []
      : [
          {
            label: t("signups.occurred"),
            cell: ({ occurred_at }: SignupRecord) => <Time at={occurred_at} />,
          },
        ]),
    {
      label: t("signups.enrolment"),
      cell: ({ enrollment_status }) => <EnrollmentBadge status={enrollment_status} />,
    },
  ];
  return (
    <Card
      flush
      title={title}
      actions={all !== null && signups.total > 0 && <a href={all}>{t("detail.all_signups")}</a>}
    >
      {signups.data.length === 0 ? (
        <EmptyState title={t("detail.no_signups")} icon="signup" />
      ) : (
        <DataTable caption={title} columns={columns} rows={signups.data} keyOf={({ id }) => id} />
      )}
    </Card>
  );
}
