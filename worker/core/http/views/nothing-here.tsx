import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink } from "../../../../web/ui/button";
import { EmptyState } from "../../../../web/ui/empty-state";
import { PageHeader } from "../../../../web/ui/page-header";

/** The home of somebody who may sign in and for whom no module has one. */
export function NothingHere({ name }: { name: string }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("home.hello", { name })} />
      <EmptyState
        title={t("home.nothing")}
        icon="person"
        action={
          <ButtonLink href="/dashboard/settings/profile" tone="plain">
            {t("shell.profile")}
          </ButtonLink>
        }
      >
        <p>{t("home.nothingWords")}</p>
      </EmptyState>
    </>
  );
}
