import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyButton, CopyField, Icon } from "../../../../web/ui";
import { mailTo } from "../../../../web/ui/mail-to";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";

export interface Handed {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  temporaryPassword: string;
  invitationUrl: string;
}

/** What newcomers sign in with, this once: each to be sent, all to be copied or printed. */
export function HandedOut({ officers }: { officers: Handed[] }) {
  const { t } = useLanguage();
  const messageTo = ({ name, invitationUrl: url }: Handed) => t("officers.message", { name, url });
  const all = officers
    .map((one) => `${one.name}\t${one.email ?? one.phone}\t${one.temporaryPassword}\t${one.invitationUrl}`)
    .join("\n");
  return (
    <Card
      id="handed-out"
      class="handed-out"
      title={t("start.handed_out", { count: officers.length })}
      lead={t("officers.shown_once")}
      actions={
        <>
          <CopyButton value={all} label={t("start.copy_all")} />
          <button type="button" class="button button--plain button--small needs-script" data-print="">
            <Icon name="download" />
            <span>{t("start.print")}</span>
          </button>
        </>
      }
    >
      <ul class="staffed">
        {officers.map((one) => (
          <li key={one.id} class="stack stack--tight">
            <div class="row row--apart">
              <div>
                <strong>{one.name}</strong>
                <p class="quiet small">{t("start.signs_in", { login: one.email ?? one.phone ?? "" })}</p>
              </div>
              <div class="row no-print">
                <ButtonLink
                  href={whatsAppAddress(messageTo(one), one.phone)}
                  tone="plain"
                  small
                  icon="message"
                  external
                  label={t("start.whatsapp_to", { name: one.name })}
                >
                  WhatsApp
                </ButtonLink>
                {one.email && (
                  <ButtonLink
                    href={mailTo(one.email, { subject: t("officers.invitation"), text: messageTo(one) })}
                    tone="plain"
                    small
                    icon="mail"
                    label={t("start.mail_to", { name: one.name })}
                  >
                    {t("start.mail")}
                  </ButtonLink>
                )}
              </div>
            </div>
            <CopyField label={t("officers.invitation_link")} value={one.invitationUrl} />
            <CopyField label={t("officers.temporary_password")} value={one.temporaryPassword} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
