import { useLanguage } from "../../../../web/i18n/language";
import { Button } from "../../../../web/ui/button";
import { Check } from "../../../../web/ui/check";
import { PostForm } from "../../../../web/ui/post-form";
import { withdrawOf } from "../../gate/paths";

export interface OwnAccount {
  assessmentId: string;
  title: string;
  /** 1: consent stands, and may be taken back. */
  hasConsented: number;
}

/** A form for each account, which says what it does. */
export function Withdrawals({ accounts, csrf }: { accounts: OwnAccount[]; csrf: string }) {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t("guest.withdraw")}</h2>
      <p class="quiet">{t("guest.withdraw_lead")}</p>
      {accounts.map(({ assessmentId, title, hasConsented }) => (
        <PostForm key={assessmentId} action={withdrawOf(assessmentId)} csrf={csrf} id={assessmentId}>
          {hasConsented === 1 ? (
            <Check name="erase" value={assessmentId} label={t("guest.erase")} checked={false} />
          ) : (
            <>
              <input type="hidden" name="erase" value="on" />
              <p>{t("guest.erase")}</p>
            </>
          )}
          <Button tone={hasConsented === 1 ? "plain" : "danger"}>
            {t(hasConsented === 1 ? "guest.withdraw_button" : "guest.erase_button", { title })}
          </Button>
        </PostForm>
      ))}
    </>
  );
}
