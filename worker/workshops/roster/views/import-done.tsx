import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, DataTable, Notice } from "../../../../web/ui";
import { ledPage, participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { Section } from "../../leading/views/section";
import type { Imported } from "../../registration/import-participants";

const mostShown = 200;

export interface ImportDoneProps {
  led: Led;
  imported: Imported;
  /** The accounts as CSV. */
  file: string;
  isInvited: boolean;
}

/** Last step: the accounts with their first passwords, shown this once and to be taken along as a file. */
export function ImportDone({ led, imported, file, isInvited }: ImportDoneProps) {
  const { t } = useLanguage();
  const { participants, joined, skipped } = imported;
  const path = ledPage(led.id, "participants/");
  return (
    <Section
      led={led}
      section="participants/"
      title={t("roster.imported", { count: participants.length })}
      back={{ href: path, label: t("leading.participants") }}
      actions={
        participants.length > 0 && (
          <ButtonLink
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(file)}`}
            download="participants.csv"
            icon="download"
          >
            {t("roster.take_file")}
          </ButtonLink>
        )
      }
    >
      <Notice tone="info">
        <p>{t("roster.shown_once")}</p>
        {joined > 0 && <p>{t("roster.joined", { count: joined })}</p>}
        {skipped.length > 0 && <p>{t("roster.n_passed_over", { count: skipped.length })}</p>}
        {isInvited && <p>{t("roster.mails_sent")}</p>}
      </Notice>
      <Card flush title={t("leading.participants")}>
        <DataTable
          caption={t("leading.participants")}
          rows={participants.slice(0, mostShown)}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t("roster.name"),
              cell: ({ id, name }) => <a href={participantPage(led.id, id)}>{name}</a>,
            },
            {
              label: t("roster.signs_in_as"),
              cell: ({ email, phone }) => <span class="break">{email ?? phone}</span>,
            },
            {
              label: t("roster.temporary_password"),
              cell: ({ temporary_password: password }) =>
                password ? <code>{password}</code> : <span class="quiet">{t("roster.own_password")}</span>,
            },
          ]}
        />
        {participants.length > mostShown && <p class="card-foot quiet small">{t("roster.rest_in_file")}</p>}
      </Card>
      <div class="row no-print">
        <ButtonLink href={ledPage(led.id, "cards/")} tone="plain" icon="qr">
          {t("roster.print_cards")}
        </ButtonLink>
        <ButtonLink href={path} tone="plain">
          {t("leading.participants")}
        </ButtonLink>
      </div>
    </Section>
  );
}
