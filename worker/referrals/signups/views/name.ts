import { useLanguage } from "../../../../web/i18n/language";
import { useMayWrite } from "../../../../web/ui/writes";

/** What a sign-up is called: its masked address, gone where the person was erased; its id for somebody who sees no addresses. */
export function useSignupName(): (signup: { id: string; email_masked: string | null }) => string {
  const { t } = useLanguage();
  const seesAddresses = useMayWrite();
  return ({ id, email_masked }) => email_masked || (seesAddresses ? t("signups.erased") : id);
}
