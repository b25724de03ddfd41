import { useLanguage } from "../../../../web/i18n/language";
import { translator } from "../../../../web/i18n/translate";
import { Icon } from "../../../../web/ui";
import { mailTo } from "../../../../web/ui/mail-to";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";

export interface WriteToProps {
  name: string;
  /** Undefined for who left, and to somebody who may not see it. */
  contact: { email: string | null; phone: string | null; locale: string } | undefined;
  /** Who signs. */
  sender: string;
}

/** A message to an officer, in their language, begun by a press: WhatsApp, mail. */
export function WriteTo({ name, contact, sender }: WriteToProps) {
  const { t } = useLanguage();
  if (!contact || (!contact.phone && !contact.email)) return <>–</>;
  const say = translator(contact.locale);
  const text = say("coaching.message", { name, sender });
  return (
    <span class="nowrap">
      {contact.phone && (
        <a
          class="button button--quiet button--small"
          href={whatsAppAddress(text, contact.phone)}
          target="_blank"
          rel="noreferrer"
          title={t("coaching.whatsapp_to", { name })}
          aria-label={t("coaching.whatsapp_to", { name })}
        >
          <Icon name="message" />
        </a>
      )}
      {contact.email && (
        <a
          class="button button--quiet button--small"
          href={mailTo(contact.email, { subject: say("coaching.subject"), text })}
          title={t("coaching.mail_to", { name })}
          aria-label={t("coaching.mail_to", { name })}
        >
          <Icon name="mail" />
        </a>
      )}
    </span>
  );
}
