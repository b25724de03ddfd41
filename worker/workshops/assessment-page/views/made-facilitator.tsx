import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, CopyField, Notice, PageHeader } from "../../../../web/ui";
import { assessmentOf } from "../../paths";

export interface MadeFacilitatorProps {
  assessment: { id: string; title: string };
  name: string;
  /** What they sign in with. */
  login: string;
  /** Null where they were known already, and of a form that was sent twice. */
  secrets: { password: string; invitation: string } | null;
}

/** Somebody who facilitates from now on, with what lets them in: shown this once. */
export function MadeFacilitator({ assessment, name, login, secrets }: MadeFacilitatorProps) {
  const { t } = useLanguage();
  const back = assessmentOf(assessment.id);
  return (
    <>
      <PageHeader
        title={t("workshops.assessment.facilitates_now", { name })}
        back={{ href: back, label: assessment.title }}
      />
      <div class="stack">
        <Notice tone="info">
          <p>{secrets ? t("roster.shown_once") : t("roster.known", { name })}</p>
        </Notice>
        {secrets && (
          <Card title={name}>
            <CopyField label={t("workshops.assessment.invitation")} value={secrets.invitation} />
            <CopyField label={t("roster.signs_in_as")} value={login} />
            <CopyField label={t("roster.temporary_password")} value={secrets.password} />
          </Card>
        )}
        <div class="row no-print">
          <ButtonLink href={back} tone="plain">
            {assessment.title}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
