import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Notice } from "../../../../web/ui";

/** Questions that can be published. */
export interface Checked {
  /** They are those of now. */
  isSame: boolean;
  /** What these questions are known by. */
  checked: string;
}

/** Asks whether the questions are to be published as they were checked; `children`: what that does. */
export function Publish({
  isSame,
  checked,
  version,
  children,
}: Checked & {
  /** Of the questions of now; 0: there are none. */
  version: number;
  children: ComponentChildren;
}) {
  const { t } = useLanguage();
  if (isSame) {
    return (
      <Notice tone="info">
        <p>{t("asking.same")}</p>
      </Notice>
    );
  }
  return (
    <Card title={t("asking.publish_title", { n: version + 1 })} id="publish">
      {children}
      <input type="hidden" name="checked" value={checked} />
      <div class="row">
        <Button name="action" value="publish">
          {t("asking.publish", { n: version + 1 })}
        </Button>
      </div>
    </Card>
  );
}
