import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Confirm, PostForm } from "../../../../web/ui";
import type { ReferralRecord } from "../schemas";

/** Stopping a link, or replacing it by a new one. */
export function LinkChanges({ link, csrf }: { link: ReferralRecord; csrf: string }) {
  const { t } = useLanguage();
  if (link.replaced_by) return null;
  const home = `/dashboard/links/${link.id}`;
  return (
    <Card title={t("links.stop_or_replace")}>
      <div class="row">
        {link.status !== "revoked" && (
          <Confirm label={t("links.revoke")} icon="close">
            <p>{t("links.revoke_words")}</p>
            <PostForm action={`${home}/revoke`} csrf={csrf}>
              <Button tone="danger">{t("links.revoke_yes")}</Button>
            </PostForm>
          </Confirm>
        )}
        <Confirm label={t("links.regenerate")} icon="refresh">
          <p>{t("links.regenerate_words")}</p>
          <PostForm action={`${home}/regenerate`} csrf={csrf} once>
            <Button tone="plain">{t("links.regenerate_yes")}</Button>
          </PostForm>
        </Confirm>
      </div>
    </Card>
  );
}
