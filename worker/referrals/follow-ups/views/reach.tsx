import { useLanguage } from "../../../../web/i18n/language";
import { Button, Confirm, Icon, PostForm } from "../../../../web/ui";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";
import { type Messenger, messageTo } from "../message";
import type { FollowUp } from "../schemas";

interface ReachProps {
  candidate: FollowUp;
  name: string;
  messenger: Messenger;
  csrf: string;
  query: string;
}

/**
 * The best way to reach a candidate: WhatsApp on their number, else a mail by the product, else WhatsApp, where the
 * officer may know the contact. A mail is read before it is sent. What opens beside the page notes the contact with the
 * same tap.
 */
export function Reach({ candidate, name, messenger, csrf, query }: ReachProps) {
  const { t } = useLanguage();
  const { signup_id: id, days_since_nudge, has_phone, may_mail } = candidate;
  const path = `/dashboard/follow-ups/${id}`;
  const alsoSends = days_since_nudge === 0 ? undefined : `nudge-${id}`;
  if (has_phone) {
    return (
      <PostForm
        action={`${path}/whatsapp${query}`}
        csrf={csrf}
        id={`whatsapp-${id}`}
        compact
        plain
        target="_blank"
      >
        <span class="follow-up__tap" data-also-sends={alsoSends}>
          <Button tone="primary" icon="message" label={t("followups.whatsapp_on", { name })}>
            {t("followups.whatsapp")}
          </Button>
        </span>
      </PostForm>
    );
  }
  if (may_mail === "yes") {
    if (days_since_nudge === 0) return null;
    return (
      <Confirm
        label={t("followups.mail")}
        tone="primary"
        icon="mail"
        what={name}
        title={t("followups.mail_to", { name })}
      >
        <p dir="auto">{messageTo(candidate, messenger)}</p>
        <PostForm action={`${path}/mail${query}`} csrf={csrf} id={`mail-${id}`} compact>
          <Button tone="primary">{t("followups.mail_send")}</Button>
        </PostForm>
      </Confirm>
    );
  }
  return (
    <a
      class="button button--plain"
      href={whatsAppAddress(messageTo(candidate, messenger))}
      target="_blank"
      rel="noreferrer"
      data-also-sends={alsoSends}
      aria-label={t("followups.whatsapp_to", { name })}
    >
      <Icon name="message" />
      <span>{t("followups.whatsapp")}</span>
    </a>
  );
}
