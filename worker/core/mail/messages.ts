import { translator } from "../../../web/i18n/translate";
import type { Mail } from "./mail";

/** What a message needs: whom it greets, in which language, and the one link in it. */
interface Letter {
  to: string;
  name: string;
  locale: string;
  link: string;
}

export function resetMail({ to, name, locale, link }: Letter): Mail {
  const t = translator(locale);
  return {
    to,
    subject: t("mail.resetSubject"),
    text: [t("mail.hello", { name }), t("mail.reset"), link, `${t("mail.resetOnce")}\n`].join("\n\n"),
  };
}

export function invitationMail({ to, name, locale, link }: Letter): Mail {
  const t = translator(locale);
  return {
    to,
    subject: t("mail.inviteSubject"),
    text: [t("mail.hello", { name }), t("mail.invite"), link, `${t("mail.inviteOnce")}\n`].join("\n\n"),
  };
}
