import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyField, Notice } from "../../../../web/ui";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";
import { ledPage, participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { Section } from "../../leading/views/section";

export interface LinkTo {
  id: string;
  name: string;
  phone: string | null;
  url: string;
  /** What is sent, the link in it. */
  message: string;
}

/** The ways to send a link to somebody. */
export function SendLink({ name, phone, url, message }: Omit<LinkTo, "id">) {
  const { t } = useLanguage();
  return (
    <>
      <CopyField label={t("roster.one_time_link")} value={url} />
      <div class="row no-print">
        <ButtonLink
          href={whatsAppAddress(message, phone)}
          tone="plain"
          icon="message"
          external
          label={t("ui.named", { what: "WhatsApp", name })}
        >
          WhatsApp
        </ButtonLink>
        <ButtonLink
          href={`sms:${phone ?? ""}?body=${encodeURIComponent(message)}`}
          tone="plain"
          icon="send"
          label={t("ui.named", { what: "SMS", name })}
        >
          SMS
        </ButtonLink>
      </div>
    </>
  );
}

/** One-time links, shown this once. */
export function Links({ led, links }: { led: Led; links: LinkTo[] }) {
  const { t } = useLanguage();
  return (
    <Section
      led={led}
      section="participants/"
      title={t("roster.links_title")}
      back={{ href: ledPage(led.id, "participants/"), label: t("leading.participants") }}
    >
      <Notice tone="info">
        <p>{t("roster.links_words")}</p>
      </Notice>
      {links.map(({ id, ...link }) => (
        <Card key={id} title={link.name}>
          <SendLink {...link} />
          <p class="small">
            <a href={participantPage(led.id, id)}>{t("roster.to_person")}</a>
          </p>
        </Card>
      ))}
    </Section>
  );
}
