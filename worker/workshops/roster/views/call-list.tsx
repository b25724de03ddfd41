import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  FormActions,
  Notice,
  PostForm,
} from "../../../../web/ui";
import { ledPage, participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { Section } from "../../leading/views/section";

/** Somebody to be called. */
export interface Called {
  id: string;
  number: number;
  name: string;
  phone: string | null;
  is_in: number;
  has_come: number;
  /** How many workshops are open and not sent. */
  open: number;
}

export interface InviteProps {
  led: Led;
  toInvite: { all: number; withoutEmail: number };
  called: Called[];
  csrf: string;
}

/** Invitations by mail for all who are not in, and whom to call instead. */
export function Invite({ led, toInvite, called, csrf }: InviteProps) {
  const { t } = useLanguage();
  const path = ledPage(led.id, "participants/");
  const byMail = toInvite.all - toInvite.withoutEmail;
  return (
    <Section
      led={led}
      section="participants/"
      title={t("roster.invite_title")}
      back={{ href: path, label: t("leading.participants") }}
    >
      <Card title={t("roster.by_mail")}>
        {byMail > 0 ? (
          <>
            <p>{t("roster.mails", { count: byMail })}</p>
            <p class="quiet">{t("roster.mail_words")}</p>
            <PostForm action={`${path}invite/`} csrf={csrf} once id="form-invite">
              <FormActions>
                <Button icon="mail">{t("roster.mail_button")}</Button>
              </FormActions>
            </PostForm>
          </>
        ) : (
          <Notice tone="good">
            <p>{t("roster.nobody_to_mail")}</p>
          </Notice>
        )}
      </Card>
      <Card flush title={t("roster.calls")} lead={t("roster.calls_lead")}>
        {called.length === 0 ? (
          <EmptyState icon="check" title={t("roster.nobody_to_call")} />
        ) : (
          <DataTable
            caption={t("roster.calls")}
            rows={called}
            keyOf={({ id }) => id}
            columns={[
              {
                label: t("roster.name"),
                cell: ({ id, name }) => <a href={participantPage(led.id, id)}>{name}</a>,
              },
              {
                label: t("roster.phone"),
                cell: ({ phone }) => (phone ? <a href={`tel:${phone}`}>{phone}</a> : "–"),
              },
              {
                label: t("roster.misses"),
                cell: ({ is_in, has_come, open }) =>
                  is_in
                    ? t("roster.open_ones", { count: open })
                    : t(has_come ? "roster.help.no_consent" : "roster.help.not_opened"),
              },
              {
                label: t("roster.link"),
                silent: true,
                cell: ({ id, name }) =>
                  led.isClosed ? null : (
                    <PostForm action={path} csrf={csrf} compact id={`link-${id}`}>
                      <input type="hidden" name={`chosen_${id}`} value="on" />
                      <Button
                        name="action"
                        value="links"
                        tone="quiet"
                        small
                        label={t("ui.named", { what: t("roster.make_link"), name })}
                      >
                        {t("roster.make_link")}
                      </Button>
                    </PostForm>
                  ),
              },
            ]}
          />
        )}
      </Card>
      <div class="row">
        <ButtonLink href={`${path}?show=not_opened`} tone="plain" icon="people">
          {t("roster.who_not_opened")}
        </ButtonLink>
        <ButtonLink href={ledPage(led.id, "cards/")} tone="plain" icon="qr">
          {t("roster.print_cards")}
        </ButtonLink>
      </div>
    </Section>
  );
}
