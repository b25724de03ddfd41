import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { CopyField } from "../../../../web/ui/copy";
import { Notice } from "../../../../web/ui/notice";
import { FormActions } from "../../../../web/ui/post-form";
import { ShareButtons } from "../../../../web/ui/share-buttons";

export interface LinkCardProps {
  title: string;
  /** What to do with it. */
  words: string;
  /** The field's name. */
  label: string;
  url: string;
  /** What is sent with the link behind it. */
  message: string;
  /** What is shared, as its title and in a sentence. */
  share: { title: string; what: string };
  back: string;
}

/** A link for one person, which is shown this once. */
export function LinkCard({ title, words, label, url, message, share, back }: LinkCardProps) {
  const { t } = useLanguage();
  return (
    <Card title={title}>
      <Notice tone="info">
        <p>{words}</p>
      </Notice>
      <CopyField label={label} value={url} />
      <ShareButtons url={url} message={(link) => `${message} ${link}`} {...share} />
      <FormActions>
        <ButtonLink href={back} tone="plain">
          {t("users.back")}
        </ButtonLink>
      </FormActions>
    </Card>
  );
}
