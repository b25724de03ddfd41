import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyField, Notice } from "../../../../web/ui";
import { ledPage, participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { Section } from "../../leading/views/section";
import { SendLink } from "./links";

export interface RegisteredProps {
  led: Led;
  id: string;
  name: string;
  phone: string | null;
  /** What they sign in with. */
  login: string;
  /** A mail is on its way. */
  isInvited: boolean;
  /** Null for who is known, and of a form that was sent twice. */
  link: { url: string; message: string } | null;
  temporaryPassword: string | null;
}

/** What lets somebody in, shown this once. */
export function Registered(props: RegisteredProps) {
  const { led, id, name, phone, login, isInvited, link, temporaryPassword } = props;
  const { t } = useLanguage();
  const path = ledPage(led.id, "participants/");
  return (
    <Section
      led={led}
      section="participants/"
      title={t("roster.is_registered", { name })}
      back={{ href: path, label: t("leading.participants") }}
    >
      {isInvited && (
        <Notice tone="good">
          <p>{t("roster.mail_sent")}</p>
        </Notice>
      )}
      {link === null ? (
        <Notice tone="info">
          <p>{t("roster.known", { name })}</p>
        </Notice>
      ) : (
        <Notice tone="info">
          <p>{t("roster.shown_once")}</p>
        </Notice>
      )}
      {link && (
        <Card title={t("roster.one_time_link")}>
          <SendLink {...{ name, phone, ...link }} />
        </Card>
      )}
      {temporaryPassword && (
        <Card title={t("roster.or_password")}>
          <CopyField label={t("roster.signs_in_as")} value={login} />
          <CopyField label={t("roster.temporary_password")} value={temporaryPassword} />
        </Card>
      )}
      <div class="row no-print">
        <ButtonLink href={`${path}new/`}>{t("roster.next_one")}</ButtonLink>
        <ButtonLink href={participantPage(led.id, id)} tone="plain">
          {t("roster.to_person")}
        </ButtonLink>
      </div>
    </Section>
  );
}
