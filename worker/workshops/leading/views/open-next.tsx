import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PostForm,
} from "../../../../web/ui";
import { numberOf, type WorkshopType } from "../../workshop-types";

export interface OpenNextProps {
  workshop: WorkshopType;
  title: string;
  /** Of those who are onboarded: who have not sent the workshop before it, and all. */
  notSent: number;
  onboarded: number;
  /** Registered, and not in yet: it opens for them when they come. */
  notIn: number;
  /** The dashboard. */
  action: string;
  form: FormState;
  csrf: string;
}

/** Asks before a workshop is opened for all, and says who is not there yet. */
export function OpenNext(props: OpenNextProps) {
  const { workshop, title, notSent, onboarded, notIn, action, form, csrf } = props;
  const { t } = useLanguage();
  const n = numberOf(workshop);
  return (
    <Card title={t("leading.open_title", { n, title })} id="open">
      {notSent > 0 ? (
        <Notice tone="warn">
          <p>{t("leading.not_sent", { count: notSent, all: onboarded, n: n - 1 })}</p>
        </Notice>
      ) : (
        <Notice tone="good">
          <p>{t("leading.all_sent", { n: n - 1 })}</p>
        </Notice>
      )}
      <p>
        {t("leading.opens", { n })} {notIn > 0 && t("leading.opens_later", { count: notIn })}
      </p>
      <PostForm action={action} csrf={csrf} id="form-open">
        <FormFaults form={form} />
        <input type="hidden" name="workshop" value={workshop} />
        <FormActions>
          <Button>{t("leading.open_next", { n })}</Button>
          <ButtonLink href={action} tone="plain">
            {t("common.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </Card>
  );
}
