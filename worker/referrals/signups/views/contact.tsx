import { useLanguage } from "../../../../web/i18n/language";
import { CopyField, Facts } from "../../../../web/ui";
import { inLanguage } from "../../campaigns/signup-form";
import type { Answer } from "../answers";
import type { Contact } from "../reveal-contact";

/** Questions and what was answered, in the reader's language as far as they are translated. */
export const answerFacts = (answers: readonly Answer[], locale: string): [string, string][] =>
  answers.map(({ label, answer }) => [inLanguage(label, locale), String(answer)]);

/** What a candidate gave of themself, in the clear. */
export function RevealedContact({ contact }: { contact: Contact }) {
  const { t, locale } = useLanguage();
  const { email, phone, answers } = contact;
  return (
    <>
      <CopyField label={t("signups.address")} value={email} />
      {phone && <CopyField label={t("signups.phone")} value={phone} />}
      {answers.length > 0 && <Facts facts={answerFacts(answers, locale)} />}
    </>
  );
}
