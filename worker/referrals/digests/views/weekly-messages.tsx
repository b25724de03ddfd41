import { useLanguage } from "../../../../web/i18n/language";
import { Card, EmptyState, Icon, Notice, PageHeader } from "../../../../web/ui";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";

export interface WeeklyMessagesProps {
  /** The administrator's own. */
  own: { subject: string; text: string } | null;
  /** Officers whom no mail reaches, with what to send them. */
  messages: { id: string; name: string; phone: string | null; text: string }[];
  isOn: boolean;
}

/** The week's mail as it goes out, and a tap for each officer who gets none. */
export function WeeklyMessages({ own, messages, isOn }: WeeklyMessagesProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("digest.page")}
        lead={t("digest.page_lead")}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
      />
      <div class="stack">
        {!isOn && <Notice tone="info">{t("digest.off")}</Notice>}
        <div class="columns">
          {own && (
            <Card title={t("digest.yours")} lead={own.subject}>
              <p class="lines">{own.text}</p>
            </Card>
          )}
          <Card title={t("digest.others")} lead={messages.length > 0 ? t("digest.others_lead") : undefined}>
            {messages.length === 0 ? (
              <EmptyState title={t("digest.everybody_has_mail")} icon="check" />
            ) : (
              <ul class="stack stack--tight">
                {messages.map(({ id, name, phone, text }) => (
                  <li key={id} class="row row--apart">
                    <a href={`/dashboard/officers/${id}`}>{name}</a>
                    <a
                      class="button button--plain button--small"
                      href={whatsAppAddress(text, phone)}
                      target="_blank"
                      rel="noreferrer"
                      aria-label={t("digest.whatsapp_to", { name })}
                    >
                      <Icon name="message" />
                      <span>{t("digest.whatsapp")}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
