import { translator } from "../../../web/i18n/translate";
import { siteOrigin } from "../../core/http/origin";
import type { Mail } from "../../core/mail/mail";
import type { Env } from "../../env";
import { inLanguage } from "../campaigns/signup-form";
import type { SignupCampaign } from "./find-signup-form";

/**
 * What somebody who signed up is sent, in the language of the form. It holds nothing that they typed: the address may be
 * somebody else's, who must not be written to in a stranger's words.
 */
export function confirmationMail(env: Env, campaign: SignupCampaign, to: string, locale: string): Mail {
  const t = translator(locale);
  const { name, organisation, nextStep } = campaign;
  const { url, label, whatsapp_url: whatsapp } = nextStep;
  const steps = [
    ...(url ? [`${label ? inLanguage(label, locale) : t("visitor.nextLink")}: ${url}`] : []),
    ...(whatsapp ? [`${t("visitor.whatsapp")}: ${whatsapp}`] : []),
  ];
  const parts = [
    t("visitor.mailLead", { campaign: name, organisation: organisation.name }),
    ...(steps.length > 0 ? [[t("visitor.next"), ...steps].join("\n")] : []),
    `${t("visitor.mailData", { url: `${siteOrigin({ env })}/your-data` })}\n`,
  ];
  return { to, subject: t("visitor.mailSubject", { campaign: name }), text: parts.join("\n\n") };
}
